using System.Globalization;
using KitaPlus.Kernel;
using KitaPlus.Personal.Kibiz;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Suche;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Personal.Seiten;

/// <summary>Staff for the search in the header: by name, birth date or Personalnummer; whoever does not have the row Personal finds nobody.</summary>
internal sealed class Personalquelle(Personalkoepfe koepfe, Personalverzeichnis verzeichnis, IOrtsverzeichnisse orte, IAnrufer anrufer, TimeProvider uhr) : ISuchquelle
{
    private const int Nummerntreffer = -1;
    private const int JeStueck = 200;

    public string Titel => "Personal";

    public int Rang => 30;

    public async Task<IReadOnlyList<Suchtreffer>> SucheAsync(Suchfrage frage, int hoechstens, CancellationToken cancellationToken = default)
    {
        if (frage.IstLeer || !anrufer.Darf(Handlungen.Liste)) return [];
        var (mandant, sicht, heute) = (anrufer.Mandant, anrufer.Sicht(Handlungen.Liste), Berlin.Tag(uhr.GetUtcNow()));
        var folge = (await koepfe.VonAsync(mandant, cancellationToken)).Select(k => (k.Kopf, Guete: Guete(k, frage))).Where(t => t.Guete is not null)
            .OrderBy(t => t.Guete).ThenBy(t => Suchtext.Aus($"{t.Kopf.Nachname} {t.Kopf.Vorname}"), StringComparer.Ordinal).ThenBy(t => t.Kopf.Person, StringComparer.Ordinal).Select(t => t.Kopf);
        var namen = await orte.VonAsync(mandant, cancellationToken);
        var treffer = new List<Suchtreffer>();
        foreach (var stueck in folge.Chunk(JeStueck))
        {
            var vertraege = await verzeichnis.VertraegeAsync(mandant, [.. stueck.Select(k => k.Person)], cancellationToken);
            foreach (var k in stueck)
            {
                var sichtbare = vertraege[k.Person].Where(v => Personalverzeichnis.Sieht(sicht, v)).ToList();
                if (sichtbare.Count == 0 && !sicht.Alles) continue;
                treffer.Add(new($"{k.Vorname} {k.Nachname}".Trim(), Adressen.Person(k.Person), Zusatz(sichtbare, heute, namen)));
                if (treffer.Count == hoechstens) return treffer;
            }
        }

        return treffer;
    }

    /// <returns>The smaller the better; null: does not fit.</returns>
    private static int? Guete(Suchkopf s, Suchfrage frage)
    {
        var k = s.Kopf;
        if (k.Personalnummer is { } nummer && string.Equals(nummer, frage.Text, StringComparison.OrdinalIgnoreCase)) return Nummerntreffer;
        if (frage.Tage.Count > 0 && (k.Geburtsdatum?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) is not { } geboren || frage.Tage.Any(t => !geboren.EndsWith(t, StringComparison.Ordinal)))) return null;
        var summe = 0;
        foreach (var wort in frage.Woerter)
        {
            if (s.Woerter.Min(t => Wortvergleich.Guete(wort, t)) is not { } guete) return null;
            summe += guete;
        }

        return summe;
    }

    private static string Zusatz(List<Vertragsabschnitt> zeiten, DateOnly heute, IOrtsverzeichnis namen)
    {
        if (zeiten.Count == 0) return "ohne Beschäftigung";
        var v = zeiten.FirstOrDefault(z => z.Bis is null || z.Bis >= heute);
        var (zeigt, wann) = v is null ? (zeiten[^1], $" (bis {Anzeige.Datum(zeiten[^1].Bis!.Value)})") : (v, v.Ab > heute ? $" (ab {Anzeige.Datum(v.Ab)})" : "");
        return $"{Woerter.Wort(zeigt.Funktion)}, {namen.Name(Ort.Einrichtung(zeigt.Einrichtung))}{wann}";
    }
}
