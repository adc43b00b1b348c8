using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web.Sicherheit;

/// <summary>Rules for every cookie, whoever sets it: unreadable for scripts, not sent along by other sites, only over TLS.</summary>
internal static class Kekse
{
    public static void Regeln(CookiePolicyOptions o)
    {
        o.HttpOnly = HttpOnlyPolicy.Always;
        o.MinimumSameSitePolicy = SameSiteMode.Lax;
        o.OnAppendCookie = k => k.CookieOptions.Secure = MussSichern(k.Context.Request);
        o.OnDeleteCookie = k => k.CookieOptions.Secure = MussSichern(k.Context.Request);
    }

    /// <summary>On the own machine it also works without TLS. Judged by the address typed, not by the peer: behind a proxy every peer is local.</summary>
    private static bool MussSichern(HttpRequest anfrage) => anfrage.IsHttps || !IstEigenerRechner(anfrage.Host.Host);

    private static bool IstEigenerRechner(string name) =>
        name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name.Trim('[', ']'), out var adresse) && IPAddress.IsLoopback(adresse));
}
