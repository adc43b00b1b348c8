using KitaPlus.Planung.Seiten.Belegung;
using KitaPlus.Planung.Seiten.Finanzen;
using KitaPlus.Planung.Seiten.Personal;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Planung.Seiten;

/// <summary>The files behind the export links.</summary>
internal static class Ausgaben
{
    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Belegung}/{{Jahr}}/ausgabe", Belegungszeile.Tafel, async (anfrage, _, abbruch) => await Belegungszeile.AlleAsync(Dienst<Planungsblick>(anfrage), Jahr(anfrage), abbruch)).Handlung(Handlungen.Belegung);
        routen.MapTabellenexport($"{Adressen.Finanzen}/{{Jahr}}/ausgabe", Finanzsummen.Tafel, async (anfrage, _, abbruch) => await Dienst<Finanzblick>(anfrage).SummenAsync(Jahr(anfrage), abbruch)).Handlung(Handlungen.Finanzen);
        routen.MapTabellenexport($"{Adressen.Personal}/ausgabe", Personalzeile.Tafel, async (anfrage, _, abbruch) => await Dienst<Personalblick>(anfrage).ZeilenAsync(abbruch)).Handlung(Handlungen.Personal);
    }

    private static KiBiz.Kindergartenjahr Jahr(HttpContext anfrage) => Planungsblick.Jahr(anfrage.Request.RouteValues["Jahr"]?.ToString() ?? "");

    private static T Dienst<T>(HttpContext anfrage)
        where T : notnull => anfrage.RequestServices.GetRequiredService<T>();
}
