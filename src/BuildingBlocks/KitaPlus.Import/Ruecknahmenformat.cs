namespace KitaPlus.Import;

/// <summary>Withdrawals of facts, for all types of stream that know them.</summary>
internal sealed class Ruecknahmenformat(IEnumerable<IStromart> arten) : IImportformat
{
    private readonly IStromart[] arten = [.. arten.Where(a => a.Ruecknahme("x", Guid.Empty, "x", Contracts.Herkunft.Jetzt) is not null).OrderBy(a => a.Praefix, StringComparer.Ordinal)];

    public string Name => "ruecknahmen";

    public string Bedeutung => "Nimmt eine früher gemeldete Tatsache ersatzlos zurück.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("art", "bei wem: kind, haushalt, person oder einrichtung", "kind"),
        Spalte.Pflicht("kennung", "Kennung des Kindes, Haushalts, der Person oder Einrichtung", "K1"),
        Spalte.Pflicht("tatsache", "was zurückgenommen wird: format/schluessel oder Ereigniskennung", "betreuung/VN-17"),
        Spalte.Pflicht("grund", "warum, ohne Personendaten", "doppelt erfasst"),
        .. Import.Spalten.HerkunftOhneBerichtigung,
    ];

    public void Lies(Importzeile zeile)
    {
        zeile.Pflichttext("art");
        var art = zeile.Auswahl<IStromart?>("art", null, [.. arten.Select(a => (a.Praefix, (IStromart?)a))]);
        var kennung = zeile.Kennung("kennung");
        zeile.Pflichttext("tatsache");
        var grund = zeile.Pflichttext("grund");
        var herkunft = zeile.Herkunft();
        var tatsache = zeile.Bezuege("tatsache") ?? [];
        if (tatsache.Count > 1) zeile.Fehler("tatsache", "Je Zeile wird eine Tatsache zurückgenommen; bitte für jede eine eigene Zeile.");
        if (art is null || tatsache.Count != 1) return;
        zeile.Ereignis(art, kennung, art.Ruecknahme(kennung, tatsache[0], grund, herkunft)!, herkunft, einrichtung: art.Praefix == "einrichtung" ? kennung : null);
    }
}
