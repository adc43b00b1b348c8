using KitaPlus.Kernel;
using KitaPlus.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Barkasse.Seiten;

/// <summary>Files that are no pages: receipts and the export for an audit.</summary>
internal static class Kassenausgaben
{
    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapGet("/barkasse/{Kasse}/{Monatsangabe}/beleg/{Beleg}", async (string kasse, string monatsangabe, string beleg, HttpContext anfrage, CancellationToken abbruch) =>
            await anfrage.RequestServices.GetRequiredService<Kassenschalter>().BelegAsync(kasse, Kassenschalter.MonatAus(monatsangabe), beleg, abbruch) is var (buchung, name, inhalt) ? Dateiausgabe.Von(anfrage, name, buchung.Beleg!.Medientyp!, inhalt) : Results.NotFound())
            .Handlung(Handlungen.Belegansicht, "kasse-{Kasse}");

        routen.MapGet("/barkasse/{Kasse}/{Monatsangabe}/unterlagen/{Unterlage}", async (string kasse, string unterlage, HttpContext anfrage, CancellationToken abbruch) =>
            await anfrage.RequestServices.GetRequiredService<Kassenunterlagen>().LiesAsync(kasse, unterlage, abbruch) is var (titel, inhalt) ? Dateiausgabe.Von(anfrage, $"{titel}.pdf", "application/pdf", inhalt) : Results.NotFound())
            .Handlung(Handlungen.Kassenbuch, "kasse-{Kasse}");

        routen.MapGet("/barkasse/{Kasse}/pruefungsausgabe/datei", async (string kasse, string? von, string? bis, HttpContext anfrage, CancellationToken abbruch) =>
        {
            var schalter = anfrage.RequestServices.GetRequiredService<Kassenschalter>();
            var (k, anrufer) = (await schalter.KasseAsync(kasse), anfrage.RequestServices.GetRequiredService<IAnrufer>());
            var (ab, ende) = (Kassenschalter.MonatAus(Zweistellig(von)), Kassenschalter.MonatAus(Zweistellig(bis)));
            var zip = await anfrage.RequestServices.GetRequiredService<Pruefungsausgabe>().ErstelleAsync(anrufer.Mandant, k, ab, ende, anrufer.MandantName, await schalter.EinrichtungsnameAsync(k.Einrichtung), abbruch);
            return Dateiausgabe.Von(anfrage, $"kasse-{k.Id}-{ab}-bis-{ende}.zip", "application/zip", zip);
        }).Handlung(Handlungen.Ausgeben, "kasse-{Kasse}");
    }

    // „1.2026“ tippt sich schneller
    private static string Zweistellig(string? monat) => monat is { } m && m.IndexOf('.', StringComparison.Ordinal) == 1 ? "0" + m : monat ?? "";
}
