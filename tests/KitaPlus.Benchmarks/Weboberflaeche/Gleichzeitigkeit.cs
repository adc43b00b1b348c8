using System.Collections.Concurrent;
using System.Diagnostics;

namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <summary>Many people at once, each in a session of their own, one request after the other without a pause.</summary>
internal static class Gleichzeitigkeit
{
    private const int Gaeste = 50;
    private const string Liste = "/einrichtungen";

    /// <summary>What each role opens in turn; all of them also search.</summary>
    private static readonly (string Benutzer, string[] Adressen)[] Rollen =
    [
        ("fvogt", ["/", "/kinder", "/benutzer", "/rechte/matrix", "/protokoll", "/kinder?name=schmidt"]),
        ("vrahn", ["/", "/kinder", "/kinder?ehemalige=ja", "/einrichtungen", "/kinder/fehlende-angaben"]),
        ("fingwersen", ["/", "/kinder", "/kostenarten", "/einrichtungen"]),
        ("pertmer", ["/", "/einrichtungen"]),
        ("lsiebert", ["/", "/kinder", "/einrichtungen"]),
        ("lebert", ["/", "/kinder", "/einrichtungen"]),
        ("mahlers", ["/", "/kinder"]),
        ("lklaas", ["/", "/kinder"]),
        ("tfuhrmann", ["/", "/kinder", "/einrichtungen"]),
        ("tsander", ["/", "/kinder", "/einrichtungen"]),
        ("tlorenzen", ["/", "/kinder", "/einrichtungen"]),
        ("eharms", ["/"]),
        ("egiese", ["/", "/einrichtungen"]),
        ("dcarstens", ["/", "/einrichtungen"]),
        ("rvollmer", ["/", "/protokoll"]),
    ];

    public static async Task MesseAsync(Messprotokoll p, Seitenserver server, TimeSpan dauer)
    {
        var besucher = new List<(Besucher Wer, string[] Adressen)>();
        for (var i = 0; i < Gaeste; i++)
        {
            var (benutzer, adressen) = Rollen[i % Rollen.Length];
            besucher.Add((await Besucher.MeldeAnAsync(server, benutzer), adressen));
        }

        var (zeiten, fehler) = (new ConcurrentBag<double>(), new ConcurrentBag<string>());
        var beginn = Stopwatch.GetTimestamp();
        await Task.WhenAll(besucher.Select((b, i) => Task.Run(() => ArbeiteAsync(b.Wer, b.Adressen, i, beginn, dauer, zeiten, fehler))));
        var sekunden = Stopwatch.GetElapsedTime(beginn).TotalSeconds;
        foreach (var b in besucher) b.Wer.Dispose();
        double[] sortiert = [.. zeiten.Order()];
        foreach (var f in fehler.GroupBy(f => f).Take(5)) p.Anmerkung($"{f.Count()} ×: {f.Key}");
        p.Zeile($"{Gaeste} Besucher zugleich, {sekunden:0} s lang: Fehler", fehler.Count, "", Forderung.Hoechstens, 0, "");
        p.Zeile("  Anfragen", zeiten.Count / sekunden, "je s", Forderung.Keine, 0, "");
        p.Zeile("  p95", Dauern.P95(sortiert), "ms", Forderung.Keine, 0, "");
    }

    private static async Task ArbeiteAsync(Besucher besucher, string[] adressen, int nummer, long beginn, TimeSpan dauer, ConcurrentBag<double> zeiten, ConcurrentBag<string> fehler)
    {
        for (var runde = nummer; Stopwatch.GetElapsedTime(beginn) < dauer; runde++)
        {
            await EineAsync(() => besucher.HoleAsync(adressen[runde % adressen.Length]), zeiten, fehler);
            if (runde % 3 == 0) await EineAsync(() => besucher.HoleAsync(Seitenzeiten.Suche(Seitenzeiten.Fragen[runde % Seitenzeiten.Fragen.Length])), zeiten, fehler);
            if (runde % 5 == 0 && adressen.Contains(Liste)) await EineAsync(() => SpeichereAsync(besucher), zeiten, fehler);
        }
    }

    /// <summary>Saves a filter of the list of children under a name, which every session does over again.</summary>
    private static async Task<Seitenantwort> SpeichereAsync(Besucher besucher) =>
        await besucher.SendeAsync("/ansichten/speichern", await besucher.HoleAsync(Liste), "", ("tabelle", "kinder"), ("name", "Messung"), ("abfrage", "?name=mueller"), ("ziel", Liste));

    private static async Task EineAsync(Func<Task<Seitenantwort>> was, ConcurrentBag<double> zeiten, ConcurrentBag<string> fehler)
    {
        var beginn = Stopwatch.GetTimestamp();
        try
        {
            await was();
            zeiten.Add(Stopwatch.GetElapsedTime(beginn).TotalMilliseconds);
        }
        catch (Exception x) when (x is InvalidOperationException or HttpRequestException or TaskCanceledException)
        {
            fehler.Add(x.Message);
        }
    }
}
