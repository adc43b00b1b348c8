using FsCheck;
using FsCheck.Fluent;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>Until when a notice is in time.</summary>
public class AbmeldeschlussTests
{
    private static readonly Betriebstage OhneSchliessung = Betriebstage.OhneSchliessung;

    private static Gen<DateOnly> Tage => Gen.Choose(0, 3650).Select(n => new DateOnly(2020, 1, 1).AddDays(n));

    private static Gen<Betriebstage> Kalender => Gen.ListOf(Tage.SelectMany(t => Gen.Choose(0, 20).Select(n => new Zeitraum(t, t.AddDays(n))))).Select(s => new Betriebstage(s));

    private static Gen<Abmeldeschluss> Schluesse => Gen.Choose(0, 5).SelectMany(t => Gen.Choose(0, 1440).Select(m => new Abmeldeschluss(t, m)));

    private static DateTimeOffset Ortszeit(int jahr, int monat, int tag, int stunde, int minute, int versatz) => new(jahr, monat, tag, stunde, minute, 0, TimeSpan.FromHours(versatz));

    [Fact]
    public void Am_Betriebstag_davor_bis_zwoelf_Uhr()
    {
        var schluss = new Abmeldeschluss(1, 720);
        var donnerstag = new DateOnly(2026, 11, 5);
        schluss.Rechtzeitig(Ortszeit(2026, 11, 4, 12, 0, 1), donnerstag, OhneSchliessung).ShouldBeTrue();
        schluss.Rechtzeitig(Ortszeit(2026, 11, 4, 12, 1, 1), donnerstag, OhneSchliessung).ShouldBeFalse();
    }

    [Fact]
    public void Vor_Wochenende_Feiertag_und_Schliessung_zaehlt_der_letzte_Betriebstag()
    {
        var schluss = new Abmeldeschluss(1, 720);
        schluss.Fuer(new(2026, 11, 9), OhneSchliessung).ShouldBe(Ortszeit(2026, 11, 6, 12, 0, 1), "Montag: am Freitag davor");
        schluss.Fuer(new(2026, 4, 7), OhneSchliessung).ShouldBe(Ortszeit(2026, 4, 2, 12, 0, 2), "Dienstag nach Ostern: am Gründonnerstag");
        schluss.Fuer(new(2026, 6, 5), OhneSchliessung).ShouldBe(Ortszeit(2026, 6, 3, 12, 0, 2), "Freitag nach Fronleichnam: am Mittwoch");
        var sommer = new Betriebstage([new Zeitraum(new(2026, 7, 20), new DateOnly(2026, 8, 7))]);
        schluss.Fuer(new(2026, 8, 10), sommer).ShouldBe(Ortszeit(2026, 7, 17, 12, 0, 2), "nach der Sommerschließung");
    }

    [Fact]
    public void Die_Uhr_in_Berlin_zaehlt_auch_wenn_sie_umgestellt_wird()
    {
        var neunUhr = new Abmeldeschluss(1, 540);
        neunUhr.Fuer(new(2026, 3, 30), OhneSchliessung).ShouldBe(Ortszeit(2026, 3, 27, 9, 0, 1), "vor der Sommerzeit");
        neunUhr.Fuer(new(2026, 3, 31), OhneSchliessung).ShouldBe(Ortszeit(2026, 3, 30, 9, 0, 2), "in der Sommerzeit");
        var halbDrei = new Abmeldeschluss(0, 150);
        halbDrei.Fuer(new(2026, 3, 29), OhneSchliessung).ShouldBe(Ortszeit(2026, 3, 29, 3, 0, 2), "2:30 Uhr gibt es an diesem Tag nicht");
        halbDrei.Fuer(new(2026, 10, 25), OhneSchliessung).ShouldBe(Ortszeit(2026, 10, 25, 2, 30, 1), "2:30 Uhr gibt es zweimal");
    }

    [Fact]
    public void Bis_vierundzwanzig_Uhr_ist_der_ganze_Tag()
    {
        var schluss = Abmeldeschluss.OhneRegeln;
        schluss.Rechtzeitig(Ortszeit(2026, 11, 5, 23, 59, 1), new(2026, 11, 5), OhneSchliessung).ShouldBeTrue();
        schluss.Rechtzeitig(Ortszeit(2026, 11, 6, 0, 0, 1), new(2026, 11, 5), OhneSchliessung).ShouldBeFalse();
        Abmeldeschluss.Nach(null).ShouldBe(schluss);
    }

    [Fact]
    public void Was_rechtzeitig_war_bleibt_es_wenn_es_frueher_gemeldet_wird() => Prop.ForAll(
        (from s in Schluesse from t in Tage from k in Kalender from m in Gen.Choose(-20_000, 20_000) from frueher in Gen.Choose(0, 20_000) select (s, t, k, m, frueher)).ToArbitrary(), x =>
        {
            var gemeldet = Berlin.Beginn(x.t).AddMinutes(x.m);
            return !x.s.Rechtzeitig(gemeldet, x.t, x.k) || x.s.Rechtzeitig(gemeldet.AddMinutes(-x.frueher), x.t, x.k);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mehr_Tage_oder_eine_fruehere_Uhrzeit_machen_den_Schluss_nie_spaeter() => Prop.ForAll(
        (from s in Schluesse from t in Tage from k in Kalender from d in Gen.Choose(0, 3) from m in Gen.Choose(0, 1440) select (s, t, k, d, m)).ToArbitrary(), x =>
            new Abmeldeschluss(x.s.Tage + x.d, x.s.Minute).Fuer(x.t, x.k) <= x.s.Fuer(x.t, x.k) && new Abmeldeschluss(x.s.Tage, Math.Min(x.s.Minute, x.m)).Fuer(x.t, x.k) <= x.s.Fuer(x.t, x.k)).QuickCheckThrowOnFailure();

    [Fact]
    public void Der_Schluss_liegt_an_einem_Betriebstag_und_genau_so_viele_liegen_dazwischen() => Prop.ForAll(
        (from n in Gen.Choose(1, 5) from t in Tage from k in Kalender select (n, t, k)).ToArbitrary(), x =>
        {
            var tag = x.k.Davor(x.t, x.n);
            return x.k.Ist(tag) && x.k.Von(tag, x.t.AddDays(-1)).Count() == x.n && Berlin.Tag(new Abmeldeschluss(x.n, 540).Fuer(x.t, x.k)) == tag;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Betriebstage_eines_Monats_sind_Werktage_ohne_Schliesstage()
    {
        var kalender = new Betriebstage([new Zeitraum(new(2026, 12, 23), new DateOnly(2027, 1, 1)), new Zeitraum(new(2026, 12, 7), new DateOnly(2026, 12, 7))]);
        kalender.Im(new Monat(2026, 12)).Count.ShouldBe(15);
        kalender.Im(new Monat(2026, 12))[^1].ShouldBe(new DateOnly(2026, 12, 22));
        kalender.IstGeschlossen(new(2026, 12, 7)).ShouldBeTrue();
        kalender.Ist(new(2026, 12, 6)).ShouldBeFalse("Sonntag");
    }
}
