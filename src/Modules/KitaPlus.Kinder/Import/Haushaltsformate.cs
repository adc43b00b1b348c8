using KitaPlus.Contracts.Kinder;
using KitaPlus.Import;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

internal sealed class Mitgliederformat : IImportformat
{
    public string Name => "mitglieder";

    public string Bedeutung => "Welcher Erwachsene in welchem Haushalt lebt. Ein noch unbekannter Haushalt wird angelegt.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("haushalt", "Kennung des Haushalts", "H1"),
        Spalte.Pflicht("person", "Kennung der Person", "P1"),
        Spalte.Pflicht("rolle", "elternteil, partner (lebt dort, Einkommen zählt nicht) oder keine (gehört nicht mehr dazu)", "elternteil"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var haushalt = zeile.Kennung("haushalt");
        var person = zeile.Kennung("person");
        zeile.Pflichttext("rolle");
        var rolle = zeile.Auswahl("rolle", Haushaltsrolle.Keine, ("elternteil", Haushaltsrolle.Elternteil), ("partner", Haushaltsrolle.Partner), ("keine", Haushaltsrolle.Keine));
        var herkunft = zeile.Herkunft();
        var ereignis = new MitgliedGemeldet(haushalt, person, zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), rolle, herkunft);
        zeile.LegeBeiBedarfAn(Stromarten.Haushalt, haushalt, new HaushaltAngelegt(haushalt, herkunft with { Berichtigt = null }), herkunft with { Berichtigt = null });
        zeile.Ereignis(Stromarten.Haushalt, haushalt, ereignis, herkunft, [new Verweis("person", person, "person", Abhilfe: "bitte zuerst anlegen (personen.csv)")]);
    }
}

internal sealed class Zahlungspflichtformat : IImportformat
{
    public string Name => "zahlungspflicht";

    public string Bedeutung => "Wer den Elternbeitrag eines Haushalts schuldet.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("haushalt", "Kennung des Haushalts", "H1"),
        Spalte.Kopf("person", "Kennung der Person; leer = niemand (Arbeitsliste)", "P1"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var haushalt = zeile.Kennung("haushalt");
        var person = zeile.KennungWahlfrei("person");
        var herkunft = zeile.Herkunft();
        zeile.Ereignis(
            Stromarten.Haushalt, haushalt,
            new ZahlungspflichtBestimmt(haushalt, zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), person, herkunft),
            herkunft, person is null ? [] : [new Verweis("person", person, "person", Abhilfe: "bitte zuerst anlegen (personen.csv)")]);
    }
}

internal sealed class Geschwisterformat : IImportformat
{
    public string Name => "geschwister";

    public string Bedeutung => "Geschwister, die anderswo betreut werden (OGS, Tagespflege, Kita eines anderen Trägers).";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("haushalt", "Kennung des Haushalts", "H1"),
        Spalte.Pflicht("geschwisterkind", "eigene Kennung des Geschwisterkinds im Haushalt", "G1"),
        Spalte.Kopf("betreuungsart", "z. B. ogs, tagespflege, kita; leer = nicht mehr betreut", "ogs"),
        .. Import.Spalten.Zeitraum,
        Spalte.Wahlfrei("geburtsdatum", "Geburtsdatum", "04.05.2016"),
        Spalte.Wahlfrei("wochenstunden", "Stunden je Woche; leer = unbekannt", "25"),
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var haushalt = zeile.Kennung("haushalt");
        var geburt = HaushaltDecider.Geburt(haushalt, zeile.DatumWahlfrei("geburtsdatum"));
        var herkunft = zeile.Herkunft();
        zeile.Ereignis(
            Stromarten.Haushalt, haushalt,
            new GeschwisterkindGemeldet(
                haushalt, zeile.Kennung("geschwisterkind"), zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"),
                zeile.KennungWahlfrei("betreuungsart")?.ToLowerInvariant() ?? "", geburt, zeile.GanzzahlWahlfrei("wochenstunden") ?? 0, herkunft),
            herkunft, schutz: geburt is null ? null : new Schutz($"haushalt-{haushalt}", Zwecke.Stammdaten));
    }
}

internal sealed class Befreiungsformat : IImportformat
{
    public string Name => "befreiungen";

    public string Bedeutung => "Befreiung durch Nachweis (z. B. § 90 Abs. 4 SGB VIII).";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("haushalt", "Kennung des Haushalts", "H1"),
        Spalte.Pflicht("befreiung", "Art nach der Satzung, z. B. buergergeld, wohngeld, kinderzuschlag", "wohngeld"),
        .. Import.Spalten.Zeitraum,
        Spalte.Wahlfrei("besteht", "ja oder nein; leer = ja", "ja"),
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var haushalt = zeile.Kennung("haushalt");
        var herkunft = zeile.Herkunft();
        zeile.Ereignis(
            Stromarten.Haushalt, haushalt,
            new BefreiungAnerkannt(
                haushalt, zeile.Kennung("befreiung").ToLowerInvariant(), zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), zeile.JaNein("besteht", sonst: true), herkunft),
            herkunft);
    }
}
