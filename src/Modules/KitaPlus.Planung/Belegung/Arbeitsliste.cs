using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

internal enum Vertragsschritt
{
    /// <summary>A child that has no agreement here yet.</summary>
    Aufnehmen,
    Vereinbaren,
    Beenden,
    GruppeZuordnen,
    Gruppe,
}

/// <summary>An agreement to be concluded, changed or ended so that the plan comes true.</summary>
/// <param name="Kind">Or the id of a group.</param>
internal sealed record Arbeitsschritt(Vertragsschritt Art, string Kind, DateOnly Ab, string? Gruppe, int? Wochenstunden);

/// <summary>Where the agreements still differ from a plan: shrinks by itself as they are concluded. Pure.</summary>
internal static class Arbeitsliste
{
    public static IReadOnlyList<Arbeitsschritt> Aus(Kibiztabellen tabellen, Planlage lage, SzenarioZustand szenario)
    {
        var (plan, aus) = (Planbelegung.Aus(tabellen, lage, szenario), new List<Arbeitsschritt>());
        var vereinbart = lage.Kinder.ToLookup(k => k.Kind, StringComparer.Ordinal);
        foreach (var k in plan.Kinder)
        {
            if (k.IstPlatzhalter) aus.AddRange(k.Abschnitte.Take(1).Select(a => new Arbeitsschritt(Vertragsschritt.Aufnehmen, k.Id, a.Zeit.Ab, a.Gruppe, a.Wochenstunden)));
            else aus.AddRange(Bekanntes(lage.Jahr, k, [.. vereinbart[k.Id]]));
        }

        aus.AddRange(Gruppen(lage, szenario));
        return [.. aus.OrderBy(a => a.Ab).ThenBy(a => a.Art).ThenBy(a => a.Kind, StringComparer.Ordinal)];
    }

    private static IEnumerable<Arbeitsschritt> Bekanntes(Kindergartenjahr jahr, Plankind k, List<Kindabschnitt> vereinbart)
    {
        foreach (var a in k.Abschnitte)
        {
            foreach (var tag in Wechsel(a, vereinbart))
            {
                var bisher = vereinbart.Find(v => v.Zeit.Enthaelt(tag));
                if (bisher is null || bisher.Wochenstunden != a.Wochenstunden)
                {
                    // gilt bis zum Ende des Abschnitts, was immer danach vereinbart war
                    yield return new(Vertragsschritt.Vereinbaren, k.Id, tag, a.Gruppe, a.Wochenstunden);
                    break;
                }

                if (bisher.Gruppe != a.Gruppe) yield return new(Vertragsschritt.GruppeZuordnen, k.Id, tag, a.Gruppe, a.Wochenstunden);
            }
        }

        // the first day without care in the plan on which one is agreed
        DateOnly frei = k.Abschnitte.Count == 0 ? jahr.Erster : k.Abschnitte[^1].Zeit.Bis is { } bis ? bis.AddDays(1) : DateOnly.MaxValue;
        if (frei <= jahr.Letzter && vereinbart.Exists(v => v.Zeit.Enthaelt(frei))) yield return new(Vertragsschritt.Beenden, k.Id, frei, null, null);
    }

    /// <summary>The first day of a stretch of the plan, and the days in it on which something else is agreed than the day before.</summary>
    private static IEnumerable<DateOnly> Wechsel(Kindabschnitt plan, List<Kindabschnitt> vereinbart) =>
        vereinbart.SelectMany(v => new DateOnly?[] { v.Zeit.Ab, v.Zeit.Bis?.AddDays(1) }).OfType<DateOnly>().Where(t => t > plan.Zeit.Ab && plan.Zeit.Enthaelt(t)).Append(plan.Zeit.Ab).Distinct().Order();

    private static IEnumerable<Arbeitsschritt> Gruppen(Planlage lage, SzenarioZustand szenario)
    {
        foreach (var (id, plan) in szenario.Gruppen)
        {
            var jetzt = lage.Gruppen.FirstOrDefault(g => g.Gruppe == id && g.Zeit.Enthaelt(lage.Jahr.Erster));
            if (plan is null ? jetzt is not null : jetzt is null || (jetzt.Form, jetzt.Plaetze, jetzt.Name) != (plan.Form, plan.Plaetze, plan.Name)) yield return new(Vertragsschritt.Gruppe, id, lage.Jahr.Erster, id, null);
        }
    }
}
