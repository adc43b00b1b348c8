using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Import;

namespace KitaPlus.Kostenrechnung;

internal sealed class Kostenartenformat : IImportformat
{
    public string Name => "kostenarten";

    public string Bedeutung => "Kostenarten des Verwaltungsträgers. Eine spätere Zeile zur selben Nummer überdeckt die frühere an ihren Tagen.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("nummer", "1 bis 8 Ziffern", "4711"),
        Spalte.Pflicht("name", "Name", "Elternbeiträge"),
        Spalte.Pflicht("richtung", "einnahme oder ausgabe", "einnahme"),
        Spalte.Wahlfrei("steuer", "Steuerschlüssel: keine, 7 oder 19; leer = keine", "keine"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var (nummer, name) = (zeile.Pflichttext("nummer"), zeile.Pflichttext("name"));
        zeile.Pflichttext("richtung");
        var richtung = zeile.Auswahl("richtung", Kostenrichtung.Einnahme, ("einnahme", Kostenrichtung.Einnahme), ("ausgabe", Kostenrichtung.Ausgabe));
        var steuer = zeile.Auswahl("steuer", Steuerschluessel.Keine, ("keine", Steuerschluessel.Keine), ("7", Steuerschluessel.Ermaessigt), ("19", Steuerschluessel.Regelsatz));
        var (ab, bis, herkunft) = (zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), zeile.Herkunft());
        zeile.Ereignis(Stromarten.Kostenrechnung, zeile.Mandant, new KostenartFestgelegt(nummer, name, richtung, steuer, ab, bis, herkunft), herkunft);
    }
}

internal sealed class Kostenstellenformat : IImportformat
{
    public string Name => "kostenstellen";

    public string Bedeutung => "Kostenstellen des Verwaltungsträgers. Eine spätere Zeile zur selben Nummer überdeckt die frühere an ihren Tagen.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("nummer", "1 bis 8 Ziffern", "100"),
        Spalte.Pflicht("name", "Name", "Kita Löwenzahn"),
        Spalte.Wahlfrei("einrichtung", "Kennung der Einrichtung, deren Kosten sie sammelt", "E1"),
        .. Import.Spalten.Zeitraum,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var (nummer, name, einrichtung) = (zeile.Pflichttext("nummer"), zeile.Pflichttext("name"), zeile.KennungWahlfrei("einrichtung"));
        var (ab, bis, herkunft) = (zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), zeile.Herkunft());
        zeile.Ereignis(
            Stromarten.Kostenrechnung, zeile.Mandant, new KostenstelleFestgelegt(nummer, name, einrichtung, ab, bis, herkunft), herkunft,
            einrichtung is null ? null : [new Verweis("einrichtung", einrichtung, "einrichtung", Abhilfe: "bitte zuerst anlegen oder die Kennung prüfen")]);
    }
}
