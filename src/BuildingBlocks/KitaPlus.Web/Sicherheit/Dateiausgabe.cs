using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KitaPlus.Web;

/// <summary>Hands out what somebody has uploaded: always as a download, never shown inside our pages, and if a browser shows it all the same, without scripts and rights.</summary>
public static class Dateiausgabe
{
    private const string Sandkasten = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static IResult Von(HttpContext anfrage, string name, string medientyp, byte[] inhalt)
    {
        var antwort = anfrage.Response.Headers;
        antwort.XContentTypeOptions = "nosniff";
        antwort.ContentSecurityPolicy = Sandkasten;
        var anhang = new ContentDispositionHeaderValue("attachment");
        anhang.SetHttpFileName(name);
        antwort.ContentDisposition = anhang.ToString();
        return Results.Bytes(inhalt, medientyp);
    }
}
