using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;
using Einrichtungsfall = KitaPlus.Testhilfen.Gegeben<KitaPlus.Einrichtungen.EinrichtungDecider, KitaPlus.Einrichtungen.EinrichtungZustand, KitaPlus.Einrichtungen.EinrichtungBefehl>;
using Haushaltsfall = KitaPlus.Testhilfen.Gegeben<KitaPlus.Kinder.HaushaltDecider, KitaPlus.Kinder.HaushaltZustand, KitaPlus.Kinder.HaushaltBefehl>;
using Personenfall = KitaPlus.Testhilfen.Gegeben<KitaPlus.Kinder.PersonDecider, KitaPlus.Kinder.PersonZustand, KitaPlus.Kinder.PersonBefehl>;
using Traegerfall = KitaPlus.Testhilfen.Gegeben<KitaPlus.Einrichtungen.TraegerDecider, KitaPlus.Einrichtungen.TraegerZustand, KitaPlus.Einrichtungen.TraegerBefehl>;

namespace KitaPlus.Kinder.Tests;

public class WeitereDeciderTests
{
    private static readonly Herkunft Jetzt = Herkunft.Jetzt;
    private static readonly DateOnly Ab = new(2024, 8, 1);
    private static readonly HaushaltAngelegt Haushalt = new("H1", Jetzt);
    private static readonly PersonAngelegt Person = new("P1", PersonDecider.Name("P1", new("Kim", "Adler")), null, Jetzt);
    private static readonly EinrichtungAngelegt Kita = new("E1", "T1", "Löwenzahn", Ab);

    [Fact]
    public void Ein_Haushalt_wird_einmal_angelegt()
    {
        new Haushaltsfall().Wenn(new LegeHaushaltAn("H1", Jetzt)).Dann(Haushalt);
        new Haushaltsfall(Haushalt).Wenn(new LegeHaushaltAn("H1", Jetzt)).DannNichts();
    }

    [Fact]
    public void Ein_unbekannter_Haushalt_bekommt_kein_Mitglied() =>
        new Haushaltsfall().Wenn(new MeldeMitglied("H1", "P1", Ab, null, Haushaltsrolle.Elternteil, Jetzt)).DannAbgelehnt("nicht bekannt");

    [Fact]
    public void Mitglieder_verschiedener_Personen_ueberlagern_einander_nicht() =>
        new Haushaltsfall(Haushalt, new MitgliedGemeldet("H1", "P1", Ab, null, Haushaltsrolle.Elternteil, Jetzt), new MitgliedGemeldet("H1", "P2", Ab, null, Haushaltsrolle.Partner, Jetzt))
            .Wenn(new MeldeMitglied("H1", "P1", Ab, null, Haushaltsrolle.Elternteil, Jetzt)).DannNichts();

    [Fact]
    public void Niemand_kann_zahlungspflichtig_sein() =>
        new Haushaltsfall(Haushalt).Wenn(new BestimmeZahlungspflicht("H1", Ab, null, null, Jetzt)).Dann(new ZahlungspflichtBestimmt("H1", Ab, null, null, Jetzt));

    [Fact]
    public void Ein_Geschwisterkind_wird_mit_geschuetztem_Geburtsdatum_gemeldet() =>
        new Haushaltsfall(Haushalt).Wenn(new MeldeGeschwisterkind("H1", "G1", Ab, null, "ogs", new DateOnly(2016, 5, 4), 25, Jetzt))
            .Dann(new GeschwisterkindGemeldet("H1", "G1", Ab, null, "ogs", Personenbezug<DateOnly>.Von("haushalt-H1", Zwecke.Stammdaten, new DateOnly(2016, 5, 4)), 25, Jetzt));

    [Fact]
    public void Eine_Befreiung_wird_anerkannt_und_zurueckgenommen()
    {
        var befreiung = new BefreiungAnerkannt("H1", "wohngeld", Ab, Ab.AddYears(1), true, Jetzt);
        new Haushaltsfall(Haushalt).Wenn(new ErkenneBefreiungAn("H1", "wohngeld", Ab, Ab.AddYears(1), true, Jetzt)).Dann(befreiung);
        new Haushaltsfall(Haushalt, befreiung).Wenn(new NimmHaushaltTatsacheZurueck("H1", Haushaltsfall.Id(1), "Bescheid aufgehoben", Jetzt))
            .Dann(new HaushaltTatsacheZurueckgenommen("H1", Haushaltsfall.Id(1), "Bescheid aufgehoben", Jetzt));
    }

    [Fact]
    public void Ein_negatives_Einkommen_wird_abgelehnt() =>
        new Personenfall(Person).Wenn(new ErklaereEinkommen("P1", Ab, null, new(new Geld(-1), false, 0), Einkommensstand.Vorlaeufig, Jetzt)).DannAbgelehnt("negativ");

    [Fact]
    public void Ein_Einkommen_wird_erklaert_und_nicht_zweimal()
    {
        var einkommen = new Einkommen(Geld.Euro(48_000), false, 0);
        var erklaert = new EinkommenErklaert("P1", Ab, null, PersonDecider.Einkommen("P1", einkommen), Einkommensstand.Vorlaeufig, Jetzt);
        new Personenfall(Person).Wenn(new ErklaereEinkommen("P1", Ab, null, einkommen, Einkommensstand.Vorlaeufig, Jetzt)).Dann(erklaert);
        new Personenfall(Person, erklaert).Wenn(new ErklaereEinkommen("P1", Ab, null, einkommen, Einkommensstand.Vorlaeufig, Jetzt)).DannNichts();
        new Personenfall().Wenn(new ErklaereEinkommen("P1", Ab, null, einkommen, Einkommensstand.Vorlaeufig, Jetzt)).DannAbgelehnt("„P1“ ist nicht bekannt");
    }

    [Fact]
    public void Eine_Person_wird_umbenannt_und_zieht_um()
    {
        new Personenfall(Person).Wenn(new BenennePersonUm("P1", new("Kim", "Adler-Şahin"), Jetzt)).Dann(new PersonUmbenannt("P1", PersonDecider.Name("P1", new("Kim", "Adler-Şahin")), Jetzt));
        var neu = new Anschrift("Lindenstr. 4", "50674", "Köln");
        new Personenfall(Person).Wenn(new MeldeUmzug("P1", neu, Jetzt)).Dann(new PersonUmgezogen("P1", PersonDecider.Anschrift("P1", neu), Jetzt));
    }

    [Fact]
    public void Eine_Einrichtung_bekommt_Jugendamt_Gruppe_und_Uebernahme()
    {
        new Einrichtungsfall(Kita).Wenn(new OrdneJugendamtZu("E1", "koeln", Ab, null, Jetzt)).Dann(new JugendamtZugeordnet("E1", "koeln", Ab, null, Jetzt));
        new Einrichtungsfall(Kita).Wenn(new RichteGruppeEin("E1", "G1", "Igel", Gruppenform.III, 20, 45, Ab, null, Jetzt))
            .Dann(new GruppeEingerichtet("E1", "G1", "Igel", Gruppenform.III, 20, 45, Ab, null, Jetzt));
        new Einrichtungsfall(Kita).Wenn(new LegeUebernahmeFest("E1", Ab)).Dann(new UebernahmeFestgelegt("E1", Ab));
        new Einrichtungsfall(Kita, new UebernahmeFestgelegt("E1", Ab)).Wenn(new LegeUebernahmeFest("E1", Ab)).DannNichts();
    }

    [Fact]
    public void Eine_unbekannte_Einrichtung_bekommt_nichts() =>
        new Einrichtungsfall().Wenn(new OrdneJugendamtZu("E1", "koeln", Ab, null, Jetzt)).DannAbgelehnt("nicht bekannt");

    [Theory]
    [InlineData(0, 45, "1 bis 200")]
    [InlineData(20, 99, "1 bis 80")]
    public void Eine_Gruppe_hat_glaubhafte_Plaetze_und_Stunden(int plaetze, int stunden, string satz) =>
        new Einrichtungsfall(Kita).Wenn(new RichteGruppeEin("E1", "G1", "Igel", Gruppenform.III, plaetze, stunden, Ab, null, Jetzt)).DannAbgelehnt(satz);

    [Fact]
    public void Ein_Traeger_wird_angelegt_und_umbenannt()
    {
        new Traegerfall().Wenn(new LegeTraegerAn("T1", "Caritas", Traegerart.Kirchlich)).Dann(new TraegerAngelegt("T1", "Caritas", Traegerart.Kirchlich));
        new Traegerfall(new TraegerAngelegt("T1", "Caritas", Traegerart.Kirchlich)).Wenn(new BenenneTraegerUm("T1", "Caritas Köln", Ab)).Dann(new TraegerUmbenannt("T1", "Caritas Köln", Ab));
        new Traegerfall(new TraegerAngelegt("T1", "Caritas", Traegerart.Kirchlich, true)).Wenn(new LegeZugehoerigkeitFest("T1", false, Ab)).Dann(new TraegerzugehoerigkeitFestgelegt("T1", false, Ab));
        new Traegerfall(new TraegerAngelegt("T1", "Caritas", Traegerart.Kirchlich, false)).Wenn(new LegeZugehoerigkeitFest("T1", false, Ab)).DannNichts();
        new Traegerfall().Wenn(new BenenneTraegerUm("T1", "Caritas Köln", Ab)).DannAbgelehnt("nicht bekannt");
    }
}
