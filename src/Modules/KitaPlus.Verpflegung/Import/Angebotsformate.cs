using System.Globalization;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Import;

namespace KitaPlus.Verpflegung;

internal sealed class Angebotsformat : IImportformat
{
    public string Name => "verpflegungsangebote";

    public string Bedeutung => "Verpflegungsangebote einer Einrichtung mit ihren Preisen. Eine Preisänderung ist eine weitere Zeile mit dem Tag, ab dem sie gilt; „keine“ als Abrechnung beendet das Angebot.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("einrichtung", "Kennung der Einrichtung", "E1"),
        Spalte.Pflicht("angebot", "Kennung des Angebots in der Einrichtung", "mittag"),
        Spalte.Pflicht("abrechnung", "pauschale (je Monat), je_mahlzeit oder keine (nicht mehr angeboten)", "pauschale"),
        Spalte.Kopf("name", "Name des Angebots; leer nur bei keine", "Mittagessen"),
        Spalte.Wahlfrei("mittagessen", "Preis des Mittagessens; leer = gehört nicht dazu", "56,00"),
        Spalte.Wahlfrei("fruehstueck", "Preis des Frühstücks", "12,00"),
        Spalte.Wahlfrei("zwischenmahlzeit", "Preis der Zwischenmahlzeit", "8,00"),
        Spalte.Wahlfrei("getraenke", "Preis der Getränke", "4,00"),
        Spalte.Wahlfrei("freie_monate", "Monate, für die eine Pauschale nicht berechnet wird (1 bis 12); mehrere durch Komma getrennt", "8"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var (einrichtung, angebot) = (zeile.Kennung("einrichtung"), zeile.Kennung("angebot"));
        zeile.Pflichttext("abrechnung");
        var abrechnung = zeile.Auswahl<Abrechnungsart?>("abrechnung", null, ("pauschale", Abrechnungsart.Pauschale), ("je_mahlzeit", Abrechnungsart.JeMahlzeit), ("keine", null));
        var (ab, bis, herkunft) = (zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), zeile.Herkunft());
        VerpflegungEreignis ereignis = abrechnung is { } art
            ? new AngebotFestgelegt(einrichtung, angebot, ab, bis, zeile.Pflichttext("name"), art, Monate(zeile), Bestandteile(zeile), herkunft)
            : new AngebotBeendet(einrichtung, angebot, ab, bis, herkunft);
        zeile.Ereignis(Stromarten.Verpflegung, einrichtung, ereignis, herkunft, [Verweise.Einrichtung(einrichtung)], einrichtung);
    }

    private static List<Bestandteil> Bestandteile(Importzeile zeile) =>
        [.. Enum.GetValues<Bestandteilart>().Where(a => zeile.Text(a.Spalte()) is not null).Select(a => new Bestandteil(a, zeile.Betrag(a.Spalte())))];

    private static List<int> Monate(Importzeile zeile)
    {
        var monate = new List<int>();
        foreach (var teil in (zeile.Text("freie_monate") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(teil, NumberStyles.None, CultureInfo.InvariantCulture, out var monat)) monate.Add(monat);
            else zeile.Fehler("freie_monate", $"„{teil}“ ist kein Monat; bitte Zahlen von 1 bis 12 durch Komma getrennt angeben.");
        }

        return [.. monate.Order()];
    }
}

internal sealed class Regelnformat : IImportformat
{
    public string Name => "verpflegungsregeln";

    public string Bedeutung => "Nach welchen Regeln eine Einrichtung Essen abrechnet: Abmeldeschluss, Erstattung, angefangene Monate.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("einrichtung", "Kennung der Einrichtung", "E1"),
        Spalte.Pflicht("schluss_tage", "wie viele Betriebstage vor dem Essen eine Meldung eingehen muss; 0 = am selben Tag", "1"),
        Spalte.Pflicht("schluss_uhrzeit", "bis wann an diesem Tag, 00:00 bis 24:00", "12:00"),
        Spalte.Pflicht("erstattung_ab_tagen", "ab so vielen rechtzeitig gemeldeten Fehltagen hintereinander wird eine Pauschale erstattet; 0 = nie", "5"),
        Spalte.Wahlfrei("erstattung_tage_im_monat", "so viele Tage gelten dabei als ganzer Monat; leer oder 0 = die Werktage des Monats", "20"),
        Spalte.Pflicht("teilmonat", "voll oder anteilig: was ein angefangener Monat kostet", "anteilig"),
        Spalte.Wahlfrei("schliesstage_mindern", "ob Schließtage eine Pauschale mindern: ja oder nein; leer = nein", "nein"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var einrichtung = zeile.Kennung("einrichtung");
        zeile.Pflichttext("teilmonat");
        var teilmonat = zeile.Auswahl("teilmonat", Teilmonat.Voll, ("voll", Teilmonat.Voll), ("anteilig", Teilmonat.Anteilig));
        var herkunft = zeile.Herkunft();
        var ereignis = new VerpflegungsregelnFestgelegt(
            einrichtung, zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), zeile.Ganzzahl("schluss_tage"), Minute(zeile), zeile.Ganzzahl("erstattung_ab_tagen"),
            zeile.GanzzahlWahlfrei("erstattung_tage_im_monat") ?? 0, teilmonat, zeile.JaNein("schliesstage_mindern", sonst: false), herkunft);
        zeile.Ereignis(Stromarten.Verpflegung, einrichtung, ereignis, herkunft, [Verweise.Einrichtung(einrichtung)], einrichtung);
    }

    private static int Minute(Importzeile zeile)
    {
        var text = zeile.Pflichttext("schluss_uhrzeit");
        if (text.Length == 0) return 0;
        if (Uhrzeit.TryParse(text, out var minute)) return minute;
        zeile.Fehler("schluss_uhrzeit", $"„{text}“ ist keine Uhrzeit; bitte z. B. als 9:00 angeben.");
        return 0;
    }
}

internal sealed class Schliessungsformat : IImportformat
{
    public string Name => "schliesstage";

    public string Bedeutung => "Tage, an denen es in einer Einrichtung kein Essen gibt, außer Wochenenden und Feiertagen. Dürfen sich überschneiden.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("einrichtung", "Kennung der Einrichtung", "E1"),
        Spalte.Pflicht("gueltig_ab", "erster Tag, einschließlich", "20.07.2026"),
        Spalte.Pflicht("gueltig_bis", "letzter Tag, einschließlich", "07.08.2026"),
        Spalte.Pflicht("anlass", "wofür", "Sommerschließung"),
        Spalte.Wahlfrei("mindert_pauschale", "ob diese Tage eine Pauschale mindern: ja oder nein; leer = nach den Regeln der Einrichtung", "ja"),
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var einrichtung = zeile.Kennung("einrichtung");
        var mindert = zeile.Auswahl<bool?>("mindert_pauschale", null, ("ja", true), ("nein", false));
        var herkunft = zeile.Herkunft();
        var ereignis = new SchliessungFestgelegt(einrichtung, zeile.Datum("gueltig_ab"), zeile.Datum("gueltig_bis"), zeile.Pflichttext("anlass"), mindert, herkunft);
        zeile.Ereignis(Stromarten.Verpflegung, einrichtung, ereignis, herkunft, [Verweise.Einrichtung(einrichtung)], einrichtung);
    }
}
