namespace KitaPlus.Verpflegung.Seiten;

/// <summary>Where the pages are.</summary>
internal static class Adressen
{
    public const string Uebersicht = "/verpflegung";
    public const string But = "/verpflegung/but";
    public const string ButAbrechnung = "/verpflegung/but/abrechnung";
    public const string Behoerden = "/verpflegung/behoerden";

    public static string Einrichtung(string id, string blatt = "") => $"{Uebersicht}/einrichtungen/{Uri.EscapeDataString(id)}{(blatt.Length == 0 ? "" : $"/{blatt}")}";

    /// <param name="was">Form of the child, e.g. <c>vertrag</c>; empty = its sheet.</param>
    public static string Kind(string id, string was = "") => $"/kinder/{Uri.EscapeDataString(id)}/verpflegung{(was.Length == 0 ? "" : $"/{was}")}";
}
