using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Tests;

using Probe = Gegeben<VertretungDecider, VertretungZustand, VertretungBefehl>;
using Supportprobe = Gegeben<SupportDecider, SupportZustand, SupportBefehl>;

public class VertretungTests
{
    private const string M = "m1";

    [Fact]
    public void Zwei_verschiedene_Vertretungen_benennt_die_Rendanturleitung()
    {
        new Probe().Wenn(Benennung("b-1", "b-2", Muster.Fachverantwortung)).DannAbgelehnt("benennt die Rendanturleitung");
        new Probe().Wenn(Benennung("b-1", "b-1", Muster.Rendanturleitung)).DannAbgelehnt("drei verschiedene Personen");
        new Probe().Wenn(Benennung("b-1", "", Muster.Rendanturleitung)).DannAbgelehnt("alle drei");
        new Probe().Wenn(Benennung("b-1", "b-2", Muster.Generalvikariat)).Dann(typeof(VertretungBenannt));
    }

    [Fact]
    public void Vertreten_wird_nur_eine_Fachverantwortung_und_nur_durch_Leute_der_Rendantur()
    {
        new Probe().Wenn(Benennung("b-1", "b-2", fv: null)).DannAbgelehnt("zurzeit die Rolle Fachverantwortung");
        new Probe().Wenn(Benennung("b-1", "b-2", fv: Person("b-fv", Rolle.Finanzen))).DannAbgelehnt("zurzeit die Rolle Fachverantwortung");
        new Probe().Wenn(Benennung("b-1", "b-2", fv: Person("b-fv", Rolle.Fachverantwortung) with { Gesperrt = true })).DannAbgelehnt("zurzeit die Rolle Fachverantwortung");
        new Probe().Wenn(Benennung("b-1", "b-unbekannt")).DannAbgelehnt("„b-unbekannt“ kann die Fachverantwortung nicht vertreten");
        new Probe().Wenn(Benennung("b-1", "b-gesperrt")).DannAbgelehnt("nicht gesperrt");
        new Probe().Wenn(Benennung("b-leitung", "b-2")).DannAbgelehnt("in der Rendantur eine Rolle hat");
    }

    private static Vertretungsperson Person(string wer, params Rolle[] rollen) => new(wer, Anwendergruppe.Rendantur, false, rollen);

    private static BenenneVertretung Benennung(string erste, string zweite, Handelnder? durch = null) => Benennung(erste, zweite, Person("b-fv", Rolle.Fachverantwortung), durch);

    private static BenenneVertretung Benennung(string erste, string zweite, Vertretungsperson? fv, Handelnder? durch = null)
    {
        List<Vertretungsperson> bekannte = [
            Person("b-1", Rolle.Finanzen), Person("b-2", Rolle.Verwaltungsreferent), Person("b-gesperrt", Rolle.Personal) with { Gesperrt = true },
            new("b-leitung", Anwendergruppe.Einrichtungspersonal, false, [Rolle.Leitung])];
        if (fv is not null) bekannte.Add(fv);
        return new(M, "b-fv", erste, zweite, bekannte, durch ?? Muster.Rendanturleitung);
    }

    [Fact]
    public void Die_Vertretung_beginnt_nur_auf_Weisung_und_endet_mit_der_Rueckkehr()
    {
        var probe = new Probe(new VertretungBenannt(M, "b-fv", "b-1", "b-2"));
        BeginneVertretung Beginn(string wer, Handelnder durch, DateOnly? ab = null) => new(M, "v-1", "b-fv", wer, ab ?? Muster.Heute, Person(wer, Rolle.Finanzen), durch);
        probe.Wenn(Beginn("b-1", Muster.Rendanturleitung)).DannAbgelehnt("nicht als abwesend gemeldet");
        probe.Wenn(new MeldeAbwesenheit(M, "b-fv", Muster.Heute, Muster.Leitung1)).DannAbgelehnt("melden sie selbst");
        probe.Wenn(new MeldeAbwesenheit(M, "b-fv", Muster.Heute, Muster.Mit("b-1", Rolle.Finanzen, Ort.Mandant))).Dann(typeof(AbwesenheitGemeldet));
        probe.Wenn(Beginn("b-1", Muster.Mit("b-1", Rolle.Finanzen, Ort.Mandant))).DannAbgelehnt("nur die Rendanturleitung oder das Generalvikariat");
        probe.Wenn(Beginn("b-rl", Muster.Rendanturleitung)).DannAbgelehnt("setzt sich selbst");
        probe.Wenn(Beginn("b-9", Muster.Rendanturleitung)).DannAbgelehnt("benannt");
        probe.Wenn(Beginn("b-1", Muster.Rendanturleitung, Muster.Heute.AddDays(-1))).DannAbgelehnt("frühestens heute");
        probe.Wenn(Beginn("b-1", Muster.Rendanturleitung) with { Person = Person("b-1", Rolle.Finanzen) with { Gesperrt = true } }).DannAbgelehnt("kann die Fachverantwortung nicht vertreten");
        probe.Wenn(Beginn("b-1", Muster.Rendanturleitung)).Dann(typeof(VertretungBegonnen));
        probe.Wenn(Beginn("b-2", Muster.Rendanturleitung)).DannAbgelehnt("schon eine andere Person");
        probe.Wenn(new BeendeAbwesenheit(M, "b-fv", Muster.Heute.AddDays(-1), Muster.Fachverantwortung)).DannAbgelehnt("nicht rückwirkend");
        probe.Wenn(new BeendeAbwesenheit(M, "b-fv", Muster.Heute.AddDays(5), Muster.Fachverantwortung)).Dann(typeof(AbwesenheitBeendet));
        probe.Wenn(new BeendeAbwesenheit(M, "b-fv", Muster.Heute.AddDays(5), Muster.Fachverantwortung)).DannNichts();
    }

    // 2026: Karfreitag 3 April, Ostermontag 6 April
    [Theory]
    [InlineData("2026-03-09", "2026-03-10", Mahnstufe.Keine)]
    [InlineData("2026-03-09", "2026-03-11", Mahnstufe.Erinnerung)]
    [InlineData("2026-03-09", "2026-03-13", Mahnstufe.Erinnerung)]
    [InlineData("2026-03-09", "2026-03-14", Mahnstufe.Warnung)]
    [InlineData("2026-04-01", "2026-04-06", Mahnstufe.Keine)]
    [InlineData("2026-04-01", "2026-04-07", Mahnstufe.Erinnerung)]
    [InlineData("2026-04-01", "2026-04-09", Mahnstufe.Erinnerung)]
    [InlineData("2026-04-01", "2026-04-10", Mahnstufe.Warnung)]
    public void Am_dritten_Werktag_wird_erinnert_nach_fuenf_gewarnt(string seit, string heute, Mahnstufe erwartet) =>
        Vertretungsfrist.Stufe(Tag(seit), Tag(heute)).ShouldBe(erwartet);

    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    [InlineData("1818-03-22")]
    [InlineData("2000-04-23")]
    public void Ostern_faellt_auf_den_richtigen_Tag(string tag) => Werktage.Ostersonntag(Tag(tag).Year).ShouldBe(Tag(tag));

    [Theory]
    [InlineData("2026-06-04")] // Fronleichnam
    [InlineData("2026-05-14")] // Christi Himmelfahrt
    [InlineData("2026-05-25")] // Pfingstmontag
    [InlineData("2027-11-01")] // Allerheiligen
    [InlineData("2017-10-31")] // einmalig
    [InlineData("2025-10-03")]
    [InlineData("2026-03-07")] // Samstag
    public void Feiertage_und_Wochenenden_sind_keine_Werktage(string tag) => Werktage.IstWerktag(Tag(tag)).ShouldBeFalse();

    [Theory]
    [InlineData("2018-10-31")]
    [InlineData("2026-01-06")]
    [InlineData("2026-08-14")]
    public void In_NRW_ist_das_ein_Werktag(string tag) => Werktage.IstWerktag(Tag(tag)).ShouldBeTrue();

    [Fact]
    public void Der_Support_wird_sichtbar_befristet_und_nur_durch_den_Kunden_freigegeben()
    {
        GibSupportFrei Frei(DateOnly? bis, Handelnder? wer = null) => new(M, "s-1", [Muster.Kita1], Muster.Heute, bis, "Fehler im Kassenbuch", wer ?? Muster.Fachverantwortung);
        new Supportprobe().Wenn(Frei(null)).DannAbgelehnt("immer befristet");
        new Supportprobe().Wenn(Frei(Muster.Heute.AddDays(31))).DannAbgelehnt("höchstens 31 Tage");
        new Supportprobe().Wenn(Frei(Muster.Heute.AddDays(2), Muster.Mit("b-sup", Rolle.Support, Ort.Mandant))).DannAbgelehnt("Fachverantwortung");
        var probe = new Supportprobe();
        probe.Wenn(Frei(Muster.Heute.AddDays(2))).Dann(typeof(SupportFreigegeben));
        probe.Wenn(new BeendeSupportfreigabe(M, "s-1", Muster.Fachverantwortung.Am(Muster.Heute.AddDays(9)))).DannNichts();
        probe.Wenn(new BeendeSupportfreigabe(M, "s-1", Muster.Fachverantwortung)).Dann(typeof(SupportfreigabeBeendet));
    }

    private static DateOnly Tag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
