using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Personal.Tests;

/// <summary>What may be recorded about somebody of the staff.</summary>
public class PersonalDeciderTests
{
    private static readonly DateOnly Ab = new(2024, 8, 1);
    private static readonly BeschaeftigteAngelegt Angelegt = new("M1", PersonalDecider.Name("M1", new("Anna", "Berg")), PersonalDecider.Geburt("M1", new DateOnly(1964, 5, 6)), null, Herkunft.Jetzt);

    private static BeschaeftigungVereinbart Vertrag(DateOnly ab, DateOnly? bis = null, decimal stunden = 39, DateOnly? grenze = null, string einrichtung = "E1") =>
        new("M1", "b-1", ab, bis, einrichtung, Personalfunktion.Gruppenleitung, stunden, grenze, Herkunft.Jetzt);

    private static Gegeben<PersonalDecider, PersonalZustand, PersonalBefehl> Gegeben(params IEreignis[] ereignisse) => new(ereignisse);

    [Fact]
    public void Wer_vor_1990_geboren_und_eingestellt_ist_laesst_sich_anlegen()
    {
        Gegeben().Wenn(new LegeBeschaeftigteAn("M1", new("Anna", "Berg"), new DateOnly(1964, 5, 6), null, Herkunft.Jetzt)).Dann(Angelegt);
        Gegeben(Angelegt).Wenn(new VereinbareBeschaeftigung("M1", "b-1", "E1", new DateOnly(1985, 8, 1), null, Personalfunktion.Gruppenleitung, 38.5m, null, Herkunft.Jetzt)).Dann(Vertrag(new DateOnly(1985, 8, 1), stunden: 38.5m));
        Gegeben(Angelegt).Wenn(new LegeBeschaeftigteAn("M1", new("Anna", "Anders"), new DateOnly(1964, 5, 6), null, Herkunft.Jetzt)).DannAbgelehnt("schon angelegt");
    }

    [Theory]
    [InlineData("1963-08-01", "beginnt vor der Geburt der Person am 06.05.1964")]
    [InlineData("1978-05-05", "noch keine 14 Jahre alt")]
    [InlineData("1978-05-06", null)]
    public void Niemand_arbeitet_vor_der_Geburt_oder_als_Kind(string ab, string? satz)
    {
        var tag = DateOnly.Parse(ab, System.Globalization.CultureInfo.InvariantCulture);
        var wenn = Gegeben(Angelegt).Wenn(new VereinbareBeschaeftigung("M1", "b-1", "E1", tag, null, Personalfunktion.Gruppenleitung, 39, null, Herkunft.Jetzt));
        if (satz is null) wenn.Dann(Vertrag(tag));
        else wenn.DannAbgelehnt(satz);
    }

    [Fact]
    public void Auch_ein_anderes_Geburtsdatum_muss_zu_den_Beschaeftigungen_passen()
    {
        var spaet = new DateOnly(2010, 8, 2);
        Gegeben(Angelegt, Vertrag(Ab)).Wenn(new BerichtigeGeburtsdatumDerBeschaeftigten("M1", spaet, Herkunft.Jetzt)).DannAbgelehnt("Am 01.08.2024, dem Anfang der Beschäftigung, ist die Person (geboren am 02.08.2010) noch keine 14 Jahre alt");
        Gegeben(Angelegt, Vertrag(Ab)).Wenn(new BerichtigeGeburtsdatumDerBeschaeftigten("M1", spaet.AddDays(-1), Herkunft.Jetzt)).Dann(new GeburtsdatumDerBeschaeftigtenBerichtigt("M1", PersonalDecider.Geburt("M1", spaet.AddDays(-1)), Herkunft.Jetzt));
    }

    [Fact]
    public void Was_schon_so_feststeht_laesst_sich_weiterfuehren_und_berichtigen()
    {
        var kind = new BeschaeftigteAngelegt("M1", PersonalDecider.Name("M1", new("Anna", "Berg")), PersonalDecider.Geburt("M1", new DateOnly(2020, 5, 6)), null, Herkunft.Jetzt);
        Gegeben(kind, Vertrag(Ab)).Wenn(new BeendeBeschaeftigung("M1", "b-1", "E1", new DateOnly(2026, 1, 1), null, Herkunft.Jetzt)).Dann(new BeschaeftigungBeendet("M1", "b-1", new DateOnly(2026, 1, 1), null, Herkunft.Jetzt));
        Gegeben(kind, Vertrag(Ab)).Wenn(new BerichtigeGeburtsdatumDerBeschaeftigten("M1", new DateOnly(1990, 5, 6), Herkunft.Jetzt)).Dann(new GeburtsdatumDerBeschaeftigtenBerichtigt("M1", PersonalDecider.Geburt("M1", new DateOnly(1990, 5, 6)), Herkunft.Jetzt));
    }

    [Theory]
    [InlineData(0, "liegen außerhalb")]
    [InlineData(60.01, "liegen außerhalb")]
    [InlineData(19.255, "höchstens zwei Nachkommastellen")]
    public void Wochenstunden_sind_plausibel(double stunden, string satz) =>
        Gegeben(Angelegt).Wenn(new VereinbareBeschaeftigung("M1", "b-1", "E1", Ab, null, Personalfunktion.Gruppenkraft, (decimal)stunden, null, Herkunft.Jetzt)).DannAbgelehnt(satz);

    [Fact]
    public void Eine_Befristung_setzt_das_Ende_und_laesst_sich_verlaengern()
    {
        var grenze = new DateOnly(2025, 7, 31);
        Gegeben(Angelegt).Wenn(new VereinbareBeschaeftigung("M1", "b-1", "E1", Ab, null, Personalfunktion.Gruppenleitung, 39, grenze, Herkunft.Jetzt)).Dann(Vertrag(Ab, grenze, grenze: grenze));
        Gegeben(Angelegt, Vertrag(Ab, grenze, grenze: grenze)).Wenn(new AendereBeschaeftigung("M1", "b-1", "E1", new DateOnly(2025, 8, 1), Personalfunktion.Gruppenleitung, 39, null, Herkunft.Jetzt)).Dann(Vertrag(new DateOnly(2025, 8, 1)));
        Gegeben(Angelegt, Vertrag(Ab, grenze, grenze: grenze)).Wenn(new AendereBeschaeftigung("M1", "b-1", "E1", new DateOnly(2025, 9, 1), Personalfunktion.Gruppenleitung, 39, null, Herkunft.Jetzt)).DannAbgelehnt("besteht diese Beschäftigung nicht");
    }

    [Fact]
    public void Andere_Stunden_gelten_bis_zur_naechsten_bekannten_Aenderung()
    {
        var spaeter = new DateOnly(2026, 8, 1);
        Gegeben(Angelegt, Vertrag(Ab), Vertrag(spaeter, stunden: 30)).Wenn(new AendereBeschaeftigung("M1", "b-1", "E1", new DateOnly(2026, 1, 1), Personalfunktion.Gruppenleitung, 25.5m, null, Herkunft.Jetzt))
            .Dann(Vertrag(new DateOnly(2026, 1, 1), spaeter.AddDays(-1), 25.5m));
        Gegeben(Angelegt, Vertrag(Ab)).Wenn(new AendereBeschaeftigung("M1", "b-1", "E1", spaeter, Personalfunktion.Gruppenleitung, 39, null, Herkunft.Jetzt)).DannNichts();
    }

    [Fact]
    public void Eine_andere_Einrichtung_aendert_nichts_an_der_Beschaeftigung()
    {
        Gegeben(Angelegt, Vertrag(Ab)).Wenn(new BeendeBeschaeftigung("M1", "b-1", "E2", new DateOnly(2026, 1, 1), null, Herkunft.Jetzt)).DannAbgelehnt("gehört zu einer anderen Einrichtung");
        Gegeben(Angelegt, Vertrag(Ab)).Wenn(new VereinbareBeschaeftigung("M1", "b-1", "E2", new DateOnly(2026, 1, 1), null, Personalfunktion.Gruppenkraft, 20, null, Herkunft.Jetzt)).DannAbgelehnt("gehört zu einer anderen Einrichtung");
        Gegeben(Angelegt, Vertrag(Ab)).Wenn(new NimmPersonalTatsacheZurueck("M1", Gegeben<PersonalDecider, PersonalZustand, PersonalBefehl>.Id(1), "falsch", Herkunft.Jetzt, "E2")).DannAbgelehnt("in einer anderen Einrichtung");
    }

    [Fact]
    public void Anteile_ergeben_hoechstens_hundert_Prozent()
    {
        Gegeben(Angelegt, Vertrag(Ab)).Wenn(new OrdneGruppenZu("M1", "b-1", "E1", Ab, null, [new("G1", 60), new("G2", 41)], Herkunft.Jetzt)).DannAbgelehnt("zusammen 101 %");
        Gegeben(Angelegt, Vertrag(Ab)).Wenn(new OrdneGruppenZu("M1", "b-1", "E1", Ab, null, [new("G1", 60), new("G1", 10)], Herkunft.Jetzt)).DannAbgelehnt("zweimal genannt");
        Gegeben(Angelegt, Vertrag(Ab)).Wenn(new OrdneGruppenZu("M1", "b-1", "E1", Ab, null, [new("G1", 60)], Herkunft.Jetzt)).Dann(new GruppenZugeordnet("M1", "b-1", Ab, null, [new("G1", 60)], Herkunft.Jetzt));
        Gegeben(Angelegt, Vertrag(Ab)).Wenn(new StelleLeitungFrei("M1", "b-1", "E1", Ab, null, 40, Herkunft.Jetzt)).DannAbgelehnt("mehr als die vereinbarten 39,00");
        Gegeben(Angelegt).Wenn(new StelleLeitungFrei("M1", "b-9", "E1", Ab, null, 4, Herkunft.Jetzt)).DannAbgelehnt("gibt es bei dieser Person nicht");
    }

    [Fact]
    public void Ausbildungsjahre_gibt_es_nur_wo_sie_verschieden_zaehlen()
    {
        Gegeben(Angelegt).Wenn(new MeldeQualifikation("M1", Ab, null, "pia", null, null, Herkunft.Jetzt)).DannAbgelehnt("bitte 1, 2 oder 3");
        Gegeben(Angelegt).Wenn(new MeldeQualifikation("M1", Ab, null, "fachkraft", 2, null, Herkunft.Jetzt)).DannAbgelehnt("kein Ausbildungsjahr");
        Gegeben(Angelegt).Wenn(new MeldeQualifikation("M1", Ab, null, "zauberer", null, null, Herkunft.Jetzt)).DannAbgelehnt("kennen die KiBiz-Tabellen nicht");
        Gegeben(Angelegt).Wenn(new MeldeQualifikation("M1", Ab, null, "pia", 2, null, Herkunft.Jetzt)).Dann(new QualifikationGemeldet("M1", Ab, null, "pia", 2, null, Herkunft.Jetzt));
    }

    [Fact]
    public void Vom_Fuehrungszeugnis_bleibt_nur_dass_es_vorlag_und_wann()
    {
        Gegeben(Angelegt).Wenn(new VermerkePersonalnachweis("M1", Personalnachweisart.Fuehrungszeugnis, Ab, null, "Eintrag Nr. 3", Herkunft.Jetzt)).DannAbgelehnt("nur, dass der Nachweis vorlag");
        Gegeben(Angelegt).Wenn(new VermerkePersonalnachweis("M1", Personalnachweisart.Fuehrungszeugnis, Ab, null, null, Herkunft.Jetzt)).Dann(new PersonalnachweisGesehen("M1", Personalnachweisart.Fuehrungszeugnis, Ab, null, null, Herkunft.Jetzt));
    }

    [Fact]
    public void Wer_nicht_beschaeftigt_ist_kann_nicht_fehlen()
    {
        var ende = new DateOnly(2025, 7, 31);
        var art = Personenbezug<Abwesenheitsart>.Von("beschaeftigte-M1", Zwecke.Abwesenheit, Abwesenheitsart.Urlaub);
        Gegeben(Angelegt, Vertrag(Ab, ende)).Wenn(new MeldePersonalabwesenheit("M1", ende.AddDays(1), ende.AddDays(5), Abwesenheitsart.Urlaub, Herkunft.Jetzt)).DannAbgelehnt("Im Zeitraum „01.08.2025 bis 05.08.2025“ ist die Person nicht beschäftigt");
        Gegeben(Angelegt, Vertrag(Ab, ende)).Wenn(new MeldePersonalabwesenheit("M1", ende, null, Abwesenheitsart.Urlaub, Herkunft.Jetzt)).Dann(new AbwesenheitGemeldet("M1", ende, null, art, Herkunft.Jetzt));
    }

    [Fact]
    public void Eine_Abwesenheit_endet_wenn_die_Person_wieder_da_ist()
    {
        var art = Personenbezug<Abwesenheitsart>.Von("beschaeftigte-M1", Zwecke.Abwesenheit, Abwesenheitsart.Krankheit);
        Gegeben(Angelegt).Wenn(new MeldePersonalabwesenheit("M1", Ab, Ab.AddDays(9), Abwesenheitsart.Krankheit, Herkunft.Jetzt)).Dann(new AbwesenheitGemeldet("M1", Ab, Ab.AddDays(9), art, Herkunft.Jetzt));
        Gegeben(Angelegt, new AbwesenheitGemeldet("M1", Ab, Ab.AddDays(9), art, Herkunft.Jetzt)).Wenn(new BeendePersonalabwesenheit("M1", Ab.AddDays(3), Herkunft.Jetzt)).Dann(new AbwesenheitBeendet("M1", Ab.AddDays(3), Ab.AddDays(9), Herkunft.Jetzt));
        Gegeben(Angelegt).Wenn(new BeendePersonalabwesenheit("M1", Ab, Herkunft.Jetzt)).DannAbgelehnt("keine Abwesenheit eingetragen");
    }
}
