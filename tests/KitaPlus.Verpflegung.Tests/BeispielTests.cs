using KitaPlus.Beispiele;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Import;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>The sample data keep the rules of the deciders.</summary>
public class BeispielTests
{
    private static readonly Beispielwunsch Wunsch = new(400, 5, 1, new DateOnly(2026, 11, 2));
    private static readonly IReadOnlyList<Beispielereignis> Davor = [.. Beispieldaten.Erzeuge(Wunsch)];
    private static readonly IReadOnlyList<Beispielereignis> Essen = [.. Essensbeispiele.Erzeuge(Davor, Wunsch, "koeln")];

    [Fact]
    public void Kein_Ereignis_verstoesst_gegen_die_Regeln()
    {
        foreach (var strom in Essen.GroupBy(e => e.Stream))
        {
            IStromart art = strom.Key.Split('-')[0] switch { "behoerden" => Stromarten.Behoerden, "verpflegung" => Stromarten.Verpflegung, "essen" => Stromarten.Essen, var andere => throw new InvalidOperationException(andere) };
            var zustand = art.Anfang;
            foreach (var e in strom)
            {
                art.PruefeInhalt(e.Ereignis).ShouldBeNull(strom.Key);
                art.PruefeStand(zustand, e.Ereignis).ShouldBeNull(strom.Key);
                zustand = art.Evolve(zustand, e.Ereignis, Guid.NewGuid());
            }
        }
    }

    [Fact]
    public void Was_vereinbart_ist_wird_dort_am_ersten_Tag_angeboten_und_eine_bekannte_Person_zahlt()
    {
        var angebote = Essen.Select(e => e.Ereignis).OfType<AngebotFestgelegt>().ToLookup(a => a.Einrichtung);
        var personen = Davor.Select(e => e.Stream).Where(s => s.StartsWith("person-", StringComparison.Ordinal)).ToHashSet();
        var vertraege = Essen.Select(e => e.Ereignis).OfType<VerpflegungVereinbart>().ToList();
        vertraege.ShouldAllBe(v => angebote[v.Einrichtung].Any(a => a.Angebot == v.Angebot && a.GueltigAb <= v.GueltigAb));
        vertraege.ShouldAllBe(v => personen.Contains($"person-{v.Zahler}"));
        vertraege.Select(v => v.Vertrag).ShouldBeUnique();
    }

    [Fact]
    public void Die_namentlichen_Familien_essen_mit_und_ein_Teil_der_anderen_und_eine_Behoerde_zahlt()
    {
        var kinder = Essen.Select(e => e.Ereignis).OfType<VerpflegungVereinbart>().Select(v => v.Kind).ToHashSet();
        kinder.ShouldContain("mia-adler");
        kinder.ShouldContain("yusuf-ibrahim");
        kinder.Count.ShouldBeInRange(50, 200);
        Essen.Select(e => e.Ereignis).OfType<ButBewilligt>().Select(b => b.Kind).ShouldContain("yusuf-ibrahim");
        Essen.Select(e => e.Bekannt).Distinct().ShouldHaveSingleItem().ShouldBe(Davor[^1].Bekannt);
        Essensbeispiele.Erzeuge(Davor, Wunsch, "koeln").Count().ShouldBe(Essen.Count);
    }
}
