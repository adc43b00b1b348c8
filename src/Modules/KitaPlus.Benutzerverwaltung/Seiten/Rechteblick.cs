using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>Who had which right on a day; the same table on the page and in the file.</summary>
internal sealed class Rechteblick(Zugangsblick blick, IHttpContextAccessor zugriff)
{
    public const string Adresse = "/rechte/stichtag";
    public const string Handlung = "benutzerverwaltung.rechte.stichtag";
    private const string Einrichtungsname = "einrichtung";
    private const string Rollenname = "rolle";

    public Stichtag Stichtag => Stichtag.Lies(zugriff.HttpContext!.Request.Query, blick.Heute);

    public async Task<Tabellenplan<Rechtezeile>> PlanAsync(CancellationToken cancellationToken = default)
    {
        var (buch, orte) = (await blick.BuchAsync(cancellationToken), await blick.OrteAsync(cancellationToken));
        return new("rechte", "Rechte am Stichtag")
        {
            Sortiert = "name",
            Leer = "An diesem Tag hatte dort niemand ein Recht.",
            Filter =
            [
                new Textfilter<Rechtezeile>("person", "Person", z => $"{z.Name} {z.Benutzername} {z.Benutzer}"),
                new Auswahlfilter<Rechtezeile>(Einrichtungsname, "Recht an", [.. Angebote.Orte(orte, o => o.Art == Ortsart.Einrichtung).Select(a => a with { Wert = Angebote.LiesOrt(a.Wert)!.Value.Id })]),
                new Auswahlfilter<Rechtezeile>(Rollenname, "Rolle", Angebote.AlleRollen),
            ],
            Spalten =
            [
                new("name", "Person", z => z.Name) { Zeilenkopf = true, Adresse = z => $"{Benutzerliste.Adresse}/{z.Benutzer}" },
                new("kennung", "Kennung", z => z.Benutzer),
                new("rolle", "Rolle", z => z.Zuweisung.Rolle.Titel() + (z.Zuweisung.Ausnahme is null ? "" : " (Ausnahme)") + (z.Zuweisung.VertretungFuer is null ? "" : " (Vertretung)")),
                new("orte", "Orte", z => orte.Titel(z.Zuweisung.Orte)),
                new("zeit", "Zeitraum", z => z.Zuweisung.Zeit.ToString()) { Sortierwert = z => z.Zuweisung.Zeit.Ab },
                new("tag", "An diesem Tag", z => Tagesabschnitt.Text(z.Abschnitte)) { Sortierbar = false },
                new("antrag", "Antrag", z => z.Zuweisung.Antrag) { Adresse = z => z.Zuweisung.VertretungFuer is null ? $"{Antragsliste.Adresse}/{z.Zuweisung.Antrag}" : null },
                new("beschluss", "Beschluss", z => z.Beschluss) { Adresse = z => z.Beschluss is null ? null : $"{Antragsliste.Adresse}/{z.Zuweisung.Antrag}" },
                new("von", "Eingerichtet von", z => Zugangsblick.Name(buch, z.ZugewiesenVon)) { Adresse = z => buch.Stand(z.ZugewiesenVon, Kenntnisstand.Alles) is null ? null : $"{Benutzerliste.Adresse}/{z.ZugewiesenVon}" },
                new("am", "Eingerichtet am", z => z.ZugewiesenAm),
                new("sperre", "Sperre", z => z.Sperre),
                new("rechner", "Auch von nicht zugelassenen Rechnern, weil", z => z.OhneGeraetebindung),
            ],
        };
    }

    public async Task<Tabellenseite<Rechtezeile>> SeiteAsync(Tabellenanfrage anfrage, CancellationToken cancellationToken) =>
        (await PlanAsync(cancellationToken)).Seite(await ZeilenAsync(anfrage, cancellationToken), anfrage);

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen
        .MapTabellenexport($"{Adresse}/ausgabe", (anfrage, abbruch) => Von(anfrage).PlanAsync(abbruch), (anfrage, wunsch, abbruch) => Von(anfrage).ZeilenAsync(wunsch, abbruch))
        .Handlung(Handlung);

    /// <summary>Only people whose place the caller reaches with this right.</summary>
    public bool Sieht(Zugangsbuch buch, string wer) => buch.Stand(wer, Kenntnisstand.Alles) is { } z && blick.Sieht(Handlung, z.Dienststelle);

    private async Task<IEnumerable<Rechtezeile>> ZeilenAsync(Tabellenanfrage anfrage, CancellationToken cancellationToken)
    {
        var buch = await blick.BuchAsync(cancellationToken);
        var filter = new Rechtefilter(null, anfrage.Filter.GetValueOrDefault(Einrichtungsname), Angebote.LiesRolle(anfrage.Filter.GetValueOrDefault(Rollenname)));
        var (tag, stand) = Stichtag;
        return buch.Stichtag(tag, stand, filter, await blick.OrteAsync(cancellationToken)).Where(z => Sieht(buch, z.Benutzer));
    }

    private static Rechteblick Von(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Rechteblick>();
}
