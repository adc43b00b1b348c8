using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web;

/// <summary>Remembers how a list was filtered and sorted, so that the way back from a record leads to the same list. Encrypted: people search by names.</summary>
public sealed class Listenmerker(IHttpContextAccessor zugriff, IDataProtectionProvider schutz)
{
    private const string Vorsatz = "kp-liste-";
    private const int Laengste = 1000;
    private readonly IDataProtector schutz = schutz.CreateProtector("KitaPlus.Web.Listenmerker");

    /// <summary>Called by the page of the list, with the address it is shown under.</summary>
    /// <param name="liste">Lower-case letters.</param>
    public void Merke(string liste)
    {
        if (zugriff.HttpContext is not { Response.HasStarted: false } anfrage) return;
        var abfrage = anfrage.Request.QueryString.Value ?? "";
        if (abfrage.Length is 0 or > Laengste) anfrage.Response.Cookies.Delete(Vorsatz + liste, new CookieOptions { Path = "/" });
        else anfrage.Response.Cookies.Append(Vorsatz + liste, schutz.Protect(abfrage), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" });
    }

    /// <returns>Address of the list as it was last looked at.</returns>
    public string Adresse(string liste, string pfad)
    {
        if (zugriff.HttpContext?.Request.Cookies[Vorsatz + liste] is not { Length: > 0 } keks) return pfad;
        try
        {
            return schutz.Unprotect(keks) is ['?', ..] abfrage ? pfad + abfrage : pfad;
        }
        catch (CryptographicException)
        {
            return pfad;
        }
    }
}
