using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>Differences of a preview that have the same fate, added up.</summary>
/// <param name="Schluessel">Stable word of the group, for addresses.</param>
internal sealed record Laufgruppe(string Schluessel, string Name, long Familien, long Kindmonate, Geld Mehr, Geld Weniger)
{
    private static readonly (string Schluessel, string Name)[] Alle =
        [("aendern", "zu ändern"), ("erstmals", "erstmals festzusetzen"), ("zurueckgestellt", "zurückgestellt"), ("verzichtet", "verzichtet"), ("gesperrt", "gesperrt"), ("informatorisch", "nur informatorisch")];

    public static IReadOnlyList<(string Schluessel, string Name)> Namen => Alle;

    public Geld Zusammen => Mehr + Weniger;

    /// <summary>The groups that occur, in a fixed order.</summary>
    public static IReadOnlyList<Laufgruppe> Aus(Laufvorschau vorschau) =>
    [
        .. vorschau.Familien.SelectMany(f => f.Differenzen.Select(d => (f.Familie, d))).GroupBy(x => Rang(x.d)).OrderBy(g => g.Key).Select(g =>
        {
            var summen = g.Select(x => (x.d.Neu - x.d.Alt) * x.d.Monate).ToList();
            return new Laufgruppe(
                Alle[g.Key].Schluessel, Alle[g.Key].Name, g.Select(x => x.Familie).Distinct().LongCount(), g.Sum(x => (long)x.d.Monate),
                new Geld(summen.Where(s => s > 0).Sum()), new Geld(summen.Where(s => s < 0).Sum()));
        }),
    ];

    public static (string Schluessel, string Name) Von(Differenz d) => Alle[Rang(d)];

    private static int Rang(Differenz d) => d.Verbleib switch
    {
        Verbleib.Zurueckgestellt => 2,
        Verbleib.Verzichtet => 3,
        Verbleib.Gesperrt => 4,
        Verbleib.Informatorisch => 5,
        _ => d.Erstmalig ? 1 : 0,
    };
}
