using System.Security.Claims;

namespace KitaPlus.Web;

/// <summary>What the login puts into the session; everything else is asked anew with every request.</summary>
public static class Sitzungsmerkmale
{
    public const string Mandant = "kitaplus:mandant";
    public const string Benutzer = "kitaplus:benutzer";

    public static (string Mandant, string Benutzer)? Von(ClaimsPrincipal person) =>
        person.Identity?.IsAuthenticated == true && person.FindFirstValue(Mandant) is { Length: > 0 } m && person.FindFirstValue(Benutzer) is { Length: > 0 } b ? (m, b) : null;
}
