using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;
using KitaPlus.Personal.Kibiz;

namespace KitaPlus.Personal.Tests;

/// <summary>Hours of a person as the KiBiz counts them.</summary>
public class KraftabschnitteTests
{
    private static readonly DateOnly Ab = new(2025, 8, 1);

    private static List<(string Einrichtung, KiBiz.Kraftabschnitt Abschnitt)> Aus(params ITatsache[] fakten) =>
        [.. Kraftabschnitte.Aus("M1", fakten.ToLookup(PersonalZustand.Zeitlinie, f => (new Zeitraum(f.GueltigAb, f.GueltigBis), Personalwert.Von(f)!)))];

    private static BeschaeftigungVereinbart Vertrag(decimal stunden, Personalfunktion funktion = Personalfunktion.Einrichtungsleitung) => new("M1", "b-1", Ab, null, "E1", funktion, stunden, null, Herkunft.Jetzt);

    [Fact]
    public void Leitungsstunden_gehen_ab_der_Rest_verteilt_sich_auf_Gruppen_und_Haus()
    {
        var teile = Aus(Vertrag(39), new LeitungFreigestellt("M1", "b-1", Ab, null, 9, Herkunft.Jetzt), new GruppenZugeordnet("M1", "b-1", Ab, null, [new("G1", 50), new("G2", 20)], Herkunft.Jetzt), new QualifikationGemeldet("M1", Ab, null, "fachkraft", null, null, Herkunft.Jetzt));
        teile.Select(t => (t.Einrichtung, t.Abschnitt.Gruppe, t.Abschnitt.Stunden.Wert, t.Abschnitt.Leitung.Wert)).ShouldBe([("E1", "G1", 15m, 0m), ("E1", "G2", 6m, 0m), ("E1", (string?)null, 18m, 9m)]);
        teile.Sum(t => t.Abschnitt.Stunden.Wert).ShouldBe(39);
        teile.ShouldAllBe(t => t.Abschnitt.Qualifikation == "fachkraft" && !t.Abschnitt.Abwesend);
    }

    [Fact]
    public void Abwesenheit_und_Ausbildungsjahr_teilen_die_Zeit()
    {
        var abwesend = new AbwesenheitGemeldet("M1", new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 9), Personenbezug<Abwesenheitsart>.Von("x", Zwecke.Abwesenheit, Abwesenheitsart.Urlaub), Herkunft.Jetzt);
        var teile = Aus(Vertrag(39, Personalfunktion.Ausbildung), new QualifikationGemeldet("M1", Ab, null, "pia", 1, null, Herkunft.Jetzt), new QualifikationGemeldet("M1", Ab.AddYears(1), null, "pia", 2, null, Herkunft.Jetzt), abwesend);
        teile.Select(t => (t.Abschnitt.Zeit.Ab, t.Abschnitt.Zeit.Bis, t.Abschnitt.Ausbildungsjahr, t.Abschnitt.Abwesend)).ShouldBe(
        [
            (Ab, new DateOnly(2026, 1, 4), 1, false), (new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 9), 1, true), (new DateOnly(2026, 1, 10), new DateOnly(2026, 7, 31), 1, false), (new DateOnly(2026, 8, 1), null, 2, false),
        ]);
    }

    [Fact]
    public void Verwaltung_zaehlt_nicht_Hauswirtschaft_als_sonstige_und_ohne_Qualifikation_niemand()
    {
        Aus(Vertrag(20, Personalfunktion.Verwaltung)).ShouldBeEmpty();
        Aus(Vertrag(20, Personalfunktion.Hauswirtschaft)).ShouldHaveSingleItem().Abschnitt.Qualifikation.ShouldBe("sonstige");
        Aus(Vertrag(20, Personalfunktion.Gruppenkraft)).ShouldHaveSingleItem().Abschnitt.Qualifikation.ShouldBe("ohne Qualifikation");
    }
}
