using KitaPlus.Betrieb;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Dokumente.Seiten;

/// <summary>A document in a list.</summary>
/// <param name="Betrifft">Name of the record, for people.</param>
internal sealed record Dokumentzeile(AusgestelltesDokument Dokument, string Betrifft, string Adresse);

/// <summary>Issued documents as far as the caller may see them: by the area of each kind and the place of each record.</summary>
internal sealed class Dokumentliste(Dokumentverzeichnis verzeichnis, Zielverzeichnis ziele, INamen namen, IOrtsverzeichnisse orte, IAnrufer anrufer)
{
    private const string Suche = "suche";
    private const string Art = "art";
    private const string Stapelname = "stapel";
    private static readonly Zeitraumfilter<Dokumentzeile> Ausgestellt = new("ausgestellt", "Ausgestellt");

    public static Tabellenplan<Dokumentzeile> Plan { get; } = new("dokumente", "Ausgestellte Dokumente")
    {
        Ausgabegrenze = 20_000,
        Leer = "Keine Dokumente gefunden.",
        Filter =
        [
            new Textfilter<Dokumentzeile>(Suche, "Titel, Kennung oder Datensatz"), new Auswahlfilter<Dokumentzeile>(Art, "Art", [.. Dokumentarten.Alle.Select(a => new Auswahl(a.Schluessel(), a.Titel()))]),
            Ausgestellt, new Textfilter<Dokumentzeile>(Stapelname, "Stapel"),
        ],
        Spalten =
        [
            new("titel", "Dokument", z => z.Dokument.Titel) { Zeilenkopf = true, Adresse = z => z.Adresse, Sortierbar = false },
            new("art", "Art", z => z.Dokument.Art.Titel()) { Sortierbar = false },
            new("betrifft", "Betrifft", z => z.Betrifft) { Sortierbar = false },
            new("ausgestellt", "Ausgestellt", z => z.Dokument.Ausgestellt) { Sortierbar = false },
            new("seiten", "Seiten", z => z.Dokument.Seiten) { Rechts = true, Sortierbar = false },
            new("kennung", "Kennung", z => z.Dokument.Kennung) { Sortierbar = false },
        ],
    };

    /// <summary>The batch that the address asks for.</summary>
    public static string? Stapel(Tabellenanfrage anfrage) => anfrage.Filter.GetValueOrDefault(Stapelname);

    public async Task<Tabellenseite<Dokumentzeile>> SeiteAsync(Tabellenanfrage a, CancellationToken cancellationToken = default)
    {
        var suche = new Dokumentsuche(Sichten(), a.Filter.GetValueOrDefault(Suche), Dokumentarten.Lies(a.Filter.GetValueOrDefault(Art)), Tag(Ausgestellt.Von), Tag(Ausgestellt.Bis), Stapel(a), a.Seite, a.JeSeite);
        var (zeilen, alle) = await verzeichnis.SucheAsync(anrufer.Mandant, suche, cancellationToken);
        return new(await ZeilenAsync(zeilen, cancellationToken), alle);

        DateOnly? Tag(string name) => a.Filter.TryGetValue(name, out var text) && Eingabelesen.Datum(text, out var tag) ? tag : null;
    }

    /// <summary>Documents about a record, or that mention it.</summary>
    public async Task<IReadOnlyList<Dokumentzeile>> UeberAsync(string betrifft, CancellationToken cancellationToken = default) => await ZeilenAsync(await verzeichnis.UeberAsync(anrufer.Mandant, betrifft, cancellationToken), cancellationToken);

    /// <summary>A whole batch in the order of the ids.</summary>
    public async Task<IReadOnlyList<AusgestelltesDokument>> StapelAsync(string stapel, CancellationToken cancellationToken = default)
    {
        var (alle, _) = await verzeichnis.SucheAsync(anrufer.Mandant, new Dokumentsuche(Sichten(), null, null, null, null, stapel, 1, int.MaxValue), cancellationToken);
        return [.. (await ErlaubteAsync(alle, cancellationToken)).OrderBy(d => d.Kennung, StringComparer.Ordinal)];
    }

    /// <summary>Name of a record, for people.</summary>
    public async Task<string> NameAsync(string betrifft, CancellationToken cancellationToken = default) => (await NamenAsync([betrifft], cancellationToken))(betrifft);

    private List<(Dokumentbereich Bereich, Sichtbereich Sicht)> Sichten() => [.. Dokumentbereich.Alle.Select(b => (b, anrufer.Sicht(b.Lesen)))];

    private async Task<IReadOnlyList<Dokumentzeile>> ZeilenAsync(IReadOnlyList<AusgestelltesDokument> alle, CancellationToken abbruch)
    {
        var erlaubte = await ErlaubteAsync(alle, abbruch);
        var name = await NamenAsync([.. erlaubte.Select(d => d.Betrifft).Distinct(StringComparer.Ordinal)], abbruch);
        return [.. erlaubte.Select(d => new Dokumentzeile(d, name(d.Betrifft), Dokumentbereich.Von(d.Art).Adresse(d.Kennung)))];
    }

    /// <summary>The places noted at the time only narrow down; what counts is where the record belongs today.</summary>
    private async Task<IReadOnlyList<AusgestelltesDokument>> ErlaubteAsync(IReadOnlyList<AusgestelltesDokument> alle, CancellationToken abbruch)
    {
        var gemerkt = new Dictionary<string, Ziel>(StringComparer.Ordinal);
        var ueberall = Dokumentbereich.Alle.Where(b => anrufer.Sicht(b.Lesen).Alles).ToHashSet();
        var aus = new List<AusgestelltesDokument>();
        foreach (var d in alle)
        {
            var bereich = Dokumentbereich.Von(d.Art);
            if (!ueberall.Contains(bereich))
            {
                if (!gemerkt.TryGetValue(d.Betrifft, out var ziel)) gemerkt[d.Betrifft] = ziel = await ziele.ZielAsync(anrufer.Mandant, d.Betrifft, abbruch);
                if (!anrufer.Urteil(bereich.Lesen, Dokumentort.Eng(ziel, d.Einrichtung)).Erlaubt) continue;
            }

            aus.Add(d);
        }

        return aus;
    }

    private async Task<Func<string, string>> NamenAsync(IReadOnlyCollection<string> streams, CancellationToken abbruch)
    {
        const string Einrichtung = "einrichtung-";
        var blatt = await namen.VonAsync(anrufer.Mandant, streams, abbruch);
        var verzeichnisse = await orte.VonAsync(anrufer.Mandant, abbruch);
        return s => s.StartsWith(Einrichtung, StringComparison.Ordinal) ? verzeichnisse.Name(Ort.Einrichtung(s[Einrichtung.Length..])) : blatt.Name(s);
    }
}
