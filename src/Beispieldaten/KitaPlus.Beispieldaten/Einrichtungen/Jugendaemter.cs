namespace KitaPlus.Beispiele;

/// <summary>Keys of the four Jugendämter of the sample; the Satzungen carry the same keys.</summary>
public static class Jugendaemter
{
    public const string Koeln = "koeln";
    public const string Duesseldorf = "duesseldorf";
    public const string Musterstadt = "musterstadt";
    public const string Musterkreis = "musterkreis";

    public static IReadOnlyList<string> Alle { get; } = [Koeln, Duesseldorf, Musterstadt, Musterkreis];

    /// <summary>The only Kölner table begins on this day, so Kölner Einrichtungen are run here from then on.</summary>
    internal static readonly DateOnly KoelnAb = new(2025, 8, 1);
}
