namespace KitaPlus.Zahlungsverkehr.Seiten;

/// <summary>Addresses of the pages of this module.</summary>
internal static class Adressen
{
    public const string Uebersicht = "/zahlungsverkehr";
    public const string Glaeubigerliste = "/zahlungsverkehr/glaeubiger";
    public const string Mandate = "/zahlungsverkehr/mandate";
    public const string MandatNeu = "/zahlungsverkehr/mandate/neu";
    public const string MandateUebernahme = "/zahlungsverkehr/mandate/uebernahme";
    public const string Lastschriften = "/zahlungsverkehr/lastschriften";
    public const string Erstattungen = "/zahlungsverkehr/erstattungen";
    public const string Bank = "/zahlungsverkehr/bank";
    public const string Umsaetze = "/zahlungsverkehr/umsaetze";
    public const string Ruecklastschriften = "/zahlungsverkehr/ruecklastschriften";
    public const string Mahnungen = "/zahlungsverkehr/mahnungen";
    public const string Rechnungen = "/zahlungsverkehr/rechnungen";
    public const string Export = "/zahlungsverkehr/export";
    public const string Konten = "/zahlungsverkehr/export/konten";
    public const string Abgleich = "/zahlungsverkehr/export/abgleich";

    public static string Glaeubiger(string glaeubiger) => $"{Glaeubigerliste}/{Uri.EscapeDataString(glaeubiger)}";

    public static string GlaeubigerKonto(string glaeubiger) => $"{Glaeubiger(glaeubiger)}/konto";

    public static string Mandat(string referenz) => $"{Mandate}/{Uri.EscapeDataString(referenz)}";

    public static string MandatKonto(string referenz) => $"{Mandat(referenz)}/konto";

    public static string Lauf(bool erstattung, string glaeubiger, string nummer) => $"{(erstattung ? Erstattungen : Lastschriften)}/{Uri.EscapeDataString(glaeubiger)}/{nummer}";

    public static string Umsatz(string schluessel) => $"{Umsaetze}/{schluessel}";

    public static string Rechnungsdruck(string glaeubiger, string schuldner, Kernel.Monat monat) => $"{Rechnungen}/{Uri.EscapeDataString(glaeubiger)}/{Uri.EscapeDataString(schuldner)}/{monat}/druck";
}
