using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Vorschau;

/// <summary>The families of a preview and its work list, on the page and as files.</summary>
internal static class Familienliste
{
    private static readonly string[] Ursachen =
        ["Einkommen", "Betreuung", "Haushalt und Geschwister", "Zahlungspflicht", "Befreiung", "Wohnsitz", "Geburtsdatum", "Rücknahme", "Satzung, Preis oder Zuständigkeit", "Verpflegungsvertrag", "An- und Abmeldung", "Bildung und Teilhabe", "erste Festsetzung", "offener Rest", "anderes"];

    private static readonly (string Wert, string Titel, long Ab)[] Groessen = [("a", "unter 10 €", 0), ("b", "10 bis unter 100 €", 10_00), ("c", "100 bis unter 1.000 €", 100_00), ("d", "ab 1.000 €", 1_000_00)];

    public static Tabellenplan<Familienzeile> Plan(string lauf) => new("rueckberechnung-familien", "Familien mit Differenzen")
    {
        // zuerst, was gebucht würde, und davon das Größte, ob mehr oder weniger
        Sortiert = "buchen",
        Absteigend = true,
        Leer = "Keine Familie hat eine Differenz.",
        Filter =
        [
            new Textfilter<Familienzeile>("suche", "Name", z => $"{z.Name} {z.Kinder} {z.Haushalt}"),
            new Auswahlfilter<Familienzeile>("ursache", "Ursache", [.. Ursachen.Select(u => new Auswahl(u, u))]) { Werte = z => z.Ursachen },
            new Auswahlfilter<Familienzeile>("richtung", "Richtung", [new("mehr", "Nachforderung"), new("weniger", "Erstattung"), new("gleich", "gleicht sich aus")], z => z.Zusammen.Cent switch { > 0 => "mehr", < 0 => "weniger", _ => "gleich" }),
            new Auswahlfilter<Familienzeile>("groesse", "Größe", [.. Groessen.Select(g => new Auswahl(g.Wert, g.Titel))], z => Groessen.Last(g => Math.Abs(z.Zusammen.Cent) >= g.Ab).Wert),
            new Auswahlfilter<Familienzeile>("verbleib", "Verbleib", [.. Laufgruppe.Namen.Select(g => new Auswahl(g.Schluessel, g.Name)), new("fehler", "nicht berechenbar")]) { Werte = z => z.Fehler is null ? z.Gruppen : ["fehler"] },
        ],
        Spalten =
        [
            new("name", "Familie", z => z.Name) { Zeilenkopf = true, Adresse = z => z.Haushalt is { } h ? Adressen.Familie(lauf, h) : null },
            new("kinder", "Kinder", z => z.Kinder),
            new("monate", "Kindmonate", z => z.Kindmonate) { Rechts = true },
            Geldspalte("mehr", "Mehr", z => z.Mehr),
            Geldspalte("weniger", "Weniger", z => z.Weniger),
            Geldspalte("zusammen", "Zusammen", z => z.Zusammen) with { Sortierwert = z => Math.Abs(z.Zusammen.Cent) },
            Geldspalte("buchen", "Zu buchen", z => z.ZuBuchen) with { Sortierwert = z => Math.Abs(z.ZuBuchen.Cent) },
            new("ursachen", "Ursachen", z => string.Join(", ", z.Ursachen)),
            new("verbleib", "Verbleib", z => z.Fehler ?? string.Join(", ", z.Gruppen.Select(g => Laufgruppe.Namen.First(n => n.Schluessel == g).Name))),
        ],
    };

    public static Tabellenplan<Lueckenzeile> Arbeitsplan { get; } = new("arbeitsliste", "Arbeitsliste: Monate ohne Beitrag")
    {
        Sortiert = "name",
        Leer = "Keine Lücken: Für jeden betreuten Monat steht ein Beitrag fest.",
        Filter = [new Textfilter<Lueckenzeile>("suche", "Name, Jugendamt oder Grund", z => $"{z.Name} {z.Jugendamt} {z.Grund}")],
        Spalten =
        [
            new("name", "Kind", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Herleitung(z.Kind, z.Von) },
            new("von", "Von", z => z.Von),
            new("bis", "Bis", z => z.Bis),
            new("jugendamt", "Jugendamt", z => z.Jugendamt),
            new("grund", "Was fehlt", z => z.Grund),
        ],
    };

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Rueckberechnung}/{{Lauf}}/ausgabe", (anfrage, _) => Task.FromResult(Plan(Lauf(anfrage))), async (anfrage, _, abbruch) => (await ErgebnisAsync(anfrage, abbruch)).Familien).Handlung(Handlungen.Rueckberechnung);
        routen.MapTabellenexport($"{Adressen.Rueckberechnung}/{{Lauf}}/arbeitsliste/ausgabe", Arbeitsplan, async (anfrage, _, abbruch) => (await ErgebnisAsync(anfrage, abbruch)).Luecken).Handlung(Handlungen.Rueckberechnung);
    }

    private static Spalte<Familienzeile> Geldspalte(string name, string titel, Func<Familienzeile, Geld> wert) =>
        new(name, titel, z => wert(z)) { Rechts = true, Vorlage = z => b => b.AddContent(0, wert(z).MitVorzeichen()) };

    private static string Lauf(HttpContext anfrage) => (string)anfrage.Request.RouteValues["Lauf"]!;

    private static async Task<Vorschauergebnis> ErgebnisAsync(HttpContext anfrage, CancellationToken abbruch) =>
        (await anfrage.RequestServices.GetRequiredService<Vorschaudienst>().FindeAsync(Lauf(anfrage), abbruch))?.Ergebnis as Vorschauergebnis
        ?? throw new Fachfehler("Diese Vorschau gibt es nicht mehr. Bitte neu rechnen.");
}
