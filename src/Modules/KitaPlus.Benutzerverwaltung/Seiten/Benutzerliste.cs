using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>One line of the list of users.</summary>
internal sealed record Benutzerzeile(string Id, string Name, string Benutzername, string Gruppe, string Taetigkeit, IReadOnlyList<Rolle> Rollen, string Orte, string Zustand)
{
    public string Rollentitel => Rollen.Count == 0 ? "keine" : string.Join(", ", Rollen.Select(r => r.Titel()));
}

/// <summary>The users that the caller manages or may look at.</summary>
internal sealed class Benutzerliste(Zugangsblick blick)
{
    public const string Adresse = "/benutzer";
    public const string Handlung = "benutzerverwaltung.benutzer.liste";
    private const string Gesperrt = "gesperrt";
    private const string Geloescht = "gelöscht";
    private const string OhneRolle = "ohne Rolle";
    private const string Aktiv = "aktiv";

    public static Tabellenplan<Benutzerzeile> Plan { get; } = new("benutzer", "Benutzer")
    {
        Sortiert = "name",
        Leer = "Keine Benutzer gefunden.",
        Filter =
        [
            new Textfilter<Benutzerzeile>("suche", "Name, Benutzername oder Kennung", z => $"{z.Name} {z.Benutzername} {z.Id}"),
            new Auswahlfilter<Benutzerzeile>("rolle", "Rolle", Angebote.AlleRollen),
            new Textfilter<Benutzerzeile>("ort", "Ort", z => z.Orte),
            new Auswahlfilter<Benutzerzeile>("zustand", "Zustand", [.. ((string[])[Aktiv, Gesperrt, OhneRolle, Geloescht]).Select(z => new Auswahl(z, z))], z => z.Zustand),
        ],
        Spalten =
        [
            new("name", "Name", z => z.Name) { Zeilenkopf = true, Adresse = z => $"{Adresse}/{z.Id}" },
            new("benutzername", "Benutzername", z => z.Benutzername),
            new("rolle", "Rolle", z => z.Rollentitel),
            new("orte", "Orte", z => z.Orte),
            new("gruppe", "Anwendergruppe", z => z.Gruppe),
            new("taetigkeit", "Tätigkeit", z => z.Taetigkeit),
            new("zustand", "Zustand", z => z.Zustand),
        ],
    };

    public async Task<Tabellenseite<Benutzerzeile>> SeiteAsync(Tabellenanfrage anfrage, CancellationToken cancellationToken) => Plan.Seite(await ZeilenAsync(anfrage, cancellationToken), anfrage);

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen
        .MapTabellenexport($"{Adresse}/ausgabe", Plan, (anfrage, wunsch, abbruch) => anfrage.RequestServices.GetRequiredService<Benutzerliste>().ZeilenAsync(wunsch, abbruch))
        .Handlung(Handlung);

    private async Task<IEnumerable<Benutzerzeile>> ZeilenAsync(Tabellenanfrage anfrage, CancellationToken cancellationToken)
    {
        var (buch, orte, heute) = (await blick.BuchAsync(cancellationToken), await blick.OrteAsync(cancellationToken), blick.Heute);
        var rolle = Angebote.LiesRolle(anfrage.Filter.GetValueOrDefault("rolle"));
        var zeilen = new List<Benutzerzeile>();
        foreach (var wer in buch.Benutzer)
        {
            if (buch.Stand(wer, Kenntnisstand.Alles) is not { } z || !blick.Sieht(Handlung, z.Dienststelle)) continue;
            var zugang = buch.Zugang(blick.Mandant, wer, heute, Kenntnisstand.Alles)!;
            var geltende = zugang.Zuweisungen.Where(x => x.Zeit.Enthaelt(heute)).ToList();
            if (rolle is { } r && !geltende.Exists(x => x.Rolle == r)) continue;
            zeilen.Add(new(
                wer, Zugangsbuch.Name(wer, z), Zugangsbuch.Text(z.Benutzername) ?? "", z.Gruppe.Titel(), z.Funktion.Titel(), [.. geltende.Select(x => x.Rolle).Distinct()],
                orte.Titel(geltende.SelectMany(x => x.Orte).Distinct()), Zustand(z, zugang, geltende.Count)));
        }

        return zeilen;
    }

    private static string Zustand(BenutzerZustand z, Zugang zugang, int rollen) =>
        z.Loeschung is not null ? Geloescht : zugang.Sperre is not null ? Gesperrt : rollen == 0 ? OhneRolle : Aktiv;
}
