using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Import;
using KitaPlus.Kernel;

namespace KitaPlus.Einrichtungen;

internal sealed class Traegerformat : IImportformat
{
    public string Name => "traeger";

    public string Bedeutung => "Träger von Einrichtungen. Eine bekannte Kennung mit anderem Namen ist eine Umbenennung und braucht gueltig_ab; ebenso eine andere Angabe bei pfarrlich.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("traeger", "Kennung des Trägers", "T1"),
        Spalte.Pflicht("name", "Name", "Kath. Kirchengemeindeverband Köln-Süd"),
        Spalte.Pflicht("traegerart", "kirchlich, anderer_freier, elterninitiative oder kommunal (§ 36 KiBiz)", "kirchlich"),
        Spalte.Wahlfrei("pfarrlich", "ja oder nein (Nutzungsordnung Nr. 3): bestimmt, wer die Zugänge verwaltet; leer = wie der Verwaltungsträger", "ja"),
        Spalte.Wahlfrei("gueltig_ab", "bei Umbenennung oder anderer Angabe zu pfarrlich: seit wann", "01.01.2025"),
        Import.Spalten.Schluessel,
    ];

    public void Lies(Importzeile zeile)
    {
        var traeger = zeile.Kennung("traeger");
        var name = zeile.Pflichttext("name");
        zeile.Pflichttext("traegerart");
        var art = zeile.Auswahl(
            "traegerart", Traegerart.Kirchlich,
            ("kirchlich", Traegerart.Kirchlich), ("anderer_freier", Traegerart.AndererFreier), ("elterninitiative", Traegerart.Elterninitiative), ("kommunal", Traegerart.Kommunal));
        var pfarrlich = zeile.Auswahl("pfarrlich", (bool?)null, ("ja", true), ("nein", false));
        var ab = zeile.DatumWahlfrei("gueltig_ab");
        zeile.Stammdaten(Stromarten.Traeger, traeger, (name, art, pfarrlich), stand => Ereignisse((TraegerZustand)stand, traeger, name, art, pfarrlich, ab), herkunft: null);
    }

    private static List<IEreignis> Ereignisse(TraegerZustand z, string traeger, string name, Traegerart art, bool? pfarrlich, DateOnly? ab)
    {
        if (!z.IstAngelegt || z.Art != art) return [new TraegerAngelegt(traeger, name, art, pfarrlich)];
        List<IEreignis> ereignisse = z.Name == name ? [] : [new TraegerUmbenannt(traeger, name, ab ?? default)];
        if (pfarrlich is { } p && p != z.Pfarrlich) ereignisse.Add(new TraegerzugehoerigkeitFestgelegt(traeger, p, ab ?? default));
        return ereignisse;
    }
}

internal sealed class Einrichtungsformat : IImportformat
{
    public string Name => "einrichtungen";

    public string Bedeutung => "Einrichtungen mit ihrem Träger und dem Tag der Übernahme. Eine bekannte Kennung mit anderem Namen ist eine Umbenennung ab gueltig_ab.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("einrichtung", "Kennung der Einrichtung", "E1"),
        Spalte.Pflicht("traeger", "Kennung des Trägers", "T1"),
        Spalte.Pflicht("name", "Name", "Kita Löwenzahn"),
        Spalte.Pflicht("gueltig_ab", "seit wann es sie (unter diesem Namen) gibt", "01.08.2010"),
        Spalte.Wahlfrei("uebernahme_am", "Tag der Übernahme: ab hier wird sie in KitaPlus geführt", "01.08.2025"),
        Import.Spalten.Schluessel,
    ];

    public void Lies(Importzeile zeile)
    {
        var einrichtung = zeile.Kennung("einrichtung");
        var traeger = zeile.Kennung("traeger");
        var name = zeile.Pflichttext("name");
        var ab = zeile.Datum("gueltig_ab");
        var uebernahme = zeile.DatumWahlfrei("uebernahme_am");
        zeile.Stammdaten(
            Stromarten.Einrichtung, einrichtung, (traeger, name, uebernahme), stand => Ereignisse((EinrichtungZustand)stand, einrichtung, traeger, name, ab, uebernahme), herkunft: null,
            verweise: [new Verweis("traeger", traeger, "traeger", Abhilfe: "bitte zuerst anlegen (traeger.csv)")]);
        if (uebernahme is { } tag) zeile.Uebernahme(einrichtung, tag);
    }

    private static List<IEreignis> Ereignisse(EinrichtungZustand z, string einrichtung, string traeger, string name, DateOnly ab, DateOnly? uebernahme)
    {
        var ereignisse = new List<IEreignis>();
        if (!z.IstAngelegt || z.Traeger != traeger) ereignisse.Add(new EinrichtungAngelegt(einrichtung, traeger, name, ab));
        else if (z.Name != name) ereignisse.Add(new EinrichtungUmbenannt(einrichtung, name, ab));
        if (uebernahme is { } tag && tag != z.Uebernahme) ereignisse.Add(new UebernahmeFestgelegt(einrichtung, tag));
        return ereignisse;
    }
}

internal sealed class Gruppenformat : IImportformat
{
    public string Name => "gruppen";

    public string Bedeutung => "Gruppen einer Einrichtung mit Gruppenform und Plätzen.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("einrichtung", "Kennung der Einrichtung", "E1"),
        Spalte.Pflicht("gruppe", "Kennung der Gruppe in der Einrichtung", "G1"),
        Spalte.Pflicht("name", "Name", "Igelgruppe"),
        Spalte.Pflicht("gruppenform", "I, II oder III (Anlage zu § 33 KiBiz)", "III"),
        Spalte.Pflicht("plaetze", "Zahl der Plätze", "20"),
        Spalte.Pflicht("wochenstunden", "Öffnungsstunden je Woche", "45"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var einrichtung = zeile.Kennung("einrichtung");
        zeile.Pflichttext("gruppenform");
        var form = zeile.Auswahl("gruppenform", Gruppenform.I, ("I", Gruppenform.I), ("II", Gruppenform.II), ("III", Gruppenform.III));
        var herkunft = zeile.Herkunft();
        var ereignis = new GruppeEingerichtet(
            einrichtung, zeile.Kennung("gruppe"), zeile.Pflichttext("name"), form, zeile.Ganzzahl("plaetze"), zeile.Ganzzahl("wochenstunden"),
            zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), herkunft);
        zeile.Ereignis(Stromarten.Einrichtung, einrichtung, ereignis, herkunft, einrichtung: einrichtung);
    }
}

internal sealed class Jugendamtformat : IImportformat
{
    public string Name => "jugendaemter";

    public string Bedeutung => "Welches Jugendamt für eine Einrichtung zuständig ist.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("einrichtung", "Kennung der Einrichtung", "E1"),
        Spalte.Pflicht("jugendamt", "Kennung des Jugendamts, wie in den Satzungen", "koeln"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var einrichtung = zeile.Kennung("einrichtung");
        var herkunft = zeile.Herkunft();
        var ereignis = new JugendamtZugeordnet(einrichtung, zeile.Kennung("jugendamt"), zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), herkunft);
        zeile.Ereignis(Stromarten.Einrichtung, einrichtung, ereignis, herkunft, einrichtung: einrichtung);
    }
}

internal sealed class Angabenformat : IImportformat
{
    public string Name => "einrichtungsangaben";

    public string Bedeutung => "Adresse, Öffnungszeiten, Plätze, Räume und Aktenzeichen einer Einrichtung. Eine Zeile nennt alles, was ab dem Tag gilt.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("einrichtung", "Kennung der Einrichtung", "E1"),
        Spalte.Wahlfrei("strasse", "Straße und Hausnummer", "Ahornweg 1"),
        Spalte.Wahlfrei("plz", "Postleitzahl", "50667"),
        Spalte.Wahlfrei("ort", "Ort", "Köln"),
        Spalte.Wahlfrei("telefon", "Telefon", "0221 123456"),
        Spalte.Wahlfrei("oeffnungszeiten", "Öffnungszeiten in Worten", "Mo bis Fr 7:00 bis 17:00 Uhr"),
        Spalte.Wahlfrei("plaetze", "Plätze nach der Betriebserlaubnis (§ 45 SGB VIII)", "75"),
        Spalte.Wahlfrei("raeume", "Zahl der Räume", "12"),
        Spalte.Wahlfrei("aktenzeichen", "Aktenzeichen des Landesjugendamts", "42.21-05315"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var einrichtung = zeile.Kennung("einrichtung");
        var herkunft = zeile.Herkunft();
        var angaben = new Einrichtungsangaben(
            Text("strasse"), Text("plz"), Text("ort"), Text("telefon"), Text("oeffnungszeiten"),
            zeile.GanzzahlWahlfrei("plaetze"), zeile.GanzzahlWahlfrei("raeume"), Text("aktenzeichen"));
        var ereignis = new EinrichtungBeschrieben(einrichtung, zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), angaben, herkunft);
        zeile.Ereignis(Stromarten.Einrichtung, einrichtung, ereignis, herkunft, einrichtung: einrichtung);

        string Text(string spalte) => zeile.Text(spalte) ?? "";
    }
}
