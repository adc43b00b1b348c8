using System.Reflection;
using System.Security.Cryptography;
using KitaPlus.Beispiele;
using KitaPlus.Beitraege;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr;

namespace KitaPlus.Host;

/// <summary>Records the invented population as it became known, day by day, and posts what was known a year ago.</summary>
internal static class Beispielrendantur
{
    private const int EreignisseJeAnhang = 5_000;

    /// <returns>Number of recorded events.</returns>
    public static async Task<long> FuelleAsync(
        Anwendung a, Beispieluhr uhr, Kontext kontext, Beispielwunsch wunsch, bool buchen, IProgress<(long Fertig, long Alle)>? fortschritt, CancellationToken cancellationToken)
    {
        var ereignisse = Beispieldaten.Erzeuge(wunsch).ToList();
        uhr.Stelle(ereignisse[0].Bekannt);
        await Kennzeichne(a, kontext, wunsch, cancellationToken);
        // one transaction for the keys of all persons, not one for each
        a.Schluessel.Ensure(kontext.Mandant, Personenschluessel(ereignisse));
        await BeitraegeBeispiel.LadeAsync(a, kontext, Satzungen(), [.. Jugendaemter.Alle.Select(j => (j, j != Jugendaemter.Musterkreis))], cancellationToken);

        var vorEinemJahr = Berlin.Beginn(wunsch.Heute.AddYears(-1));
        var revisionen = new Dictionary<string, long>(StringComparer.Ordinal);
        var stapel = new List<Beispielereignis>();
        var (gebucht, benutzer) = (!buchen, false);
        long fertig = 0;
        foreach (var e in ereignisse)
        {
            if (stapel.Count > 0 && (Berlin.Tag(e.Bekannt) != Berlin.Tag(stapel[0].Bekannt) || stapel.Count >= EreignisseJeAnhang))
            {
                await SchreibeAsync(a, uhr, kontext, stapel, revisionen, cancellationToken);
                if (!benutzer && stapel.Exists(x => x.Ereignis is EinrichtungAngelegt))
                {
                    await Vorfuehrbenutzer.LegeAnAsync(a, kontext.Mandant, Berlin.Tag(stapel[0].Bekannt), cancellationToken);
                    benutzer = true;
                }

                fertig += stapel.Count;
                stapel.Clear();
                fortschritt?.Report((fertig, ereignisse.Count));
            }

            if (!gebucht && e.Bekannt >= vorEinemJahr)
            {
                await SchreibeAsync(a, uhr, kontext, stapel, revisionen, cancellationToken);
                stapel.Clear();
                uhr.Stelle(vorEinemJahr);
                await BucheAsync(a, kontext, wunsch, vorEinemJahr, cancellationToken);
                gebucht = true;
            }

            stapel.Add(e);
        }

        await SchreibeAsync(a, uhr, kontext, stapel, revisionen, cancellationToken);
        await SchreibeEssenAsync(a, uhr, kontext, wunsch, ereignisse, revisionen, cancellationToken);
        await SchreibePersonalAsync(a, uhr, kontext, wunsch, ereignisse, revisionen, cancellationToken);
        // was an den Ereignissen davor nichts ändert, kommt zuletzt
        uhr.Stelle(Berlin.Beginn(wunsch.Heute));
        await Vorfuehrkasse.LegeAnAsync(a, kontext.Mandant, cancellationToken);
        await ZahlungsverkehrBeispiel.FuelleAsync(a, kontext.Mandant, cancellationToken);
        fortschritt?.Report((ereignisse.Count, ereignisse.Count));
        return (await a.Store.HeadAsync(cancellationToken)).Commit;
    }

    /// <summary>Meals come last: what was there before keeps its number in the log.</summary>
    private static async Task SchreibeEssenAsync(
        Anwendung a, Beispieluhr uhr, Kontext kontext, Beispielwunsch wunsch, List<Beispielereignis> ereignisse, Dictionary<string, long> revisionen, CancellationToken cancellationToken)
    {
        var essen = Essensbeispiele.Erzeuge(ereignisse, wunsch, kontext.Mandant).ToList();
        a.Schluessel.Ensure(kontext.Mandant, [.. Essensbeispiele.Schluessel(essen)]);
        foreach (var (stapel, nummer) in essen.Chunk(EreignisseJeAnhang).Select((s, i) => (s, i))) await SchreibeAsync(a, uhr, kontext, [.. stapel], revisionen, cancellationToken, $"/essen/{nummer}");
    }

    /// <summary>Staff for the Einrichtungen, behind everything that was there before.</summary>
    private static async Task SchreibePersonalAsync(
        Anwendung a, Beispieluhr uhr, Kontext kontext, Beispielwunsch wunsch, List<Beispielereignis> ereignisse, Dictionary<string, long> revisionen, CancellationToken cancellationToken)
    {
        var personal = Personalbeispiele.Erzeuge(ereignisse, wunsch).ToList();
        a.Schluessel.Ensure(kontext.Mandant, [.. Personalbeispiele.Schluessel(personal)]);
        foreach (var (stapel, nummer) in personal.Chunk(EreignisseJeAnhang).Select((s, i) => (s, i))) await SchreibeAsync(a, uhr, kontext, [.. stapel], revisionen, cancellationToken, $"/personal/{nummer}");
    }

    /// <summary>The Satzungen that come with the program.</summary>
    public static IEnumerable<string> Satzungen()
    {
        var hier = Assembly.GetExecutingAssembly();
        foreach (var name in hier.GetManifestResourceNames().Where(n => n.StartsWith("satzung/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var leser = new StreamReader(hier.GetManifestResourceStream(name)!);
            yield return leser.ReadToEnd();
        }
    }

    /// <summary>Before anything else: this log is invented.</summary>
    private static async Task Kennzeichne(Anwendung a, Kontext kontext, Beispielwunsch wunsch, CancellationToken cancellationToken)
    {
        var merkmal = a.Codec.Encode(kontext.Mandant, Kennung("vorfuehrung"), new VorfuehrungAngelegt($"{wunsch.Seed}"), new EventMetadata(kontext.Wer, Kennung("vorfuehrung")));
        await a.Store.AppendAsync(kontext.Mandant, [new StreamAppend(VorfuehrungAngelegt.Stream, ExpectedRevision.NoStream, [merkmal])], cancellationToken);
    }

    private static Task BucheAsync(Anwendung a, Kontext kontext, Beispielwunsch wunsch, DateTimeOffset jetzt, CancellationToken cancellationToken)
    {
        var bis = Monat.Von(Berlin.Tag(jetzt));
        return BeitraegeBeispiel.BucheAsync(a, kontext, "L-beispiel", new Monat(wunsch.Heute.Year - wunsch.Jahre, 8), bis, cancellationToken);
    }

    private static async Task SchreibeAsync(Anwendung a, Beispieluhr uhr, Kontext kontext, List<Beispielereignis> stapel, Dictionary<string, long> revisionen, CancellationToken cancellationToken, string kennung = "")
    {
        if (stapel.Count == 0) return;
        uhr.Stelle(stapel[0].Bekannt);
        var metadaten = new EventMetadata(kontext.Wer, Kennung($"{stapel[0].Bekannt:O}{kennung}"));
        var anhaenge = new List<StreamAppend>();
        foreach (var strom in stapel.GroupBy(e => e.Stream))
        {
            var revision = revisionen.GetValueOrDefault(strom.Key, ExpectedRevision.NoStream);
            var daten = strom.Select((e, i) => a.Codec.Encode(kontext.Mandant, Kennung($"{strom.Key}/{revision + 1 + i}"), e.Ereignis, metadaten)).ToList();
            anhaenge.Add(new StreamAppend(strom.Key, revision, daten));
            revisionen[strom.Key] = revision + daten.Count;
        }

        await a.Store.AppendAsync(kontext.Mandant, anhaenge, cancellationToken);
    }

    private static HashSet<(string Person, string Zweck)> Personenschluessel(IEnumerable<Beispielereignis> ereignisse)
    {
        var schluessel = new HashSet<(string, string)>();
        foreach (var e in ereignisse)
        {
            switch (e.Ereignis)
            {
                case KindAufgenommen x: Nimm(x.Name); Nimm(x.Geburtsdatum); break;
                case PersonAngelegt x: Nimm(x.Name); Nimm(x.Anschrift); break;
                case WohnsitzGemeldet x: Nimm(x.Anschrift); break;
                case InklusionFestgestellt x: Nimm(x.Art); break;
                case GeschwisterkindGemeldet x: Nimm(x.Geburtsdatum); break;
                case EinkommenErklaert x: Nimm(x.Einkommen); break;
            }
        }

        return schluessel;

        void Nimm<T>(Personenbezug<T>? bezug)
        {
            if (bezug is not null) schluessel.Add((bezug.Person, bezug.Zweck));
        }
    }

    private static Guid Kennung(string text) => new(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("beispiel/" + text)).AsSpan(0, 16));
}
