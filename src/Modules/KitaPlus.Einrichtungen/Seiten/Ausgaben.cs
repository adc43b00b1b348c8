using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>The files behind the export links.</summary>
internal static class Ausgaben
{
    private const string Objekt = "einrichtung-{Id}";

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Liste}/ausgabe", Einrichtungszeile.Plan, async (anfrage, _, _) =>
            await Einrichtungszeile.AlleAsync(Dienst<IOrtsverzeichnisse>(anfrage), Dienst<IAnrufer>(anfrage), Dienst<TimeProvider>(anfrage))).Handlung(Handlungen.Liste);
        routen.MapTabellenexport($"{Adressen.TraegerListe}/ausgabe", Traegerzeile.Plan, async (anfrage, _, _) =>
            await Traegerzeile.AlleAsync(Dienst<IOrtsverzeichnisse>(anfrage), Dienst<IAnrufer>(anfrage), Dienst<TimeProvider>(anfrage))).Handlung(Handlungen.Liste);
        routen.MapTabellenexport($"{Adressen.Liste}/{{Id}}/gruppen/ausgabe", Gruppenkind.Plan, async (anfrage, _, abbruch) =>
            (await Dienst<Gruppenblick>(anfrage).AmAsync(Wert(anfrage, "Id"), Dienst<Einrichtungsblick>(anfrage).Stichtag.Tag, abbruch)).Kinder).Handlung(Handlungen.Gruppenliste, Objekt);
        routen.MapTabellenexport($"{Adressen.Liste}/{{Id}}/belegung/ausgabe", Belegungszeile.Plan, async (anfrage, _, abbruch) =>
            await Dienst<Belegungsblick>(anfrage).VonAsync(Wert(anfrage, "Id"), abbruch)).Handlung(Handlungen.Belegung, Objekt);
        routen.MapTabellenexport(
            $"{Adressen.Liste}/{{Id}}/listen/{{Art}}/ausgabe",
            (anfrage, _) => Task.FromResult(Gruppenlistenblick.Art(Wert(anfrage, "Art")).Plan),
            async (anfrage, _, abbruch) => await Dienst<Gruppenlistenblick>(anfrage).ZeilenAsync(Wert(anfrage, "Id"), Gruppenlistenblick.Art(Wert(anfrage, "Art")), abbruch)).Handlung(Handlungen.Gruppenliste, Objekt);
        routen.MapTabellenexport(
            $"{Adressen.Liste}/{{Id}}/listen/{Listenart.Gesundheitsschluessel}/ausgabe",
            Listenart.Gesundheit.Plan,
            async (anfrage, _, abbruch) => await Dienst<Gruppenlistenblick>(anfrage).ZeilenAsync(Wert(anfrage, "Id"), Listenart.Gesundheit, abbruch)).Handlung(Handlungen.Gesundheitsliste, Objekt);
    }

    private static T Dienst<T>(HttpContext anfrage)
        where T : notnull => anfrage.RequestServices.GetRequiredService<T>();

    private static string Wert(HttpContext anfrage, string name) => anfrage.Request.RouteValues[name]?.ToString() ?? "";
}
