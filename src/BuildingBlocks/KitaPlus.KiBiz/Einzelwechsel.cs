using KitaPlus.Kernel;

namespace KitaPlus.KiBiz;

/// <summary>
/// Days on which the staff of an Einrichtung differs from that of some other day by exactly one person: a sum of the one day less the same sum of the other would be that person's.
/// Who may not see persons gets no sum of such days, whatever the page and however far apart the days are. Nobody at all is a day to compare with, too.
/// </summary>
public sealed class Einzelwechsel
{
    private readonly IReadOnlyList<Zeitraum> verraeterisch;

    private Einzelwechsel(IReadOnlyList<Zeitraum> verraeterisch) => this.verraeterisch = verraeterisch;

    /// <summary>As the agreements are; who is away for a time is nobody's to see.</summary>
    /// <param name="alle">Of all times.</param>
    public static Einzelwechsel Von(IEnumerable<Kraftabschnitt> alle) =>
        Aus([.. alle], k => k.Person, k => k.Zeit, kraefte => (kraefte.Sum(k => k.Stunden.Wert), kraefte.Sum(k => k.Leitung.Wert), kraefte[0].Qualifikation, kraefte[0].Ausbildungsjahr));

    /// <param name="wert">What counts of the stretches of a person that hold on the same day.</param>
    public static Einzelwechsel Aus<TAbschnitt, TWert>(IReadOnlyList<TAbschnitt> alle, Func<TAbschnitt, string> person, Func<TAbschnitt, Zeitraum> zeit, Func<IReadOnlyList<TAbschnitt>, TWert> wert)
        where TWert : IEquatable<TWert>
    {
        ArgumentNullException.ThrowIfNull(alle);
        var tage = alle.SelectMany(a => zeit(a) is { Bis: { } bis } z && bis < DateOnly.MaxValue ? new[] { z.Ab, bis.AddDays(1) } : [zeit(a).Ab]).Distinct().Order().ToList();
        var bilder = tage.ConvertAll(t => alle.Where(a => zeit(a).Enthaelt(t)).GroupBy(person, StringComparer.Ordinal).ToDictionary(g => g.Key, g => wert([.. g]), StringComparer.Ordinal));
        var niemand = new Dictionary<string, TWert>();
        return new([.. tage.Select((t, i) => (Zeit: new Zeitraum(t, i + 1 < tage.Count ? tage[i + 1].AddDays(-1) : null), Bild: bilder[i]))
            .Where(s => EinerAnders(s.Bild, niemand) || bilder.Exists(b => EinerAnders(s.Bild, b))).Select(s => s.Zeit)]);
    }

    /// <summary>Whether some day of it is such a day.</summary>
    public bool Verraet(Zeitraum zeit) => verraeterisch.Any(v => v.Schneidet(zeit));

    public bool Verraet(DateOnly tag) => Verraet(new Zeitraum(tag, tag));

    private static bool EinerAnders<TWert>(Dictionary<string, TWert> a, Dictionary<string, TWert> b)
        where TWert : IEquatable<TWert>
    {
        if (Math.Abs(a.Count - b.Count) > 1) return false;
        var anders = b.Keys.Count(p => !a.ContainsKey(p));
        foreach (var (p, w) in a)
        {
            if (anders > 1) return false;
            if (!b.TryGetValue(p, out var v) || !v.Equals(w)) anders++;
        }

        return anders == 1;
    }
}
