using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Personal.Seiten;

/// <summary>A code and what it stands for.</summary>
internal sealed record Codezeile(PersonalcodeZugeordnet Code, string Bedeutet);

/// <summary>The dry run as a table.</summary>
internal static class Importausgabe
{
    public static Tabellenplan<Codezeile> Codeplan { get; } = new("personalcodes", "Codes des Generalvikariats")
    {
        Leer = "Noch keine Codes zugeordnet. Die Schlüssel des Programms selbst werden auch so verstanden.",
        Sortiert = "code",
        Filter = [new Auswahlfilter<Codezeile>("art", "Art", Woerter.Codearten, z => z.Code.Art.ToString())],
        Spalten =
        [
            new("code", "Code", z => z.Code.Code) { Zeilenkopf = true, Adresse = z => $"{Adressen.Codes}/eintragen?art={z.Code.Art}&code={Uri.EscapeDataString(z.Code.Code)}" },
            new("sorte", "Art", z => z.Code.Art.ToString()),
            new("bedeutet", "Bedeutet", z => z.Bedeutet),
        ],
    };

    private static readonly IReadOnlyList<Auswahl> Befunde = [.. Enum.GetValues<Importbefund>().Select(b => new Auswahl(b.ToString(), Wort(b)))];

    public static Tabellenplan<Importstelle> Plan(string import) => new("personalimport", "Unterschiede zur Personaldatei")
    {
        Leer = "Keine Zeilen.",
        Filter =
        [
            new Textfilter<Importstelle>("name", "Name", s => $"{s.Name} {s.Personalnummer}"),
            new Auswahlfilter<Importstelle>("befund", "Befund", Befunde, s => s.Befund.ToString()),
        ],
        Spalten =
        [
            new("wer", "Name", s => s.Name) { Zeilenkopf = true, Adresse = s => s.Befund == Importbefund.Unveraendert ? null : Adressen.Stelle(import, s.Stelle) },
            new("nummer", "Personalnummer", s => s.Personalnummer),
            new("zeilen", "Zeile", s => string.Join(", ", s.Zeilen)),
            new("ergebnis", "Befund", s => Wort(s.Befund)) { Sortierwert = s => (int)s.Befund },
            new("unterschiede", "Unterschiede", s => string.Join("; ", s.Unterschiede.Select(u => u.Alt.Length == 0 ? $"{u.Feld}: {u.Neu}" : $"{u.Feld}: {u.Alt} → {u.Neu}"))),
            new("konflikte", "Zu klären", s => string.Join(" ", s.Konflikte)),
            new("folge", "Was geschieht", Folge),
        ],
    };

    public static string Wort(Importbefund b) => b switch
    {
        Importbefund.Neu => "neu",
        Importbefund.Geaendert => "geändert",
        Importbefund.Unveraendert => "unverändert",
        Importbefund.Fehlt => "fehlt in der Datei",
        _ => "Konflikt",
    };

    public static string Folge(Importstelle s) => s switch
    {
        { Befund: Importbefund.Unveraendert } => "nichts",
        { Befund: Importbefund.Fehlt, Entscheid: Personalentscheid.Beenden, Zum: { } zum } => $"Beschäftigung endet am {Anzeige.Datum(zum)}",
        { Befund: Importbefund.Fehlt, Entschieden: true } => "bleibt beschäftigt",
        { Befund: Importbefund.Fehlt } => "bleibt beschäftigt (noch nicht entschieden)",
        { Uebernimmt: true } => "wird übernommen",
        { Unentscheidbar: true } => "wird nicht übernommen (zuerst zu klären)",
        { Entschieden: true } => "wird nicht übernommen",
        _ => "wird nicht übernommen (noch nicht entschieden)",
    };

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Importe}/datei/{{Import}}/ausgabe", (anfrage, _) => Task.FromResult(Plan((string)anfrage.Request.RouteValues["Import"]!)), async (anfrage, _, abbruch) =>
        {
            var importe = anfrage.RequestServices.GetRequiredService<Personalimporte>();
            var bild = (await importe.StandAsync(abbruch)).Alle.GetValueOrDefault((string)anfrage.Request.RouteValues["Import"]!) ?? throw new Fachfehler("Diese Datei gibt es nicht.");
            return (await importe.VorschauAsync(bild, abbruch)).Stellen;
        }).Handlung(Handlungen.Import, "mandant-");
        routen.MapTabellenexport($"{Adressen.Codes}/ausgabe", Codeplan, async (anfrage, _, abbruch) => Zeilen(await anfrage.RequestServices.GetRequiredService<Personalimporte>().CodesAsync(null, abbruch))).Handlung(Handlungen.Import, "mandant-");
    }

    public static IEnumerable<Codezeile> Zeilen(PersonalcodeZustand codes) => codes.Alle.Values.Select(c => new Codezeile(c, c.Art switch
    {
        Personalcodeart.Funktion => Woerter.Wort(Enum.Parse<Personalfunktion>(c.Wert)),
        Personalcodeart.Qualifikation => Woerter.Qualifikation(c.Wert, c.Ausbildungsjahr),
        _ => c.Wert,
    }));
}
