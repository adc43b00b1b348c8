namespace KitaPlus.Meldewesen.Seiten;

/// <summary>Addresses of the pages of this module.</summary>
internal static class Adressen
{
    public const string Uebersicht = "/meldungen";
    public const string Kalender = "/meldungen/kalender";
    public const string Quittungen = "/meldungen/quittungen";
    public const string AllePruefen = "/meldungen/alle-pruefen";
    public const string AlleFreigeben = "/meldungen/alle-freigeben";
    public const string AlleUebermitteln = "/meldungen/alle-uebermitteln";

    public static string Liste(Meldeart art, string zeitraum) => $"{Uebersicht}?art={art.Schluessel()}&zeitraum={zeitraum}";

    public static string Frist(Meldeart art) => $"{Kalender}/{art.Schluessel()}";

    public static string Meldung(Meldungsname name) => $"{Uebersicht}/{Uri.EscapeDataString(name.Einrichtung)}/{name.Art.Schluessel()}/{name.Zeitraum}";

    public static string Blatt(Meldungsname name, string blatt) => $"{Meldung(name)}/{blatt}";

    /// <summary>The children behind a number.</summary>
    public static string Kinder(Meldungsname name, string? wert, int? fassung) => $"{Blatt(name, "kinder")}?wert={Uri.EscapeDataString(wert ?? "")}{(fassung is { } f ? $"&fassung={f}" : "")}";

    public static string Personal(Meldungsname name, string? wert, int? fassung) => $"{Blatt(name, "personal")}?wert={Uri.EscapeDataString(wert ?? "")}{(fassung is { } f ? $"&fassung={f}" : "")}";

    public static string Datei(Meldungsname name, int fassung, string format) => $"{Meldung(name)}/datei/{fassung}/{format}";
}
