using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web.Tabellen;

/// <summary>
/// With <c>?tafel=name&amp;format=csv</c> a page answers with one of its tables as a file instead of itself. It is the same page with the same
/// right and the same entry in the log of reads; it only is thrown away when it has said what stands in the table.
/// </summary>
internal sealed class Tafelausgabe(RequestDelegate weiter)
{
    public const string Tafelname = "tafel";

    public async Task InvokeAsync(HttpContext anfrage, Tafelablage ablage)
    {
        if (!HttpMethods.IsGet(anfrage.Request.Method) || anfrage.Request.Query[Tafelname].ToString() is not { Length: > 0 } name)
        {
            await weiter(anfrage);
            return;
        }

        ablage.Gesucht = name;
        var antwort = anfrage.Response.Body;
        await using var seite = new MemoryStream();
        anfrage.Response.Body = seite;
        try
        {
            await weiter(anfrage);
        }
        finally
        {
            anfrage.Response.Body = antwort;
        }

        if (anfrage.Response.StatusCode != StatusCodes.Status200OK)
        {
            seite.Position = 0;
            await seite.CopyToAsync(antwort, anfrage.RequestAborted);
            return;
        }

        anfrage.Response.Headers.ContentType = default;
        anfrage.Response.ContentLength = null;
        if (ablage.Datei is { } datei) await datei(anfrage);
        else anfrage.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}

/// <summary>Keeps of the tables of a page the one that is asked for as a file.</summary>
internal sealed class Tafelablage
{
    /// <summary>Null: the page itself is wanted.</summary>
    public string? Gesucht { get; set; }

    /// <summary>Null: there is no such table on the page.</summary>
    public Func<HttpContext, Task>? Datei { get; private set; }

    public void Nimm<T>(Tabellenplan<T> plan, IReadOnlyList<T> zeilen)
    {
        if (plan.Name == Gesucht) Datei = anfrage => Tabellenexport.AntworteAsync(anfrage, plan, zeilen);
    }
}
