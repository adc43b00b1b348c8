using KitaPlus.Contracts.Kinder;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Kibiz;

/// <summary>What an agreement says that counts by the KiBiz.</summary>
/// <param name="Einrichtung">Null: no care in these days.</param>
internal sealed record Vereinbartes(string? Einrichtung, string? Gruppe, int Wochenstunden, string? Pauschalentyp)
{
    public static Vereinbartes Keines { get; } = new(null, null, 0, null);

    public static Vereinbartes? Aus(IEreignis ereignis) => ereignis switch
    {
        BetreuungVereinbart e => new(e.Einrichtung, e.Gruppe, e.Wochenstunden, e.Pauschalentyp),
        BetreuungBeendet => Keines,
        _ => null,
    };
}

/// <summary>Lays agreements and recognised Behinderung of a child side by side.</summary>
internal static class Kindabschnitte
{
    /// <param name="betreuung">Facts that count, first known first.</param>
    /// <param name="behinderung">The same; false: none any more.</param>
    public static IEnumerable<(string Einrichtung, Kindabschnitt Abschnitt)> Aus(string kind, DateOnly? geburt, IEnumerable<(Zeitraum Zeit, Vereinbartes Wert)> betreuung, IEnumerable<(Zeitraum Zeit, bool Wert)> behinderung)
    {
        var mit = Zeitstrahl<bool>.Aus(behinderung).Scheiben.Where(s => s.Wert).Select(s => new Zeitraum(s.Ab, Ende(s.Bis))).ToList();
        foreach (var s in Zeitstrahl<Vereinbartes>.Aus(betreuung).Scheiben.Where(s => s.Wert.Einrichtung is not null))
        {
            foreach (var (zeit, behindert) in Geteilt(new(s.Ab, Ende(s.Bis)), mit)) yield return (s.Wert.Einrichtung!, new(kind, geburt, s.Wert.Gruppe, s.Wert.Wochenstunden, s.Wert.Pauschalentyp, behindert, zeit));
        }
    }

    private static IEnumerable<(Zeitraum Zeit, bool Drin)> Geteilt(Zeitraum ganz, IReadOnlyList<Zeitraum> teile)
    {
        DateOnly? ab = ganz.Ab;
        foreach (var schnitt in teile.Select(t => ganz.Schnitt(t)).OfType<Zeitraum>().OrderBy(t => t.Ab))
        {
            if (ab < schnitt.Ab) yield return (new(ab.Value, schnitt.Ab.AddDays(-1)), false);
            yield return (schnitt, true);
            ab = schnitt.Bis?.AddDays(1);
        }

        if (ab is { } rest && (ganz.Bis is null || rest <= ganz.Bis)) yield return (new(rest, ganz.Bis), false);
    }

    private static DateOnly? Ende(DateOnly bis) => bis == DateOnly.MaxValue ? null : bis;
}
