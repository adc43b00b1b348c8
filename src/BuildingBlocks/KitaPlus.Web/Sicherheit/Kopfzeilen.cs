using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KitaPlus.Web.Sicherheit;

/// <summary>Tells the browser what our pages never do, so that injected content cannot do it either. Static files keep their own caching; everything else is stored nowhere.</summary>
internal sealed class Kopfzeilen(RequestDelegate weiter)
{
    private const string Inhaltsregeln =
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    private const string Geraeterechte = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    public Task InvokeAsync(HttpContext anfrage)
    {
        anfrage.Response.OnStarting(static zustand =>
        {
            var antwort = (HttpResponse)zustand;
            var kopf = antwort.Headers;
            if (antwort.HttpContext.Request.IsHttps) kopf.StrictTransportSecurity = "max-age=31536000";
            if (kopf.ContentSecurityPolicy.Count == 0) kopf.ContentSecurityPolicy = Inhaltsregeln;
            kopf.XContentTypeOptions = "nosniff";
            kopf.XFrameOptions = "DENY";
            kopf["Referrer-Policy"] = "same-origin";
            kopf["Permissions-Policy"] = Geraeterechte;
            kopf["Cross-Origin-Opener-Policy"] = "same-origin";
            kopf["Cross-Origin-Resource-Policy"] = "same-origin";
            if (!kopf.ContainsKey(HeaderNames.CacheControl) || kopf.SetCookie.Count > 0) kopf.CacheControl = "no-store";
            return Task.CompletedTask;
        }, anfrage.Response);
        return weiter(anfrage);
    }
}
