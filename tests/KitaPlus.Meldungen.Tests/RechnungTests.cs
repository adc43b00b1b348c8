using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen.Tests;

/// <summary>What is counted, at the edges.</summary>
public class RechnungTests
{
    [Fact]
    public void Wer_am_1_November_drei_ist_zaehlt_als_drei_wer_es_am_2_wird_nicht()
    {
        var inhalt = Welt.Rechne(Welt.November, Welt.Grundlage(
            Welt.Kind("K1", new(2023, 11, 1), "G2", behindert: true), Welt.Kind("K2", new(2023, 11, 2), "G2", behindert: true)));
        (inhalt.Zahl("typ.IIIb"), inhalt.Zahl("typ.IIb")).ShouldBe((1, 1));
        (inhalt.Zahl("kmb.KmB_Ue3"), inhalt.Zahl("kmb.KmB_U3")).ShouldBe((1, 1));
    }

    [Fact]
    public void Der_29_Februar_wird_in_gewoehnlichen_Jahren_am_28_gefeiert()
    {
        var schalttag = new DateOnly(2024, 2, 29);
        Welt.Rechne(Welt.November, Welt.Grundlage(Welt.Kind("K1", schalttag, "G2"))).Zahl("typ.IIb").ShouldBe(1);
        Welt.Rechne(Welt.November with { Zeitraum = "2027-07" }, Welt.Grundlage(Welt.Kind("K1", schalttag, "G2"))).Zahl("typ.IIb").ShouldBe(1, "bis Juli zählt der Stichtag des Vorjahrs");
        Welt.Rechne(Welt.November with { Zeitraum = "2027-08" }, Welt.Grundlage(Welt.Kind("K1", schalttag, "G2"))).Zahl("typ.IIIb").ShouldBe(1);
    }

    [Fact]
    public void Wer_mitten_im_Monat_kommt_zaehlt_ab_dem_Stichtag_danach()
    {
        var g = Welt.Grundlage(Welt.Kind("K1", new(2022, 5, 1), ab: new(2026, 11, 15)), Welt.Kind("K2", new(2022, 5, 1), bis: new(2026, 11, 14)));
        Welt.Rechne(Welt.November, g).Kinder.Select(k => k.Kind).ShouldBe(["K2"]);
        Welt.Rechne(Welt.November with { Zeitraum = "2026-12" }, g).Kinder.Select(k => k.Kind).ShouldBe(["K1"]);
        var letzter = Meldefrist.Vorgabe(Meldeart.Monat) with { Stichtag = 31 };
        var am30 = Welt.Rechne(Welt.November, g, letzter);
        am30.Stichtag.ShouldBe(new DateOnly(2026, 11, 30));
        am30.Kinder.Select(k => k.Kind).ShouldBe(["K1"]);
    }

    [Fact]
    public void Eine_Behinderung_zaehlt_ab_dem_Monat_der_Bewilligung_im_Meldebogen_erst_am_Stichtag()
    {
        Kindabschnitt[] kind = [Welt.Kind("K1", new(2022, 5, 1), bis: new(2026, 11, 19)), Welt.Kind("K1", new(2022, 5, 1), behindert: true, ab: new(2026, 11, 20))];
        Welt.Rechne(Welt.November with { Zeitraum = "2026-10" }, Welt.Grundlage(kind)).Zahl("kmb.KmB_Ue3").ShouldBe(0);
        Welt.Rechne(Welt.November, Welt.Grundlage(kind)).Zahl("kmb.KmB_Ue3").ShouldBe(1);
        var bogen = new Meldungsname("E1", Meldeart.Meldebogen, "2026-27");
        Welt.Rechne(bogen, Welt.Grundlage(kind)).Zahl("kmb.KmB_Ue3").ShouldBe(0, "Stichtag ist der 1. August");
        Welt.Rechne(bogen, Welt.Grundlage(kind), Meldefrist.Vorgabe(Meldeart.Meldebogen) with { Stichtag = 1, Stichtagsmonat = 12 }).Zahl("kmb.KmB_Ue3").ShouldBe(1);
    }

    [Fact]
    public void Jeder_Typ_des_Tages_hat_eine_Zeile_auch_mit_null_Kindern()
    {
        Welt.Rechne(Welt.November, Welt.Grundlage()).Werte.Count(w => w.Schluessel.StartsWith("typ.", StringComparison.Ordinal)).ShouldBe(9);
        var neu = Welt.Rechne(Welt.November with { Zeitraum = "2027-09" }, Welt.Grundlage(Welt.Kind("K1", new(2022, 5, 1), stunden: 40)));
        neu.Werte.Count(w => w.Schluessel.StartsWith("typ.", StringComparison.Ordinal)).ShouldBe(15, "fünf Buchungszeiten ab August 2027");
        neu.Zahl("typ.III/40").ShouldBe(1);
        Welt.Rechne(Welt.November, Welt.Grundlage(Welt.Kind("K1", new(2022, 5, 1), stunden: 40))).Zahl("typ.IIIc").ShouldBe(1);
    }

    [Fact]
    public void Der_Meldebogen_nennt_Gruppen_Plaetze_und_Kinder_des_naechsten_Jahres()
    {
        var inhalt = Welt.Rechne(new("E1", Meldeart.Meldebogen, "2027-28"), Welt.Grundlage(
            Welt.Kind("K1", new(2023, 3, 1), "G1", 45), Welt.Kind("K2", new(2021, 3, 1), bis: new(2027, 7, 31)), Welt.Kind("K3", new(2025, 3, 1), "G2", 25, ab: new(2027, 8, 1))));
        inhalt.Stichtag.ShouldBe(new DateOnly(2027, 8, 1));
        (inhalt.Zahl("kinder"), inhalt.Zahl("typ.Ic"), inhalt.Zahl("typ.IIa")).ShouldBe((2, 1, 1));
        (inhalt.Zahl("gruppen"), inhalt.Zahl("gruppen.II"), inhalt.Zahl("plaetze")).ShouldBe((3, 1, 55));
        inhalt.Gruppen.Select(g => (g.Name, g.Kinder)).ShouldBe([("Igel", 1), ("Mäuse", 1), ("Füchse", 0)]);
    }

    [Fact]
    public void Die_Nachmeldung_zaehlt_die_Monate_ab_der_Bewilligung()
    {
        var name = new Meldungsname("E1", Meldeart.NachmeldungFebruar, "2027");
        var inhalt = Welt.Rechne(name, Welt.Grundlage(
            Welt.Kind("K1", new(2022, 5, 1), bis: new(2026, 11, 19)), Welt.Kind("K1", new(2022, 5, 1), behindert: true, ab: new(2026, 11, 20)),
            Welt.Kind("K2", new(2025, 5, 1), "G2", 45, behindert: true, bis: new(2026, 9, 10)), Welt.Kind("K3", new(2022, 5, 1), behindert: true, ab: new(2027, 2, 2))) with
        {
            Kraefte = [new("M1", null, "Gruppe", "pia", 2, new(39), Stunden.Null, false, Welt.Immer), new("M2", null, "Gruppe", "fachkraft", null, new(39), Stunden.Null, false, Welt.Immer)],
        });
        inhalt.Stichtag.ShouldBe(new DateOnly(2027, 2, 1));
        (inhalt.Zahl("kmb.KmB_Ue3"), inhalt.Zahl("kmb.KmB_Ue3.monate")).ShouldBe((1, 9), "November bis Juli");
        (inhalt.Zahl("kmb.KmB_U3_IIc"), inhalt.Zahl("kmb.KmB_U3_IIc.monate")).ShouldBe((1, 2), "August und September");
        inhalt.Personal.Select(p => (p.Person, p.Zaehlung.Werte[0].Schluessel)).ShouldBe([("M1", "p46.pia.2")]);
    }

    [Fact]
    public void Die_Statistik_zaehlt_nach_den_Merkmalen_und_kennt_nicht_Erfasstes()
    {
        var g = Welt.Grundlage(Welt.Kind("K1", new(2023, 3, 15)), Welt.Kind("K2", new(2020, 3, 15))) with
        {
            Kinderstatistik =
            [
                new("K1", "G3", Geschlecht.Weiblich, new Monat(2023, 3), true, false, null, 5, 35, new Monat(2025, 8), false, "koeln"),
                new("K2", "G3", null, new Monat(2021, 4), null, null, null, null, 45, null, true, null),
            ],
            Mittag = new HashSet<string> { "K1" },
            Personalstatistik = [new("M1", "G3", "weiblich", new Monat(1980, 5), "Erzieherin", "angestellt", "Gruppenleitung", new(39))],
            PersonalErfasst = true,
        };
        var inhalt = Welt.Rechne(new("E1", Meldeart.Statistik, "2027"), g);
        foreach (var (schluessel, zahl) in ((string, decimal)[])
            [("kinder", 2), ("kinder.geschlecht.weiblich", 1), ("kinder.geschlecht.nicht erfasst", 1), ("kinder.alter.4", 1), ("kinder.alter.5", 1), ("kinder.auslandsherkunft.ja", 1), ("kinder.sprache.nicht deutsch", 1), ("kinder.schule.nein", 1), ("kinder.schule.nicht erfasst", 1), ("kinder.tage.5", 1), ("kinder.tage.nicht erfasst", 1), ("kinder.mittagessen.ja", 1), ("kinder.eingliederungshilfe.ja", 1)])
            inhalt.Zahl(schluessel).ShouldBe(zahl, schluessel);
        inhalt.Kinder[0].Zaehlung.Angaben!.Gruppe.ShouldBe("Füchse");
        inhalt.Personal.Single().Zaehlung.Angaben!.Abschluss.ShouldBe("Erzieherin");
    }

    [Fact]
    public void Zahlen_ueber_eine_einzelne_Person_sieht_nur_wer_Personal_sehen_darf()
    {
        Kraftzaehlung Kraft(string geschlecht, decimal stunden) => new([new("personal.anzahl", 1), new("personal.stunden", stunden), new($"personal.geschlecht.{geschlecht}", 1)], null);
        var drei = Personalsummen.Aus([Kraft("w", 39), Kraft("w", 20), Kraft("m", 39)], mitPersonen: false);
        drei.Werte.Select(w => (w.Schluessel, w.Zahl)).ShouldBe([("personal.anzahl", 3m), ("personal.stunden", 98m)], "das Geschlecht wäre bei dem einen Mann eine Angabe über ihn");
        drei.Verborgen.ShouldBeTrue();
        Personalsummen.Aus([Kraft("w", 39)], mitPersonen: false).Werte.ShouldBeEmpty();
        Personalsummen.Aus([Kraft("w", 39)], mitPersonen: true).Werte.Count.ShouldBe(3);
    }

    [Fact]
    public void Die_Betriebserlaubnis_nennt_Bedarf_und_Gruppen()
    {
        var g = Welt.Grundlage([.. Enumerable.Range(0, 10).Select(i => Welt.Kind($"K{i}", new(2025, 5, 1), "G2", 25))]);
        var inhalt = Welt.Rechne(new("E1", Meldeart.Betriebserlaubnis, "2026-11-01"), g);
        (inhalt.Zahl("bedarf.gesamt"), inhalt.Zahl("bedarf.fachkraft"), inhalt.Zahl("bedarf.leitung")).ShouldBe((76.5m, 55m, 5m), "Anlage zu § 33: eine volle Gruppe IIa");
        inhalt.Zahl("kinder").ShouldBe(10);
    }
}
