namespace KitaPlus.Web;

/// <summary>Where to go after login or a form: only to our own pages.</summary>
public static class Ziele
{
    private const int LaengsteAdresse = 2000;

    /// <returns>The address if it is a path of this site, else <paramref name="sonst"/>.</returns>
    public static string Lokal(string? ziel, string sonst = "/") => IstLokal(ziel) ? ziel! : sonst;

    /// <summary>„//host“ and „/\host“ lead to another site; browsers drop control characters and thereby make such addresses of harmless looking ones.</summary>
    public static bool IstLokal(string? ziel) =>
        ziel is { Length: > 0 and <= LaengsteAdresse }
        && ziel[0] == '/'
        && (ziel.Length == 1 || ziel[1] is not ('/' or '\\'))
        && !ziel.Any(z => char.IsControl(z) || z == '\\');
}
