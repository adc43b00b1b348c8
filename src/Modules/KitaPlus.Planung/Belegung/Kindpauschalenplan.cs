using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>Children of one row of the Kindpauschalen and what they bring.</summary>
/// <param name="Art">A Pauschalentyp or a KmB row.</param>
/// <param name="Kinder">In each of the twelve months.</param>
/// <param name="Pauschale">Null: there is none for this year.</param>
/// <param name="Betraege">Of each month; nothing without a Pauschale.</param>
internal sealed record Pauschalenzeile(string Art, IReadOnlyList<int> Kinder, Pauschalenwert? Pauschale, IReadOnlyList<Geld> Betraege)
{
    public bool IstKmB => Art.StartsWith("KmB", StringComparison.Ordinal);

    public int Kindmonate => Kinder.Sum();

    public Geld ImJahr => Betraege.Aggregate(Geld.Null, (s, b) => s + b);
}

/// <summary>
/// Kindpauschalen of a year. A child counts in the months in which it is in care on the Zähltag, as what it counts on that day; with a recognised Behinderung by its own Pauschale
/// from the month in which it was recognised. A month is a twelfth; cents are rounded so that twelve months are the whole Pauschale.
/// </summary>
internal sealed record Kindpauschalenplan(Kindergartenjahr Jahr, IReadOnlyList<Pauschalenzeile> Zeilen, IReadOnlyList<string> Luecken)
{
    public bool Angenommen => Zeilen.Any(z => z.Pauschale?.Angenommen == true);

    public bool Vollstaendig => Luecken.Count == 0;

    public Geld ImJahr => Zeilen.Aggregate(Geld.Null, (s, z) => s + z.ImJahr);

    /// <summary>Twelve amounts.</summary>
    public IReadOnlyList<Geld> Monate(bool kmb) => [.. Enumerable.Range(0, 12).Select(m => Zeilen.Where(z => z.IstKmB == kmb).Aggregate(Geld.Null, (s, z) => s + z.Betraege[m]))];

    public static Kindpauschalenplan Rechne(Kibiztabellen tabellen, Annahmen annahmen, Kindergartenjahr jahr, IReadOnlyList<Kindabschnitt> kinder, IReadOnlyList<Gruppenabschnitt> gruppen)
    {
        var (zahlen, ohne) = (new SortedDictionary<string, int[]>(StringComparer.Ordinal), new SortedDictionary<string, int>(StringComparer.Ordinal));
        var m = 0;
        foreach (var monat in jahr.Monate)
        {
            var tag = tabellen.Zaehltag(monat);
            var formen = new Dictionary<string, Gruppenform>(StringComparer.Ordinal);
            foreach (var g in gruppen.Where(g => g.Zeit.Enthaelt(tag))) formen[g.Gruppe] = g.Form;
            var ganz = new Zeitraum(monat.Erster, monat.Letzter);
            var behindert = kinder.Where(k => k.MitBehinderung && k.Zeit.Schneidet(ganz)).Select(k => k.Kind).ToHashSet(StringComparer.Ordinal);
            foreach (var k in kinder.Where(k => k.Zeit.Enthaelt(tag)))
            {
                var e = Kindeinstufung.Fuer(tabellen, k, k.Gruppe is { } g && formen.TryGetValue(g, out var form) ? form : null, tag);
                if ((behindert.Contains(k.Kind) ? e.Behinderungspauschale : e.Typ?.ToString()) is not { } art) Zaehle(e.Hinweis ?? "ohne Pauschalentyp");
                else if (zahlen.TryGetValue(art, out var z)) z[m]++;
                else (zahlen[art] = new int[12])[m] = 1;
            }

            m++;
        }

        var pauschalen = new Planpauschalen(tabellen, annahmen);
        List<Pauschalenzeile> zeilen = [.. zahlen.Select(z => Zeile(z.Key, z.Value, pauschalen.Fuer(z.Key, jahr)))];
        return new(jahr, zeilen,
        [
            .. zeilen.Where(z => z.Pauschale is null).Select(z => $"Für {z.Art} ist im Kindergartenjahr {jahr} keine Kindpauschale veröffentlicht und keine angenommen ({Zahlen.Menge(z.Kindmonate, "Kindmonat", "Kindmonate")} ohne Betrag)."),
            .. ohne.Select(o => $"{Zahlen.Menge(o.Value, "Kindmonat", "Kindmonate")} ohne Pauschalentyp: {o.Key}."),
        ]);

        void Zaehle(string grund) => ohne[grund] = ohne.GetValueOrDefault(grund) + 1;
    }

    private static Pauschalenzeile Zeile(string art, int[] kinder, Pauschalenwert? wert) =>
        new(art, kinder, wert, Rundung.Verteilt([.. kinder.Select(k => wert is null ? 0m : wert.Betrag.Cent * k / 12m)]));
}
