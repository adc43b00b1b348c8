using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Import;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

internal sealed class Behoerdenformat : IImportformat
{
    public string Name => "behoerden";

    public string Bedeutung => "Behörden, die Bildung und Teilhabe zahlen. Eine bekannte Kennung mit anderen Angaben wird geändert.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("behoerde", "Kennung der Behörde", "jobcenter-koeln"),
        Spalte.Pflicht("name", "Name", "Jobcenter Köln"),
        Spalte.Wahlfrei("anschrift", "Anschrift; Zeilen durch senkrechten Strich getrennt", "Luxemburger Str. 121|50939 Köln"),
        Import.Spalten.Schluessel,
    ];

    public void Lies(Importzeile zeile)
    {
        var (behoerde, name) = (zeile.Kennung("behoerde"), zeile.Pflichttext("name"));
        var anschrift = (zeile.Text("anschrift") ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ereignis = new BehoerdeEingetragen(behoerde, name, anschrift);
        zeile.Aussage(Stromarten.Behoerden, zeile.Mandant, new Aussageinhalt(ereignis)
        {
            AusStand = stand => BehoerdenRegeln.StehtSchonDa((BehoerdenZustand)stand, ereignis) ? [] : [ereignis],
            Wert = string.Join('\n', [name, .. anschrift]),
            Gegenstand = Stromarten.Behoerdenlinie(behoerde),
            LegtAn = true,
        });
    }
}

internal sealed class Vertragsformat : IImportformat
{
    public string Name => "verpflegungsvertraege";

    public string Bedeutung => "Verpflegungsverträge der Kinder. Ohne Einrichtung: in diesem Zeitraum kein Vertrag (Ende, Unterbrechung).";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("kind", "Kennung des Kindes", "K1"),
        Spalte.Kopf("einrichtung", "Kennung der Einrichtung; leer = kein Vertrag", "E1"),
        Spalte.Wahlfrei("angebot", "Kennung des Angebots in der Einrichtung", "mittag"),
        Spalte.Wahlfrei("vertrag", "Nummer des Vertrags, eindeutig", "V-2024-117"),
        Spalte.Wahlfrei("zahler", "Kennung der Person, die zahlt", "P1"),
        Spalte.Wahlfrei("tage", "Essenstage: mo, di, mi, do, fr durch Komma getrennt; leer = alle fünf", "mo,mi,fr"),
        Spalte.Wahlfrei("bestandteile", "mittagessen, fruehstueck, zwischenmahlzeit, getraenke durch Komma getrennt; leer = das ganze Angebot", "mittagessen"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var (kind, einrichtung) = (zeile.Kennung("kind"), zeile.KennungWahlfrei("einrichtung"));
        var (ab, bis, herkunft) = (zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), zeile.Herkunft());
        if (einrichtung is null)
        {
            if (zeile.Text("angebot") is not null) zeile.Fehler("angebot", "Ein Angebot ohne Einrichtung; bitte die Einrichtung angeben.");
            zeile.Ereignis(Stromarten.Essen, kind, new VerpflegungBeendet(kind, ab, bis, herkunft), herkunft, [Verweise.Kind(kind)]);
            return;
        }

        var (angebot, vertrag, zahler) = (zeile.Kennung("angebot"), zeile.Pflichttext("vertrag"), zeile.Kennung("zahler"));
        var ereignis = new VerpflegungVereinbart(kind, ab, bis, vertrag, einrichtung, angebot, zahler, Tage(zeile), Bestandteile(zeile), herkunft);
        zeile.Ereignis(
            Stromarten.Essen, kind, ereignis, herkunft,
            [
                Verweise.Kind(kind), Verweise.Einrichtung(einrichtung), new("person", zahler, "zahler", Abhilfe: "bitte zuerst anlegen (personen.csv)"),
                new("verpflegung", einrichtung, "angebot", VerpflegungZustand.Angebotslinie(angebot), "bitte zuerst festlegen (verpflegungsangebote.csv)"),
            ], einrichtung);
    }

    private static Essenstage Tage(Importzeile zeile)
    {
        if (zeile.Text("tage") is not { } text) return Essenstage.Alle;
        var tage = Essenstage.Keine;
        foreach (var teil in Teile(text))
        {
            var tag = Woerter.Tage.FirstOrDefault(t => string.Equals(t.Kurz, teil, StringComparison.OrdinalIgnoreCase)).Tag;
            if (tag == Essenstage.Keine) zeile.Fehler("tage", $"„{teil}“ ist kein Essenstag; möglich sind mo, di, mi, do, fr.");
            tage |= tag;
        }

        return tage;
    }

    private static List<Bestandteilart>? Bestandteile(Importzeile zeile)
    {
        if (zeile.Text("bestandteile") is not { } text) return null;
        var arten = new List<Bestandteilart>();
        foreach (var teil in Teile(text))
        {
            var gefunden = Enum.GetValues<Bestandteilart>().Where(a => string.Equals(a.Spalte(), teil, StringComparison.OrdinalIgnoreCase)).ToList();
            if (gefunden.Count == 0) zeile.Fehler("bestandteile", $"„{teil}“ ist nicht vorgesehen; möglich sind: {string.Join(", ", Enum.GetValues<Bestandteilart>().Select(a => a.Spalte()))}.");
            else arten.Add(gefunden[0]);
        }

        return [.. arten.Order()];
    }

    private static string[] Teile(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed class Butformat : IImportformat
{
    public string Name => "but";

    public string Bedeutung => "Bewilligungen für das Mittagessen nach Bildung und Teilhabe. Ohne Behörde: in diesem Zeitraum keine Bewilligung.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("kind", "Kennung des Kindes", "K1"),
        Spalte.Kopf("behoerde", "Kennung der Behörde, die zahlt; leer = keine Bewilligung", "jobcenter-koeln"),
        Spalte.Wahlfrei("kassenzeichen", "Kassenzeichen oder Aktenzeichen der Bewilligung", "BG-35502//0012345"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var (kind, behoerde) = (zeile.Kennung("kind"), zeile.KennungWahlfrei("behoerde"));
        var (ab, bis, herkunft) = (zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), zeile.Herkunft());
        if (behoerde is null)
        {
            if (zeile.Text("kassenzeichen") is not null) zeile.Fehler("kassenzeichen", "Ein Kassenzeichen ohne Behörde; bitte die Behörde angeben.");
            zeile.Ereignis(Stromarten.Essen, kind, new ButBeendet(kind, ab, bis, herkunft), herkunft, [Verweise.Kind(kind)]);
            return;
        }

        var zeichen = EssenDecider.Kassenzeichen(kind, zeile.Text("kassenzeichen"));
        zeile.Ereignis(
            Stromarten.Essen, kind, new ButBewilligt(kind, ab, bis, behoerde, zeichen, herkunft), herkunft,
            [Verweise.Kind(kind), new("behoerden", zeile.Mandant, "behoerde", Stromarten.Behoerdenlinie(behoerde), "bitte zuerst eintragen (behoerden.csv)")],
            schutz: zeichen is null ? null : new Schutz($"kind-{kind}", Zwecke.Einkommen));
    }
}

internal static class Verweise
{
    public static Verweis Einrichtung(string einrichtung) => new("einrichtung", einrichtung, "einrichtung", Abhilfe: "bitte zuerst anlegen (einrichtungen.csv)");

    public static Verweis Kind(string kind) => new("kind", kind, "kind", Abhilfe: "bitte zuerst aufnehmen (kinder.csv)");
}
