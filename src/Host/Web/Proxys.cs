using Microsoft.AspNetCore.HttpOverrides;

namespace KitaPlus.Host.Web;

/// <summary>
/// Behind a proxy that ends TLS: the real address and scheme of a request stand in headers. They count only when a known proxy says so;
/// anybody else could write anything into them.
/// </summary>
internal static class Proxys
{
    private const int Httpsport = 443;

    public static void UseProxys(this WebApplication app, IReadOnlyList<System.Net.IPNetwork> proxys)
    {
        if (proxys.Count == 0) return;
        // without a limit of hops: the first address that is no proxy of ours is the real one, whatever was written before it
        var optionen = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        optionen.KnownProxies.Clear();
        optionen.KnownIPNetworks.Clear();
        foreach (var p in proxys) optionen.KnownIPNetworks.Add(p);
        app.UseForwardedHeaders(optionen);
        // only what came to the proxy in the clear; a look from this very machine past the proxy stays possible
        app.UseWhen(
            a => !a.Request.IsHttps && a.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalProtoHeaderName),
            z => z.UseMiddleware<Microsoft.AspNetCore.HttpsPolicy.HttpsRedirectionMiddleware>(Microsoft.Extensions.Options.Options.Create(new Microsoft.AspNetCore.HttpsPolicy.HttpsRedirectionOptions { HttpsPort = Httpsport, RedirectStatusCode = StatusCodes.Status308PermanentRedirect })));
    }
}
