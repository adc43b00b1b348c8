using System.Security.Cryptography;
using KitaPlus.Kernel;
using MediatR;

namespace KitaPlus.EventStore;

/// <summary>
/// The one handler of all commands: load the stream, fold, decide, append with the expected revision.
/// On a conflict it starts over, three times at most.
/// </summary>
public sealed class DeciderHandler<TDecider, TZustand, TBefehl, TKonkret>(IEventStore store, IEventCodec codec, IEnumerable<IBefehlsprotokoll> protokolle, IEnumerable<IAusfuehrungsvorbehalt> vorbehalte)
    : IRequestHandler<Auftrag<TKonkret>, Quittung>
    where TDecider : IDecider<TZustand, TBefehl>
    where TBefehl : IBefehl
    where TKonkret : TBefehl
{
    private const int Versuche = 3;

    public async Task<Quittung> Handle(Auftrag<TKonkret> request, CancellationToken cancellationToken)
    {
        for (var versuch = 1; ; versuch++)
        {
            try
            {
                return await Ausfuehren(request, cancellationToken);
            }
            catch (RevisionConflictException x) when (versuch < Versuche && (x.Stream == request.Befehl.Stream || request.Mitgesehen?.Any(s => s.Stream == x.Stream) != true))
            {
                // somebody else was faster: decide again on what is there now
            }
            catch (RevisionConflictException x) when (request.Mitgesehen?.Any(s => s.Stream == x.Stream) == true)
            {
                throw new GrundlageGeaendert(x.Stream);
            }
        }
    }

    private async Task<Quittung> Ausfuehren(Auftrag<TKonkret> auftrag, CancellationToken cancellationToken)
    {
        var stream = auftrag.Befehl.Stream;
        var bisher = await store.ReadStreamAsync(auftrag.Kontext.Mandant, stream, 0, cancellationToken);
        var schonGetan = bisher.Where(e => e.Metadata.CommandId == auftrag.BefehlId).ToList();
        if (schonGetan.Count > 0) return new Quittung(schonGetan[^1].Position, schonGetan.ConvertAll(codec.Decode));

        if (auftrag.Gesehen is { } gesehen && bisher.Count > gesehen + 1)
            throw new InzwischenGeaendert(stream, [.. bisher.Skip((int)gesehen + 1).Select(e => new RecordedEvent(e, codec.Decode(e)))]);

        if (auftrag.Mitgesehen?.FirstOrDefault(s => s.Stream == stream) is { } eigener && bisher.Count - 1 != eigener.Revision) throw new GrundlageGeaendert(stream);

        var zustand = bisher.Aggregate(TDecider.Anfang, (z, e) => TDecider.Evolve(z, codec.Decode(e), e.EventId));
        var entscheidung = TDecider.Decide(zustand, auftrag.Befehl);
        if (entscheidung.Ablehnung is { } satz) throw new Fachfehler(satz);
        var metadaten = new EventMetadata(auftrag.Kontext.Wer, auftrag.BefehlId, auftrag.Kontext.ImAuftragVon, auftrag.Kontext.Ursache);
        var daten = entscheidung.Ereignisse
            .Select((e, i) => codec.Encode(auftrag.Kontext.Mandant, EreignisId.Aus(auftrag.BefehlId, i), e, metadaten))
            .ToList();
        // auch was nichts mehr zu ändern fand, war ein Befehl und steht im Protokoll
        List<StreamAppend> anhaenge = [.. protokolle.Select(p => p.Ausgefuehrt(auftrag.Befehl, auftrag.Kontext, auftrag.BefehlId))];
        if (daten.Count > 0)
        {
            anhaenge.Insert(0, new StreamAppend(stream, bisher.Count - 1, daten));
            // nothing to write there: only that the stream still stands where it was seen, in the same transaction
            anhaenge.AddRange((auftrag.Mitgesehen ?? []).Where(s => s.Stream != stream).Select(s => new StreamAppend(s.Stream, s.Revision, [])));
            foreach (var v in vorbehalte)
                if (await v.PruefeAsync(auftrag.Befehl, auftrag.Kontext, auftrag.BefehlId, cancellationToken) is { } beigabe) anhaenge.Add(beigabe);
        }

        if (anhaenge.Count == 0) return new Quittung(await store.HeadAsync(cancellationToken), []);
        var ergebnis = await store.AppendAsync(auftrag.Kontext.Mandant, anhaenge, cancellationToken);
        return new Quittung(ergebnis.Position, entscheidung.Ereignisse);
    }
}

/// <summary>Event ids that follow from the command, so that the same command carried out twice is stored once.</summary>
public static class EreignisId
{
    public static Guid Aus(Guid befehl, int nummer)
    {
        Span<byte> daten = stackalloc byte[20];
        befehl.TryWriteBytes(daten);
        BitConverter.TryWriteBytes(daten[16..], nummer);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(daten, hash);
        return new Guid(hash[..16]);
    }

    /// <summary>An id that follows from a text, e.g. run and account.</summary>
    public static Guid Aus(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text), hash);
        return new Guid(hash[..16]);
    }
}
