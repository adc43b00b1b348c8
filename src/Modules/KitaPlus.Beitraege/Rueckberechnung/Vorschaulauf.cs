using System.Collections.Concurrent;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>Which families and months a run is about, and what is taken as known. Ids are those of the modules, null = all.</summary>
/// <param name="Bis">Last month, inclusive.</param>
internal sealed record Laufumfang(Monat Von, Monat Bis, Kenntnisstand Stand, string? Jugendamt = null, string? Einrichtung = null, string? Haushalt = null, string? Kind = null)
{
    /// <summary>Stream name of the record the run is limited to; without a limit, or for a whole Jugendamt, it is about the whole Mandant.</summary>
    public string Betroffen => this switch
    {
        { Kind: { } k } => $"kind-{k}",
        { Haushalt: { } h } => $"haushalt-{h}",
        { Einrichtung: { } e } => $"einrichtung-{e}",
        _ => Zielverzeichnis.GanzerMandant,
    };

    public override string ToString() => string.Join(", ", new[]
    {
        Jugendamt is null ? null : $"Jugendamt {Jugendamt}",
        Einrichtung is null ? null : $"Einrichtung {Einrichtung}",
        Haushalt is null ? null : $"Familie {Haushalt}",
        Kind is null ? null : $"Kind {Kind}",
    }.OfType<string>().DefaultIfEmpty("alle Familien")) + $", {Von.Lang()} bis {Bis.Lang()}";
}

/// <summary>What a run found, before anything is posted.</summary>
/// <param name="Stand">Knowledge used, with the position of the read model.</param>
/// <param name="Woerter">Ids of the Jugendämter that the differences name by number.</param>
internal sealed record Laufvorschau(
    Laufumfang Umfang, Kenntnisstand Stand, Grundlagen Grundlagen, Woerterbuch Woerter, IReadOnlyList<Familienvorschau> Familien, long Familienzahl, long Kindmonate);

/// <summary>Reads, calculates and compares, families side by side on all cores; a family that fails is reported and the others go on.</summary>
internal static class Vorschaulauf
{
    public static Laufvorschau Rechne(Bestand bestand, Laufumfang umfang, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken cancellationToken = default)
    {
        var stand = umfang.Stand with { Position = Math.Min(umfang.Stand.Position, bestand.Position) };
        var grundlagen = bestand.Grundlagen(stand);
        var nurJugendamt = umfang.Jugendamt is { } j ? bestand.Woerter.Nummer(Codeart.Jugendamt, j) : -1;
        var einrichtung = umfang.Einrichtung is { } e ? Gefunden(bestand.Nummer(Codeart.Einrichtung, e), $"Eine Einrichtung „{e}“ mit betreuten Kindern gibt es nicht.") : -1;
        long? familie = umfang.Haushalt is { } h ? Gefunden(bestand.Familie(Codeart.Haushalt, h) ?? bestand.Familie(Codeart.Kind, h), $"Eine Familie „{h}“ gibt es nicht; bitte die Kennung des Haushalts angeben.")
            : umfang.Kind is { } k ? Gefunden(bestand.Familie(Codeart.Kind, k), $"Ein Kind „{k}“ gibt es nicht.") : null;
        if (umfang.Jugendamt is { } ja && !grundlagen.Werk.Tarife.Any(t => t.Dokument.Jugendamt == ja))
            throw new Fachfehler($"Für das Jugendamt „{ja}“ ist keine Satzung geladen. Geladen sind: {string.Join(", ", grundlagen.Werk.Tarife.Select(t => t.Dokument.Jugendamt).Distinct().DefaultIfEmpty("keine"))}. Abhilfe: satzung laden DATEI.");

        var alle = familie is null ? bestand.Familienzahl() : 1;
        var konten = familie is null ? bestand.Konten() : null;
        var uebernommene = new Lazy<ILookup<int, Kontostand>>(() => Uebernommene(konten!));
        var ergebnisse = new ConcurrentBag<(int Block, List<Familienvorschau> Familien)>();
        long fertig = 0, kindmonate = 0, familien = 0;
        using var stopp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var bloecke = new BlockingCollection<(int Nummer, Familienblock Block)>(boundedCapacity: 8);
        var arbeiter = Enumerable.Range(0, Math.Max(1, familie is null ? Environment.ProcessorCount : 1)).Select(_ => Task.Factory.StartNew(
            () =>
            {
                try
                {
                    Arbeite();
                }
                catch
                {
                    stopp.Cancel();
                    throw;
                }
            },
            cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            var nummer = 0;
            if (familie is not null)
            {
                // read to the end first: not every database answers a second question while the first answer is being read
                var einer = bestand.Familien(familie).ToList();
                konten = bestand.Konten([.. bestand.Mitglieder(familie.Value).Where(m => m.Art == Codeart.Person).Select(m => m.Nummer)]);
                foreach (var block in einer) bloecke.Add((nummer++, block), stopp.Token);
            }
            else
            {
                foreach (var block in bestand.Familien()) bloecke.Add((nummer++, block), stopp.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // a worker failed; its exception comes out below
        }
        finally
        {
            bloecke.CompleteAdding();
        }

        try
        {
            Task.WaitAll(arbeiter, cancellationToken);
        }
        catch (AggregateException x)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw x.Flatten().InnerExceptions.FirstOrDefault(e => e is not OperationCanceledException) ?? x;
        }

        return new Laufvorschau(umfang, stand, grundlagen, bestand.Woerter, [.. ergebnisse.OrderBy(x => x.Block).SelectMany(x => x.Familien)], familien, kindmonate);

        void Arbeite()
        {
            var vergleich = new Vergleich(grundlagen, bestand.Sperren, bestand.Grundlagen);
            foreach (var (nummer, block) in bloecke.GetConsumingEnumerable(stopp.Token))
            {
                var liste = new List<Familienvorschau>();
                foreach (var f in block.Familien)
                {
                    if (einrichtung >= 0 && !Folgen.Beteiligte.WarIn(f, einrichtung)) continue;
                    Interlocked.Increment(ref familien);
                    if (Vergleiche(vergleich, f, konten) is { IstLeer: false } vorschau) liste.Add(vorschau);
                }

                ergebnisse.Add((nummer, liste));
                fortschritt?.Report((Interlocked.Add(ref fertig, block.Familien.Count), alle));
            }

            Interlocked.Add(ref kindmonate, vergleich.Kindmonate);
        }

        Familienvorschau? Vergleiche(Vergleich vergleich, in Familie f, Dictionary<int, List<Kontostand>>? kontenJePerson)
        {
            try
            {
                return vergleich.Vergleiche(f, KontenDer(f, kontenJePerson!, uebernommene.Value), umfang.Von.Index, umfang.Bis.Index + 1, nurJugendamt);
            }
            catch (Exception x) when (x is not OperationCanceledException)
            {
                return new Familienvorschau(f.Nummer, 0, [], [], x is Fachfehler ? x.Message : $"Die Familie konnte nicht berechnet werden: {x.Message}");
            }
        }
    }

    /// <summary>The accounts of everybody who ever owed for this family, and those on which another system charged for its children.</summary>
    private static List<Kontostand> KontenDer(in Familie familie, Dictionary<int, List<Kontostand>> jePerson, ILookup<int, Kontostand> uebernommene)
    {
        var konten = new List<Kontostand>();
        foreach (ref readonly var f in familie.Fakten)
        {
            if (f.Art == Faktart.Zahlungspflicht && !f.Hat(Faktmerkmal.Leer | Faktmerkmal.Ruecknahme) && jePerson.TryGetValue((int)f.Wert, out var liste) && !konten.Contains(liste[0])) konten.AddRange(liste);
            if (f.Art != Faktart.Geburt || uebernommene.Count == 0) continue;
            foreach (var k in uebernommene[f.Subjekt])
                if (!konten.Contains(k)) konten.Add(k);
        }

        return konten;
    }

    private static ILookup<int, Kontostand> Uebernommene(Dictionary<int, List<Kontostand>> konten) => konten.Values.SelectMany(k => k)
        .SelectMany(k => k.Buchungen.Where(b => (b.Merkmal & Buchungsmerkmal.Uebernommen) != 0).Select(b => b.Kind).Distinct().Select(kind => (kind, k)))
        .ToLookup(x => x.kind, x => x.k);

    private static T Gefunden<T>(T? wert, string satz)
        where T : struct => wert ?? throw new Fachfehler(satz);
}
