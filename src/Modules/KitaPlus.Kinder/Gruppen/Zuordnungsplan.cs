using KitaPlus.Betrieb;

namespace KitaPlus.Kinder.Gruppen;

/// <summary>Which of the hits of a list get a group, and which do not and why.</summary>
internal sealed record Zuordnungsplan(string Einrichtung, string Gruppe, DateOnly Ab, IReadOnlyList<Kindzeile> Kinder, IReadOnlyList<Auslassung> Ausgelassen)
{
    public int Treffer => Kinder.Count + Ausgelassen.Count;

    /// <summary>Names the content: what was confirmed is exactly this.</summary>
    public string Abdruck => Inhaltshash.Von(string.Join('\n', Kinder.Select(k => k.Kind).Prepend($"{Einrichtung}|{Gruppe}|{Ab:O}")))[..16];

    /// <summary>The reasons, most frequent first.</summary>
    public IEnumerable<IGrouping<string, Auslassung>> Gruende => Ausgelassen.GroupBy(a => a.Warum, StringComparer.Ordinal).OrderByDescending(g => g.Count());
}

/// <param name="Warum">Goes with a count: <c>12 Kinder: an diesem Tag nicht betreut</c>.</param>
internal sealed record Auslassung(Kindzeile Kind, string Warum);
