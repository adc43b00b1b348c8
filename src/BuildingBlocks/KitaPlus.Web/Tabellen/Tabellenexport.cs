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
        routen.MapTabellenexport(adresse, (_, _) => Task.FromResult(plan), zeilen);

    /// <summary>The same for a plan that depends on the caller.</summary>
    public static RouteHandlerBuilder MapTabellenexport<T>(this IEndpointRouteBuilder routen, string adresse, Func<HttpContext, CancellationToken, Task<Tabellenplan<T>>> plan, Func<HttpContext, Tabellenanfrage, CancellationToken, Task<IEnumerable<T>>> zeilen) =>
        routen.MapGet(adresse, async (HttpContext anfrage, CancellationToken abbruch) =>
        {
            var p = await plan(anfrage, abbruch);
            await AntworteAsync(anfrage, p, async w => (p.Gefiltert(await zeilen(anfrage, w, abbruch), w), null), abbruch);
        });

    /// <summary>The same where the database filters and the file has a limit (<see cref="Tabellenplan{T}.Ausgabegrenze"/>): a cut file says so in its last line.</summary>
    /// <param name="seite">The first so many rows and how many there are.</param>
    public static RouteHandlerBuilder MapBegrenztenExport<T>(this IEndpointRouteBuilder routen, string adresse, Func<HttpContext, Tabellenplan<T>> plan, Func<HttpContext, Tabellenanfrage, CancellationToken, Task<Tabellenseite<T>>> seite) =>
        routen.MapGet(adresse, async (HttpContext anfrage, CancellationToken abbruch) =>
        {
            var p = plan(anfrage);
            await AntworteAsync(anfrage, p, async w =>
            {
                var s = await seite(anfrage, w with { Seite = 1, JeSeite = p.Ausgabegrenze ?? int.MaxValue }, abbruch);
                return (s.Zeilen, s.Zeilen.Count < s.Treffer ? Gekuerzt(s.Zeilen.Count, s.Treffer) : null);
            }, abbruch);
        });

    internal static string Gekuerzt(int zeilen, int alle) =>
        $"Gekürzt: {Anzeige.Text(zeilen)} von {Anzeige.Text(alle)} Zeilen. Bitte mit den Filtern eingrenzen und in mehreren Teilen ausgeben.";

    /// <summary>These rows, in the format of the address.</summary>
    internal static Task AntworteAsync<T>(HttpContext anfrage, Tabellenplan<T> plan, IReadOnlyList<T> zeilen) =>
        AntworteAsync(anfrage, plan, _ => Task.FromResult<(IEnumerable<T>, string?)>((zeilen, null)), anfrage.RequestAborted);

    private static async Task AntworteAsync<T>(HttpContext anfrage, Tabellenplan<T> plan, Func<Tabellenanfrage, Task<(IEnumerable<T> Zeilen, string? Schlusszeile)>> lies, CancellationToken abbruch)
    {
        var format = anfrage.Request.Query[Formatname].ToString();
        if (format is not ("csv" or "xlsx")) throw new Fachfehler($"„{format}“ ist kein Format für eine Ausgabe. Möglich sind csv und xlsx.");
        var wunsch = Tabellenanfrage.Lies(anfrage.Request.Query, plan);
        var (treffer, schlusszeile) = await lies(wunsch);
        var heute = Berlin.Tag(anfrage.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        anfrage.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{plan.Name}-{heute.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}.{format}" }.ToString();
        if (format == "csv")
        {
            anfrage.Response.ContentType = "text/csv; charset=utf-8";
            await Export.CsvAsync(treffer, plan, anfrage.Response.Body, schlusszeile, abbruch);
            return;
        }

        anfrage.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        await using var datei = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        Export.Xlsx(treffer, plan, datei, schlusszeile);
        datei.Position = 0;
        anfrage.Response.ContentLength = datei.Length;
        await datei.CopyToAsync(anfrage.Response.Body, abbruch);
    }
}
