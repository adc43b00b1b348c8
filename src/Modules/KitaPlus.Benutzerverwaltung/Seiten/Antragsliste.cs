using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>One line of the list of applications.</summary>
/// <param name="WartetAuf">Office the next step waits for; empty when nothing waits.</param>
internal sealed record Antragszeile(string Id, Vorgang Vorgang, string Person, string Ort, DateOnly Am, Antragslage Lage, string Naechster, string WartetAuf, DateOnly? Seit);

/// <summary>The applications of the places that the caller reaches.</summary>
internal sealed class Antragsliste(Zugangsblick blick)
{
    public const string Adresse = "/antraege";
    public const string Handlung = "benutzerverwaltung.antrag.liste";

    public static Tabellenplan<Antragszeile> Plan { get; } = new("antraege", "Anträge")
    {
        Sortiert = "am",
        Absteigend = true,
        Leer = "Keine Anträge gefunden.",
        Filter =
        [
            new Textfilter<Antragszeile>("person", "Person", z => z.Person),
            new Auswahlfilter<Antragszeile>("vorgang", "Vorgang", Angebote.Aus(Enum.GetValues<Vorgang>(), v => v.Titel()), z => z.Vorgang.ToString()),
            new Auswahlfilter<Antragszeile>("lage", "Stand", Angebote.Aus(Enum.GetValues<Antragslage>(), Titel), z => z.Lage.ToString()),
            new Auswahlfilter<Antragszeile>("wer", "Wartet auf", [.. Enum.GetValues<Stelle>().Select(s => new Auswahl(s.Titel(), s.Titel()))]),
        ],
        Spalten =
        [
            new("person", "Person", z => z.Person) { Zeilenkopf = true, Adresse = z => $"{Adresse}/{z.Id}" },
            new("vorgang", "Vorgang", z => z.Vorgang.Titel()),
            new("ort", "Dienststelle", z => z.Ort),
            new("am", "Gestellt am", z => z.Am),
            new("lage", "Stand", z => Titel(z.Lage)),
            new("naechster", "Nächster Schritt", z => z.Naechster),
            new("wer", "Wartet auf", z => z.WartetAuf),
            new("seit", "Seit", z => z.Seit),
        ],
    };

    public static string Titel(Antragslage lage) => lage switch
    {
        Antragslage.Offen => "offen",
        Antragslage.Abgeschlossen => "abgeschlossen",
        Antragslage.Abgelehnt => "abgelehnt",
        _ => "zurückgezogen",
    };

    public async Task<Tabellenseite<Antragszeile>> SeiteAsync(Tabellenanfrage anfrage, CancellationToken cancellationToken) => Plan.Seite(await ZeilenAsync(anfrage, cancellationToken), anfrage);

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen
        .MapTabellenexport($"{Adresse}/ausgabe", Plan, (anfrage, wunsch, abbruch) => anfrage.RequestServices.GetRequiredService<Antragsliste>().ZeilenAsync(wunsch, abbruch))
        .Handlung(Handlung);

    private async Task<IEnumerable<Antragszeile>> ZeilenAsync(Tabellenanfrage anfrage, CancellationToken cancellationToken)
    {
        var (buch, orte) = (await blick.BuchAsync(cancellationToken), await blick.OrteAsync(cancellationToken));
        var aufgaben = Aufgaben.Von(buch, blick.Heute, (await blick.HandelnderAsync()).Traeger).Where(a => a.Art == Aufgabenart.Antragsschritt).ToLookup(a => a.Bezug, StringComparer.Ordinal);
        var zeilen = new List<Antragszeile>();
        foreach (var id in buch.Antraege)
        {
            var z = buch.Antrag(id, Kenntnisstand.Alles);
            if (z.Inhalt is not { } a || !blick.Sieht(Handlung, a.Dienststelle)) continue;
            // mancher Schritt wartet auf eine von mehreren Stellen
            var wartend = aufgaben[id].ToList();
            if (anfrage.Filter.TryGetValue("wer", out var wer) && !wartend.Exists(w => w.Wer.Split(" oder ").Contains(wer))) continue;
            zeilen.Add(new(
                id, a.Vorgang, Zugangsbuch.Text(a.Name) ?? a.Benutzer, orte.Titel(a.Dienststelle), a.Am, z.Lage,
                z.Lage == Antragslage.Offen && z.Naechste() is [var erster, ..] ? erster.Schritt.Titel() : "", string.Join("; ", wartend.Select(w => w.Wer).Distinct()), wartend is [var erste, ..] ? erste.Seit : null));
        }

        return zeilen;
    }
}
