using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Meldewesen;

/// <summary>How two figures for the same child and month stand to each other.</summary>
internal enum Befund
{
    Gleich = 0,
    Abweichend = 1,
    FehltHier = 2,
    FehltDort = 3,
}

/// <summary>A child in a month, here and at the Jugendamt.</summary>
/// <param name="Grund">Why there is no amount here, if that is so.</param>
internal sealed record Abgleichpaar(string Kind, Monat Monat, Geld? Hier, Geld? Dort, string? Grund)
{
    public Befund Befund => (Hier, Dort) switch { (null, _) => Befund.FehltHier, (_, null) => Befund.FehltDort, var (h, d) => h == d ? Befund.Gleich : Befund.Abweichend };
}

/// <summary>Our figures beside those of a Jugendamt.</summary>
internal static class Zahlenabgleich
{
    /// <param name="hier">Ours, of this Jugendamt only; several payers of a child are added up.</param>
    public static IReadOnlyList<Abgleichpaar> Vergleiche(IEnumerable<Monatszeile> hier, IEnumerable<Jugendamtzeile> dort)
    {
        var unsere = Summen(hier);
        var ihre = dort.ToDictionary(z => (z.Kind, z.Monat.ToString()), z => z.Betrag);
        return
        [
            .. unsere.Keys.Union(ihre.Keys).OrderBy(s => s.Item1, StringComparer.Ordinal).ThenBy(s => s.Item2, StringComparer.Ordinal).Select(s =>
            {
                var (betrag, grund) = unsere.GetValueOrDefault(s);
                return new Abgleichpaar(s.Item1, Gelesen(s.Item2), betrag, ihre.TryGetValue(s, out var d) ? d : null, grund);
            }),
        ];
    }

    public static Monat Gelesen(string monat) => Monat.TryParse(monat, out var m) ? m : throw new InvalidOperationException($"„{monat}“ ist kein Monat.");

    /// <summary>One amount for each child and month; null with a reason where a part of it cannot be said.</summary>
    public static Dictionary<(string Kind, string Monat), (Geld? Betrag, string? Grund)> Summen(IEnumerable<Monatszeile> zeilen) => zeilen
        .GroupBy(z => (z.Kind, z.Monat))
        .ToDictionary(g => g.Key, g => g.FirstOrDefault(z => z.BetragCent is null) is { } luecke ? ((Geld?)null, luecke.Grund) : (new Geld(g.Sum(z => z.BetragCent!.Value)), null));
}
