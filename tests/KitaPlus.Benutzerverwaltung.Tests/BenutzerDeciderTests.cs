using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Tests;

using Probe = Gegeben<BenutzerDecider, BenutzerZustand, BenutzerBefehl>;

public class BenutzerDeciderTests
{
    private const string Wer = "b-anna";
    private static readonly DateOnly Ab = Muster.Heute;

    private static WeiseRolleZu Zuweisung(Rolle rolle, Antragsbeleg? beleg, Ort[] orte, DateOnly? bis = null, Handelnder? wer = null, string id = "z-neu") =>
        new(Wer, id, rolle, orte, Ab, bis, beleg, false, wer ?? Muster.Fachverantwortung);

    private static WeiseRolleZu Mitarbeiterin(Antragsbeleg? beleg) => Zuweisung(Rolle.Einrichtungsmitarbeiter, beleg, [Muster.Kita1]);

    private static readonly Antragsbeleg Ma = Muster.Beleg(Wer, Rolle.Einrichtungsmitarbeiter, Funktion.Einrichtungsmitarbeit, [Muster.Kita1]);

    [Fact]
    public void Ohne_Antrag_gibt_es_kein_Recht() => new Probe(Muster.Angelegt(Wer)).Wenn(Mitarbeiterin(null)).DannAbgelehnt("Ohne vorliegenden Antrag");

    [Fact]
    public void Ein_vollstaendiger_Antrag_traegt_genau_das_beantragte_Recht()
    {
        new Probe(Muster.Angelegt(Wer)).Wenn(Mitarbeiterin(Ma)).Dann(typeof(RolleZugewiesen)).OfType<RolleZugewiesen>().Single().Antrag.ShouldBe("a-1");
        new Probe(Muster.Angelegt(Wer)).Wenn(Mitarbeiterin(Ma with { Rolle = Rolle.LesendEinrichtung })).DannAbgelehnt("Beantragt ist die Rolle Lesend");
        new Probe(Muster.Angelegt(Wer)).Wenn(Mitarbeiterin(Ma with { Orte = [Muster.Kita2] })).DannAbgelehnt("Beantragt ist der Zugang für Einrichtung E2");
        new Probe(Muster.Angelegt(Wer)).Wenn(Mitarbeiterin(Ma with { Benutzer = "b-otto" })).DannAbgelehnt("für eine andere Person");
        new Probe(Muster.Angelegt(Wer)).Wenn(Mitarbeiterin(Ma with { BereitZurEinrichtung = false, Hindernis = "Es fehlt der Schritt X." })).DannAbgelehnt("Es fehlt der Schritt X");
        new Probe(Muster.Angelegt(Wer)).Wenn(Mitarbeiterin(Ma with { Vorgang = Vorgang.Namenswechsel })).DannAbgelehnt("ist ein Antrag auf Namenswechsel");
    }

    [Fact]
    public void Jeder_hat_nur_eine_Rolle()
    {
        var probe = new Probe(Muster.Angelegt(Wer), Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, new DateOnly(2025, 1, 1)));
        probe.Wenn(Mitarbeiterin(Ma)).DannAbgelehnt("hat schon die Rolle Verbund-/Einrichtungsleitung");
    }

    private static SchlageAusnahmeVor Vorschlag(string grund = "Elternzeit", DateOnly? ab = null, DateOnly? bis = null, bool befristet = true, string id = "z-neu") =>
        new(Wer, id, Rolle.Einrichtungsmitarbeiter, [Muster.Kita1], ab ?? Ab, befristet ? bis ?? Ab.AddDays(30) : null, Ma, grund, Muster.Fachverantwortung);

    private static Probe MitLeitung() => new(Muster.Angelegt(Wer), Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, new DateOnly(2025, 1, 1)));

    [Fact]
    public void Eine_zweite_Rolle_braucht_Grund_und_ein_Ende_binnen_zwoelf_Monaten()
    {
        MitLeitung().Wenn(Vorschlag(grund: " ")).DannAbgelehnt("besondere Begründung");
        MitLeitung().Wenn(Vorschlag(befristet: false)).DannAbgelehnt("ein Ende angeben");
        MitLeitung().Wenn(Vorschlag(bis: Ab.AddMonths(12))).DannAbgelehnt("höchstens 12 Monate, hier also bis zum 01.03.2027");
        MitLeitung().Wenn(Vorschlag(bis: Ab.AddMonths(12).AddDays(-1))).Dann(typeof(AusnahmeVorgeschlagen));
        MitLeitung().Wenn(Vorschlag(ab: Ab.AddDays(-1))).DannAbgelehnt("nicht rückwirkend");
        new Probe(Muster.Angelegt(Wer)).Wenn(Vorschlag()).DannAbgelehnt("Ausnahme ist nicht nötig");
    }

    [Fact]
    public void Wer_die_vorschlagende_Person_vertritt_genehmigt_ihre_zweite_Rolle_nicht()
    {
        var vertretung = new Handelnder("b-2", [new(Rolle.Finanzen, [Ort.Mandant]), new(Rolle.Fachverantwortung, [Ort.Mandant], VertretungFuer: "b-fv")], Muster.Heute);
        var probe = MitLeitung();
        probe.Wenn(Vorschlag()).Dann(typeof(AusnahmeVorgeschlagen));
        probe.Wenn(new GenehmigeAusnahme(Wer, "z-neu", Ma, vertretung)).DannAbgelehnt("auch nicht durch seine Vertretung");
        var andere = vertretung with { Rollen = [new(Rolle.Fachverantwortung, [Ort.Mandant], VertretungFuer: "b-andere")] };
        probe.Wenn(new GenehmigeAusnahme(Wer, "z-neu", Ma, andere)).Dann(typeof(AusnahmeGenehmigt), typeof(RolleZugewiesen));
    }

    [Fact]
    public void Eine_zweite_Rolle_gilt_erst_wenn_eine_andere_Person_sie_selbst_genehmigt()
    {
        var probe = MitLeitung();
        probe.Wenn(Vorschlag()).Dann(typeof(AusnahmeVorgeschlagen));
        probe.Wenn(Vorschlag()).DannNichts();
        probe.Zustand.Waehrend(new Zeitraum(Ab)).Single().Rolle.ShouldBe(Rolle.Leitung);

        var andere = Muster.Mit("b-fv2", Rolle.Fachverantwortung, Ort.Mandant);
        GenehmigeAusnahme Genehmigung(Handelnder wer) => new(Wer, "z-neu", Ma, wer);
        probe.Wenn(Genehmigung(Muster.Fachverantwortung)).DannAbgelehnt("wer sie vorgeschlagen hat");
        probe.Wenn(Genehmigung(Muster.Mit(Wer, Rolle.Fachverantwortung, Ort.Mandant))).DannAbgelehnt("eigenen Zugang");
        probe.Wenn(Genehmigung(Muster.Leitung1)).DannAbgelehnt("Fachverantwortung der Rendantur oder das Generalvikariat");
        probe.Wenn(new GenehmigeAusnahme(Wer, "z-neu", Ma with { BereitZurEinrichtung = false, Hindernis = "Der Antrag a-1 ist abgelehnt." }, andere)).DannAbgelehnt("ist abgelehnt");

        // genehmigt am dritten Tag: vorher galt nichts
        var zugewiesen = (RolleZugewiesen)probe.Wenn(Genehmigung(andere.Am(Ab.AddDays(2)))).Dann(typeof(AusnahmeGenehmigt), typeof(RolleZugewiesen))[1];
        (zugewiesen.Zeit, zugewiesen.Ausnahme!.GenehmigtVon).ShouldBe((new Zeitraum(Ab.AddDays(2), Ab.AddDays(30)), "b-fv2"));
        probe.Wenn(Genehmigung(andere)).DannNichts();
        probe.Wenn(Vorschlag()).DannNichts();
        probe.Wenn(Vorschlag(bis: Ab.AddDays(9), id: "z-3")).DannAbgelehnt("Mehr als zwei Rollen");
    }

    [Fact]
    public void Eine_abgelehnte_oder_abgelaufene_zweite_Rolle_gilt_nie()
    {
        var probe = MitLeitung();
        probe.Wenn(Vorschlag()).Dann(typeof(AusnahmeVorgeschlagen));
        probe.Wenn(new GenehmigeAusnahme(Wer, "z-neu", Ma, Muster.Generalvikariat.Am(Ab.AddDays(31)))).DannAbgelehnt("ist vorbei");
        probe.Wenn(new LehneAusnahmeAb(Wer, "z-neu", "", Muster.Generalvikariat)).DannAbgelehnt("ein Grund");
        probe.Wenn(new LehneAusnahmeAb(Wer, "z-neu", "nicht nötig", Muster.Generalvikariat)).Dann(typeof(AusnahmeAbgelehnt));
        probe.Wenn(new GenehmigeAusnahme(Wer, "z-neu", Ma, Muster.Generalvikariat)).DannAbgelehnt("nicht vorgeschlagen");
    }

    [Fact]
    public void Rechte_werden_nicht_rueckwirkend_erteilt_oder_entzogen()
    {
        const string Satz = "nicht rückwirkend erteilen oder entziehen: Der 01.03.2026 ist vorbei; bitte frühestens heute (02.03.2026)";
        var gestern = Ab.AddDays(-1);
        new Probe(Muster.Angelegt(Wer)).Wenn(Mitarbeiterin(Ma) with { Ab = gestern }).DannAbgelehnt(Satz);
        MitLeitung().Wenn(new EntzieheRolle(Wer, "z-1", gestern, "Grund", Muster.Fachverantwortung)).DannAbgelehnt(Satz);
        MitLeitung().Wenn(new EntzieheRolle(Wer, "z-1", Ab, "Grund", Muster.Fachverantwortung)).Dann(typeof(RolleEntzogen));
        var referent = new Probe(
            Muster.Angelegt(Wer, Funktion.Verwaltungsreferat, Anwendergruppe.Rendantur, Ort.Mandant),
            Muster.Zugewiesen(Wer, "z-1", Rolle.Verwaltungsreferent, new DateOnly(2025, 1, 1), null, "a-0", Muster.Traeger1, Muster.Kita1));
        referent.Wenn(new OrdneOrtZu(Wer, "z-1", Muster.Kita2, gestern, null, null, false, Muster.Fachverantwortung)).DannAbgelehnt(Satz);
        referent.Wenn(new EntzieheOrt(Wer, "z-1", Muster.Kita1, gestern, Muster.Fachverantwortung)).DannAbgelehnt(Satz);
    }

    [Fact]
    public void Wer_in_der_Rendantur_arbeitet_kann_Fachverantwortung_werden_und_es_wieder_aufgeben()
    {
        var probe = new Probe(
            Muster.Angelegt(Wer, Funktion.Finanzsachbearbeitung, Anwendergruppe.Rendantur, Ort.Mandant), new BenutzernameVergeben(Wer, Muster.Grund(Wer, "a.muster"), "a-0"),
            Muster.Zugewiesen(Wer, "z-1", Rolle.Finanzen, new DateOnly(2025, 1, 1), null, "a-0", Ort.Mandant));
        var fv = Muster.Beleg(Wer, Rolle.Fachverantwortung, Funktion.Fachverantwortung, [Ort.Mandant], Vorgang.UeberReferat, Anwendergruppe.Rendantur, "a-fv");
        probe.Wenn(new LegeBenutzerAn(Wer, fv, Muster.Generalvikariat)).DannNichts();
        probe.Wenn(new VergebeBenutzername(Wer, "anders", fv, Muster.Generalvikariat)).DannAbgelehnt("Der bisherige Benutzername kann bleiben");
        probe.Wenn(new VergebeBenutzername(Wer, "a.muster", fv, Muster.Generalvikariat)).DannNichts();
        probe.Wenn(Zuweisung(Rolle.Fachverantwortung, fv, [Ort.Mandant], wer: Muster.Generalvikariat, id: "z-fv")).Dann(typeof(RolleEntzogen), typeof(AufgabeGemeldet), typeof(RolleZugewiesen));

        // zurück: die Rolle endet im Generalvikariat, die neue richtet die Rendantur ein
        var spaeter = Ab.AddDays(10);
        var finanzen = Muster.Beleg(Wer, Rolle.Finanzen, Funktion.Finanzsachbearbeitung, [Ort.Mandant], Vorgang.RendanturMitarbeiter, Anwendergruppe.Rendantur, "a-fin");
        var neu = Zuweisung(Rolle.Finanzen, finanzen, [Ort.Mandant], wer: Muster.Fachverantwortung.Am(spaeter), id: "z-fin") with { Ab = spaeter };
        probe.Wenn(neu).DannAbgelehnt("beendet nur das Referat im Generalvikariat");
        probe.Wenn(new EntzieheRolle(Wer, "z-fv", spaeter, "Wechsel", Muster.Generalvikariat.Am(spaeter))).Dann(typeof(RolleEntzogen));
        probe.Wenn(new VergebeBenutzername(Wer, "a.muster", finanzen, Muster.Fachverantwortung.Am(spaeter))).DannNichts();
        probe.Wenn(neu).Dann(typeof(AufgabeGemeldet), typeof(RolleZugewiesen));
    }

    [Fact]
    public void Das_Generalvikariat_gibt_eine_fruehere_Fachverantwortung_an_die_Rendantur_zurueck()
    {
        var probe = new Probe(Muster.Angelegt(Wer, Funktion.Fachverantwortung, Anwendergruppe.Rendantur, Ort.Mandant));
        MeldeAufgabe Meldung(Handelnder wer) => new(Wer, Anwendergruppe.Rendantur, Funktion.Finanzsachbearbeitung, Ort.Mandant, wer);
        probe.Wenn(Meldung(Muster.Fachverantwortung)).DannAbgelehnt("Generalvikariat");
        probe.Wenn(Meldung(Muster.Generalvikariat)).Dann(typeof(AufgabeGemeldet));
        probe.Wenn(new SperreBenutzer(Wer, Sperrart.Sicherheit, "Grund", Muster.Fachverantwortung)).Dann(typeof(BenutzerGesperrt));
    }

    [Fact]
    public void Eine_abgebrochene_Loeschung_eines_von_zwei_Zugaengen_laesst_sich_wiederholen()
    {
        var probe = new Probe(
            Muster.Angelegt(Wer), Muster.Zugewiesen(Wer, "z-1", Rolle.Einrichtungsmitarbeiter, new DateOnly(2025, 1, 1), new DateOnly(2026, 3, 31)),
            Muster.Zugewiesen(Wer, "z-2", Rolle.Einrichtungsmitarbeiter, new DateOnly(2026, 3, 1), null, "a-zweiter", Muster.Kita2));
        var beleg = Muster.Beleg(Wer, Rolle.Einrichtungsmitarbeiter, Funktion.Einrichtungsmitarbeit, [Muster.Kita1], Vorgang.Loeschung, antrag: "a-weg");
        probe.Wenn(new LoescheZugang(Wer, beleg, 365, Muster.Fachverantwortung)).Dann(typeof(RolleEntzogen));
        probe.Wenn(new LoescheZugang(Wer, beleg, 365, Muster.Fachverantwortung)).DannNichts();
        probe.Wenn(new LoescheZugang(Wer, beleg with { Antrag = "a-anderer" }, 365, Muster.Fachverantwortung)).DannAbgelehnt("hat das Recht nicht (mehr)");
    }

    [Fact]
    public void Ein_Rollenwechsel_beendet_die_bisherige_Rolle_und_merkt_sich_die_neue_Taetigkeit()
    {
        var probe = new Probe(Muster.Angelegt(Wer), Muster.Zugewiesen(Wer, "z-1", Rolle.Einrichtungsmitarbeiter, new DateOnly(2025, 1, 1)));
        var beleg = Muster.Beleg(Wer, Rolle.Leitung, Funktion.Einrichtungsleitung, [Muster.Kita1], Vorgang.RollenWechsel);
        var neu = probe.Wenn(Zuweisung(Rolle.Leitung, beleg, [Muster.Kita1])).Dann(typeof(RolleEntzogen), typeof(AufgabeGemeldet), typeof(RolleZugewiesen));
        ((RolleEntzogen)neu[0]).Ab.ShouldBe(Ab);
        probe.Zustand.Waehrend(new Zeitraum(Ab)).Single().Rolle.ShouldBe(Rolle.Leitung);
    }

    [Fact]
    public void Was_der_Zustaendigkeit_nicht_entspricht_wird_verweigert_und_das_Passende_angeboten()
    {
        var beleg = Muster.Beleg(Wer, Rolle.Leitung, Funktion.Einrichtungsmitarbeit, [Muster.Kita1]);
        new Probe(Muster.Angelegt(Wer)).Wenn(Zuweisung(Rolle.Leitung, beleg, [Muster.Kita1])).DannAbgelehnt("Passend ist: Einrichtungsmitarbeiter oder Lesend (Einrichtung)");
    }

    [Theory]
    [InlineData(Funktion.TraegervertretungEhrenamt, Rolle.TraegerLesend, "nur die Rolle Ehrenamt")]
    [InlineData(Funktion.TraegervertretungHauptamt, Rolle.TraegerEhrenamt, "Passend ist: Träger: lesend")]
    [InlineData(Funktion.TraegervertretungHauptamt, Rolle.TraegerSchreibend, "Passend ist: Träger: lesend")]
    public void Traegervertreter_bekommen_nur_die_Rolle_die_ihnen_zusteht(Funktion funktion, Rolle rolle, string satz)
    {
        var beleg = Muster.Beleg(Wer, rolle, funktion, [Muster.Traeger1], Vorgang.TraegerVertreterPfarrlich, Anwendergruppe.TraegervertreterPfarrlich);
        new Probe(Muster.Angelegt(Wer, funktion, Anwendergruppe.TraegervertreterPfarrlich, Muster.Traeger1)).Wenn(Zuweisung(rolle, beleg, [Muster.Traeger1])).DannAbgelehnt(satz);
    }

    [Theory]
    [InlineData(Rolle.Leitung, Funktion.Verbundleitung, new[] { "E1", "E2" }, "ein eigener Antrag")]
    [InlineData(Rolle.Einrichtungsmitarbeiter, Funktion.Einrichtungsmitarbeit, new string[0], "fehlt der Ort")]
    public void Rollen_in_der_Kita_gelten_fuer_eine_Einrichtung(Rolle rolle, Funktion funktion, string[] kitas, string satz)
    {
        Ort[] orte = [.. kitas.Select(Ort.Einrichtung)];
        new Probe(Muster.Angelegt(Wer)).Wenn(Zuweisung(rolle, Muster.Beleg(Wer, rolle, funktion, orte), orte)).DannAbgelehnt(satz);
    }

    [Fact]
    public void Rollen_der_Rendantur_gelten_ueberall_nur_der_Verwaltungsreferent_nicht()
    {
        var finanzen = Muster.Beleg(Wer, Rolle.Finanzen, Funktion.Finanzsachbearbeitung, [Muster.Kita1], Vorgang.RendanturMitarbeiter, Anwendergruppe.Rendantur);
        var angelegt = Muster.Angelegt(Wer, Funktion.Finanzsachbearbeitung, Anwendergruppe.Rendantur, Ort.Mandant);
        new Probe(angelegt).Wenn(Zuweisung(Rolle.Finanzen, finanzen, [Muster.Kita1])).DannAbgelehnt("gesamten Zuständigkeitsbereich");
        var referent = Muster.Beleg(Wer, Rolle.Verwaltungsreferent, Funktion.Verwaltungsreferat, [Ort.Mandant], Vorgang.RendanturMitarbeiter, Anwendergruppe.Rendantur);
        new Probe(angelegt).Wenn(Zuweisung(Rolle.Verwaltungsreferent, referent, [Ort.Mandant])).DannAbgelehnt("einzelne Träger oder Einrichtungen");
    }

    [Fact]
    public void Eine_Verbundleitung_bekommt_jede_weitere_Einrichtung_mit_eigenem_Antrag()
    {
        var probe = new Probe(Muster.Angelegt(Wer, Funktion.Verbundleitung), Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, new DateOnly(2025, 1, 1)));
        OrdneOrtZu Mit(Antragsbeleg? beleg) => new(Wer, "z-1", Muster.Kita2, Ab, null, beleg, false, Muster.Fachverantwortung);
        probe.Wenn(Mit(null)).DannAbgelehnt("Ohne vorliegenden Antrag");
        probe.Wenn(Mit(Muster.Beleg(Wer, Rolle.Leitung, Funktion.Einrichtungsleitung, [Muster.Kita2]))).DannAbgelehnt("nur eine Verbundleitung");
        probe.Wenn(Mit(Muster.Beleg(Wer, Rolle.Leitung, Funktion.Verbundleitung, [Muster.Kita2], antrag: "a-2"))).Dann(typeof(OrtZugeordnet)).OfType<OrtZugeordnet>().Single().Antrag.ShouldBe("a-2");
        probe.Wenn(new EntzieheOrt(Wer, "z-1", Muster.Kita1, Ab.AddDays(1), Muster.Fachverantwortung)).Dann(typeof(OrtEntzogen));
        probe.Wenn(new EntzieheOrt(Wer, "z-1", Muster.Kita2, Ab.AddDays(1), Muster.Fachverantwortung)).DannAbgelehnt("der letzte Ort");
    }

    [Fact]
    public void Ein_Verwaltungsreferent_bekommt_Zustaendigkeiten_ohne_Antrag_auch_vertretungsweise()
    {
        var probe = new Probe(
            Muster.Angelegt(Wer, Funktion.Verwaltungsreferat, Anwendergruppe.Rendantur, Ort.Mandant), Muster.Zugewiesen(Wer, "z-1", Rolle.Verwaltungsreferent, new DateOnly(2025, 1, 1), null, "a-0", Muster.Traeger1));
        probe.Wenn(new OrdneOrtZu(Wer, "z-1", Muster.Kita2, Ab, Ab.AddDays(14), null, true, Muster.Fachverantwortung)).Dann(typeof(OrtZugeordnet));
        probe.Wenn(new OrdneOrtZu(Wer, "z-1", Muster.Kita2, Ab, Ab.AddDays(3), null, false, Muster.Fachverantwortung)).DannAbgelehnt("schon zugeordnet");
    }

    public static TheoryData<Anwendergruppe, Funktion, Rolle, string> WerVerwaltetWen() => new()
    {
        { Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, Rolle.Einrichtungsmitarbeiter, "FV" },
        { Anwendergruppe.TraegervertreterPfarrlich, Funktion.TraegervertretungHauptamt, Rolle.TraegerLesend, "FV" },
        { Anwendergruppe.Verwaltungsleiter, Funktion.Verwaltungsleitung, Rolle.TraegerLesend, "FV" },
        { Anwendergruppe.Rendantur, Funktion.Finanzsachbearbeitung, Rolle.Finanzen, "FV" },
        { Anwendergruppe.Rendantur, Funktion.Fachverantwortung, Rolle.Fachverantwortung, "EGV" },
        { Anwendergruppe.TraegervertreterNichtPfarrlich, Funktion.TraegervertretungHauptamt, Rolle.TraegerLesend, "EGV" },
        { Anwendergruppe.Generalvikariat, Funktion.Generalvikariat, Rolle.Generalvikariat, "EGV" },
        { Anwendergruppe.Fachberatung, Funktion.Fachberatung, Rolle.Fachberatung, "EGV" },
        { Anwendergruppe.EinrichtungspersonalNichtPfarrlich, Funktion.Einrichtungsmitarbeit, Rolle.Einrichtungsmitarbeiter, "TFV" },
    };

    [Theory]
    [MemberData(nameof(WerVerwaltetWen))]
    public void Nur_die_zustaendige_Stelle_richtet_ein(Anwendergruppe gruppe, Funktion funktion, Rolle rolle, string zustaendig)
    {
        foreach (var (kuerzel, wer) in new[] { ("FV", Muster.Fachverantwortung), ("EGV", Muster.Generalvikariat), ("TFV", Muster.Traegeradmin), ("LEI", Muster.Leitung1), ("RL", Muster.Rendanturleitung) })
            (Verwaltungszustaendigkeit.Verstoss(gruppe, rolle, Muster.Kita1, wer) is null).ShouldBe(kuerzel == zustaendig, $"{kuerzel} bei {funktion.Titel()}");
        PassendesRecht.Passt(funktion, rolle).ShouldBeTrue();
    }

    [Fact]
    public void Der_Administrator_eines_anderen_Traegers_richtet_nichts_ein() => Verwaltungszustaendigkeit.Verstoss(
        Anwendergruppe.EinrichtungspersonalNichtPfarrlich, Rolle.Einrichtungsmitarbeiter, Muster.Kita2, Muster.Traegeradmin).ShouldNotBeNull().ShouldContain("des eigenen Trägers");

    [Fact]
    public void Ist_der_nicht_pfarrliche_Traeger_selbst_Verwaltungstraeger_verwaltet_seine_Fachverantwortung()
    {
        // where a Rendantur manages, nobody puts himself in charge by choosing the group
        Verwaltungszustaendigkeit.Verstoss(
            Anwendergruppe.EinrichtungspersonalNichtPfarrlich, Rolle.Leitung, Muster.Kita1, Muster.Traegeradmin with { Traeger = Traegerlage.Rendantur }).ShouldNotBeNull();
        var fv = Muster.Fachverantwortung with { Traeger = Traegerlage.NichtPfarrlich };
        Verwaltungszustaendigkeit.Verstoss(Anwendergruppe.EinrichtungspersonalNichtPfarrlich, Rolle.Leitung, Muster.Kita1, fv).ShouldBeNull();
    }

    [Fact]
    public void Ist_ein_Traeger_als_nicht_pfarrlich_angegeben_verwaltet_die_Rendantur_seine_Leute_nicht()
    {
        var lage = new Traegerlage(Verwaltungstraegerart.Rendantur, new Dictionary<Ort, bool> { [Muster.Traeger1] = false, [Muster.Kita1] = false });
        var (fv, egv, admin) = (Muster.Fachverantwortung with { Traeger = lage }, Muster.Generalvikariat with { Traeger = lage }, Muster.Traegeradmin with { Traeger = lage });
        // noch als pfarrlich erfasst: es zählt, was beim Träger steht
        Verwaltungszustaendigkeit.Verstoss(Anwendergruppe.TraegervertreterPfarrlich, Rolle.TraegerLesend, Muster.Traeger1, fv).ShouldNotBeNull().ShouldContain("richtet das Referat im Generalvikariat ein");
        Verwaltungszustaendigkeit.Verstoss(Anwendergruppe.TraegervertreterPfarrlich, Rolle.TraegerLesend, Muster.Traeger1, egv).ShouldBeNull();
        Verwaltungszustaendigkeit.Verstoss(Anwendergruppe.Einrichtungspersonal, Rolle.Leitung, Muster.Kita1, fv).ShouldNotBeNull().ShouldContain("des eigenen Trägers");
        Verwaltungszustaendigkeit.Verstoss(Anwendergruppe.Einrichtungspersonal, Rolle.Leitung, Muster.Kita1, admin).ShouldBeNull();
        Verwaltungszustaendigkeit.Verstoss(Anwendergruppe.Einrichtungspersonal, Rolle.Leitung, Muster.Kita2, fv).ShouldBeNull();
    }

    [Fact]
    public void Niemand_entscheidet_ueber_sich_selbst() =>
        new Probe(Muster.Angelegt(Wer)).Wenn(Zuweisung(Rolle.Einrichtungsmitarbeiter, Ma, [Muster.Kita1], wer: Muster.Mit(Wer, Rolle.Fachverantwortung, Ort.Mandant))).DannAbgelehnt("eigenen Zugang");

    [Fact]
    public void Gesperrt_wird_sofort_und_ohne_Antrag_entsperrt_mit_Grund()
    {
        var probe = new Probe(Muster.Angelegt(Wer));
        probe.Wenn(new SperreBenutzer(Wer, Sperrart.ImVorgriff, " ", Muster.Fachverantwortung)).DannAbgelehnt("ein Grund");
        probe.Wenn(new SperreBenutzer(Wer, Sperrart.ImVorgriff, "Anruf des Trägers", Muster.Leitung1)).DannAbgelehnt("Fachverantwortung der Rendantur");
        probe.Wenn(new SperreBenutzer(Wer, Sperrart.ImVorgriff, "Anruf des Trägers", Muster.Fachverantwortung)).Dann(typeof(BenutzerGesperrt));
        probe.Wenn(new SperreBenutzer(Wer, Sperrart.ImVorgriff, "noch einmal", Muster.Fachverantwortung)).DannNichts();
        probe.Wenn(new EntsperreBenutzer(Wer, "", Muster.Fachverantwortung)).DannAbgelehnt("ein Grund");
        probe.Wenn(new EntsperreBenutzer(Wer, "Irrtum", Muster.Fachverantwortung)).Dann(typeof(BenutzerEntsperrt));
    }

    [Fact]
    public void Zeiten_und_Netze_werden_geprueft()
    {
        LegeZugangsregelnFest Regeln(TimeOnly bis, string netz) => new(Wer, [new(DayOfWeek.Monday, new TimeOnly(7, 0), bis)], [netz], null, Muster.Fachverantwortung);
        new Probe(Muster.Angelegt(Wer)).Wenn(Regeln(new TimeOnly(6, 0), "10.1.0.0/16")).DannAbgelehnt("endet nicht nach seinem Anfang");
        new Probe(Muster.Angelegt(Wer)).Wenn(Regeln(new TimeOnly(18, 0), "a b")).DannAbgelehnt("weder eine IP-Adresse");
        new Probe(Muster.Angelegt(Wer)).Wenn(Regeln(TimeOnly.MinValue, "10.1.0.0/16")).Dann(typeof(ZugangsregelnFestgelegt));
        foreach (var netz in new[] { "10.1.0.0/16", "2001:db8::/32", "192.0.2.7", "kita1.example.org" }) new Probe(Muster.Angelegt(Wer)).Wenn(Regeln(new TimeOnly(18, 0), netz)).Dann(typeof(ZugangsregelnFestgelegt));
    }

    [Fact]
    public void Der_Zugang_von_fremden_Rechnern_braucht_einen_Grund()
    {
        LegeZugangsregelnFest Regeln(bool? nur, string? grund) => new(Wer, null, null, nur, Muster.Fachverantwortung, grund);
        new Probe(Muster.Angelegt(Wer)).Wenn(Regeln(false, " ")).DannAbgelehnt("braucht einen Grund");
        new Probe(Muster.Angelegt(Wer)).Wenn(Regeln(true, null)).Dann(typeof(ZugangsregelnFestgelegt));
        ((ZugangsregelnFestgelegt)new Probe(Muster.Angelegt(Wer)).Wenn(Regeln(false, "Rufbereitschaft")).Dann(typeof(ZugangsregelnFestgelegt))[0]).Geraetegrund!.Wert.ShouldBe("Rufbereitschaft");
    }

    [Fact]
    public void Eine_Loeschung_beendet_alles_und_setzt_die_Frist_fuer_den_Namen()
    {
        var probe = new Probe(Muster.Angelegt(Wer), Muster.Zugewiesen(Wer, "z-1", Rolle.Einrichtungsmitarbeiter, new DateOnly(2025, 1, 1)));
        var beleg = Muster.Beleg(Wer, Rolle.Einrichtungsmitarbeiter, Funktion.Einrichtungsmitarbeit, [Muster.Kita1], Vorgang.Loeschung);
        var neu = probe.Wenn(new LoescheZugang(Wer, beleg, 365, Muster.Fachverantwortung)).Dann(typeof(RolleEntzogen), typeof(BenutzerGeloescht));
        ((BenutzerGeloescht)neu[1]).NameLoeschenAb.ShouldBe(Muster.Heute.AddDays(365));
        probe.Zustand.Waehrend(new Zeitraum(Muster.Heute)).ShouldBeEmpty();
        probe.Wenn(new LoescheZugang(Wer, beleg, 365, Muster.Fachverantwortung)).DannNichts();
        probe.Wenn(Mitarbeiterin(Ma)).DannAbgelehnt("ist gelöscht");
        probe.Wenn(new BestaetigeNamensloeschung(Wer, Muster.Fachverantwortung)).DannAbgelehnt("erst ab dem 02.03.2027");
        probe.Wenn(new BestaetigeNamensloeschung(Wer, Muster.Fachverantwortung.Am(new DateOnly(2027, 3, 2)))).Dann(typeof(BenutzernamenGeloescht));
    }

    [Fact]
    public void Wer_beim_zweiten_Traeger_schon_einen_Antrag_hat_behaelt_dort_den_Zugang()
    {
        var probe = new Probe(
            Muster.Angelegt(Wer), Muster.Zugewiesen(Wer, "z-1", Rolle.Einrichtungsmitarbeiter, new DateOnly(2025, 1, 1), new DateOnly(2026, 3, 31)),
            Muster.Zugewiesen(Wer, "z-2", Rolle.Einrichtungsmitarbeiter, new DateOnly(2026, 4, 1), null, "a-zweiter", Muster.Kita2));
        var beleg = Muster.Beleg(Wer, Rolle.Einrichtungsmitarbeiter, Funktion.Einrichtungsmitarbeit, [Muster.Kita1], Vorgang.Loeschung);
        ((RolleEntzogen)probe.Wenn(new LoescheZugang(Wer, beleg, 365, Muster.Fachverantwortung)).Dann(typeof(RolleEntzogen))[0]).Zuweisung.ShouldBe("z-1");
        probe.Zustand.Loeschung.ShouldBeNull();
        probe.Zustand.Waehrend(new Zeitraum(new DateOnly(2026, 5, 1))).Single().Antrag.ShouldBe("a-zweiter");
    }

    [Fact]
    public void Ein_Namenswechsel_macht_den_alten_Benutzernamen_ungueltig_und_laesst_die_Rechte()
    {
        var probe = new Probe(Muster.Angelegt(Wer), new BenutzernameVergeben(Wer, Muster.Grund(Wer, "a.muster"), "a-0"), Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Ab));
        var beleg = Muster.Beleg(Wer, null, Funktion.Einrichtungsleitung, [], Vorgang.Namenswechsel, neuerName: "Anna Neu") with { Benutzername = "a.neu" };
        probe.Wenn(new AendereName(Wer, "A.Muster", beleg with { Benutzername = null }, Muster.Fachverantwortung)).DannAbgelehnt("alte ungültig");
        probe.Wenn(new AendereName(Wer, "a.andere", beleg, Muster.Fachverantwortung)).DannAbgelehnt("Zurückgemeldet wurde");
        probe.Wenn(new AendereName(Wer, "a.neu", beleg, Muster.Fachverantwortung)).Dann(typeof(NameGeaendert), typeof(BenutzernameVergeben));
        // nach einem Abbruch noch einmal
        probe.Wenn(new AendereName(Wer, "a.neu", beleg, Muster.Fachverantwortung)).DannNichts();
        probe.Zustand.Waehrend(new Zeitraum(Ab)).Count().ShouldBe(1);
    }

    [Fact]
    public void Revision_gibt_es_nur_befristet()
    {
        var beleg = Muster.Beleg(Wer, Rolle.Revision, Funktion.Revision, [Ort.Mandant], Vorgang.UeberReferat, Anwendergruppe.Aufsicht);
        var angelegt = Muster.Angelegt(Wer, Funktion.Revision, Anwendergruppe.Aufsicht, Ort.Mandant);
        new Probe(angelegt).Wenn(Zuweisung(Rolle.Revision, beleg, [Ort.Mandant], wer: Muster.Generalvikariat)).DannAbgelehnt("nur befristet");
        new Probe(angelegt).Wenn(Zuweisung(Rolle.Revision, beleg, [Ort.Mandant], bis: Ab.AddDays(90), wer: Muster.Generalvikariat)).Dann(typeof(RolleZugewiesen));
    }
}
