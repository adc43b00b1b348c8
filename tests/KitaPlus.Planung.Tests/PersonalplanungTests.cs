using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.KiBiz;
using static KitaPlus.Planung.Tests.Bausteine;

namespace KitaPlus.Planung.Tests;

/// <summary>Gaps over years, what-if, and sums that never are those of one person.</summary>
public class PersonalplanungTests
{
    // 25 Kinder IIIb: Fachkraft 38,5, Ergänzungskraft 38,5, Leitung 7, gesamt 99 Stunden
    private static readonly Kindabschnitt[] Kinder25 = [.. Viele("k", 25, new(2024, 2, 3), "G", 35)];
    private static readonly Gruppenabschnitt[] Gruppen = [Gruppe("G", Gruppenform.III, 25)];

    private static List<Personaljahr> Jahre(params Kraftabschnitt[] kraefte) => [.. Enumerable.Range(0, 3).Select(i =>
    {
        var lage = Lage(J26 + i, Kinder25, Gruppen, kraefte);
        return new Personaljahr(lage, Planbelegung.Aus(Tabellen, lage, SzenarioZustand.Anfang), Annahmen.Keine);
    })];

    [Fact]
    public void Eine_Luecke_hat_Anfang_Ende_und_Groesse()
    {
        // P1 39 Std. geht am 28.2.2027, P2 und P3 je 39: vorher 117, danach 78 von 99
        var alle = Personalaussicht.Rechne(Tabellen, Jahre(Kraft("P1", 39, bis: new(2027, 2, 28)), Kraft("P2", 39), Kraft("P3", 39, "ergaenzungskraft")), null);
        var luecke = alle.First(a => a.Luecke);
        (luecke.Ab, luecke.Bis).ShouldBe((new(2027, 3, 1), new(2029, 7, 31)));
        luecke.FehltGesamt!.Value.ToString().ShouldBe("21,00");
        luecke.FehltFachkraft.ShouldBe(Stunden.Null, "39 von 38,5 Fachkraftstunden sind da");
        (alle[0].Ab, alle[0].Luecke).ShouldBe((J26.Erster, false));
        alle.Zip(alle.Skip(1)).ShouldAllBe(p => p.First.Bis.AddDays(1) == p.Second.Ab);
    }

    [Fact]
    public void Was_waere_wenn_am_1_Maerz_jemand_ginge_oder_die_Gruppe_eine_andere_Form_haette()
    {
        var jahre = Jahre(Kraft("P1", 39), Kraft("P2", 39), Kraft("P3", 39, "ergaenzungskraft"));
        Personalaussicht.Rechne(Tabellen, jahre, null).ShouldAllBe(a => !a.Luecke);
        var geht = Personalaussicht.Rechne(Tabellen, jahre, null, new(new(2027, 3, 1), -39, 0, null, null)).First(a => a.Luecke);
        (geht.Ab, geht.FehltGesamt!.Value.Wert).ShouldBe((new(2027, 3, 1), 21m));
        // Form I ab März: 25 Kinder Ib = 25/20 × 99,5 = 124,375; gezeigt 124,38, es fehlen 7,38; Fachkraft 96,25 − 78 = 18,25
        var form = Personalaussicht.Rechne(Tabellen, jahre, null, new(new(2027, 3, 1), 0, 0, "G", Gruppenform.I)).First(a => a.Luecke);
        (form.Ab, form.FehltGesamt!.Value.Wert, form.FehltFachkraft!.Value.Wert).ShouldBe((new(2027, 3, 1), 7.38m, 18.25m));
    }

    [Fact]
    public void Schulkinder_senken_den_Bedarf_der_Folgejahre()
    {
        var lage = (Kindergartenjahr j) => Lage(j, Viele("k", 25, new(2021, 2, 3), "G", 35), Gruppen, Kraft("P1", 39), Kraft("P2", 39));
        var alle = Personalaussicht.Rechne(Tabellen, [.. new[] { J26, J27 }.Select(j => new Personaljahr(lage(j), Planbelegung.Aus(Tabellen, lage(j), SzenarioZustand.Anfang), Annahmen.Keine))], null);
        alle.Select(a => (a.Ab, a.Kinder, a.Gesamt.Wert)).ShouldBe([(J26.Erster, 25, 99m), (J27.Erster, 0, 0m)]);
    }

    [Fact]
    public void Ohne_Personalrecht_gibt_es_keine_Summe_ueber_eine_Person_und_keine_aus_der_sie_folgt()
    {
        Iststunden Ist(params Kraftabschnitt[] k) => Summenschutz.Fuer(Personalbestand.Fuer(Tabellen, k, J26.Erster), J26.Erster, Einzelwechsel.Von(Tabellen, k));
        Ist(Kraft("P1", 39)).ShouldBe(new(null, null));
        Ist(Kraft("P1", 20), Kraft("P1", 19)).ShouldBe(new(null, null), "zwei Stellen derselben Person");
        Ist(Kraft("P1", 39), Kraft("P2", 39)).ShouldBe(new(new(78), new(78)));
        // gesamt weniger Fachkraft wären die Stunden der einen Ergänzungskraft; die Fachkraftstunden zeigt auch die Besetzung, also nie die Summe
        Ist(Kraft("P1", 39), Kraft("P2", 39), Kraft("P3", 30, "ergaenzungskraft")).ShouldBe(new(null, new(78)));
        // gesamt weniger Fachkraft wären die Leitungsstunden der Leitung
        Ist(Kraft("P1", 39, leitung: 9), Kraft("P2", 39), Kraft("P3", 39)).ShouldBe(new(null, new(108)));
        Ist(Kraft("P1", 39), Kraft("P3", 30, "ergaenzungskraft"), Kraft("P4", 30, "ergaenzungskraft")).ShouldBe(new(null, null), "eine einzige Fachkraft");
        // am 1. März geht P3 allein, am 1. Juni gehen P1 und P2 zusammen: bis Ende Mai ließen sich die Stunden von P3 abziehen
        Kraftabschnitt[] alle = [Kraft("P1", 39, bis: new(2027, 5, 31)), Kraft("P2", 30, bis: new(2027, 5, 31)), Kraft("P3", 20, bis: new(2027, 2, 28)), Kraft("P4", 35), Kraft("P5", 25)];
        Iststunden Am(DateOnly tag) => Summenschutz.Fuer(Personalbestand.Fuer(Tabellen, alle.Where(k => k.Zeit.Enthaelt(tag)), tag), tag, Einzelwechsel.Von(Tabellen, alle));
        Am(new(2026, 11, 2)).ShouldBe(new(null, null));
        Am(new(2027, 3, 1)).ShouldBe(new(null, null));
        Am(new(2027, 6, 1)).ShouldBe(new(new(60), new(60)), "niemand ist an einem anderen Tag allein dazugekommen oder gegangen");
        Ist().ShouldBe(new(Stunden.Null, Stunden.Null));
        Summenschutz.Fuer(Personalbestand.Fuer(Tabellen, [Kraft("P1", 39)], J26.Erster), J26.Erster, null).ShouldBe(new(new(39), new(39)));
    }
}
