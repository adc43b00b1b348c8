using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Web.Sicherheit;

/// <summary>
/// Compresses pages, but only for requests that come from our own pages or were typed by the person. From the size of a compressed answer somebody who can make the
/// browser ask again and again, with text of their own, reads secrets out of it (BREACH); that is always the request of another site, and every browser says so.
/// </summary>
internal static class Verdichtung
{
    private const string Herkunft = "Sec-Fetch-Site";

    public static void Fuer(IServiceCollection dienste)
    {
        dienste.AddResponseCompression(o => o.EnableForHttps = true);
        dienste.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        dienste.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    public static void Fuer(IApplicationBuilder app) => app.UseWhen(anfrage => IstEigene(anfrage.Request), eigene => eigene.UseResponseCompression());

    private static bool IstEigene(HttpRequest anfrage) => anfrage.Headers[Herkunft].ToString() is "same-origin" or "none";
}
