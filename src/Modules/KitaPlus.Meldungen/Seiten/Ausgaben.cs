using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using KitaPlus.Rechte;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Meldewesen.Seiten;

/// <summary>The files behind the links.</summary>
internal static class Ausgaben
{
    private const string Muster = "/meldungen/{Einrichtung}/{Artname}/{Zeitraum}";
    private const string Objekt = "meldung-{Einrichtung}/{Artname}/{Zeitraum}";

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport("/meldungen/ausgabe", Listenzeile.Plan, async (a, _, abbruch) =>
        {
            var blick = Dienst<Meldungsblick>(a);
            var (art, zeitraum) = blick.Gewaehlt();
            return await blick.ZeilenAsync(art, zeitraum, abbruch);
        }).Handlung(Handlungen.Ansehen);
        routen.MapTabellenexport("/meldungen/kalender/ausgabe", Fristzeile.Plan, async (a, _, abbruch) => await Dienst<Fristenblick>(a).ZeilenAsync(abbruch)).Handlung(Handlungen.Ansehen);
        routen.MapTabellenexport($"{Muster}/kinder/ausgabe", Zaehlungen.Kinderplan, async (a, _, abbruch) => (await Dienst<Zaehlungen>(a).KinderAsync(Name(a), abbruch)).Zeilen).Handlung(Handlungen.Kinder, Objekt);
        routen.MapTabellenexport($"{Muster}/personal/ausgabe", Zaehlungen.Personalplan, async (a, _, abbruch) => (await Dienst<Zaehlungen>(a).PersonalAsync(Name(a), abbruch)).Zeilen).Handlung(Handlungen.Personal, Objekt);
        routen.MapGet($"{Muster}/datei/{{Meldungsfassung}}/{{Format}}", DateiAsync).Handlung(Handlungen.DateiLaden, Objekt);
        routen.MapGet($"{Muster}/unterlage/druck", async (HttpContext a, CancellationToken abbruch) => await Dokumentdruck.DruckeAsync(a, await Dienst<Unterlagen>(a).AuftragAsync(Name(a), abbruch), abbruch)).Handlung(Handlungen.Unterlage, Objekt);
    }

    /// <summary>As it was handed over. Files about single persons only for those who may see them.</summary>
    private static async Task<IResult> DateiAsync(HttpContext a, int meldungsfassung, string format, CancellationToken abbruch)
    {
        var (name, anrufer) = (Name(a), Dienst<IAnrufer>(a));
        var ziel = Ziel.Einrichtung(name.Einrichtung);
        if (name.Art.MitPersonal() && anrufer.Urteil(Handlungen.Personal, ziel) is { Erlaubt: false } personal) throw new Verweigert(personal);
        if (name.Art == Meldeart.Statistik && anrufer.Urteil(Handlungen.Kinder, ziel) is { Erlaubt: false } kinder) throw new Verweigert(kinder);
        if (format is not ("xml" or "csv")) return Results.NotFound();
        var inhalt = await Dienst<Meldungsdienst>(a).DateiAsync(anrufer.Mandant, name, meldungsfassung, format == "csv", abbruch);
        return Dateiausgabe.Von(a, $"meldung-{name.Kurz.Replace('/', '-')}-{meldungsfassung}.{format}", format == "csv" ? "text/csv" : "application/xml", inhalt);
    }

    private static Meldungsname Name(HttpContext a) => Meldungsblick.Name(Wert(a, "Einrichtung"), Wert(a, "Artname"), Wert(a, "Zeitraum"));

    private static T Dienst<T>(HttpContext anfrage)
        where T : notnull => anfrage.RequestServices.GetRequiredService<T>();

    private static string Wert(HttpContext anfrage, string name) => anfrage.Request.RouteValues[name]?.ToString() ?? "";
}
