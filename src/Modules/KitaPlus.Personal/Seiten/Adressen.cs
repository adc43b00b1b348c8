namespace KitaPlus.Personal.Seiten;

/// <summary>Where the pages are.</summary>
internal static class Adressen
{
    public const string Liste = "/personal";
    public const string Neu = "/personal/neu";
    public const string Nachweise = "/personal/nachweise";
    public const string Importe = "/personal/import";
    public const string Codes = "/personal/import/codes";

    /// <param name="blatt">Tab or form; empty = the first tab.</param>
    public static string Person(string id, string blatt = "") => $"{Liste}/{Uri.EscapeDataString(id)}{(blatt.Length == 0 ? "" : $"/{blatt}")}";

    /// <summary>A form about one employment.</summary>
    public static string Beschaeftigung(string id, string formular, string schluessel) => $"{Person(id, formular)}?beschaeftigung={Uri.EscapeDataString(schluessel)}";

    /// <summary>The same address, to correct an entry.</summary>
    public static string Berichtigen(string adresse, Guid angabe) => $"{adresse}{(adresse.Contains('?', StringComparison.Ordinal) ? '&' : '?')}berichtigt={angabe}";

    public static string Import(string import) => $"{Importe}/datei/{Uri.EscapeDataString(import)}";

    public static string Stelle(string import, string stelle) => $"{Import(import)}/{Uri.EscapeDataString(stelle)}";
}
