using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;

namespace KitaPlus.Kinder.Tests;

/// <summary>What counts when corrections are corrected or withdrawn: in the record and in the rows of a view alike.</summary>
public class BerichtigungenTests
{
    private static readonly Guid[] Ids = [Guid.Parse("0f8fad5b-d9cb-469f-a165-708677289501"), Guid.Parse("0f8fad5b-d9cb-469f-a165-708677289502"), Guid.Parse("0f8fad5b-d9cb-469f-a165-708677289503")];

    /// <summary>The second corrects the first, the third the second, each from a month later on.</summary>
    private static readonly BetreuungVereinbart[] Kette =
    [
        .. Enumerable.Range(0, 3).Select(i => new BetreuungVereinbart("K1", new(2026, 8 + i, 1), null, "E1", "G1", 45 - (10 * i), null, new(Berichtigt: i == 0 ? null : [Ids[i - 1]]))),
    ];

    [Theory]
    [InlineData("", "2")]
    [InlineData("2", "1")]
    [InlineData("1", "0 2")]
    [InlineData("2 1", "0")]
    public void Nur_eine_Ruecknahme_bringt_wieder_was_berichtigt_war(string zurueckgenommen, string geltend)
    {
        var weg = zurueckgenommen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => i[0] - (int)'0').ToList();
        var erwartet = geltend.Split(' ').Select(i => Kette[i[0] - '0']).ToList();
        var buch = Kette.Index().Aggregate(Tatsachenbuch.Leer, (b, k) => b.Mit(Ids[k.Index], k.Item, "betreuung"));
        buch = weg.Aggregate(buch, (b, i) => b.Mit(new KindTatsacheZurueckgenommen("K1", Ids[i], "Versehen", Herkunft.Jetzt)));
        buch.Geltende("betreuung").ShouldBe(erwartet);
        var zeilen = Kette.Index().Where(k => !weg.Contains(k.Index)).ToList();
        Berichtigungen.Geltende(zeilen, k => Ids[k.Index].ToString(), k => Berichtigungen.Text(k.Item)).Select(k => k.Item).ShouldBe(erwartet);
    }
}
