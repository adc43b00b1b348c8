using System.Globalization;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Protokoll.Seiten;

/// <summary>Columns and filters that both logs share.</summary>
internal sealed class Protokolltabelle(Handlungsverzeichnis handlungen, IZugaenge zugaenge, IAnrufer anrufer, IBenutzerverzeichnis benutzer, TimeProvider uhr, Protokollbuch befehle, Leseprotokoll lesezugriffe)
{
    private const int HoechstensAusgeben = 100_000;

    public Tabellenplan<Protokolleintrag> Plan => new("protokoll", "Protokoll")
    {
        Leer = "Keine Einträge.",
        Ausgabegrenze = HoechstensAusgeben,
        Filter =
        [
            new Zeitraumfilter<Protokolleintrag>("tag", "Tag"),
            new Textfilter<Protokolleintrag>("wer", "Benutzerkennung"),
            new Textfilter<Protokolleintrag>("objekt", "Datensatz"),
            new Auswahlfilter<Protokolleintrag>("handlung", "Handlung", [.. handlungen.Alle.Select(h => new Auswahl(h.Name, h.Titel)).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))]),
            new Auswahlfilter<Protokolleintrag>("ausgang", "Ausgang", [.. Enum.GetValues<Ausgang>().Select(a => new Auswahl(((int)a).ToString(CultureInfo.InvariantCulture), Titel(a)))]),
        ],
        Spalten =
        [
            new("zeit", "Zeitpunkt", z => z.Zeit) { Sortierbar = false, Zeilenkopf = true },
            new("wer", "Wer", z => z.Name is { } n ? $"{n} ({z.Wer})" : z.Wer) { Sortierbar = false },
            new("auftrag", "Im Auftrag von", z => z.ImAuftrag) { Sortierbar = false },
            new("handlung", "Handlung", z => handlungen.Suche(z.Handlung)?.Titel ?? z.Handlung) { Sortierbar = false },
            new("objekt", "Datensatz", z => z.Objekt) { Sortierbar = false },
            new("ausgang", "Ausgang", z => z.Grund is { } g ? $"{Titel(z.Ausgang)} ({Grund(g)})" : Titel(z.Ausgang)) { Sortierbar = false },
            new("von", "Von wo", z => z.VonWo) { Sortierbar = false },
        ],
    };

    public async Task<Tabellenseite<Protokolleintrag>> BefehleAsync(Tabellenanfrage anfrage, CancellationToken cancellationToken) =>
        await MitNamenAsync(await befehle.SucheAsync(anrufer.Mandant, await SucheAsync(Handlungen.Befehle, anfrage, cancellationToken), cancellationToken), cancellationToken);

    public async Task<Tabellenseite<Protokolleintrag>> LesezugriffeAsync(Tabellenanfrage anfrage, CancellationToken cancellationToken) =>
        await MitNamenAsync(await lesezugriffe.SucheAsync(anrufer.Mandant, await SucheAsync(Handlungen.Lesezugriffe, anfrage, cancellationToken), cancellationToken), cancellationToken);

    public static void Ausgaben(IEndpointRouteBuilder routen)
    {
        Bilde("/protokoll/ausgabe", Handlungen.Befehle, (t, a, ct) => t.BefehleAsync(a, ct));
        Bilde("/protokoll/lesezugriffe/ausgabe", Handlungen.Lesezugriffe, (t, a, ct) => t.LesezugriffeAsync(a, ct));

        void Bilde(string adresse, string handlung, Func<Protokolltabelle, Tabellenanfrage, CancellationToken, Task<Tabellenseite<Protokolleintrag>>> lade) =>
            routen.MapBegrenztenExport(adresse, anfrage => Von(anfrage).Plan, (anfrage, wunsch, abbruch) => lade(Von(anfrage), wunsch, abbruch)).Handlung(handlung);

        static Protokolltabelle Von(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Protokolltabelle>();
    }

    /// <summary>Whose right does not reach the whole Mandant sees what the people within reach did.</summary>
    private async Task<Protokollsuche> SucheAsync(string handlung, Tabellenanfrage a, CancellationToken cancellationToken)
    {
        var sicht = anrufer.Sicht(handlung);
        var nur = sicht.Alles ? null : await benutzer.AnAsync(anrufer.Mandant, sicht, Berlin.Tag(uhr.GetUtcNow()), cancellationToken);
        var f = a.Filter;
        return new(f.GetValueOrDefault("wer"), f.GetValueOrDefault("objekt"), f.GetValueOrDefault("handlung"),
            int.TryParse(f.GetValueOrDefault("ausgang"), NumberStyles.None, CultureInfo.InvariantCulture, out var z) && Enum.IsDefined((Ausgang)z) ? (Ausgang)z : null,
            Tag("tag-von"), Tag("tag-bis"), nur, (a.Seite - 1L) * a.JeSeite, a.JeSeite);

        DateOnly? Tag(string name) => Eingabelesen.Datum(f.GetValueOrDefault(name), out var tag) ? tag : null;
    }

    /// <summary>Puts names to the user ids, as long as they are not erased.</summary>
    private async Task<Tabellenseite<Protokolleintrag>> MitNamenAsync((IReadOnlyList<Protokolleintrag> Zeilen, int Alle) gefunden, CancellationToken cancellationToken)
    {
        var zeilen = gefunden.Zeilen;
        var namen = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var wer in zeilen.Select(z => z.Wer).Distinct()) namen[wer] = (await zugaenge.StandAsync(anrufer.Mandant, wer, cancellationToken))?.Anzeigename;
        return new([.. zeilen.Select(z => z with { Name = namen[z.Wer] })], gefunden.Alle);
    }

    private static string Titel(Ausgang a) => a switch { Ausgang.Ausgefuehrt => "ausgeführt", Ausgang.Abgelehnt => "abgelehnt", _ => "verweigert" };

    private static string Grund(string grund) => grund switch
    {
        nameof(Urteilsgrund.Gesperrt) => "Zugang gesperrt",
        nameof(Urteilsgrund.KeineRolle) => "keine Rolle",
        nameof(Urteilsgrund.NichtInDerMatrix) => "Recht nicht in der Matrix",
        nameof(Urteilsgrund.NurLesend) => "nur lesend",
        nameof(Urteilsgrund.NurOperativ) => "nur Tagesgeschäft",
        nameof(Urteilsgrund.Beschraenkt) => "Recht beschränkt",
        nameof(Urteilsgrund.FremderOrt) => "nicht zuständig",
        _ => grund,
    };
}
