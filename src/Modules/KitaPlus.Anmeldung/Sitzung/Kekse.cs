using System.Net;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Anmeldung;

/// <summary>
/// Our two cookies: session and device. Over https both carry the <c>__Host-</c> prefix (only this host, only https). Without <c>Secure</c>
/// they go only where nobody listens: http on this very machine.
/// </summary>
internal static class Kekse
{
    private const string Sitzungsname = "kitaplus";
    private const string Geraetename = "kitaplus-geraet";

    /// <summary>Browsers keep cookies 400 days at most; each login renews it.</summary>
    private static readonly TimeSpan Geraetedauer = TimeSpan.FromDays(400);

    public static string? Sitzung(HttpContext anfrage) => anfrage.Request.Cookies[Name(anfrage, Sitzungsname)];

    public static string? Geraet(HttpContext anfrage) => anfrage.Request.Cookies[Name(anfrage, Geraetename)];

    /// <summary>Ends with the browser; when the session itself ends decides the server.</summary>
    public static void SetzeSitzung(HttpContext anfrage, string geheimnis) => anfrage.Response.Cookies.Append(Name(anfrage, Sitzungsname), geheimnis, Art(anfrage));

    public static void LoescheSitzung(HttpContext anfrage) => anfrage.Response.Cookies.Delete(Name(anfrage, Sitzungsname), Art(anfrage));

    public static void SetzeGeraet(HttpContext anfrage, string geheimnis)
    {
        var art = Art(anfrage);
        art.MaxAge = Geraetedauer;
        anfrage.Response.Cookies.Append(Name(anfrage, Geraetename), geheimnis, art);
    }

    private static CookieOptions Art(HttpContext anfrage) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, Secure = !IstHeimischesHttp(anfrage) };

    private static string Name(HttpContext anfrage, string name) => anfrage.Request.IsHttps ? "__Host-" + name : name;

    private static bool IstHeimischesHttp(HttpContext anfrage) =>
        !anfrage.Request.IsHttps && (anfrage.Request.Host.Host == "localhost" || (IPAddress.TryParse(anfrage.Request.Host.Host.Trim('[', ']'), out var a) && IPAddress.IsLoopback(a)));
}
