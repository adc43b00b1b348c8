using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>Children, groups and staff on the Zähltag of a month.</summary>
internal sealed record Planmonat(Monat Monat, Tagesbild Bild);

/// <summary>What a scenario leads to. Pure.</summary>
internal sealed record Planbild(Kindergartenjahr Jahr, Planbelegung Belegung, Kindpauschalenplan Pauschalen, IReadOnlyList<Planmonat> Monate, IReadOnlyList<Planannahme> Annahmen)
{
    /// <summary>Types for which no staff hours are published and none assumed, with the children they concern.</summary>
    public IReadOnlyList<string> Personalluecken { get; } =
        [.. Monate.SelectMany(m => m.Bild.Vertraglich.Soll.Luecken).GroupBy(l => Grund(l.Grund), StringComparer.Ordinal).Select(g => $"{Zahlen.Menge(g.Select(l => l.Kind).Distinct(StringComparer.Ordinal).Count(), "Kind", "Kinder")} ohne Personalstunden: {g.Key}.")];

    public Stunden SollImMittel => Mittel(m => m.Bild.Vertraglich.Soll.Gesamt);

    public decimal KinderImMittel => Monate.Average(m => (decimal)m.Bild.Kinder.Count);

    /// <summary>Staff hours of some month rest on assumed values.</summary>
    public bool PersonalAngenommen(Kibiztabellen tabellen) => Monate.Any(m => m.Bild.Vertraglich.Soll.Zeilen.Any(z => tabellen.Personal(z.Typ, m.Bild.Tag) is null));

    /// <param name="allgemeine">Assumptions of the Rendantur.</param>
    public static Planbild Rechne(Kibiztabellen tabellen, Planlage lage, SzenarioZustand szenario, Annahmen allgemeine)
    {
        var (belegung, annahmen) = (Planbelegung.Aus(tabellen, lage, szenario), szenario.Annahmen.Ueber(allgemeine));
        var personal = annahmen.Personal(lage.Jahr);
        var bild = new Einrichtungsbild(belegung.Abschnitte, belegung.Gruppen, lage.Kraefte, tabellen);
        return new(
            lage.Jahr, belegung, Kindpauschalenplan.Rechne(tabellen, annahmen, lage.Jahr, belegung.Abschnitte, belegung.Gruppen),
            [.. lage.Jahr.Monate.Select(m => new Planmonat(m, bild.Am(tabellen.Zaehltag(m), null, personal)))], [.. annahmen.Alle.Values.Where(a => Gilt(a, lage.Jahr, tabellen))]);
    }

    public Stunden Mittel(Func<Planmonat, Stunden> wert) => new(Monate.Sum(m => wert(m).Wert) / Monate.Count);

    /// <summary>Only those that can count in this year.</summary>
    private static bool Gilt(Planannahme a, Kindergartenjahr jahr, Kibiztabellen tabellen) =>
        Kindergartenjahr.TryParse(a.Jahr, out var j) && (a.Art == Annahmeart.Personalwerte ? j <= jahr : a.Art == Annahmeart.Pauschale ? j == jahr && tabellen.Pauschale(a.Typ, jahr) is null : j <= jahr && j > tabellen.LetztesJahr);

    /// <summary>The reason without the day, so that months do not multiply it.</summary>
    private static string Grund(string grund)
    {
        var am = grund.IndexOf(" am ", StringComparison.Ordinal);
        return am > 0 && grund.Length >= am + 14 && char.IsAsciiDigit(grund[am + 4]) ? grund.Remove(am, 14) : grund;
    }
}
