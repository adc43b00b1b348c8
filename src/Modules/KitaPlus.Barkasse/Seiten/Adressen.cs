using KitaPlus.Kernel;

namespace KitaPlus.Barkasse.Seiten;

/// <summary>Where the pages of this module are.</summary>
internal static class Adressen
{
    public const string Liste = "/barkasse";
    public const string Neu = "/barkasse/neu";
    public const string Abschluesse = "/barkasse/abschluesse";

    public static string Kasse(string kasse, string? was = null) => $"{Liste}/{Uri.EscapeDataString(kasse)}{(was is null ? "" : $"/{was}")}";

    /// <summary>The sheet of a month, or something of it.</summary>
    public static string Blatt(string kasse, Monat monat, string? was = null) => Kasse(kasse, was is null ? $"{monat}" : $"{monat}/{was}");
}
