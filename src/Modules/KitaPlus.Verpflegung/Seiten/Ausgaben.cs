using KitaPlus.Betrieb;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>The files behind the export links.</summary>
internal static class Ausgaben
{
    private const string Objekt = "einrichtung-{Id}";

    private static Tabellenplan<(string Gruppe, Mengenzeile Menge)> Kuechenplan { get; } = new("kuechenliste", "Küchenliste")
    {
        Spalten =
        [
            new("gruppe", "Gruppe", z => z.Gruppe) { Zeilenkopf = true },
            .. Enum.GetValues<Bestandteilart>().Select(a => new Spalte<(string Gruppe, Mengenzeile Menge)>(a.Spalte(), a.Wort(), z => z.Menge.Mengen.GetValueOrDefault(a))),
            new("abgemeldet", "abgemeldet", z => z.Menge.Abgemeldet),
            new("zuspaet", "zu spät abgemeldet", z => z.Menge.ZuSpaet),
        ],
    };

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Uebersicht}/ausgabe", Einrichtungszeile.Plan, async (anfrage, _, abbruch) => await Einrichtungszeile.AlleAsync(Dienst<Essensblick>(anfrage), abbruch)).Handlung(Handlungen.Ansehen);
        routen.MapTabellenexport($"{Adressen.Uebersicht}/einrichtungen/{{Id}}/vertraege/ausgabe", Vertragszeile.Plan, async (anfrage, _, abbruch) =>
            await Vertragszeile.VonAsync(Dienst<Essensblick>(anfrage), Wert(anfrage, "Id"), abbruch)).Handlung(Handlungen.Vertraege, Objekt);
        routen.MapTabellenexport($"{Adressen.Uebersicht}/einrichtungen/{{Id}}/kueche/ausgabe", Kuechenplan, async (anfrage, _, abbruch) => await MengenAsync(anfrage, Wert(anfrage, "Id"), abbruch)).Handlung(Handlungen.Kueche, Objekt);
        routen.MapTabellenexport($"{Adressen.But}/ausgabe", Butzeile.Plan, async (anfrage, _, abbruch) => await Dienst<Butblick>(anfrage).ZeilenAsync(abbruch)).Handlung(Handlungen.But);
        routen.MapTabellenexport($"{Adressen.ButAbrechnung}/ausgabe", Abrechnungszeile.Plan, async (anfrage, _, abbruch) => await Dienst<Abrechnung>(anfrage).ZeilenAsync(abbruch)).Handlung(Handlungen.ButAbrechnen);
        routen.MapGet($"{Adressen.ButAbrechnung}/druck", async (HttpContext anfrage, CancellationToken abbruch) =>
            await Dokumentdruck.DruckeAsync(anfrage, await Dienst<Abrechnung>(anfrage).AuftragAsync(anfrage.Request.Query["glaeubiger"].ToString(), abbruch), abbruch)).Handlung(Handlungen.ButAbrechnen);
        routen.MapGet("/kinder/{Id}/verpflegung/dokument/druck", DruckeVertragAsync).Handlung(Handlungen.Ausstellen, "kind-{Id}");
    }

    /// <summary>The filled template as a page of its own, for the printer of the browser.</summary>
    private static async Task<IResult> DruckeVertragAsync(HttpContext anfrage, CancellationToken abbruch)
    {
        var auftrag = await Dienst<Vertragsdokument>(anfrage).AuftragAsync(Wert(anfrage, "Id"), Dienst<Essensblick>(anfrage).Stichtag.Tag, abbruch);
        return await Dokumentdruck.DruckeAsync(anfrage, auftrag, abbruch);
    }

    private static async Task<IEnumerable<(string Gruppe, Mengenzeile Menge)>> MengenAsync(HttpContext anfrage, string einrichtung, CancellationToken abbruch)
    {
        var blick = Dienst<Essensblick>(anfrage);
        var gruppen = (await blick.GruppenAsync(einrichtung, abbruch)).ToDictionary(g => g.Wert, g => g.Titel, StringComparer.Ordinal);
        var liste = await Dienst<Kuechenblick>(anfrage).ListeAsync(Handlungen.Kueche, einrichtung, blick.Stichtag.Tag, cancellationToken: abbruch);
        return liste.Mengen.Select(m => (Kuechenblick.Gruppenname(m.Gruppe, gruppen), m));
    }

    private static T Dienst<T>(HttpContext anfrage)
        where T : notnull => anfrage.RequestServices.GetRequiredService<T>();

    private static string Wert(HttpContext anfrage, string name) => anfrage.Request.RouteValues[name]?.ToString() ?? "";
}
