namespace KitaPlus.Kinder.Seiten;

/// <summary>Where the pages are.</summary>
internal static class Adressen
{
    public const string Aufnehmen = "/kinder/neu";
    public const string GruppeZuordnen = "/kinder/gruppe-zuordnen";

    public static string Kind(string id, string blatt = "") => blatt.Length == 0 ? $"{Kinderliste.Adresse}/{id}" : $"{Kinderliste.Adresse}/{id}/{blatt}";

    /// <param name="kind">Child whose page one comes from and goes back to.</param>
    public static string Haushalt(string id, string was, string? kind) => $"/haushalte/{id}/{was}{Von(kind)}";

    /// <inheritdoc cref="Haushalt"/>
    public static string Person(string id, string was, string? kind) => $"/personen/{id}/{was}{Von(kind)}";

    /// <summary>The same address, to correct an entry.</summary>
    public static string Berichtigen(string adresse, Guid angabe) => $"{adresse}{(adresse.Contains('?', StringComparison.Ordinal) ? '&' : '?')}berichtigt={angabe}";

    private static string Von(string? kind) => kind is null ? "" : $"?kind={kind}";
}
