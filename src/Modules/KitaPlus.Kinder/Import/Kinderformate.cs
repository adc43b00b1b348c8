using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Import;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

internal sealed class Kinderformat : IImportformat
{
    public string Name => "kinder";

    public string Bedeutung => "Kinder. Eine bekannte Kennung mit anderem Namen oder Geburtsdatum ist eine Berichtigung.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("kind", "Kennung des Kindes", "K1"),
        Spalte.Wahlfrei("vorname", "Vorname", "Zoë"),
        Spalte.Pflicht("nachname", "Nachname", "Müller-Özdemir"),
        Spalte.Pflicht("geburtsdatum", "Geburtsdatum", "29.02.2020"),
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var kind = zeile.Kennung("kind");
        var name = KindDecider.Name(kind, new Personenname(zeile.Text("vorname") ?? "", zeile.Pflichttext("nachname")));
        var geburt = KindDecider.Geburt(kind, zeile.Datum("geburtsdatum"));
        var herkunft = zeile.Herkunft();
        zeile.Stammdaten(Stromarten.Kind, kind, (name, geburt), stand => Ereignisse((KindZustand)stand, kind, name, geburt, herkunft), herkunft,
            schutz: new Schutz($"kind-{kind}", Zwecke.Stammdaten));
    }

    private static List<IEreignis> Ereignisse(KindZustand z, string kind, Personenbezug<Personenname> name, Personenbezug<DateOnly> geburt, Herkunft herkunft)
    {
        if (!z.IstAufgenommen) return [new KindAufgenommen(kind, name, geburt, herkunft)];
        var ereignisse = new List<IEreignis>();
        if (!geburt.Equals(z.Geburtsdatum)) ereignisse.Add(new GeburtsdatumBerichtigt(kind, geburt, herkunft));
        if (!name.Equals(z.Name)) ereignisse.Add(new KindUmbenannt(kind, name, herkunft));
        return ereignisse;
    }
}

internal sealed class Haushaltsformat : IImportformat
{
    public string Name => "haushalte";

    public string Bedeutung => "In welchem Haushalt ein Kind lebt; zwei Haushalte mit Anteilen sind das Wechselmodell. Ein noch unbekannter Haushalt wird angelegt.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("kind", "Kennung des Kindes", "K1"),
        Spalte.Kopf("haushalt", "Kennung des Haushalts; leer = in keinem von uns geführten", "H1"),
        .. Import.Spalten.Zeitraum,
        Spalte.Wahlfrei("prozent", "Anteil; leer = 100", "50"),
        Spalte.Wahlfrei("haushalt_2", "zweiter Haushalt", "H2"),
        Spalte.Wahlfrei("prozent_2", "Anteil des zweiten Haushalts", "50"),
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var kind = zeile.Kennung("kind");
        var herkunft = zeile.Herkunft();
        var anteile = new List<Haushaltsanteil>();
        if (zeile.KennungWahlfrei("haushalt") is { } h) anteile.Add(new(h, zeile.GanzzahlWahlfrei("prozent") ?? 100));
        else if (zeile.Text("prozent") is not null) zeile.Fehler("prozent", "Ein Anteil ohne Haushalt; bitte den Haushalt angeben.");
        if (zeile.KennungWahlfrei("haushalt_2") is { } h2) anteile.Add(new(h2, zeile.GanzzahlWahlfrei("prozent_2") ?? 0));
        else if (zeile.Text("prozent_2") is not null) zeile.Fehler("prozent_2", "Ein Anteil ohne zweiten Haushalt; bitte den Haushalt angeben.");
        var ereignis = new KindLebtIn(kind, zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), anteile, herkunft);
        var anlage = herkunft with { Berichtigt = null };
        foreach (var a in anteile) zeile.LegeBeiBedarfAn(Stromarten.Haushalt, a.Haushalt, new HaushaltAngelegt(a.Haushalt, anlage), anlage);
        zeile.Ereignis(Stromarten.Kind, kind, ereignis, herkunft);
    }
}

internal sealed class Betreuungsformat : IImportformat
{
    public string Name => "betreuung";

    public string Bedeutung => "Betreuungsvereinbarungen. Ohne Einrichtung und mit 0 Wochenstunden: in diesem Zeitraum keine Betreuung (Ende, Abmeldung, Lücke).";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("kind", "Kennung des Kindes", "K1"),
        .. Import.Spalten.Zeitraum,
        Spalte.Kopf("einrichtung", "Kennung der Einrichtung; leer = keine Betreuung", "E1"),
        Spalte.Wahlfrei("gruppe", "Kennung der Gruppe", "G1"),
        Spalte.Pflicht("wochenstunden", "vereinbarte Stunden je Woche (1 bis 80); 0 = keine Betreuung", "35"),
        Spalte.Wahlfrei("pauschalentyp", "Typ der Anlage zu § 33 KiBiz", "IIIb"),
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var kind = zeile.Kennung("kind");
        var (ab, bis) = (zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"));
        var einrichtung = zeile.KennungWahlfrei("einrichtung");
        var gruppe = zeile.KennungWahlfrei("gruppe");
        var stunden = zeile.Ganzzahl("wochenstunden");
        var herkunft = zeile.Herkunft();
        if (einrichtung is null)
        {
            if (stunden != 0) zeile.Fehler("einrichtung", "Zu den Wochenstunden fehlt die Einrichtung; ohne Betreuung bitte 0 Wochenstunden angeben.");
            if (gruppe is not null) zeile.Fehler("gruppe", "Eine Gruppe ohne Einrichtung; bitte die Einrichtung angeben.");
            zeile.Ereignis(Stromarten.Kind, kind, new BetreuungBeendet(kind, ab, bis, herkunft), herkunft);
            return;
        }

        var verweis = gruppe is null
            ? new Verweis("einrichtung", einrichtung, "einrichtung", Abhilfe: "bitte zuerst anlegen (einrichtungen.csv)")
            : new Verweis("einrichtung", einrichtung, "gruppe", $"gruppe/{gruppe}", "bitte zuerst anlegen (einrichtungen.csv, gruppen.csv)");
        var ereignis = new BetreuungVereinbart(kind, ab, bis, einrichtung, gruppe, stunden, zeile.Text("pauschalentyp"), herkunft);
        zeile.Ereignis(Stromarten.Kind, kind, ereignis, herkunft, [verweis], einrichtung);
    }
}

internal sealed class Wohnsitzformat : IImportformat
{
    public string Name => "wohnsitz";

    public string Bedeutung => "Im Bezirk welches Jugendamts ein Kind wohnt.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("kind", "Kennung des Kindes", "K1"),
        Spalte.Pflicht("jugendamt", "Kennung des Jugendamts", "koeln"),
        .. Import.Spalten.Zeitraum,
        .. Anschriften.Spalten,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var kind = zeile.Kennung("kind");
        var anschrift = KindDecider.Anschrift(kind, Anschriften.Lies(zeile));
        var herkunft = zeile.Herkunft();
        zeile.Ereignis(
            Stromarten.Kind, kind,
            new WohnsitzGemeldet(kind, zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), zeile.Kennung("jugendamt"), anschrift, herkunft),
            herkunft, schutz: anschrift is null ? null : new Schutz($"kind-{kind}", Zwecke.Stammdaten));
    }
}

internal sealed class Inklusionsformat : IImportformat
{
    public string Name => "inklusion";

    public string Bedeutung => "Anerkannte (drohende) Behinderung.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("kind", "Kennung des Kindes", "K1"),
        Spalte.Kopf("behinderung", "Art; leer = keine (mehr)", "Hörbehinderung"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var kind = zeile.Kennung("kind");
        var art = KindDecider.Inklusion(kind, zeile.Text("behinderung"));
        var herkunft = zeile.Herkunft();
        zeile.Ereignis(
            Stromarten.Kind, kind, new InklusionFestgestellt(kind, zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), art, herkunft), herkunft,
            schutz: art is null ? null : new Schutz($"kind-{kind}", Zwecke.Gesundheit));
    }
}

internal sealed class Pflegekinderformat : IImportformat
{
    public string Name => "pflegekinder";

    public string Bedeutung => "Ob ein Kind in einer Pflegefamilie lebt (§ 33 SGB VIII).";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("kind", "Kennung des Kindes", "K1"),
        Spalte.Pflicht("pflegekind", "ja oder nein", "ja"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var kind = zeile.Kennung("kind");
        zeile.Pflichttext("pflegekind");
        var herkunft = zeile.Herkunft();
        zeile.Ereignis(
            Stromarten.Kind, kind,
            new PflegekindGemeldet(kind, zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), zeile.JaNein("pflegekind", sonst: false), herkunft), herkunft);
    }
}
