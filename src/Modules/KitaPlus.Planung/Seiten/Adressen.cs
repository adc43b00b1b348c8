namespace KitaPlus.Planung.Seiten;

/// <summary>Where the pages are.</summary>
internal static class Adressen
{
    public const string Belegung = "/planung/belegung";
    public const string Finanzen = "/planung/finanzen";
    public const string Personal = "/planung/personal";
    public const string Annahmen = "/planung/annahmen";

    public static string Jahr(string einrichtung, string jahr, string was = "") => $"{Belegung}/{Uri.EscapeDataString(einrichtung)}/{jahr}{(was.Length == 0 ? "" : $"/{was}")}";

    public static string Szenario(Szenarioname n, string was = "") => $"{Jahr(n.Einrichtung, n.Jahr)}/szenario/{Uri.EscapeDataString(n.Szenario)}{(was.Length == 0 ? "" : $"/{was}")}";

    public static string Finanzplan(string einrichtung, string jahr, string was = "") => $"{Finanzen}/{Uri.EscapeDataString(einrichtung)}/{jahr}{(was.Length == 0 ? "" : $"/{was}")}";

    public static string Personalplan(string einrichtung) => $"{Personal}/{Uri.EscapeDataString(einrichtung)}";
}
