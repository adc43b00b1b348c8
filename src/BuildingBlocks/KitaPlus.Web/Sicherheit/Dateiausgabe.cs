using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KitaPlus.Web;

/// <summary>Hands out what somebody has uploaded: always as a download, never shown inside our pages, and if a browser shows it all the same, without scripts and rights.</summary>
public static class Dateiausgabe
{
    private const string Sandkasten = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Without scripts and without anything from outside; only the fonts of the program.</summary>
    private const string Blattregeln = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'; sandbox allow-same-origin allow-modals; frame-ancestors 'none'";

    /// <summary>A whole page made from a template, to be printed in the browser.</summary>
    public static IResult Druckansicht(HttpContext anfrage, string html)
    {
        anfrage.Response.Headers.XContentTypeOptions = "nosniff";
        anfrage.Response.Headers.ContentSecurityPolicy = Blattregeln;
        return Results.Content(html, "text/html; charset=utf-8");
    }

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
