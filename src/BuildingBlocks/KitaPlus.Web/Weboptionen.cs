namespace KitaPlus.Web;

/// <summary>What the program says about itself and where its own pages are.</summary>
public sealed class Weboptionen
{
    public string Produkt { get; set; } = "KitaPlus";

    public string Startadresse { get; set; } = "/";

    /// <summary>Login page; gets the wanted page as <c>?ziel=</c>.</summary>
    public string Anmeldeadresse { get; set; } = "/anmelden";

    /// <summary>Receives the form of the logout button.</summary>
    public string Abmeldeadresse { get; set; } = "/abmelden";

    /// <summary>Own account.</summary>
    public string? Kontoadresse { get; set; } = "/konto";

    public string Hilfeadresse { get; set; } = "/hilfe";

    /// <summary>Pages of the help by the first part of the addresses that they are about, e.g. <c>kinder</c>.</summary>
    public IDictionary<string, string> Hilfethemen { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>„Warum nicht?“: explains a right; gets <c>?handlung=</c>. Null: no such page.</summary>
    public string? Warumadresse { get; set; } = "/warum";

    /// <summary>Component of the search in the header.</summary>
    public Type? Kopfsuche { get; set; }

    /// <summary>Line at the bottom: version, contact.</summary>
    public string Fusszeile { get; set; } = "";

    /// <returns>The page of the help that fits, else the overview of the help.</returns>
    /// <param name="pfad">Path of a page, e.g. <c>/kinder/K1</c>.</param>
    public string HilfeZu(string pfad)
    {
        ArgumentNullException.ThrowIfNull(pfad);
        return Hilfethemen.TryGetValue(pfad.TrimStart('/').Split('/')[0], out var thema) ? thema : Hilfeadresse;
    }
}
