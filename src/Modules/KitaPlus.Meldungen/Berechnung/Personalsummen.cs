namespace KitaPlus.Meldewesen;

/// <summary>Numbers about staff, from the rows of the persons.</summary>
/// <param name="Verborgen">Some were left out, because they would tell about a single person.</param>
internal sealed record Personalsummen(IReadOnlyList<Meldungswert> Werte, bool Verborgen)
{
    /// <param name="mitPersonen">Whether the reader may see single persons; else a characteristic is shown only when none of its numbers is about one person.</param>
    /// <param name="einzeln">The staff of the day differs from that of another by one person, see <see cref="KiBiz.Einzelwechsel"/>: who may not see persons gets no number.</param>
    public static Personalsummen Aus(IReadOnlyCollection<Kraftzaehlung> zeilen, bool mitPersonen, bool einzeln = false)
    {
        if (einzeln && !mitPersonen) return new([], zeilen.Count > 0);
        var felder = zeilen.SelectMany((z, i) => z.Werte.Select(w => (Zeile: i, Wert: w))).GroupBy(x => x.Wert.Schluessel, StringComparer.Ordinal)
            .Select(g => (Wert: new Meldungswert(g.Key, Bezeichnungen.Personal(g.Key), g.Sum(x => x.Wert.Zahl)), Personen: g.Select(x => x.Zeile).Distinct().Count())).OrderBy(f => f.Wert.Schluessel, StringComparer.Ordinal).ToList();
        if (mitPersonen) return new([.. felder.Select(f => f.Wert)], false);
        var heikle = felder.Where(f => f.Personen < 2).Select(f => Merkmal(f.Wert.Schluessel)).ToHashSet(StringComparer.Ordinal);
        return new([.. felder.Where(f => !heikle.Contains(Merkmal(f.Wert.Schluessel))).Select(f => f.Wert)], heikle.Count > 0);
    }

    /// <summary>All values of a characteristic add up to a number that is known: where one is hidden, all are.</summary>
    private static string Merkmal(string schluessel) => schluessel.Split('.') is ["personal", var m, ..] ? m is "anzahl" or "stunden" ? "alle" : m : "p46";
}
