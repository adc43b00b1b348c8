namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <summary>How long a page and an answer of the search take, the whole request over HTTP.</summary>
internal static class Seitenzeiten
{
    public static readonly (string Benutzer, string[] Adressen)[] Besuche =
    [
        ("fvogt", ["/", "/kinder", "/kinder?name=mueller", "/kinder/mia-adler", "/kinder/fehlende-angaben", "/einrichtungen", "/benutzer", "/antraege", "/rechte/stichtag", "/rechte/matrix", "/rechte/verlauf", "/protokoll", "/siegel", "/kostenarten"]),
        ("lebert", ["/", "/kinder", "/einrichtungen"]),
        ("vrahn", ["/kinder", "/kinder?ehemalige=ja"]),
        ("fvogt", ["/personal/nachweise", "/planung/belegung", "/verpflegung", "/barkasse", "/zahlungsverkehr/mandate"]),
    ];

    /// <summary>Overviews that work something out for every Einrichtung of the diocese, each time anew.</summary>
    public static readonly string[] Uebersichten = ["/personal", "/besetzung", "/meldungen", "/planung/finanzen", "/planung/personal", "/zahlungsverkehr/rechnungen"];

    /// <summary>For somebody without the Personal row it is worked out, too, which sums would tell about one person.</summary>
    public static readonly string[] MitPersonalsummen = ["/besetzung", "/planung/finanzen", "/planung/personal"];

    // as somebody types it: beginnings, a very common name, typing errors, a birth date
    public static readonly string[] Fragen = ["mu", "mül", "müller", "mueler anna", "schmitd", "ma", "04.03.2022", "kita"];

    private const int GrenzeUebersicht = 500;

    public static async Task MesseAsync(Messprotokoll p, Seitenserver server, int mal)
    {
        foreach (var (benutzer, adressen) in Besuche)
        {
            using var besucher = await Besucher.MeldeAnAsync(server, benutzer);
            foreach (var adresse in adressen) await MesseAsync(p, besucher, adresse, $"Seite {adresse} als {benutzer}", 50, mal);
            foreach (var frage in adressen.Contains("/kinder") ? Fragen : []) await MesseAsync(p, besucher, Suche(frage), $"Suche „{frage}“ als {benutzer}", 100, mal);
        }

        using var ganz = await Besucher.MeldeAnAsync(server, "fvogt");
        foreach (var adresse in Uebersichten) await MesseAsync(p, ganz, adresse, $"Übersicht über alle Einrichtungen {adresse}", GrenzeUebersicht, mal);
        using var ohnePersonal = await Besucher.MeldeAnAsync(server, "fingwersen");
        foreach (var adresse in MitPersonalsummen) await MesseAsync(p, ohnePersonal, adresse, $"dieselbe ohne Personalrecht {adresse}", GrenzeUebersicht, mal);
    }

    public static string Suche(string frage) => $"/suche/treffer?q={Uri.EscapeDataString(frage)}";

    private static async Task MesseAsync(Messprotokoll p, Besucher besucher, string adresse, string was, int grenze, int mal)
    {
        var zeiten = await Dauern.MesseAsync(mal, _ => besucher.HoleAsync(adresse));
        p.Zeile($"{was}, p95 (Median {Stoppuhr.Median(zeiten):0.0})", Dauern.P95(zeiten), "ms", Forderung.Hoechstens, grenze, "");
    }
}
