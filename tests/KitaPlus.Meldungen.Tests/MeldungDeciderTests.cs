using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen.Tests;

/// <summary>Gegeben – Wenn – Dann for reports and deadlines.</summary>
public class MeldungDeciderTests
{
    private static readonly Meldungsname Name = Welt.November;
    private static readonly DateOnly Heute = new(2026, 11, 22);
    private static readonly MeldungUebermittelt Datei = new(1, "datei", "ml-1", "aa", "ml-2", "bb");

    private static readonly MeldungErstellt Erste = new("E1", Meldeart.Monat, "2026-11", 1, new(2026, 11, 1), DateTimeOffset.UnixEpoch, 7, [new("kinder", "Kinder zusammen", 2)], [], [], [], Grundlage.OhneAngaben, 0, null);

    private static MeldungErstellt Version(int fassung, string? grund = null) => Erste with { Fassung = fassung, Grund = grund };

    private static IEreignis[] Bis(Meldungsstand stand) => stand switch
    {
        Meldungsstand.Fehlt => [],
        Meldungsstand.Erstellt => [Version(1)],
        Meldungsstand.Rueckfrage => [Version(1), new RueckfrageGestellt(1, "Stimmt das?")],
        Meldungsstand.Geprueft => [Version(1), new MeldungGeprueft(1)],
        Meldungsstand.Freigegeben => [.. Bis(Meldungsstand.Geprueft), new MeldungFreigegeben(1)],
        Meldungsstand.Uebermittelt => [.. Bis(Meldungsstand.Freigegeben), Datei],
        Meldungsstand.Angenommen => [.. Bis(Meldungsstand.Uebermittelt), new QuittungVermerkt(1, true, Heute, "", "am Telefon", null)],
        _ => [.. Bis(Meldungsstand.Uebermittelt), new QuittungVermerkt(1, false, Heute, "", "falsche Summe", null)],
    };

    private static Entscheidung Wenn(Meldungsstand stand, MeldungBefehl befehl) =>
        MeldungDecider.Decide(Bis(stand).Aggregate(Meldungszustand.Anfang, (z, e) => MeldungDecider.Evolve(z, e, Guid.NewGuid())), befehl);

    private static void Dann(Entscheidung e, IEreignis erwartet)
    {
        e.Ablehnung.ShouldBeNull();
        e.Ereignisse.Single().ShouldBe(erwartet);
    }

    [Fact]
    public void Der_Weg_fuehrt_Schritt_fuer_Schritt_zur_Annahme()
    {
        Dann(Wenn(Meldungsstand.Fehlt, new ErstelleMeldung(Name, Version(1), 0)), Version(1));
        Dann(Wenn(Meldungsstand.Erstellt, new StelleRueckfrage(Name, 1, " Stimmt das? ")), new RueckfrageGestellt(1, "Stimmt das?"));
        Dann(Wenn(Meldungsstand.Rueckfrage, new AntworteAufRueckfrage(Name, 1, "Ja.")), new RueckfrageBeantwortet(1, "Ja."));
        Dann(Wenn(Meldungsstand.Erstellt, new PruefeMeldung(Name, 1)), new MeldungGeprueft(1));
        Dann(Wenn(Meldungsstand.Geprueft, new GibMeldungFrei(Name, 1)), new MeldungFreigegeben(1));
        Dann(Wenn(Meldungsstand.Freigegeben, new UebermittleMeldung(Name, 1, Datei)), Datei);
        Dann(Wenn(Meldungsstand.Uebermittelt, new VermerkeQuittung(Name, 1, true, Heute, "LVR-1", "", "cc", Heute)), new QuittungVermerkt(1, true, Heute, "LVR-1", "", "cc"));
    }

    [Fact]
    public void Kein_Schritt_laesst_sich_ueberspringen()
    {
        Wenn(Meldungsstand.Fehlt, new PruefeMeldung(Name, 1)).Ablehnung!.ShouldContain("noch nicht erstellt");
        Wenn(Meldungsstand.Rueckfrage, new PruefeMeldung(Name, 1)).Ablehnung!.ShouldContain("ohne offene Rückfrage");
        Wenn(Meldungsstand.Erstellt, new GibMeldungFrei(Name, 1)).Ablehnung!.ShouldContain("Freigegeben wird erst, was geprüft ist");
        Wenn(Meldungsstand.Geprueft, new UebermittleMeldung(Name, 1, Datei)).Ablehnung!.ShouldContain("erst, was freigegeben ist");
        Wenn(Meldungsstand.Freigegeben, new UebermittleMeldung(Name, 1, Datei with { Xml = "" })).Ablehnung!.ShouldContain("wenn ihre Datei geschrieben ist");
        Wenn(Meldungsstand.Freigegeben, new VermerkeQuittung(Name, 1, true, Heute, "", "", "cc", Heute)).Ablehnung!.ShouldContain("erst zu einer übermittelten");
        Wenn(Meldungsstand.Uebermittelt, new VermerkeQuittung(Name, 1, true, Heute, "", " ", null, Heute)).Ablehnung!.ShouldContain("nur mit Begründung");
        Wenn(Meldungsstand.Uebermittelt, new VermerkeQuittung(Name, 1, false, Heute, "", "", "cc", Heute)).Ablehnung!.ShouldContain("warum die Behörde ablehnt");
        Wenn(Meldungsstand.Uebermittelt, new VermerkeQuittung(Name, 1, true, Heute.AddDays(1), "", "", "cc", Heute)).Ablehnung!.ShouldContain("liegt in der Zukunft");
        Wenn(Meldungsstand.Uebermittelt, new StelleRueckfrage(Name, 1, "Noch etwas?")).Ablehnung!.ShouldContain("solange die Meldung nicht übermittelt ist");
    }

    [Fact]
    public void Was_nach_der_Freigabe_auffaellt_geht_mit_einer_Rueckfrage_zurueck() =>
        Dann(Wenn(Meldungsstand.Freigegeben, new StelleRueckfrage(Name, 1, "Ist das Kind im November noch da?")), new RueckfrageGestellt(1, "Ist das Kind im November noch da?"));

    [Fact]
    public void Fehler_verhindern_die_Meldung_und_eine_neue_Fassung_braucht_einen_Grund()
    {
        Wenn(Meldungsstand.Fehlt, new ErstelleMeldung(Name, Version(1), 2)).Ablehnung!.ShouldContain("2 Fehler verhindern die Meldung");
        Wenn(Meldungsstand.Erstellt, new ErstelleMeldung(Name, Version(2), 0)).Ablehnung!.ShouldContain("Für eine neue Fassung bitte einen Grund");
        foreach (var stand in (Meldungsstand[])[Meldungsstand.Erstellt, Meldungsstand.Rueckfrage, Meldungsstand.Abgelehnt, Meldungsstand.Angenommen])
            Dann(Wenn(stand, new ErstelleMeldung(Name, Version(2, "Kind vergessen"), 0)), Version(2, "Kind vergessen"));
        foreach (var stand in (Meldungsstand[])[Meldungsstand.Geprueft, Meldungsstand.Freigegeben, Meldungsstand.Uebermittelt])
            Wenn(stand, new ErstelleMeldung(Name, Version(2, "Kind vergessen"), 0)).Ablehnung.ShouldNotBeNull();
    }

    [Fact]
    public void Wer_eine_alte_Fassung_sieht_entscheidet_nicht_ueber_die_neue_und_doppelt_aendert_nichts()
    {
        var zwei = ((IEreignis[])[.. Bis(Meldungsstand.Abgelehnt), Version(2, "berichtigt")]).Aggregate(Meldungszustand.Anfang, (z, e) => MeldungDecider.Evolve(z, e, Guid.NewGuid()));
        zwei.Fassungen.Count.ShouldBe(2);
        MeldungDecider.Decide(zwei, new ErstelleMeldung(Name, Version(2, "auch berichtigt"), 0)).Ablehnung!.ShouldContain("Es gibt inzwischen die Fassung 2");
        MeldungDecider.Decide(zwei, new PruefeMeldung(Name, 1)).Ablehnung!.ShouldContain("Es gibt inzwischen die Fassung 2");
        MeldungDecider.Decide(zwei, new VermerkeQuittung(Name, 1, false, Heute, "", "falsche Summe", null, Heute)).ShouldBe(Entscheidung.Nichts, "dieselbe Antwort ein zweites Mal");
        Wenn(Meldungsstand.Geprueft, new PruefeMeldung(Name, 1)).ShouldBe(Entscheidung.Nichts);
        Wenn(Meldungsstand.Uebermittelt, new UebermittleMeldung(Name, 1, Datei)).ShouldBe(Entscheidung.Nichts);
    }

    [Theory]
    [InlineData("monat/2026-13")]
    [InlineData("monat/2026")]
    [InlineData("meldebogen/2026-28")]
    [InlineData("statistik/26")]
    [InlineData("betriebserlaubnis/2026-02-30")]
    [InlineData("jahr/2026")]
    public void Was_keine_Meldung_bezeichnet_gibt_es_nicht(string rest) => Meldungsname.Lies($"E1/{rest}").ShouldBeNull();

    [Fact]
    public void Fristen_gelten_ab_ihrem_Tag_und_gesetzliche_bleiben()
    {
        var kalender = Meldekalender.Anfang;
        var neu = Meldefrist.Vorgabe(Meldeart.Monat) with { Stichtag = 15, Vorlauf = 7 };
        var e = KalenderDecider.Decide(kalender, new("koeln", Meldeart.Monat, new(2026, 12, 1), neu)).Ereignisse.Single();
        kalender = KalenderDecider.Evolve(kalender, e, Guid.NewGuid());
        kalender.Frist(Name).Zaehltag(Name).ShouldBe(new DateOnly(2026, 11, 1));
        var dezember = Name with { Zeitraum = "2026-12" };
        (kalender.Frist(dezember).Zaehltag(dezember), kalender.Frist(dezember).EigeneFrist(dezember)).ShouldBe((new(2026, 12, 15), new DateOnly(2026, 12, 8)));
        KalenderDecider.Decide(kalender, new("koeln", Meldeart.NachmeldungJuli, new(2026, 1, 1), Meldefrist.Vorgabe(Meldeart.NachmeldungJuli) with { Frist = 30 })).Ablehnung!.ShouldContain("stehen im Gesetz");
        KalenderDecider.Decide(kalender, new("koeln", Meldeart.Meldebogen, new(2026, 1, 1), Meldefrist.Vorgabe(Meldeart.Meldebogen) with { Frist = 31, Fristmonat = 2 })).Ablehnung!.ShouldContain("31.2. ist kein Tag");
        KalenderDecider.Decide(kalender, new("koeln", Meldeart.Monat, new(2026, 12, 1), neu)).ShouldBe(Entscheidung.Nichts);
    }
}
