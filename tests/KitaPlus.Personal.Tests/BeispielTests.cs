using KitaPlus.Beispiele;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;

namespace KitaPlus.Personal.Tests;

/// <summary>The sample data keep the rules of the decider.</summary>
public class BeispielTests
{
    private static readonly Beispielwunsch Wunsch = new(400, 5, 1, new DateOnly(2026, 11, 2));
    private static readonly IReadOnlyList<Beispielereignis> Davor = [.. Beispieldaten.Erzeuge(Wunsch)];
    private static readonly IReadOnlyList<Beispielereignis> Personal = [.. Personalbeispiele.Erzeuge(Davor, Wunsch)];

    [Fact]
    public void Kein_Ereignis_verstoesst_gegen_die_Regeln()
    {
        foreach (var strom in Personal.GroupBy(e => e.Stream))
        {
            var zustand = PersonalZustand.Anfang;
            foreach (var e in strom.Select(e => (BeschaeftigteEreignis)e.Ereignis))
            {
                Personalregeln.Inhalt(e).ShouldBeNull(strom.Key);
                Personalregeln.Stand(zustand, e).ShouldBeNull(strom.Key);
                zustand = PersonalZustand.Evolve(zustand, e, Guid.NewGuid());
            }
        }
    }

    [Fact]
    public void Jede_Einrichtung_hat_eine_Leitung_und_jede_belegte_Gruppe_eine_Gruppenleitung()
    {
        var vertraege = Personal.Select(e => e.Ereignis).OfType<BeschaeftigungVereinbart>().ToList();
        vertraege.Where(v => v.Funktion == Personalfunktion.Einrichtungsleitung).Select(v => v.Einrichtung).Order().ShouldBe(Davor.Select(e => e.Ereignis).OfType<EinrichtungAngelegt>().Select(e => e.Einrichtung).Distinct().Order());
        var gruppen = Davor.Select(e => e.Ereignis).OfType<GruppeEingerichtet>().Select(g => (g.Einrichtung, g.Gruppe)).ToHashSet();
        var wo = vertraege.ToDictionary(v => v.Person, v => v.Einrichtung);
        var geleitet = Personal.Select(e => e.Ereignis).OfType<GruppenZugeordnet>().SelectMany(z => z.Anteile.Select(a => (wo[z.Person], a.Gruppe))).ToHashSet();
        geleitet.ShouldBeSubsetOf(gruppen);
        vertraege.Count(v => v.Funktion == Personalfunktion.Gruppenleitung).ShouldBe(geleitet.Count);
        vertraege.ShouldAllBe(v => v.Wochenstunden >= 10 && v.Wochenstunden <= 39);
        Personalbeispiele.Erzeuge(Davor, Wunsch).Select(e => e.Stream).ShouldBe(Personal.Select(e => e.Stream));
        Personalbeispiele.Schluessel(Personal).ShouldContain(s => s.Zweck == Zwecke.Verguetung);
    }
}
