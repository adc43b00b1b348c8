namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <summary>How long a page and an answer of the search take, the whole request over HTTP.</summary>
internal static class Seitenzeiten
{
    public static readonly (string Benutzer, string[] Adressen)[] Besuche =
    [
        ("fvogt", ["/", "/kinder", "/kinder?name=mueller", "/kinder/mia-adler", "/kinder/fehlende-angaben", "/einrichtungen", "/benutzer", "/antraege", "/rechte/stichtag", "/rechte/matrix", "/rechte/verlauf", "/protokoll", "/siegel", "/kostenarten"]),
        ("lebert", ["/", "/kinder", "/einrichtungen"]),
        ("vrahn", ["/kinder", "/kinder?ehemalige=ja"]),
    ];

    // as somebody types it: beginnings, a very common name, typing errors, a birth date
    public static readonly string[] Fragen = ["mu", "mül", "müller", "mueler anna", "schmitd", "ma", "04.03.2022", "kita"];

    public static async Task MesseAsync(Messprotokoll p, Seitenserver server, int mal)
    {
        foreach (var (benutzer, adressen) in Besuche)
        {
            using var besucher = await Besucher.MeldeAnAsync(server, benutzer);
            foreach (var adresse in adressen)
                p.Zeile($"Seite {adresse} als {benutzer}, p95", await P95Async(besucher, adresse, mal), "ms", Forderung.Hoechstens, 50, "");
            foreach (var frage in Fragen)
                p.Zeile($"Suche „{frage}“ als {benutzer}, p95", await P95Async(besucher, Suche(frage), mal), "ms", Forderung.Hoechstens, 100, "");
        }
    }

    public static string Suche(string frage) => $"/suche/treffer?q={Uri.EscapeDataString(frage)}";

    private static async Task<double> P95Async(Besucher besucher, string adresse, int mal) => Dauern.P95(await Dauern.MesseAsync(mal, _ => besucher.HoleAsync(adresse)));
}
