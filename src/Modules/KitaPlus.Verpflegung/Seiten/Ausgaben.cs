using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
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
