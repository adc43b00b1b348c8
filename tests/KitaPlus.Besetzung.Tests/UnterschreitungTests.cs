using KitaPlus.EventStore;

namespace KitaPlus.Besetzung.Tests;

public class UnterschreitungTests
{
    private static readonly DateOnly Heute = new(2026, 11, 2);

    private static MeldeUnterschreitung Melde(DateOnly? seit = null, Meldegrund grund = Meldegrund.Personal, string massnahmen = "Vertretung angefordert") =>
        new("E1", grund, seit ?? Heute, grund == Meldegrund.Personal ? new(19.5m, 0, 0, 0) : new(0, 0, 0, 2), "LVR-Landesjugendamt", massnahmen, Heute);

    private static UnterschreitungZustand Folge(UnterschreitungZustand z, UnterschreitungBefehl b)
    {
        var e = UnterschreitungDecider.Decide(z, b);
        e.Ablehnung.ShouldBeNull();
        return e.Ereignisse.Aggregate(z, (s, x) => UnterschreitungDecider.Evolve(s, x, Guid.NewGuid()));
    }

    private static string Nein(UnterschreitungZustand z, UnterschreitungBefehl b) => UnterschreitungDecider.Decide(z, b).Ablehnung.ShouldNotBeNull();

    [Fact]
    public void Eine_Meldung_bleibt_offen_bis_ihr_Ende_eingetragen_ist_und_beides_bleibt_stehen()
    {
        var z = Folge(UnterschreitungZustand.Anfang, Melde(new(2026, 10, 1)));
        Nein(z, Melde()).ShouldContain("Seit dem 01.10.2026 ist eine solche Meldung offen (Nr. 1)");
        z = Folge(z, Melde(grund: Meldegrund.Ueberbelegung));
        z = Folge(z, new BeendeUnterschreitung("E1", 1, new(2026, 10, 31), "Vertretung da", Heute));
        Nein(z, new BeendeUnterschreitung("E1", 1, Heute, "noch einmal", Heute)).ShouldContain("schon eingetragen");
        z = Folge(z, Melde());
        z.Alle.Select(u => (u.Meldung.Nummer, u.Ende?.Zum)).ShouldBe([(1, new DateOnly(2026, 10, 31)), (2, null), (3, null)]);
    }

    [Fact]
    public void Was_nicht_sein_kann_wird_mit_einem_Satz_abgelehnt()
    {
        var z = UnterschreitungZustand.Anfang;
        Nein(z, Melde(Heute.AddDays(1))).ShouldContain("in der Zukunft");
        Nein(z, Melde(new(2025, 11, 1))).ShouldContain("mehr als ein Jahr");
        Nein(z, Melde(massnahmen: "  ")).ShouldContain("Was getan wird, fehlt");
        Nein(z, Melde(massnahmen: new string('ä', 2_001))).ShouldContain("höchstens 2000 Zeichen");
        Nein(z, new BeendeUnterschreitung("E1", 1, Heute, "Vertretung", Heute)).ShouldContain("gibt es in dieser Einrichtung nicht");
        var offen = Folge(z, Melde(new(2026, 10, 1)));
        Nein(offen, new BeendeUnterschreitung("E1", 1, new(2026, 9, 30), "Vertretung", Heute)).ShouldContain("zwischen dem ersten (01.10.2026) und heute");
    }

    [Fact]
    public void Ein_Grund_zu_dem_nach_den_Eintragungen_nichts_fehlt_wird_abgelehnt()
    {
        Nein(UnterschreitungZustand.Anfang, Melde(grund: Meldegrund.Ueberbelegung) with { Fehlstand = new(0, 0, 13.19m, 0) }).ShouldContain("am 02.11.2026 keine Gruppe über der zulässigen Belegung");
        Nein(UnterschreitungZustand.Anfang, Melde() with { Fehlstand = new(0, 0, 0, 3) }).ShouldContain("fehlte am 02.11.2026 kein Personal");
    }

    [Fact]
    public void Eine_falsche_Meldung_wird_zurueckgenommen_bleibt_stehen_und_steht_der_richtigen_nicht_im_Weg()
    {
        var z = Folge(UnterschreitungZustand.Anfang, Melde());
        z = Folge(z, new NimmUnterschreitungZurueck("E1", 1, "falscher Tag", Heute));
        z.Offen(Meldegrund.Personal).ShouldBeNull();
        Nein(z, new NimmUnterschreitungZurueck("E1", 1, "noch einmal", Heute)).ShouldContain("schon zurückgenommen");
        Nein(z, new BeendeUnterschreitung("E1", 1, Heute, "da", Heute)).ShouldContain("ist zurückgenommen");
        Nein(z, new NimmUnterschreitungZurueck("E1", 9, "falsch", Heute)).ShouldContain("gibt es in dieser Einrichtung nicht");
        z = Folge(z, Melde());
        z.Alle.Select(u => (u.Meldung.Nummer, u.IstOffen, u.Ruecknahme is not null)).ShouldBe([(1, false, true), (2, true, false)]);
        Folge(Folge(z, new BeendeUnterschreitung("E1", 2, Heute, "da", Heute)), new NimmUnterschreitungZurueck("E1", 2, "auch falsch", Heute)).Alle[1].Ruecknahme.ShouldNotBeNull();
    }
}
