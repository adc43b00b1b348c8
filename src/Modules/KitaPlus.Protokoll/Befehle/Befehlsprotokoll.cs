using System.Globalization;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Protokoll;

/// <summary>Writes an entry for every command: in one transaction with its events, or alone when it was refused.</summary>
internal sealed class Befehlsprotokoll(IEventStore store, IEventCodec codec, Handlungsverzeichnis handlungen, TimeProvider uhr) : IBefehlsprotokoll, IAblehnungsprotokoll
{
    private const int Nummer = int.MaxValue;

    public StreamAppend Ausgefuehrt(IBefehl befehl, Kontext kontext, Guid befehlId) => Eintrag(befehl, kontext, befehlId, EreignisId.Aus(befehlId, Nummer), Ausgang.Ausgefuehrt, null);

    public async Task SchreibeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, Exception grund, CancellationToken cancellationToken)
    {
        var (ausgang, warum) = grund switch
        {
            Verweigert v => (Ausgang.Verweigert, v.Urteil.Grund.ToString()),
            WartetAufFreigabe => (Ausgang.Abgelehnt, "wartet auf Freigabe"),
            _ => (Ausgang.Abgelehnt, "Fachregel"),
        };
        await store.AppendAsync(kontext.Mandant, [Eintrag(befehl, kontext, befehlId, Guid.NewGuid(), ausgang, warum)], cancellationToken);
    }

    private StreamAppend Eintrag(IBefehl befehl, Kontext kontext, Guid befehlId, Guid ereignis, Ausgang ausgang, string? grund)
    {
        var tag = Berlin.Tag(uhr.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var vonWo = kontext.VonWo is { } adresse ? Personenbezug<string>.Von($"benutzer-{kontext.Wer}", Zwecke.Protokoll, adresse) : null;
        var eintrag = new BefehlProtokolliert(handlungen[befehl.GetType()].Name, befehl.Stream, ausgang, grund, vonWo);
        var daten = codec.Encode(kontext.Mandant, ereignis, eintrag, new EventMetadata(kontext.Wer, befehlId, kontext.ImAuftragVon, kontext.Ursache));
        return new StreamAppend($"protokoll-{tag}", ExpectedRevision.Any, [daten]);
    }
}
