using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>Contracts, An- and Abmeldungen and approvals of a child.</summary>
public class EssenDeciderTests
{
    private static readonly DateOnly Ab = new(2026, 8, 1);
    private static readonly DateTimeOffset Frueh = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Spaet = new(2026, 11, 9, 9, 0, 0, TimeSpan.Zero);

    private static Gegeben<EssenDecider, EssenZustand, EssenBefehl> Gegeben(params EssenEreignis[] ereignisse) => new([.. ereignisse]);

    private static Guid Id(int nummer) => Gegeben<EssenDecider, EssenZustand, EssenBefehl>.Id(nummer);

    private static VerpflegungVereinbart Vertrag(string nummer = "K1-V1", string einrichtung = "E1", DateOnly? ab = null, DateOnly? bis = null) =>
        new("K1", ab ?? Ab, bis, nummer, einrichtung, "mittag", "P1", Essenstage.Alle, null, Herkunft.Jetzt);

    private static VereinbareVerpflegung Vereinbare(string? nummer = null, string einrichtung = "E1", Essenstage tage = Essenstage.Alle, Bestandteilart[]? teile = null, Herkunft? herkunft = null, DateOnly? ab = null) =>
        new("K1", ab ?? Ab, null, nummer, einrichtung, "mittag", "P1", tage, teile, herkunft ?? Herkunft.Jetzt);

    private static DateOnly Nov(int tag) => new(2026, 11, tag);

    private static VonEssenAbgemeldet Abgemeldet(int von, int bis, DateTimeOffset? wann = null) => new("K1", Nov(von), Nov(bis), wann ?? Frueh, Herkunft.Jetzt);

    [Fact]
    public void Vertraege_werden_je_Kind_fortlaufend_numeriert_und_eine_Berichtigung_behaelt_ihre_Nummer()
    {
        Gegeben().Wenn(Vereinbare()).Dann(Vertrag("K1-V1"));
        Gegeben(Vertrag()).Wenn(Vereinbare(ab: new(2027, 8, 1))).Dann(Vertrag("K1-V2", ab: new(2027, 8, 1)));
        var berichtigung = new Herkunft(Berichtigt: [Id(0)]);
        Gegeben(Vertrag("V-2026-7")).Wenn(Vereinbare(herkunft: berichtigung, tage: Essenstage.Montag)).Dann(Vertrag("V-2026-7") with { Tage = Essenstage.Montag, Herkunft = berichtigung });
        Gegeben().Wenn(Vereinbare("V-9")).Dann(Vertrag("V-9"));
    }

    [Fact]
    public void Ein_Vertrag_nennt_Tage_und_Bestandteile_die_es_gibt()
    {
        Gegeben().Wenn(Vereinbare(tage: Essenstage.Keine)).DannAbgelehnt("keinen Essenstag");
        Gegeben().Wenn(Vereinbare(teile: [])).DannAbgelehnt("keinen Bestandteil");
        Gegeben().Wenn(Vereinbare(teile: [Bestandteilart.Getraenke, Bestandteilart.Getraenke])).DannAbgelehnt("zweimal");
        Gegeben().Wenn(Vereinbare() with { Zahler = "P 1" }).DannAbgelehnt("keine gültige Kennung");
    }

    [Fact]
    public void Ein_Vertrag_endet_nur_bei_der_eigenen_Einrichtung()
    {
        var ende = new BeendeVerpflegung("K1", "E1", new(2027, 1, 1), null, Herkunft.Jetzt);
        Gegeben(Vertrag()).Wenn(ende).Dann(new VerpflegungBeendet("K1", new(2027, 1, 1), null, Herkunft.Jetzt));
        Gegeben(Vertrag(einrichtung: "E2")).Wenn(ende).DannAbgelehnt("anderen Einrichtung");
        Gegeben().Wenn(ende).DannAbgelehnt("keinen Verpflegungsvertrag");
        Gegeben(Vertrag(), Vertrag("K1-V2", "E2", new(2027, 8, 1))).Wenn(ende).Dann(new VerpflegungBeendet("K1", new(2027, 1, 1), new(2027, 7, 31), Herkunft.Jetzt));
        Gegeben(Vertrag(einrichtung: "E2")).Wenn(new NimmEssenTatsacheZurueck("K1", Id(0), "Irrtum", Herkunft.Jetzt, "E1")).DannAbgelehnt("gehört zu einer anderen Einrichtung");
        Gegeben(Vertrag(einrichtung: "E2")).Wenn(Vereinbare(herkunft: new Herkunft(Berichtigt: [Id(0)]))).DannAbgelehnt("anderen Einrichtung");
    }

    [Fact]
    public void Eine_wiederholte_Abmeldung_macht_eine_rechtzeitige_nicht_zu_einer_spaeten()
    {
        Gegeben().Wenn(new MeldeVomEssenAb("K1", Nov(2), Nov(6), Frueh, Herkunft.Jetzt)).Dann(Abgemeldet(2, 6));
        Gegeben(Abgemeldet(2, 6)).Wenn(new MeldeVomEssenAb("K1", Nov(3), Nov(5), Spaet, Herkunft.Jetzt)).DannNichts();
        Gegeben(Abgemeldet(4, 6), Abgemeldet(11, 12)).Wenn(new MeldeVomEssenAb("K1", Nov(2), Nov(13), Spaet, Herkunft.Jetzt))
            .Dann(Abgemeldet(2, 3, Spaet), Abgemeldet(7, 10, Spaet), Abgemeldet(13, 13, Spaet));
    }

    [Fact]
    public void Wieder_angemeldet_zaehlt_das_letzte_Wort()
    {
        Gegeben(Abgemeldet(2, 6)).Wenn(new MeldeZumEssenAn("K1", Nov(5), Nov(6), Spaet, Herkunft.Jetzt)).Dann(new ZumEssenAngemeldet("K1", Nov(5), Nov(6), Spaet, Herkunft.Jetzt));
        Gegeben(Abgemeldet(2, 6), new ZumEssenAngemeldet("K1", Nov(5), Nov(6), Spaet, Herkunft.Jetzt)).Wenn(new MeldeVomEssenAb("K1", Nov(2), Nov(6), Spaet, Herkunft.Jetzt)).Dann(Abgemeldet(5, 6, Spaet));
    }

    [Fact]
    public void Eine_Abmeldung_braucht_einen_letzten_Tag() => Gegeben().Wenn(new MeldeVomEssenAb("K1", Nov(2), null, Frueh, Herkunft.Jetzt)).DannAbgelehnt("braucht einen letzten Tag");

    [Fact]
    public void Eine_Bewilligung_schuetzt_ihr_Kassenzeichen_und_gilt_auch_rueckwirkend()
    {
        var neu = new BewilligeBut("K1", new(2026, 2, 1), new(2027, 1, 31), "jobcenter-koeln", " BG 12 ", new Herkunft(EingegangenAm: Nov(2)));
        Gegeben().Wenn(neu).Dann(new ButBewilligt("K1", new(2026, 2, 1), new(2027, 1, 31), "jobcenter-koeln", Personenbezug<string>.Von("kind-K1", Zwecke.Einkommen, "BG 12"), new Herkunft(EingegangenAm: Nov(2))));
        Gegeben().Wenn(neu with { Kassenzeichen = new string('9', 61) }).DannAbgelehnt("länger als 60");
        Gegeben().Wenn(new BeendeBut("K1", Ab, null, Herkunft.Jetzt)).DannAbgelehnt("keine Bewilligung eingetragen");
    }

    [Fact]
    public void Eine_Berichtigung_nennt_eine_Angabe_derselben_Art() =>
        Gegeben(Vertrag()).Wenn(new BewilligeBut("K1", Ab, null, "jobcenter-koeln", null, new Herkunft(Berichtigt: [Id(0)]))).DannAbgelehnt("anderer Art");
}
