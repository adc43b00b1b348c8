using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KitaPlus.Web.Sicherheit;

/// <summary>What a request still sends after it was refused as too large. A browser shows our sentence only once it has sent everything; a server that hangs up before leaves „connection reset“.</summary>
internal static class Rest
{
    /// <summary>Bytes. Beyond this nobody chose the wrong photo or film by mistake, and the connection ends.</summary>
    private const long Hoechstens = 64L * 1024 * 1024;

    /// <summary>Takes off what is announced and throws it away; nothing is kept in memory. The server's own minimum rate ends a sender that dawdles.</summary>
    public static async Task NimmAbAsync(HttpContext anfrage)
    {
        if (anfrage.Request.ContentLength is not (> 0 and <= Hoechstens) || WartetAufErlaubnis(anfrage.Request)) return;
        if (anfrage.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } grenze) return;
        grenze.MaxRequestBodySize = Hoechstens;
        try
        {
            await anfrage.Request.Body.CopyToAsync(Stream.Null, anfrage.RequestAborted);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Wer auflegt oder zu langsam sendet, bekommt keinen Satz mehr.
        }
    }

    /// <summary>The sender asks first and then sends nothing.</summary>
    private static bool WartetAufErlaubnis(HttpRequest anfrage) => anfrage.Headers.Expect.Count > 0;
}
