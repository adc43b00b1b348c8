using System.Globalization;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Import;

namespace KitaPlus.Beitraege.Uebernahme;

internal sealed class Erhebungsformat : IImportformat
{
    public string Name => "erhebung";

    public string Bedeutung => "Ob ein Jugendamt die Erhebung delegiert hat. Ohne eine solche Zeile gilt es als informatorisch: berechnet, aber nicht gefordert.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Jugendamtspalten.Jugendamt,
        Spalte.Pflicht("ab_monat", "erster Monat; gilt bis zum nächsten", "2020-08"),
        Spalte.Pflicht("art", "delegiert (gefordert wird hier) oder informatorisch (nur berechnet)", "delegiert"),
        .. Import.Spalten.HerkunftOhneBerichtigung,
    ];

    public void Lies(Importzeile zeile)
    {
        var jugendamt = zeile.Kennung("jugendamt");
        zeile.Pflichttext("art");
        var delegiert = zeile.Auswahl("art", false, ("delegiert", true), ("informatorisch", false));
        var herkunft = zeile.Herkunft();
        var ereignis = new ErhebungGeregelt(jugendamt, zeile.Monatswert("ab_monat"), delegiert, herkunft);
        zeile.Aussage(Stromarten.Jugendamt, jugendamt, new Aussageinhalt(ereignis)
        {
            AusStand = stand => ((Jugendamtbuch)stand).Fehlende(ereignis), Gegenstand = $"erhebung/{ereignis.Ab}", Wert = delegiert, Herkunft = herkunft, LegtAn = true,
        });
    }
}

internal sealed class Aussetzungsformat : IImportformat
{
    public string Name => "aussetzungen";

    public string Bedeutung => "Monate, deren Beitrag ein Jugendamt ganz oder zum Teil ausgesetzt hat. Dieselbe Aussetzung noch einmal ersetzt die frühere.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Jugendamtspalten.Jugendamt,
        Spalte.Pflicht("aussetzung", "eigene Kennung der Aussetzung", "fruehjahr-2020"),
        Spalte.Pflicht("grundlage", "Ratsbeschluss oder Paragraph", "Ratsbeschluss vom 02.04.2020"),
        .. Import.Spalten.Monate,
        Spalte.Wahlfrei("prozent", "Teil des Beitrags, der entfällt (1 bis 100); leer = 100", "50"),
        Spalte.Wahlfrei("stufen", "nur diese Einkommensstufen (ab 1), durch Komma getrennt; leer = alle", "1,2"),
        .. Import.Spalten.HerkunftOhneBerichtigung,
    ];

    public void Lies(Importzeile zeile)
    {
        var jugendamt = zeile.Kennung("jugendamt");
        var (von, bis) = zeile.Monate();
        var herkunft = zeile.Herkunft();
        var ereignis = new AussetzungBeschlossen(
            jugendamt, zeile.Kennung("aussetzung"), zeile.Pflichttext("grundlage"), von, bis, zeile.GanzzahlWahlfrei("prozent") ?? 100, Stufen(zeile), herkunft);
        zeile.Aussage(Stromarten.Jugendamt, jugendamt, new Aussageinhalt(ereignis)
        {
            AusStand = stand => ((Jugendamtbuch)stand).Fehlende(ereignis),
            Gegenstand = $"aussetzung/{ereignis.Schluessel}",
            Wert = ereignis with { Herkunft = Contracts.Herkunft.Jetzt },
            Herkunft = herkunft,
        }, [Jugendamtspalten.Verweis(jugendamt)]);
    }

    private static List<int>? Stufen(Importzeile zeile)
    {
        if (zeile.Text("stufen") is not { } text) return null;
        var stufen = new SortedSet<int>();
        foreach (var teil in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(teil, NumberStyles.None, CultureInfo.InvariantCulture, out var stufe)) stufen.Add(stufe);
            else
            {
                zeile.Fehler("stufen", $"„{teil}“ ist keine Einkommensstufe; bitte ganze Zahlen ab 1 durch Komma trennen.");
                return null;
            }
        }

        return [.. stufen];
    }
}

internal static class Jugendamtspalten
{
    public static Spalte Jugendamt { get; } = Spalte.Pflicht("jugendamt", "Kennung des Jugendamts, wie in den Satzungen", "koeln");

    public static Verweis Verweis(string jugendamt) =>
        new("satzung", jugendamt, "jugendamt", Abhilfe: "bitte zuerst seine Satzung laden (satzung laden), die Erhebung regeln (erhebung.csv) oder die Kennung prüfen");
}
