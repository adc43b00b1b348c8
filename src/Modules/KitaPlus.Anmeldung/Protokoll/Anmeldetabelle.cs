using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Anmeldung;

/// <summary>The attempts to log in, on the page and as a file.</summary>
internal sealed class Anmeldetabelle(Anmeldebuch buch, IZugaenge zugaenge, IBenutzerverzeichnis benutzer, IAnrufer anrufer, TimeProvider uhr)
{
    public const string Ausgabe = "/protokoll/anmeldungen/ausgabe";
    private const int HoechstensAusgeben = 100_000;

    public static Tabellenplan<Anmeldezeile> Plan { get; } = new("anmeldungen", "Anmeldungen")
    {
        Leer = "Keine Anmeldungen.",
        Ausgabegrenze = HoechstensAusgeben,
        Filter =
        [
            new Zeitraumfilter<Anmeldezeile>("tag", "Tag"),
            new Textfilter<Anmeldezeile>("wer", "Benutzername oder Benutzerkennung"),
            new Auswahlfilter<Anmeldezeile>("ergebnis", "Ergebnis", [.. Enum.GetValues<Anmeldeergebnis>().Select(e => new Auswahl(e.ToString(), Titel(e)))]),
        ],
        Spalten =
        [
            new("zeit", "Zeitpunkt", z => z.Vorgang.Zeit) { Sortierbar = false, Zeilenkopf = true },
            new("wer", "Wer", z => z.Wer) { Sortierbar = false },
            new("ergebnis", "Ergebnis", z => Titel(z.Vorgang.Ergebnis)) { Sortierbar = false },
            new("von", "Von wo", z => z.Vorgang.Adresse) { Sortierbar = false },
            new("browser", "Browser", z => z.Vorgang.Browser) { Sortierbar = false },
        ],
    };

    /// <summary>Whose right does not reach the whole Mandant sees the attempts of the people within reach.</summary>
    public async Task<Tabellenseite<Anmeldezeile>> LadeAsync(Tabellenanfrage a, CancellationToken cancellationToken)
    {
        var sicht = anrufer.Sicht(Handlungen.Vorgaenge);
        var nur = sicht.Alles ? null : await benutzer.AnAsync(anrufer.Mandant, sicht, Berlin.Tag(uhr.GetUtcNow()), cancellationToken);
        var wer = a.Filter.GetValueOrDefault("wer") is { } text ? (await zugaenge.NachNameAsync(anrufer.Mandant, text, cancellationToken))?.Zugang.Benutzer ?? text : null;
        var ergebnis = Enum.TryParse<Anmeldeergebnis>(a.Filter.GetValueOrDefault("ergebnis"), out var e) && Enum.IsDefined(e) ? e : (Anmeldeergebnis?)null;
        var (zeilen, alle) = await buch.SucheAsync(anrufer.Mandant, new(wer, ergebnis, Tag("tag-von"), Tag("tag-bis"), nur, (a.Seite - 1L) * a.JeSeite, a.JeSeite), cancellationToken);
        var namen = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var b in zeilen.Select(z => z.Benutzer).OfType<string>().Distinct()) namen[b] = (await zugaenge.StandAsync(anrufer.Mandant, b, cancellationToken))?.Anzeigename;
        return new([.. zeilen.Select(z => new Anmeldezeile(z, z.Benutzer is not { } b ? "unbekannter Name" : namen[b] is { } n ? $"{n} ({b})" : b))], alle);

        DateOnly? Tag(string name) => Eingabelesen.Datum(a.Filter.GetValueOrDefault(name), out var tag) ? tag : null;
    }

    public static void Ausgaben(IEndpointRouteBuilder routen) =>
        routen.MapBegrenztenExport(Ausgabe, _ => Plan, (anfrage, wunsch, abbruch) => anfrage.RequestServices.GetRequiredService<Anmeldetabelle>().LadeAsync(wunsch, abbruch)).Handlung(Handlungen.Vorgaenge);

    private static string Titel(Anmeldeergebnis ergebnis) => ergebnis switch
    {
        Anmeldeergebnis.Angemeldet => "angemeldet",
        Anmeldeergebnis.KennwortRichtig => "Kennwort richtig",
        Anmeldeergebnis.Abgemeldet => "abgemeldet",
        Anmeldeergebnis.BenutzerUnbekannt => "Benutzername unbekannt",
        Anmeldeergebnis.KennwortFalsch => "Kennwort falsch",
        Anmeldeergebnis.KeinKennwort => "noch kein Kennwort vergeben",
        Anmeldeergebnis.InitialkennwortAbgelaufen => "Initial-Kennwort abgelaufen",
        Anmeldeergebnis.InitialkennwortVerbraucht => "Initial-Kennwort schon verbraucht",
        Anmeldeergebnis.NachFehlversuchenGesperrt => "nach Fehlversuchen gesperrt",
        Anmeldeergebnis.ZugangGesperrt => "Zugang gesperrt",
        Anmeldeergebnis.KeineRolle => "keine gültige Rolle",
        Anmeldeergebnis.AusserhalbDerZeit => "außerhalb der erlaubten Zeit",
        Anmeldeergebnis.FremdesNetz => "aus einem nicht erlaubten Netz",
        Anmeldeergebnis.FremdesGeraet => "von einem nicht zugelassenen Rechner",
        Anmeldeergebnis.FaktorFalsch => "zweiter Faktor falsch",
        Anmeldeergebnis.CodeSchonBenutzt => "Code schon benutzt",
        Anmeldeergebnis.Gedrosselt => "zu viele Versuche",
        Anmeldeergebnis.EinmallinkEingeloest => "Einmal-Link eingelöst",
        Anmeldeergebnis.EinmallinkUngueltig => "Einmal-Link ungültig",
        _ => throw new InvalidOperationException($"Anmeldung: unbekanntes Ergebnis {ergebnis}."),
    };
}

/// <param name="Wer">Name, as long as it is not erased, and user id.</param>
internal sealed record Anmeldezeile(Anmeldevorgang Vorgang, string Wer);
