using KitaPlus.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace KitaPlus.Web.Tabellen;

/// <summary>The files behind the export links of a table.</summary>
public static class Tabellenexport
{
    public const string Formatname = "format";

    /// <summary>Answers <c>?format=csv</c> and <c>?format=xlsx</c> with all rows that pass the filters of the address. Say who may call it: <c>.Handlung("…")</c>.</summary>
    /// <param name="zeilen">All rows the caller may see; filtered and sorted here by the plan.</param>
    public static RouteHandlerBuilder MapTabellenexport<T>(this IEndpointRouteBuilder routen, string adresse, Tabellenplan<T> plan, Func<HttpContext, Tabellenanfrage, CancellationToken, Task<IEnumerable<T>>> zeilen) =>
        routen.MapGet(adresse, (HttpContext anfrage, CancellationToken abbruch) => AntworteAsync(anfrage, plan, zeilen, abbruch));

    private static async Task AntworteAsync<T>(HttpContext anfrage, Tabellenplan<T> plan, Func<HttpContext, Tabellenanfrage, CancellationToken, Task<IEnumerable<T>>> zeilen, CancellationToken abbruch)
    {
        var format = anfrage.Request.Query[Formatname].ToString();
        if (format is not ("csv" or "xlsx")) throw new Fachfehler($"„{format}“ ist kein Format für eine Ausgabe. Möglich sind csv und xlsx.");
        var wunsch = Tabellenanfrage.Lies(anfrage.Request.Query, plan);
        var treffer = plan.Gefiltert(await zeilen(anfrage, wunsch, abbruch), wunsch);
        var heute = Berlin.Tag(anfrage.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        anfrage.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{plan.Name}-{heute.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}.{format}" }.ToString();
        if (format == "csv")
        {
            anfrage.Response.ContentType = "text/csv; charset=utf-8";
            await Export.CsvAsync(treffer, plan, anfrage.Response.Body, abbruch);
            return;
        }

        anfrage.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        await using var datei = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        Export.Xlsx(treffer, plan, datei);
        datei.Position = 0;
        anfrage.Response.ContentLength = datei.Length;
        await datei.CopyToAsync(anfrage.Response.Body, abbruch);
    }
}
