using System.Collections.Concurrent;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>Which families and months a run is about, and what is taken as known. Ids are those of the modules, null = all.</summary>
/// <param name="Bis">Last month, inclusive.</param>
/// <param name="Traeger">All Einrichtungen of this Träger; they stand in <paramref name="Kitas"/>, so that the run stays what it was when one of them changes hands.</param>
internal sealed record Laufumfang(
    Monat Von, Monat Bis, Kenntnisstand Stand, string? Jugendamt = null, string? Einrichtung = null, string? Haushalt = null, string? Kind = null, Forderungsart Art = Forderungsart.Elternbeitrag, string? Traeger = null, IReadOnlyList<string>? Kitas = null)
{
    /// <summary>Stream name of the record the run is limited to; without a limit, or for a whole Jugendamt, it is about the whole Mandant.</summary>
    public string Betroffen => this switch
    {
        { Kind: { } k } => $"kind-{k}",
        { Haushalt: { } h } => $"haushalt-{h}",
        { Einrichtung: { } e } => $"einrichtung-{e}",
        { Traeger: { } t } => $"traeger-{t}",
        _ => Zielverzeichnis.GanzerMandant,
    };

    public override string ToString() => string.Join(", ", new[]
    {
        Art == Forderungsart.Verpflegung ? "Verpflegung" : null,
        Jugendamt is null ? null : Betrieb.Glaeubiger.TraegerId(Jugendamt) is { } t ? $"Träger {t}" : $"Jugendamt {Jugendamt}",
        Einrichtung is null ? null : $"Einrichtung {Einrichtung}",
        Traeger is null ? null : $"Einrichtungen des Trägers {Traeger}",
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
        var art = umfang.Art;
        var grundlagen = bestand.Grundlagen(stand, art);
        var nurJugendamt = umfang.Jugendamt is { } j ? bestand.Woerter.Nummer(Codeart.Jugendamt, j) : -1;
        var kitas = Kitas(bestand, umfang);
        long? familie = umfang.Haushalt is { } h ? Gefunden(bestand.Familie(Codeart.Haushalt, h) ?? bestand.Familie(Codeart.Kind, h), $"Eine Familie „{h}“ gibt es nicht; bitte die Kennung des Haushalts angeben.")
            : umfang.Kind is { } k ? Gefunden(bestand.Familie(Codeart.Kind, k), $"Ein Kind „{k}“ gibt es nicht.") : null;
        if (umfang.Jugendamt is { } glaeubiger) PruefeGlaeubiger(grundlagen, glaeubiger, nurJugendamt);

        var alle = familie is null ? bestand.Familienzahl(art) : 1;
        var konten = familie is null ? bestand.Konten(null, art) : null;
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
                var einer = bestand.Familien(familie, art).ToList();
                konten = bestand.Konten([.. bestand.Mitglieder(familie.Value).Where(m => m.Art == Codeart.Person).Select(m => m.Nummer)], art);
                foreach (var block in einer) bloecke.Add((nummer++, block), stopp.Token);
            }
            else
            {
                foreach (var block in bestand.Familien(null, art)) bloecke.Add((nummer++, block), stopp.Token);
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
            var vergleich = new Vergleich(grundlagen, bestand.Sperren, s => bestand.Grundlagen(s, art));
            foreach (var (nummer, block) in bloecke.GetConsumingEnumerable(stopp.Token))
            {
                var liste = new List<Familienvorschau>();
                foreach (var f in block.Familien)
                {
                    if (kitas is not null && !WarIn(f)) continue;
                    Interlocked.Increment(ref familien);
                    if (Vergleiche(vergleich, f, konten) is { IstLeer: false } vorschau) liste.Add(vorschau);
                }

                ergebnisse.Add((nummer, liste));
                fortschritt?.Report((Interlocked.Add(ref fertig, block.Familien.Count), alle));
            }

            Interlocked.Add(ref kindmonate, vergleich.Kindmonate);

            bool WarIn(in Familie f)
            {
                foreach (var kita in kitas)
                    if (Folgen.Beteiligte.WarIn(f, kita, grundlagen.Werk)) return true;
                return false;
            }
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

    /// <returns>Null: no limit.</returns>
    private static List<int>? Kitas(Bestand bestand, Laufumfang umfang)
    {
        if (umfang.Einrichtung is { } e) return [Gefunden(bestand.Nummer(Codeart.Einrichtung, e), $"Eine Einrichtung „{e}“ mit betreuten Kindern gibt es nicht.")];
        if (umfang.Traeger is null) return null;
        List<int> kitas = [.. (umfang.Kitas ?? []).Select(k => bestand.Nummer(Codeart.Einrichtung, k)).OfType<int>()];
        return kitas.Count > 0 ? kitas : throw new Fachfehler("In keiner Einrichtung dieses Trägers sind oder waren Kinder betreut.");
    }

    /// <summary>The accounts of everybody who ever owed for this family, and those on which another system charged for its children.</summary>
    private static List<Kontostand> KontenDer(in Familie familie, Dictionary<int, List<Kontostand>> jePerson, ILookup<int, Kontostand> uebernommene)
    {
        var konten = new List<Kontostand>();
        foreach (ref readonly var f in familie.Fakten)
        {
            if (Zahler(f) is >= 0 and var zahler && jePerson.TryGetValue(zahler, out var liste) && !konten.Contains(liste[0])) konten.AddRange(liste);
            if (f.Art is not (Faktart.Geburt or Faktart.Essensvertrag) || uebernommene.Count == 0) continue;
            foreach (var k in uebernommene[f.Subjekt])
                if (!konten.Contains(k)) konten.Add(k);
        }

        return konten;
    }

    /// <returns>-1: the fact names nobody who owes.</returns>
    private static int Zahler(in Fakt f) => f.Hat(Faktmerkmal.Leer | Faktmerkmal.Ruecknahme) ? -1 : f.Art switch
    {
        Faktart.Zahlungspflicht or Faktart.But => (int)f.Wert,
        Faktart.Essensvertrag => Essen.Essensfakt.Zahler(f),
        _ => -1,
    };

    private static void PruefeGlaeubiger(Grundlagen grundlagen, string glaeubiger, int nummer)
    {
        if (grundlagen.Art == Forderungsart.Verpflegung)
        {
            if (grundlagen.Werk.Erhebung(nummer, 0) != Erhebungsart.Delegiert) throw new Fachfehler($"Einen Träger „{Betrieb.Glaeubiger.TraegerId(glaeubiger) ?? glaeubiger}“ gibt es nicht.");
            return;
        }

        var geladen = grundlagen.Satzungen.Tarife.Select(t => t.Dokument.Jugendamt).Distinct().ToList();
        if (!geladen.Contains(glaeubiger)) throw new Fachfehler($"Für das Jugendamt „{glaeubiger}“ ist keine Satzung geladen. Geladen sind: {string.Join(", ", geladen.DefaultIfEmpty("keine"))}. Abhilfe: satzung laden DATEI.");
    }

    private static ILookup<int, Kontostand> Uebernommene(Dictionary<int, List<Kontostand>> konten) => konten.Values.SelectMany(k => k)
        .SelectMany(k => k.Buchungen.Where(b => (b.Merkmal & Buchungsmerkmal.Uebernommen) != 0).Select(b => b.Kind).Distinct().Select(kind => (kind, k)))
        .ToLookup(x => x.kind, x => x.k);

    private static T Gefunden<T>(T? wert, string satz)
        where T : struct => wert ?? throw new Fachfehler(satz);
}
