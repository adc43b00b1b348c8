using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Tests;

using Probe = Gegeben<AntragDecider, AntragZustand, AntragBefehl>;

/// <summary>The procedures of the Anhang: every step, every forbidden skip. The order expected here is written down from the Nutzungsordnung, not taken from the table.</summary>
public class VerfahrenTests
{
    private static readonly DateOnly Am = new(2026, 2, 2);

    private static readonly Schritt[] Kita =
    [
        Schritt.Beschluss, Schritt.Antragsformular, Schritt.UnterschriftTraeger, Schritt.UnterschriftPerson, Schritt.KopieTraeger, Schritt.Zuleitung, Schritt.Pruefung, Schritt.Weiterleitung, Schritt.Zertifikat,
        Schritt.Rueckmeldung, Schritt.Einrichtung, Schritt.Uebergabe, Schritt.ErsteAnmeldung,
    ];

    private static readonly Schritt[] Vertreter = [.. Kita.Where(s => s != Schritt.KopieTraeger)];

    [Fact]
    public void Ein_Antrag_nennt_die_Gruppe_die_zum_Traeger_passt()
    {
        var antrag = Stelle(Vorgang.TraegerVertreterNichtPfarrlich, Anwendergruppe.TraegervertreterNichtPfarrlich, Funktion.TraegervertretungHauptamt, Rolle.TraegerLesend, Muster.Traeger1);
        new Probe().Wenn(antrag with { Handelnder = Muster.Generalvikariat }).DannAbgelehnt("Der Träger ist pfarrlich; seine Leute gehören nicht zur Gruppe E");
        var lage = new Traegerlage(Verwaltungstraegerart.Rendantur, new Dictionary<Ort, bool> { [Muster.Traeger1] = false });
        new Probe().Wenn(antrag with { Handelnder = Muster.Generalvikariat with { Traeger = lage } }).Dann(typeof(AntragGestellt));
        new Probe().Wenn(antrag with { Vorgang = Vorgang.TraegerVertreterPfarrlich, Gruppe = Anwendergruppe.TraegervertreterPfarrlich, Handelnder = Muster.Fachverantwortung with { Traeger = lage } })
            .DannAbgelehnt("Der Träger ist nicht pfarrlich; seine Leute gehören nicht zur Gruppe B");
    }

    private static readonly Schritt[] Wechsel =
        [Schritt.Antragsformular, Schritt.UnterschriftTraeger, Schritt.UnterschriftPerson, Schritt.KopieTraeger, Schritt.Zuleitung, Schritt.Pruefung, Schritt.Einrichtung, Schritt.Uebergabe, Schritt.ErsteAnmeldung];

    private static readonly Schritt[] Loeschen =
        [Schritt.Beschluss, Schritt.Antragsformular, Schritt.UnterschriftTraeger, Schritt.KopieTraeger, Schritt.Zuleitung, Schritt.Pruefung, Schritt.Loeschung, Schritt.Weiterleitung, Schritt.Zertifikatsloeschung];

    private static readonly Dictionary<string, (StelleAntrag Antrag, Handelnder Verwaltung, Schritt[] Schritte)> Faelle = new()
    {
        ["Neu-Einrichtung"] = (Stelle(Vorgang.NeuEinrichtung, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, Rolle.Einrichtungsmitarbeiter, Muster.Kita1), Muster.Fachverantwortung, Kita),
        ["Neu-Einrichtung Leitung"] = (
            Stelle(Vorgang.NeuEinrichtung, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsleitung, Rolle.Leitung, Muster.Kita1), Muster.Fachverantwortung, [Schritt.Beschluss, Schritt.Unterrichtung, .. Kita[1..]]),
        ["Neu-Einrichtung nicht pfarrlich"] = (
            Stelle(Vorgang.NeuEinrichtung, Anwendergruppe.EinrichtungspersonalNichtPfarrlich, Funktion.Einrichtungsmitarbeit, Rolle.LesendEinrichtung, Muster.Kita1), Muster.Traegeradmin, Kita),
        ["Rollen-Wechsel"] = (Stelle(Vorgang.RollenWechsel, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, Rolle.LesendEinrichtung, Muster.Kita1), Muster.Fachverantwortung, Wechsel),
        ["Rollen-Wechsel erstmals Leitung"] = (
            Stelle(Vorgang.RollenWechsel, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsleitung, Rolle.Leitung, Muster.Kita1), Muster.Fachverantwortung, [Schritt.Beschluss, Schritt.Unterrichtung, .. Wechsel]),
        ["Rollen-Wechsel wieder Leitung"] = (
            Stelle(Vorgang.RollenWechsel, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsleitung, Rolle.Leitung, Muster.Kita1) with { WarSchonLeitung = true }, Muster.Fachverantwortung, Wechsel),
        ["Löschung"] = (Stelle(Vorgang.Loeschung, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsleitung, Rolle.Leitung, Muster.Kita1), Muster.Fachverantwortung, Loeschen),
        ["Löschung fristlos"] = (
            Stelle(Vorgang.Loeschung, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, Rolle.Einrichtungsmitarbeiter, Muster.Kita1) with { Fristlos = true }, Muster.Fachverantwortung, [Schritt.Sperre, .. Loeschen]),
        ["Löschung Träger-Vertreter"] = (
            Stelle(Vorgang.Loeschung, Anwendergruppe.TraegervertreterPfarrlich, Funktion.TraegervertretungHauptamt, Rolle.TraegerLesend, Muster.Traeger1), Muster.Fachverantwortung, [.. Loeschen.Where(s => s != Schritt.KopieTraeger)]),
        ["Löschung Rendantur"] = (
            Stelle(Vorgang.Loeschung, Anwendergruppe.Rendantur, Funktion.Finanzsachbearbeitung, Rolle.Finanzen, Ort.Mandant), Muster.Fachverantwortung,
            [Schritt.Antragsformular, Schritt.UnterschriftDienstvorgesetzter, Schritt.Zuleitung, Schritt.Pruefung, Schritt.Loeschung, Schritt.Weiterleitung, Schritt.Zertifikatsloeschung]),
        ["Technische Änderung"] = (
            Stelle(Vorgang.TechnischeAenderung, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, null), Muster.Fachverantwortung, [Schritt.Veranlassung, Schritt.Geraetemeldung, Schritt.Geraeteregistrierung]),
        ["Namenswechsel"] = (
            Stelle(Vorgang.Namenswechsel, Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, null) with { NeuerName = "Anna Neu" }, Muster.Fachverantwortung,
            [Schritt.Antragsformular, Schritt.UnterschriftTraeger, Schritt.Zuleitung, Schritt.Pruefung, Schritt.Weiterleitung, Schritt.Zertifikat, Schritt.Rueckmeldung, Schritt.Einrichtung, Schritt.Uebergabe]),
        ["Träger-Vertreter pfarrlich"] = (
            Stelle(Vorgang.TraegerVertreterPfarrlich, Anwendergruppe.TraegervertreterPfarrlich, Funktion.TraegervertretungEhrenamt, Rolle.TraegerEhrenamt, Muster.Traeger1), Muster.Fachverantwortung, Vertreter),
        ["Verwaltungsleiter"] = (
            Stelle(Vorgang.TraegerVertreterPfarrlich, Anwendergruppe.Verwaltungsleiter, Funktion.Verwaltungsleitung, Rolle.TraegerLesend, Muster.Traeger1, Ort.Traeger("T2")), Muster.Fachverantwortung, Vertreter),
        ["Träger-Vertreter nicht pfarrlich"] = (
            Stelle(Vorgang.TraegerVertreterNichtPfarrlich, Anwendergruppe.TraegervertreterNichtPfarrlich, Funktion.Traegeradministration, Rolle.TraegerFachverantwortung, Muster.Traeger1), Muster.Generalvikariat with { Traeger = Traegerlage.NichtPfarrlich }, Vertreter),
        ["Fachverantwortung"] = (Stelle(Vorgang.UeberReferat, Anwendergruppe.Rendantur, Funktion.Fachverantwortung, Rolle.Fachverantwortung, Ort.Mandant), Muster.Generalvikariat, Referat),
        ["Fachberatung"] = (Stelle(Vorgang.UeberReferat, Anwendergruppe.Fachberatung, Funktion.Fachberatung, Rolle.Fachberatung, Muster.Traeger1), Muster.Generalvikariat, Referat),
        ["Rendantur"] = (
            Stelle(Vorgang.RendanturMitarbeiter, Anwendergruppe.Rendantur, Funktion.Personalsachbearbeitung, Rolle.Personal, Ort.Mandant), Muster.Fachverantwortung,
            [Schritt.AuftragRendanturleitung, Schritt.Pruefung, Schritt.Einrichtung, Schritt.ErsteAnmeldung]),
    };

    private static Schritt[] Referat => [Schritt.Antragsformular, Schritt.UnterschriftDienstvorgesetzter, Schritt.Zuleitung, Schritt.Pruefung, Schritt.Einrichtung, Schritt.ErsteAnmeldung];

    /// <summary>Steps that may be done in any order.</summary>
    private static readonly (Schritt, Schritt)[] Gleichrangig = [(Schritt.UnterschriftTraeger, Schritt.UnterschriftPerson), (Schritt.Beschluss, Schritt.Unterrichtung)];

    public static TheoryData<string> AlleFaelle() => [.. Faelle.Keys];

    public static TheoryData<string, Schritt, Schritt> VerboteneSpruenge()
    {
        var daten = new TheoryData<string, Schritt, Schritt>();
        foreach (var (fall, (antrag, _, schritte)) in Faelle)
            for (var i = 1; i < schritte.Length; i++)
                for (var j = 0; j < i; j++)
                    if (!Gleichrangig.Contains((schritte[j], schritte[i])) && !(antrag.Fristlos && schritte[j] == Schritt.Beschluss)) daten.Add(fall, schritte[j], schritte[i]);
        return daten;
    }

    private static StelleAntrag Stelle(Vorgang vorgang, Anwendergruppe gruppe, Funktion funktion, Rolle? rolle, params Ort[] orte) =>
        new("a-1", vorgang, "b-anna", "Anna Muster", gruppe, funktion, orte.Length > 0 ? orte[0] : Muster.Kita1, rolle, orte, Am, false, false, null, Muster.Fachverantwortung);

    private static StelleAntrag Gestellt(string fall) => Faelle[fall].Antrag with { Handelnder = Faelle[fall].Verwaltung };

    private static ErledigeSchritt Befehl(string fall, Schritt schritt, DateOnly? am = null)
    {
        var (antrag, verwaltung, _) = Faelle[fall];
        var a = Inhalt(antrag);
        var gremium = Verfahren.Gremien(antrag.Gruppe)[0];
        var stelle = Verfahren.Schritte(a).Single(s => s.Schritt == schritt).Wer[0];
        return new("a-1", schritt, am ?? Am, stelle, "Frau Beispiel", verwaltung, schritt == Schritt.Beschluss ? new Beschluss(gremium, Am, true, "im KiTa-Ausschuss") : null, "a.muster", true, true);
    }

    private static AntragGestellt Inhalt(StelleAntrag b) => new(
        b.Antrag, b.Vorgang, b.Benutzer, Muster.Grund(b.Benutzer, b.Name), b.Gruppe, b.Funktion, b.Dienststelle, b.Rolle, b.Orte, b.Am, b.WarSchonLeitung, b.Fristlos, null);

    [Theory]
    [MemberData(nameof(AlleFaelle))]
    public void Ein_Antrag_durchlaeuft_seine_Schritte_bis_zum_Ende(string fall)
    {
        var probe = new Probe();
        probe.Wenn(Gestellt(fall)).Dann(typeof(AntragGestellt));
        foreach (var s in Faelle[fall].Schritte)
        {
            probe.Zustand.Lage.ShouldBe(Antragslage.Offen);
            probe.Zustand.Naechste().Select(n => n.Schritt).ShouldContain(s);
            probe.Wenn(Befehl(fall, s)).Dann(typeof(SchrittErledigt));
            probe.Wenn(Befehl(fall, s)).DannNichts();
        }

        probe.Zustand.Lage.ShouldBe(Antragslage.Abgeschlossen);
        probe.Zustand.Naechste().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(VerboteneSpruenge))]
    public void Kein_Schritt_laesst_sich_ueberspringen(string fall, Schritt ausgelassen, Schritt danach)
    {
        var (antrag, _, schritte) = Faelle[fall];
        var getan = schritte.TakeWhile(s => s != danach).Where(s => s != ausgelassen)
            .Select(s => (IEreignis)new SchrittErledigt("a-1", s, Am, Benutzerverwaltung.Stelle.Verwaltung, Muster.Grund("b-anna"), null, null));
        new Probe([Inhalt(antrag), .. getan]).Wenn(Befehl(fall, danach)).DannAbgelehnt($"fehlt der Schritt „{ausgelassen.Titel()}“");
    }

    [Fact]
    public void Nach_einer_fristlosen_Kuendigung_folgt_der_Beschluss_nach_der_Loeschung()
    {
        const string Fall = "Löschung fristlos";
        var probe = new Probe();
        probe.Wenn(Gestellt(Fall)).Dann(typeof(AntragGestellt));
        foreach (var s in Faelle[Fall].Schritte.Where(s => s != Schritt.Beschluss)) probe.Wenn(Befehl(Fall, s)).Dann(typeof(SchrittErledigt));
        probe.Zustand.Lage.ShouldBe(Antragslage.Offen);
        probe.Zustand.Naechste().Single().Schritt.ShouldBe(Schritt.Beschluss);
        probe.Wenn(Befehl(Fall, Schritt.Beschluss, new DateOnly(2026, 2, 20))).Dann(typeof(SchrittErledigt));
        probe.Zustand.Lage.ShouldBe(Antragslage.Abgeschlossen);
    }

    public static TheoryData<string, Schritt, string> FehlendeAngaben() => new()
    {
        { "Neu-Einrichtung", Schritt.Beschluss, "fehlen Gremium und Datum" },
        { "Neu-Einrichtung", Schritt.Pruefung, "Antragsformular ist die Vergabe unzulässig" },
        { "Neu-Einrichtung", Schritt.Rueckmeldung, "fehlt der Benutzername" },
        { "Technische Änderung", Schritt.Geraetemeldung, "verlorene Geräte" },
    };

    [Theory]
    [MemberData(nameof(FehlendeAngaben))]
    public void Fehlt_eine_Pflichtangabe_wird_der_Schritt_nicht_festgehalten(string fall, Schritt schritt, string satz)
    {
        var ohne = Befehl(fall, schritt) with { Beschluss = null, Benutzername = null, FormularLiegtVor = false, AlterFaktorBestaetigt = false };
        Vor(fall, schritt).Wenn(ohne).DannAbgelehnt(satz);
    }

    [Fact]
    public void Der_Beschluss_nennt_Gremium_Datum_und_Person_bei_Traegervertretern_auch_die_Naehe()
    {
        const string Fall = "Träger-Vertreter pfarrlich";
        void Nein(Beschluss b, string satz) => Vor(Fall, Schritt.Beschluss).Wenn(Befehl(Fall, Schritt.Beschluss) with { Beschluss = b }).DannAbgelehnt(satz);
        Nein(new(Gremium.KitaAusschuss, Am, true, "Nähe"), "beschließt Verbandsvertretung/Kirchenvorstand");
        Nein(new(Gremium.Kirchenvorstand, Am.AddDays(1), true, "Nähe"), "Datum des Beschlusses");
        Nein(new(Gremium.Kirchenvorstand, Am, false, "Nähe"), "namentlich");
        Nein(new(Gremium.Kirchenvorstand, Am, true), "besondere Nähe");
    }

    [Fact]
    public void Ein_abgelegter_Scan_genuegt_als_Formular()
    {
        var probe = Vor("Neu-Einrichtung", Schritt.Pruefung);
        LegeBelegAb Datei(string typ, long groesse) => new("a-1", "f-1", "Antrag Müller.pdf", typ, groesse, new string('a', 64), Muster.Fachverantwortung);
        probe.Wenn(Datei("text/html", 10)).DannAbgelehnt("PDF, JPEG");
        probe.Wenn(Datei("application/pdf", Aktendatei.Hoechstens + 1)).DannAbgelehnt("größer als 10 MiB");
        probe.Wenn(Datei("application/pdf", Aktendatei.Hoechstens)).Dann(typeof(BelegAbgelegt));
        probe.Wenn(Befehl("Neu-Einrichtung", Schritt.Pruefung) with { FormularLiegtVor = false }).Dann(typeof(SchrittErledigt));
    }

    [Fact]
    public void Ein_unpassendes_Recht_faellt_bei_der_Pruefung_auf()
    {
        const string Fall = "Neu-Einrichtung";
        var zuViel = Inhalt(Faelle[Fall].Antrag) with { Rolle = Rolle.LesendEinrichtung, Funktion = Funktion.Einrichtungsleitung };
        var getan = Faelle[Fall].Schritte.TakeWhile(s => s != Schritt.Pruefung).Select(s => (IEreignis)new SchrittErledigt("a-1", s, Am, Benutzerverwaltung.Stelle.Verwaltung, Muster.Grund("b-anna"), null, null)).ToList();
        var probe = new Probe([zuViel, .. getan]);
        probe.Wenn(Befehl(Fall, Schritt.Pruefung)).DannAbgelehnt("Passend ist: Verbund-/Einrichtungsleitung. Bitte den Antrag ablehnen");
        probe.Wenn(new LehneAntragAb("a-1", "Recht passt nicht", Rolle.Finanzen, Muster.Fachverantwortung)).DannAbgelehnt("entspricht nicht");
        probe.Wenn(new LehneAntragAb("a-1", "Recht passt nicht", Rolle.Leitung, Muster.Fachverantwortung)).Dann(typeof(AntragAbgelehnt));
        probe.Wenn(Befehl(Fall, Schritt.Pruefung)).DannAbgelehnt("ist abgelehnt");
    }

    [Fact]
    public void Ein_Schritt_traegt_den_Tag_auf_dem_Papier_aber_nicht_vor_seinem_Vorgaenger_und_nicht_morgen()
    {
        var probe = Vor("Neu-Einrichtung", Schritt.UnterschriftTraeger);
        probe.Wenn(Befehl("Neu-Einrichtung", Schritt.UnterschriftTraeger, Am.AddDays(-1))).DannAbgelehnt("läge vor „Antragsformular ausfüllen“");
        probe.Wenn(Befehl("Neu-Einrichtung", Schritt.UnterschriftTraeger, Muster.Heute.AddDays(1))).DannAbgelehnt("in der Zukunft");
        probe.Wenn(Befehl("Neu-Einrichtung", Schritt.UnterschriftTraeger, Am.AddDays(3))).Dann(typeof(SchrittErledigt));
        probe.Wenn(Befehl("Neu-Einrichtung", Schritt.UnterschriftTraeger, Am)).DannAbgelehnt("schon mit dem 05.02.2026");
    }

    [Fact]
    public void Die_Leitung_fuellt_aus_der_Traeger_unterschreibt_die_Rendantur_prueft()
    {
        const string Fall = "Neu-Einrichtung";
        var probe = Vor(Fall, Schritt.Antragsformular);
        probe.Wenn(Befehl(Fall, Schritt.Antragsformular) with { Stelle = Benutzerverwaltung.Stelle.Leitung, Handelnder = Muster.Mit("b-x", Rolle.Leitung, Muster.Kita2) }).DannAbgelehnt("Das hält die Fachverantwortung der Rendantur fest");
        probe.Wenn(Befehl(Fall, Schritt.Antragsformular) with { Stelle = Benutzerverwaltung.Stelle.Leitung, Handelnder = Muster.Leitung1 }).Dann(typeof(SchrittErledigt));
        probe.Wenn(Befehl(Fall, Schritt.UnterschriftTraeger) with { Stelle = Benutzerverwaltung.Stelle.Leitung, Handelnder = Muster.Leitung1 }).DannAbgelehnt("tut Träger, nicht Leitung");
        probe.Wenn(Befehl(Fall, Schritt.UnterschriftTraeger) with { Handelnder = Muster.Leitung1 }).DannAbgelehnt("bitte dorthin geben");
        probe.Wenn(Befehl(Fall, Schritt.UnterschriftTraeger) with { Handelnder = Muster.Traegeradmin }).Dann(typeof(SchrittErledigt));
        Vor(Fall, Schritt.Pruefung).Wenn(Befehl(Fall, Schritt.Pruefung) with { Handelnder = Muster.Traegeradmin }).DannAbgelehnt("bitte dorthin geben");
        Vor(Fall, Schritt.Pruefung).Wenn(Befehl(Fall, Schritt.Pruefung) with { Handelnder = Muster.Mit("b-anna", Rolle.Fachverantwortung, Ort.Mandant) }).DannAbgelehnt("bitte dorthin geben");
    }

    [Fact]
    public void Ein_falsches_Verfahren_nennt_das_richtige()
    {
        var antrag = Gestellt("Rendantur");
        new Probe().Wenn(antrag with { Vorgang = Vorgang.NeuEinrichtung }).DannAbgelehnt("„Zugang eines Rendanturmitarbeiters“ wählen");
        new Probe().Wenn(antrag with { Rolle = Rolle.Fachverantwortung, Funktion = Funktion.Fachverantwortung }).DannAbgelehnt("„Zugang über das Referat“ wählen");
        new Probe().Wenn(antrag with { Gruppe = Anwendergruppe.Fachberatung }).DannAbgelehnt("gehört nicht zur Anwendergruppe G");
        new Probe().Wenn(Gestellt("Neu-Einrichtung") with { Rolle = null }).DannAbgelehnt("Die Rolle fehlt");
        new Probe().Wenn(Gestellt("Namenswechsel") with { NeuerName = " " }).DannAbgelehnt("neue Name fehlt");
        new Probe().Wenn(Gestellt("Neu-Einrichtung") with { Fristlos = true }).DannAbgelehnt("führt zu einer Löschung");
        new Probe().Wenn(Gestellt("Neu-Einrichtung") with { Handelnder = Muster.Mit("b-x", Rolle.Finanzen, Ort.Mandant) }).DannAbgelehnt("Diesen Antrag stellen der Träger");
    }

    [Fact]
    public void Zurueckgezogen_wird_nur_was_noch_nicht_ausgefuehrt_ist()
    {
        var probe = Vor("Neu-Einrichtung", Schritt.Pruefung);
        probe.Wenn(new ZieheAntragZurueck("a-1", "", Muster.Leitung1)).DannAbgelehnt("einen Grund");
        probe.Wenn(new ZieheAntragZurueck("a-1", "Stelle fällt weg", Muster.Leitung1)).Dann(typeof(AntragZurueckgezogen));
        Antragsbelege.Von(probe.Zustand)!.Hindernis.ShouldNotBeNull().ShouldContain("zurückgezogen");
        Vor("Neu-Einrichtung", Schritt.Uebergabe).Wenn(new ZieheAntragZurueck("a-1", "zu spät", Muster.Leitung1)).DannAbgelehnt("schon ausgeführt");
    }

    [Theory]
    [InlineData("Neu-Einrichtung", Schritt.Einrichtung)]
    [InlineData("Löschung", Schritt.Loeschung)]
    public void Der_Antrag_traegt_genau_zwischen_Rueckmeldung_und_Ausfuehrung(string fall, Schritt ausfuehrung)
    {
        foreach (var s in Faelle[fall].Schritte)
        {
            var beleg = Antragsbelege.Von(Vor(fall, s).Zustand)!;
            beleg.BereitZurEinrichtung.ShouldBe(s == ausfuehrung, s.Titel());
            if (s == ausfuehrung) beleg.Hindernis.ShouldBeNull();
            else beleg.Hindernis.ShouldNotBeNull().ShouldContain(Array.IndexOf(Faelle[fall].Schritte, s) < Array.IndexOf(Faelle[fall].Schritte, ausfuehrung) ? "fehlt der Schritt" : "schon ausgeführt");
        }
    }

    /// <summary>An application in which everything before the step has been done.</summary>
    private static Probe Vor(string fall, Schritt schritt)
    {
        var probe = new Probe();
        probe.Wenn(Gestellt(fall)).Dann(typeof(AntragGestellt));
        foreach (var s in Faelle[fall].Schritte.TakeWhile(s => s != schritt)) probe.Wenn(Befehl(fall, s)).Dann(typeof(SchrittErledigt));
        return probe;
    }
}
