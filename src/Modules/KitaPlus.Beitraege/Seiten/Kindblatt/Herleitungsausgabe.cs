using System.Globalization;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Kindblatt;

/// <summary>The steps of a derivation as a file, incomes included.</summary>
internal static class Herleitungsausgabe
{
    private static Tabellenplan<(int Nummer, Erklaerungszeile Zeile)> Plan { get; } = new("herleitung", "Herleitung")
    {
        Spalten =
        [
            new("schritt", "Schritt", z => z.Nummer),
            new("satz", "Regel", z => z.Zeile.Satz),
            new("paragraph", "Grundlage", z => z.Zeile.Paragraph),
            new("vorher", "vorher", z => z.Zeile.Vorher),
            new("nachher", "nachher", z => z.Zeile.Nachher),
            new("ereignisse", "Ereignisse", z => string.Join(", ", z.Zeile.Positionen.Distinct().Select(p => p.ToString(CultureInfo.InvariantCulture)))),
        ],
    };

    public static void Endpunkte(IEndpointRouteBuilder routen) => routen.MapTabellenexport("/beitraege/kind/{Id}/{Monatsangabe}/ausgabe", Plan, SchritteAsync).Handlung(Handlungen.Einkommen, "kind-{Id}");

    private static async Task<IEnumerable<(int, Erklaerungszeile)>> SchritteAsync(HttpContext anfrage, Tabellenanfrage wunsch, CancellationToken abbruch)
    {
        if (!Monat.TryParse((string)anfrage.Request.RouteValues["Monatsangabe"]!, out var monat)) throw new Fachfehler("Das ist kein Monat. Beispiel: 2026-03.");
        var dienste = anfrage.RequestServices;
        var stand = Stichtag.Lies(anfrage.Request.Query, Berlin.Tag(dienste.GetRequiredService<TimeProvider>().GetUtcNow())).Stand;
        await using var bestand = await Bestand.OeffneAsync(dienste.GetRequiredService<Anwendung>().Ansichten, dienste.GetRequiredService<IAnrufer>().Mandant, abbruch);
        return [.. Herleitungssuche.Finde(bestand, (string)anfrage.Request.RouteValues["Id"]!, monat, stand).SelectMany(h => Herleitungstext.Zeilen(h, j => bestand.Woerter.Text(Codeart.Jugendamt, j))).Select((z, i) => (i + 1, z))];
    }
}
