using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen.Tests;

/// <summary>What is found before a report is made.</summary>
public class PlausibilitaetTests
{
    private static readonly DateOnly Vier = new(2022, 5, 1);

    [Fact]
    public void Eine_ordentliche_Kita_hat_keine_Befunde() => Welt.Pruefe(Welt.November, Welt.Grundlage(Welt.Kind("K1", Vier))).ShouldBeEmpty();

    [Fact]
    public void Kinder_ohne_Gruppe_Typ_oder_Geburtsdatum_verhindern_die_Meldung()
    {
        var befunde = Welt.Pruefe(Welt.November, Welt.Grundlage(Welt.Kind("K1", Vier, gruppe: null), Welt.Kind("K2", null), Welt.Kind("K3", Vier, gruppe: "G9"), Welt.Kind("K4", Vier, gruppe: null, typ: "IIIb")));
        befunde.Where(b => b.Blockiert).Select(b => (b.Kind, b.Pruefung, b.Adresse)).ShouldBe([("K1", "gruppe", "/kinder/K1"), ("K2", "geburtsdatum", "/kinder/K2"), ("K3", "typ", "/kinder/K3")]);
        befunde.Where(b => !b.Blockiert).Select(b => (b.Kind, b.Satz)).ShouldBe([("K4", "Das Kind ist keiner Gruppe zugeordnet.")]);
    }

    [Fact]
    public void Falsches_Alter_krumme_Stunden_und_Ueberbelegung_sind_Hinweise()
    {
        var voll = Enumerable.Range(0, 28).Select(i => Welt.Kind($"V{i}", Vier)).ToList();
        var befunde = Welt.Pruefe(Welt.November, Welt.Grundlage([.. voll, Welt.Kind("K1", new(2022, 5, 1), "G2"), Welt.Kind("K2", Vier, "G1", 30), Welt.Kind("K3", Vier, "G1", 50)]));
        befunde.ShouldAllBe(b => !b.Blockiert);
        befunde.Single(b => b.Kind == "K1").Satz.ShouldContain("in einer Gruppe für Kinder unter drei");
        befunde.Single(b => b.Kind == "K2").Satz.ShouldBe("Für 30 Wochenstunden gibt es keine Pauschale; gezählt wird das Band 35.");
        befunde.Single(b => b.Kind == "K3").Satz.ShouldContain("mehr als die höchste Buchungszeit (45)");
        befunde.Single(b => b.Pruefung == "ueberbelegung").Satz.ShouldContain("28 Kinder auf 25 Plätzen. Mehr als 2");
        Welt.Pruefe(Welt.November, Welt.Grundlage([.. voll.Take(27)])).Single().Satz.ShouldContain("als Überbelegung zulässig");
    }

    [Fact]
    public void Mehr_Kinder_als_die_Betriebserlaubnis_und_andere_Plaetze_fallen_auf()
    {
        var g = Welt.Grundlage(Welt.Kind("K1", Vier), Welt.Kind("K2", Vier)) with { Einrichtung = Grundlage.OhneAngaben with { Plaetze = 1 } };
        Welt.Pruefe(Welt.November, g).Select(b => b.Satz).ShouldBe(["2 Kinder, aber nur 1 Plätze nach der Betriebserlaubnis.", "Die Gruppen haben zusammen 55 Plätze, die Betriebserlaubnis 1."]);
    }

    [Fact]
    public void Summen_die_nicht_aufgehen_verhindern_die_Meldung()
    {
        var g = Welt.Grundlage(Welt.Kind("K1", Vier), Welt.Kind("K2", Vier));
        var inhalt = Welt.Rechne(Welt.November, g);
        var falsch = inhalt with { Werte = [.. inhalt.Werte.Select(w => w.Schluessel == "typ.IIIb" ? w with { Zahl = 1 } : w)] };
        Plausibilitaet.Pruefe(Welt.Tabellen, Welt.November, g, falsch, new(2026, 11, 22)).Single().ShouldBe(new(true, "summe", "Die Pauschalentypen ergeben 1 Kinder, gezählt sind 2.", "/einrichtungen/E1"));
    }

    [Fact]
    public void Die_Statistik_sagt_welche_Angaben_fehlen()
    {
        var g = Welt.Grundlage(Welt.Kind("K1", Vier)) with
        {
            Kinderstatistik =
            [
                new("K1", "G3", Geschlecht.Weiblich, new Monat(2022, 5), null, true, null, 5, 35, null, false, null),
                new("K2", "G3", Geschlecht.Weiblich, new Monat(2020, 5), true, true, null, null, 35, null, false, null),
            ],
            PersonalErfasst = true,
        };
        var befunde = Welt.Pruefe(new("E1", Meldeart.Statistik, "2026"), g);
        befunde.Single(b => b.Kind == "K1").Satz.ShouldBe("Für die Statistik fehlt: Herkunft der Eltern.", "mit drei geht niemand zur Schule");
        befunde.Single(b => b.Kind == "K2").Satz.ShouldBe("Für die Statistik fehlt: Schulbesuch, Tage je Woche.");
        befunde.Count(b => b.Pruefung == "angaben").ShouldBe(4);
        Welt.Pruefe(new("E1", Meldeart.Betriebserlaubnis, "2026-11-01"), g).Single(b => b.Blockiert).Satz.ShouldContain("Plätze nach der Betriebserlaubnis");
    }

    [Fact]
    public void Ein_Stichtag_in_der_Zukunft_ist_ein_Hinweis() =>
        Welt.Pruefe(Welt.November with { Zeitraum = "2026-12" }, Welt.Grundlage(Welt.Kind("K1", Vier))).Single()
            .ShouldBe(new(false, "stichtag", "Der Stichtag 01.12.2026 liegt noch vor uns; bis dahin kann sich etwas ändern.", null), "zu beheben ist daran nichts");
}
