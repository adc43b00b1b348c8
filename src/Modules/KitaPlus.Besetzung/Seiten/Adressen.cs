namespace KitaPlus.Besetzung.Seiten;

/// <summary>Where the pages are.</summary>
internal static class Adressen
{
    public const string Liste = "/besetzung";

    public static string Einrichtung(string id, string blatt = "") => $"{Liste}/{Uri.EscapeDataString(id)}{(blatt.Length == 0 ? "" : $"/{blatt}")}";

    public static string Fehlend(string id) => Einrichtung(id, "fehlend");

    public static string Kind(string id) => $"/kinder/{Uri.EscapeDataString(id)}";
}
