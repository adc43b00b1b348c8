using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Verpflegung;

namespace KitaPlus.Beitraege.Erklaerung;

/// <summary>Why an amount differs, in words.</summary>
internal static class Ursachentext
{
    /// <param name="ereignis">Null: there is none, or it can no longer be read.</param>
    public static string Satz(Ursachenart art, Verbleib verbleib, Ereignisangabe? ereignis) => Satz(art, verbleib, ereignis?.ToString());

    /// <param name="ereignis">The event in words.</param>
    public static string Satz(Ursachenart art, Verbleib verbleib, string? ereignis) => art switch
    {
        Ursachenart.Erstmalig when verbleib == Verbleib.Informatorisch => $"berechnet, nicht gebucht{(ereignis is null ? "" : $": {ereignis}")}",
        Ursachenart.Erstmalig => $"erstmals festzusetzen{(ereignis is null ? "" : $": {ereignis}")}",
        Ursachenart.Rest => "offen aus früherer Buchung oder Übernahme",
        Ursachenart.Satzung => $"geänderte Grundlage: {ereignis ?? "Satzung"}",
        _ => ereignis ?? "Ereignis",
    };

    /// <summary>One word for what kind of cause it is, for filters.</summary>
    public static string Wort(Ursachenart art, Ereignisangabe? ereignis) => (art, ereignis?.Ereignis) switch
    {
        (Ursachenart.Erstmalig, _) => "erste Festsetzung",
        (Ursachenart.Rest, _) => "offener Rest",
        (Ursachenart.Satzung, _) => "Satzung, Preis oder Zuständigkeit",
        (_, EinkommenErklaert) => "Einkommen",
        (_, BetreuungVereinbart or BetreuungBeendet) => "Betreuung",
        (_, KindLebtIn or MitgliedGemeldet or GeschwisterkindGemeldet or PflegekindGemeldet) => "Haushalt und Geschwister",
        (_, ZahlungspflichtBestimmt) => "Zahlungspflicht",
        (_, BefreiungAnerkannt) => "Befreiung",
        (_, WohnsitzGemeldet) => "Wohnsitz",
        (_, KindAufgenommen or GeburtsdatumBerichtigt) => "Geburtsdatum",
        (_, VerpflegungVereinbart or VerpflegungBeendet) => "Verpflegungsvertrag",
        (_, VonEssenAbgemeldet or ZumEssenAngemeldet) => "An- und Abmeldung",
        (_, ButBewilligt or ButBeendet) => "Bildung und Teilhabe",
        (_, Contracts.IRuecknahme) => "Rücknahme",
        _ => "anderes",
    };
}
