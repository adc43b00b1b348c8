using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Vorausplanung;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Vorausplanung;

/// <summary>Expected fees of the next 24 months, of the Einrichtungen that the caller sees.</summary>
internal sealed class Planliste(Anwendung anwendung, Planspeicher speicher, IOrtsverzeichnisse orte, IJugendaemter jugendaemter, IAnrufer anrufer, TimeProvider uhr)
{
    public const string Adresse = "/beitraege/vorausplanung";
    public const int Monate = 24;
    private const string Einrichtung = "einrichtung";
    private const string Jugendamt = "jugendamt";

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen.MapTabellenexport(
        $"{Adresse}/ausgabe",
        async (anfrage, abbruch) => await Von(anfrage).PlanAsync(abbruch),
        async (anfrage, _, abbruch) => await Von(anfrage).AlleAsync(abbruch)).Handlung(Handlungen.Vorausplanung);

    private static Planliste Von(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Planliste>();

    public async Task<Tabellenplan<Erwartung>> PlanAsync(CancellationToken abbruch = default)
    {
        var namen = await orte.VonAsync(anrufer.Mandant, abbruch);
        var aemter = await jugendaemter.VonAsync(anrufer.Mandant, abbruch);
        var alle = (await AlleAsync(abbruch)).ToList();
        string Name(string einrichtung) => einrichtung.Length == 0 ? "ohne Einrichtung" : namen.Name(Ort.Einrichtung(einrichtung));
        return new Tabellenplan<Erwartung>("vorausplanung", "Erwartete Beiträge")
        {
            Sortiert = "monat",
            Leer = "Für die nächsten Monate ist keine Betreuung vereinbart.",
            Filter =
            [
                new Auswahlfilter<Erwartung>(Einrichtung, "Einrichtung", [.. alle.Select(e => e.Einrichtung).Distinct(StringComparer.Ordinal).Select(e => new Auswahl(e, Name(e))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, true))], e => e.Einrichtung),
                new Auswahlfilter<Erwartung>(Jugendamt, "Jugendamt", [.. alle.Select(e => e.Jugendamt).Distinct(StringComparer.Ordinal).Select(j => new Auswahl(j, aemter.Name(j))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, true))], e => e.Jugendamt),
            ],
            Spalten =
            [
                new("monat", "Monat", e => e.Monat) { Zeilenkopf = true },
                new("einrichtung", "Einrichtung", e => Name(e.Einrichtung)),
                new("jugendamt", "Jugendamt", e => aemter.Name(e.Jugendamt)),
                new("erhebung", "Erhebung", e => e.Delegiert ? "delegiert" : "informatorisch"),
                new("kinder", "Kinder", e => e.Kinder) { Rechts = true },
                new("ohne", "davon ohne Betrag", e => e.OhneBetrag) { Rechts = true },
                new("betrag", "Erwartet", e => e.Betrag) { Rechts = true },
            ],
        };
    }

    public async Task<IEnumerable<Erwartung>> AlleAsync(CancellationToken abbruch = default)
    {
        var sicht = anrufer.Sicht(Handlungen.Vorausplanung);
        var von = Monat.Von(Berlin.Tag(uhr.GetUtcNow()));
        await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, anrufer.Mandant, abbruch);
        var alle = await speicher.VonAsync(anrufer.Mandant, bestand, von, von + (Monate - 1), abbruch);
        return sicht.Alles ? alle : alle.Where(e => sicht.Enthaelt(e.Einrichtung));
    }
}
