using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Besetzung.Seiten;

/// <summary>The files behind the export links.</summary>
internal static class Ausgaben
{
    public static void Endpunkte(IEndpointRouteBuilder routen) =>
        routen.MapTabellenexport($"{Adressen.Liste}/ausgabe", Besetzungszeile.Plan, async (anfrage, _, abbruch) => await anfrage.RequestServices.GetRequiredService<Besetzungsblick>().ZeilenAsync(abbruch)).Handlung(Handlungen.Ansehen);
}
