using KitaPlus.Kernel;

namespace KitaPlus.KiBiz;

/// <summary>
/// Days on which some sum over the staff of an Einrichtung differs from that of another day by exactly one person: one subtracted from the other would be that person's.
/// Who may not see persons gets no sum of such days, whatever the page and however far apart the days are. The whole is compared with nobody, too;
/// of a part with one person only that part is held back, see <see cref="Personalsicht"/>.
/// </summary>
public sealed class Einzelwechsel
{
    private const string Ganzes = "gesamt";

    private readonly IReadOnlyList<Zeitraum> verraeterisch;

    private Einzelwechsel(IReadOnlyList<Zeitraum> verraeterisch) => this.verraeterisch = verraeterisch;

    /// <summary>All sums that are shown: the whole, Fachkraft, Ergänzungskraft, Leitung, and each qualification. As the agreements are; who is away for a time is nobody's to see.</summary>
    /// <param name="alle">Of all times.</param>
    public static Einzelwechsel Von(Kibiztabellen tabellen, IReadOnlyCollection<Kraftabschnitt> alle)
    {
        ArgumentNullException.ThrowIfNull(tabellen);
        return new([
            .. alle.SelectMany(k => Geteilt(k, tabellen.Anrechnungsgrenzen)).SelectMany(k => Summen(tabellen, k)).Where(s => s.Wert != 0).GroupBy(s => s.Summe, StringComparer.Ordinal)
                .SelectMany(g => Verraeterische([.. g.Select(s => (s.Person, s.Wert, s.Zeit))], auchNiemand: g.Key == Ganzes)),
        ]);
    }

    /// <summary>For one sum.</summary>
    /// <param name="alle">What counts of a person; several at once of one person are added.</param>
    public static Einzelwechsel Aus(IEnumerable<(string Person, decimal Wert, Zeitraum Zeit)> alle) => new(Verraeterische([.. alle], auchNiemand: true));

    /// <summary>Whether some day of it is such a day.</summary>
    public bool Verraet(Zeitraum zeit) => verraeterisch.Any(v => v.Schneidet(zeit));

    public bool Verraet(DateOnly tag) => Verraet(new Zeitraum(tag, tag));

    private static IEnumerable<(string Summe, string Person, decimal Wert, Zeitraum Zeit)> Summen(Kibiztabellen tabellen, Kraftabschnitt k)
    {
        var zeile = Personalbestand.Fuer(tabellen, [k], k.Zeit.Ab).Zeilen[0];
        return
        [
            (Ganzes, k.Person, zeile.Gesamt.Wert, k.Zeit), ("fachkraft", k.Person, zeile.Fachkraft.Wert, k.Zeit), ("ergaenzungskraft", k.Person, zeile.Ergaenzungskraft.Wert, k.Zeit),
            ("leitung", k.Person, zeile.Leitung.Wert, k.Zeit), ($"{k.Qualifikation}/{k.Ausbildungsjahr}", k.Person, zeile.Gesamt.Wert, k.Zeit),
        ];
    }

    /// <summary>How hours count changes with the tables.</summary>
    private static IEnumerable<Kraftabschnitt> Geteilt(Kraftabschnitt k, IReadOnlyList<DateOnly> grenzen)
    {
        var ab = k.Zeit.Ab;
        foreach (var g in grenzen.Where(g => g > k.Zeit.Ab && (k.Zeit.Bis is null || g <= k.Zeit.Bis)))
        {
            yield return k with { Zeit = new(ab, g.AddDays(-1)) };
            ab = g;
        }

        yield return k with { Zeit = new(ab, k.Zeit.Bis) };
    }

    /// <summary>Two days differ by one person where they are alike without this person: found by the fingerprint of each day without each person, instead of comparing all days with all.</summary>
    private static List<Zeitraum> Verraeterische(List<(string Person, decimal Wert, Zeitraum Zeit)> alle, bool auchNiemand)
    {
        // je Person ein Verlauf, in dem nur steht, was sich an ihr ändert: Abwesenheiten und Gruppenwechsel fallen hier weg
        var personen = alle.GroupBy(a => a.Person, StringComparer.Ordinal).Select(g => Verlauf([.. g.Select(a => (a.Wert, a.Zeit))])).ToList();
        var tage = personen.SelectMany(p => p.Select(s => s.Ab)).Distinct().Order().ToList();
        var (zaehler, marken) = (0UL, new Dictionary<(int, decimal), ulong>());
        var (stellen, werte) = (new int[personen.Count], new ulong[personen.Count]);
        var bilder = new List<(ulong Bild, ulong[] Ohne)>();
        foreach (var tag in tage)
        {
            for (var p = 0; p < personen.Count; p++)
                for (; stellen[p] < personen[p].Count && personen[p][stellen[p]].Ab <= tag; stellen[p]++) werte[p] = Marke(p, personen[p][stellen[p]].Wert);
            var bild = werte.Aggregate(0UL, (b, w) => b ^ w);
            bilder.Add((bild, [.. werte.Select(w => bild ^ w)]));
        }

        if (auchNiemand) bilder.Add((0, new ulong[personen.Count]));
        var gleiche = bilder.SelectMany(b => b.Ohne.Select((o, p) => (Person: p, Ohne: o, b.Bild))).Distinct().GroupBy(x => (x.Person, x.Ohne)).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. tage.Select((t, i) => (Zeit: new Zeitraum(t, i + 1 < tage.Count ? tage[i + 1].AddDays(-1) : null), bilder[i].Ohne)).Where(s => s.Ohne.Select((o, p) => (p, o)).Any(gleiche.Contains)).Select(s => s.Zeit)];

        ulong Marke(int person, decimal wert)
        {
            if (wert == 0) return 0;
            if (marken.TryGetValue((person, wert), out var da)) return da;
            var x = ++zaehler * 0x9E3779B97F4A7C15UL;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
            return marken[(person, wert)] = x ^ (x >> 31);
        }
    }

    /// <summary>From which day on a person counts how much; nothing after the last.</summary>
    private static List<(DateOnly Ab, decimal Wert)> Verlauf(List<(decimal Wert, Zeitraum Zeit)> abschnitte)
    {
        var tage = abschnitte.SelectMany(a => a.Zeit.Bis is { } bis && bis < DateOnly.MaxValue ? new[] { a.Zeit.Ab, bis.AddDays(1) } : [a.Zeit.Ab]).Distinct().Order();
        var aus = new List<(DateOnly Ab, decimal Wert)>();
        foreach (var tag in tage)
        {
            var wert = abschnitte.Where(a => a.Zeit.Enthaelt(tag)).Sum(a => a.Wert);
            if (aus.Count == 0 || aus[^1].Wert != wert) aus.Add((tag, wert));
        }

        return aus;
    }
}
