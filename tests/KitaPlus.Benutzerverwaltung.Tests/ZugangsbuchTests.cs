using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Tests;

public class ZugangsbuchTests
{
    private const string M = "m1";
    private const string Wer = "b-anna";
    private static readonly Config Gruendlich = Config.QuickThrowOnFailure.WithMaxTest(300);
    private static readonly Handlung KindAnsehen = Handlung.Abfrage("kinder.kind.ansehen", "Kind ansehen", Bereich.Kinder);

    private static DateOnly Tag(string text) => DateOnly.ParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static Kenntnisstand Ende(string tag) => new(Berlin.Ende(Tag(tag)));

    /// <summary>Facts recorded at noon of the days named.</summary>
    private static Zugangsbuch Buch(params (string Tag, IEreignis Ereignis)[] fakten) =>
        Zugangsbuch.Leer.Mit(fakten.Select((f, i) => new Fakt(i + 1, Berlin.Beginn(Tag(f.Tag)).AddHours(12), M, "s", "b-fv", f.Ereignis)));

    private static IReadOnlyList<Rechtezeile> Am(Zugangsbuch buch, string tag, string? stand = null) => buch.Stichtag(Tag(tag), stand is null ? Kenntnisstand.Alles : Ende(stand), Rechtefilter.Alles);

    [Fact]
    public void Der_Stichtag_nennt_Rolle_Ort_Antrag_Beschluss_und_wer_zugewiesen_hat()
    {
        var gestellt = new AntragGestellt("a-0", Vorgang.NeuEinrichtung, Wer, Muster.Grund(Wer, "Anna"), Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsleitung, Muster.Kita1, Rolle.Leitung, [Muster.Kita1], Tag("01.02.2026"), false, false, null);
        var beschluss = new SchrittErledigt("a-0", Schritt.Beschluss, Tag("01.02.2026"), Stelle.Traeger, Muster.Grund(Wer), new(Gremium.Kirchenvorstand, Tag("30.01.2026"), true, null, null), null);
        var buch = Buch(("01.02.2026", gestellt), ("01.02.2026", beschluss), ("10.02.2026", Muster.Angelegt(Wer)), ("10.02.2026", new BenutzernameVergeben(Wer, Muster.Grund(Wer, "a.muster"), "a-0")), ("10.02.2026", Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("15.02.2026"))));
        Am(buch, "14.02.2026").ShouldBeEmpty();
        var z = Am(buch, "15.02.2026").Single();
        (z.Benutzer, z.Name, z.Benutzername, z.Zuweisung.Rolle, z.Zuweisung.Antrag, z.Beschluss, z.ZugewiesenVon).ShouldBe((Wer, "Anna Muster", "a.muster", Rolle.Leitung, "a-0", "Verbandsvertretung/Kirchenvorstand, 30.01.2026", "b-fv"));
        Berlin.Tag(z.ZugewiesenAm).ShouldBe(Tag("10.02.2026"));
    }

    [Fact]
    public void Was_spaeter_bekannt_wurde_aendert_die_alte_Auskunft_nicht()
    {
        var buch = Buch(("01.02.2026", Muster.Angelegt(Wer)), ("01.02.2026", Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("01.02.2026"))), ("20.03.2026", new RolleEntzogen(Wer, "z-1", Tag("01.03.2026"), Muster.Grund(Wer), null)));
        Am(buch, "10.03.2026", stand: "10.03.2026").Count.ShouldBe(1);
        Am(buch, "10.03.2026", stand: "20.03.2026").ShouldBeEmpty();
        Am(buch, "28.02.2026").Count.ShouldBe(1);
        Am(buch, "10.03.2026", stand: "31.01.2026").ShouldBeEmpty();
    }

    [Fact]
    public void Eine_Rolle_die_nie_galt_erscheint_nicht()
    {
        var buch = Buch(("01.02.2026", Muster.Angelegt(Wer)), ("01.02.2026", Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("01.06.2026"))), ("02.02.2026", new RolleEntzogen(Wer, "z-1", Tag("01.06.2026"), Muster.Grund(Wer), null)));
        Am(buch, "01.06.2026").ShouldBeEmpty();
    }

    /// <summary>Like <see cref="Buch"/>, at the hours named (UTC; in February Berlin is one hour ahead).</summary>
    private static Zugangsbuch UmUhr(params (string Tag, double Stunde, IEreignis Ereignis)[] fakten) =>
        Zugangsbuch.Leer.Mit(fakten.Select((f, i) => new Fakt(i + 1, new DateTimeOffset(Tag(f.Tag).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(f.Stunde), M, "s", "b-fv", f.Ereignis)));

    [Fact]
    public void Ein_Recht_das_am_selben_Tag_begann_und_endete_steht_an_diesem_Tag_im_Nachweis()
    {
        var buch = UmUhr(
            ("01.02.2026", 8, Muster.Angelegt(Wer)), ("10.02.2026", 7.5, Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("10.02.2026"))),
            ("10.02.2026", 9.25, new RolleEntzogen(Wer, "z-1", Tag("10.02.2026"), Muster.Grund(Wer), null)));
        var z = Am(buch, "10.02.2026").Single();
        (z.Zuweisung.Rolle, Tagesabschnitt.Text(z.Abschnitte)).ShouldBe((Rolle.Leitung, "von 08:30 bis 10:15 Uhr"));
        Am(buch, "09.02.2026").ShouldBeEmpty();
        Am(buch, "11.02.2026").ShouldBeEmpty();
        // wer heute darf, richtet sich nach dem letzten Stand
        buch.Geltend(Tag("10.02.2026"), Kenntnisstand.Alles, Rechtefilter.Alles).ShouldBeEmpty();
        buch.Verlauf(Rechtefilter.Alles, Kenntnisstand.Alles, new Verzeichnis()).Select(s => (s.Hinzu.Count, s.Weg.Count)).ShouldBe([(1, 0), (0, 1)]);
    }

    [Fact]
    public void Ein_im_Lauf_des_Tages_entzogenes_Recht_galt_an_diesem_Tag_noch()
    {
        var buch = UmUhr(
            ("01.02.2026", 8, Muster.Angelegt(Wer)), ("01.02.2026", 8, Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("01.02.2026"))),
            ("10.02.2026", 9.25, new RolleEntzogen(Wer, "z-1", Tag("10.02.2026"), Muster.Grund(Wer), null)));
        Tagesabschnitt.Text(Am(buch, "09.02.2026").Single().Abschnitte).ShouldBe("ganztägig");
        Tagesabschnitt.Text(Am(buch, "10.02.2026").Single().Abschnitte).ShouldBe("bis 10:15 Uhr");
        Am(buch, "11.02.2026").ShouldBeEmpty();
    }

    [Fact]
    public void Vertretung_und_Supportfreigabe_eines_einzigen_Tages_stehen_im_Nachweis()
    {
        var buch = UmUhr(
            ("01.02.2026", 8, Muster.Angelegt("b-1", Funktion.Finanzsachbearbeitung, Anwendergruppe.Rendantur, Ort.Mandant)), ("02.02.2026", 8, new VertretungBenannt(M, "b-fv", "b-1", "b-2")),
            ("01.02.2026", 8, Muster.Angelegt("b-sup", Funktion.Support, Anwendergruppe.Dienstleister, Ort.Mandant)), ("01.02.2026", 8, Muster.Zugewiesen("b-sup", "z-1", Rolle.Support, Tag("01.02.2026"), null, "a-0", Ort.Mandant)),
            ("10.02.2026", 8, new AbwesenheitGemeldet(M, "b-fv", Tag("10.02.2026"))), ("10.02.2026", 9, new VertretungBegonnen(M, "v-1", "b-fv", "b-1", Tag("10.02.2026"))),
            ("10.02.2026", 10, new SupportFreigegeben(M, "s-1", [Muster.Kita1], new Zeitraum(Tag("10.02.2026"), Tag("20.02.2026")), "Hilfe")),
            ("10.02.2026", 11, new SupportfreigabeBeendet(M, "s-1", Tag("10.02.2026"))), ("10.02.2026", 12, new AbwesenheitBeendet(M, "b-fv", Tag("10.02.2026"))));
        Am(buch, "10.02.2026").Select(z => (z.Benutzer, z.Zuweisung.Rolle, Tagesabschnitt.Text(z.Abschnitte)))
            .ShouldBe([("b-1", Rolle.Fachverantwortung, "von 10:00 bis 13:00 Uhr"), ("b-sup", Rolle.Support, "von 11:00 bis 12:00 Uhr")]);
        Am(buch, "11.02.2026").ShouldBeEmpty();
    }

    [Fact]
    public void Warum_antwortet_fuer_den_ganzen_Tag()
    {
        var buch = UmUhr(
            ("01.02.2026", 8, Muster.Angelegt(Wer)), ("01.02.2026", 8, Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("01.02.2026"))),
            ("10.02.2026", 9.25, new BenutzerGesperrt(Wer, Sperrart.Sicherheit, Muster.Grund(Wer))), ("10.02.2026", 14, new BenutzerEntsperrt(Wer, Muster.Grund(Wer))),
            ("10.02.2026", 16, new RolleEntzogen(Wer, "z-1", Tag("10.02.2026"), Muster.Grund(Wer), null)));
        string Antwort(string tag) => buch.WarumAm(
            M, Wer, KindAnsehen, [.. buch.Augenblicke(Wer, Tag(tag), Ende(tag)).Select(a => (a, (Ziel)Ziel.Einrichtung("E1")))], Tag(tag), new Verzeichnis()).Kurz;
        Antwort("09.02.2026").ShouldBe("Ja");
        Antwort("10.02.2026").ShouldBe("Ja, bis 10:15 Uhr, von 15:00 bis 17:00 Uhr");
        Antwort("11.02.2026").ShouldBe("Nein");
    }

    [Fact]
    public void Gesperrt_ist_am_Stichtag_wer_an_diesem_Tag_gesperrt_war()
    {
        var buch = Buch(
            ("01.02.2026", Muster.Angelegt(Wer)), ("01.02.2026", Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("01.02.2026"))),
            ("10.02.2026", new BenutzerGesperrt(Wer, Sperrart.Sicherheit, Muster.Grund(Wer, "Gerät verloren"))), ("20.02.2026", new BenutzerEntsperrt(Wer, Muster.Grund(Wer))));
        Am(buch, "09.02.2026").Single().Sperre.ShouldBeNull();
        Am(buch, "10.02.2026").Single().Sperre.ShouldBe("Sperre aus Sicherheitsgründen (Gerät verloren)");
        Am(buch, "20.02.2026").Single().Sperre.ShouldBeNull();
        buch.Zugang(M, Wer, Tag("20.02.2026"), Ende("19.02.2026"))!.Sperre.ShouldNotBeNull();
    }

    [Fact]
    public void Ein_geloeschter_Name_zeigt_das_Pseudonym_auch_in_der_Vergangenheit()
    {
        var buch = Buch(
            ("01.02.2026", Muster.Angelegt(Wer)), ("01.02.2026", Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("01.02.2026"))), ("10.02.2026", new RolleEntzogen(Wer, "z-1", Tag("10.02.2026"), Muster.Grund(Wer, "Kündigung"), "a-9")),
            ("10.02.2026", new BenutzerGeloescht(Wer, "a-9", Tag("10.02.2027"))));
        Am(buch, "05.02.2026").Single().Name.ShouldBe("Anna Muster");
        var danach = buch.Mit([new Fakt(99, Berlin.Beginn(Tag("11.02.2027")), M, "s", "x", new BenutzernamenGeloescht(Wer))]);
        Am(danach, "05.02.2026").Single().Name.ShouldBe(Wer);
        Am(danach, "05.02.2026", stand: "06.02.2026").Single().Name.ShouldBe(Wer);
        danach.Verlauf(Rechtefilter.Alles, Kenntnisstand.Alles, new Verzeichnis()).ShouldAllBe(s => !s.Anlass.Contains("Kündigung") && s.Name == Wer);
    }

    [Fact]
    public void Orte_eines_Verwaltungsreferenten_gelten_jeder_in_seiner_Zeit()
    {
        var buch = Buch(
            ("01.02.2026", Muster.Angelegt(Wer, Funktion.Verwaltungsreferat, Anwendergruppe.Rendantur, Ort.Mandant)), ("01.02.2026", Muster.Zugewiesen(Wer, "z-1", Rolle.Verwaltungsreferent, Tag("01.02.2026"), null, "a-0", Muster.Traeger1)),
            ("01.02.2026", new OrtZugeordnet(Wer, "z-1", Muster.Kita2, new Zeitraum(Tag("10.02.2026"), Tag("20.02.2026")), null, true)));
        Orte("09.02.2026").ShouldBe([Muster.Traeger1]);
        Orte("10.02.2026").ShouldBe([Muster.Traeger1, Muster.Kita2]);
        Orte("21.02.2026").ShouldBe([Muster.Traeger1]);

        IEnumerable<Ort> Orte(string tag) => Am(buch, tag).SelectMany(z => z.Zuweisung.Orte);
    }

    [Fact]
    public void Die_Vertretung_hat_die_Rolle_solange_sie_laeuft()
    {
        var buch = Buch(
            ("01.02.2026", Muster.Angelegt("b-1", Funktion.Finanzsachbearbeitung, Anwendergruppe.Rendantur, Ort.Mandant)), ("02.02.2026", new VertretungBenannt(M, "b-fv", "b-1", "b-2")),
            ("09.03.2026", new AbwesenheitGemeldet(M, "b-fv", Tag("09.03.2026"))), ("11.03.2026", new VertretungBegonnen(M, "v-1", "b-fv", "b-1", Tag("11.03.2026"))), ("20.03.2026", new AbwesenheitBeendet(M, "b-fv", Tag("21.03.2026"))));
        var z = Am(buch, "12.03.2026").Single();
        (z.Benutzer, z.Zuweisung.Rolle, z.Zuweisung.VertretungFuer).ShouldBe(("b-1", Rolle.Fachverantwortung, "b-fv"));
        Am(buch, "21.03.2026").ShouldBeEmpty();
        Am(buch, "21.03.2026", stand: "19.03.2026").Count.ShouldBe(1);
        buch.Verlauf(new Rechtefilter("b-1"), Kenntnisstand.Alles, new Verzeichnis()).Select(s => s.Anlass).ShouldBe(["Vertretung der Fachverantwortung begonnen", "Vertretung der Fachverantwortung beendet"]);
    }

    [Fact]
    public void Der_Support_sieht_nur_was_und_solange_es_freigegeben_ist()
    {
        var buch = Buch(
            ("01.02.2026", Muster.Angelegt("b-sup", Funktion.Support, Anwendergruppe.Dienstleister, Ort.Mandant)), ("01.02.2026", Muster.Zugewiesen("b-sup", "z-1", Rolle.Support, Tag("01.02.2026"), null, "a-0", Ort.Mandant)),
            ("10.02.2026", new SupportFreigegeben(M, "s-1", [Muster.Kita1], new Zeitraum(Tag("10.02.2026"), Tag("20.02.2026")), "Hilfe")), ("15.02.2026", new SupportfreigabeBeendet(M, "s-1", Tag("15.02.2026"))));
        Am(buch, "09.02.2026").ShouldBeEmpty();
        Am(buch, "14.02.2026").Single().Zuweisung.Orte.ShouldBe([Muster.Kita1]);
        Tagesabschnitt.Text(Am(buch, "15.02.2026").Single().Abschnitte).ShouldBe("bis 12:00 Uhr");
        Am(buch, "16.02.2026").ShouldBeEmpty();
        Am(buch, "15.02.2026", stand: "14.02.2026").Count.ShouldBe(1);
    }

    [Fact]
    public void Konnte_jemand_ein_Kind_an_einem_Tag_sehen()
    {
        var buch = Buch(("01.02.2026", Muster.Angelegt(Wer)), ("01.02.2026", Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("01.02.2026"), Tag("28.02.2026"))));
        var hier = Ziel.Einrichtung("E1");
        Urteil Warum(Ziel ziel, string tag, string? wer = null) => buch.Warum(M, wer ?? Wer, KindAnsehen, ziel, Tag(tag), Kenntnisstand.Alles, new Verzeichnis());
        Warum(hier, "10.02.2026").Satz.ShouldContain("Antrag a-0");
        Warum(hier, "10.02.2026").Erlaubt.ShouldBeTrue();
        Warum(Ziel.Einrichtung("E2"), "10.02.2026").Grund.ShouldBe(Urteilsgrund.FremderOrt);
        Warum(hier, "01.03.2026").Grund.ShouldBe(Urteilsgrund.KeineRolle);
        Warum(hier, "10.02.2026", "b-niemand").Erlaubt.ShouldBeFalse();
    }

    [Fact]
    public void Es_gilt_die_Matrix_die_am_Tag_galt_und_damals_bekannt_war()
    {
        var alt = Rechtematrix.Mitgelieferte[0];
        var strenger = string.Join('\n', alt.Text.Split('\n').Select(z => z.StartsWith("Kinder;", StringComparison.Ordinal) ? "Kinder;" + string.Join(';', Enumerable.Repeat("-", 16)) : z));
        var buch = Buch(
            ("01.02.2026", Muster.Angelegt(Wer)), ("01.02.2026", Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("01.02.2026"))),
            ("01.02.2026", new RechtematrixVeroeffentlicht(M, alt.GueltigAb, alt.Text)), ("20.03.2026", new RechtematrixVeroeffentlicht(M, Tag("01.03.2026"), strenger)));
        bool Darf(string tag, string stand) => buch.Warum(M, Wer, KindAnsehen, Ziel.Einrichtung("E1"), Tag(tag), Ende(stand), new Verzeichnis()).Erlaubt;
        Darf("10.03.2026", "10.03.2026").ShouldBeTrue();
        Darf("10.03.2026", "20.03.2026").ShouldBeFalse();
        Darf("28.02.2026", "20.03.2026").ShouldBeTrue();
        buch.Kennt(alt).ShouldBeTrue();
        buch.Kennt(alt with { Text = strenger }).ShouldBeFalse();
    }

    [Fact]
    public void Ein_Filter_nach_Einrichtung_findet_auch_Rechte_ueber_den_Traeger()
    {
        var buch = Buch(
            ("01.02.2026", Muster.Angelegt(Wer)), ("01.02.2026", Muster.Zugewiesen(Wer, "z-1", Rolle.Leitung, Tag("01.02.2026"))),
            ("01.02.2026", Muster.Angelegt("b-tl")), ("01.02.2026", Muster.Zugewiesen("b-tl", "z-1", Rolle.TraegerLesend, Tag("01.02.2026"), null, "a-0", Muster.Traeger1)),
            ("01.02.2026", Muster.Angelegt("b-fin")), ("01.02.2026", Muster.Zugewiesen("b-fin", "z-1", Rolle.Finanzen, Tag("01.02.2026"), null, "a-0", Ort.Mandant)));
        IEnumerable<string> Mit(Rechtefilter f) => buch.Stichtag(Tag("02.02.2026"), Kenntnisstand.Alles, f, new Verzeichnis()).Select(z => z.Benutzer);
        Mit(new Rechtefilter(Einrichtung: "E1")).ShouldBe([Wer, "b-fin", "b-tl"]);
        Mit(new Rechtefilter(Einrichtung: "E2")).ShouldBe(["b-fin"]);
        Mit(new Rechtefilter(Rolle: Rolle.TraegerLesend)).ShouldBe(["b-tl"]);
        Mit(new Rechtefilter(Benutzer: Wer)).ShouldBe([Wer]);
    }

    [Fact]
    public void Die_Auskunft_zu_einem_Wissensstand_haengt_nicht_von_spaeteren_Tatsachen_ab()
    {
        var fall = from plan in Zufallsplan() from k in Gen.Choose(0, 400) from d in Gen.Choose(0, 400) select (plan, k, d);
        Check.One(Gruendlich, Prop.ForAll(Arb.From(fall), f =>
        {
            var stand = new Kenntnisstand(Berlin.Ende(Zufallstag(f.k)));
            var (alles, damals) = (Zugangsbuch.Leer.Mit(f.plan), Zugangsbuch.Leer.Mit(f.plan.Where(x => x.GehoertZu(stand))));
            var tag = Zufallstag(f.d);
            return Kurz(alles.Stichtag(tag, stand, Rechtefilter.Alles)).SequenceEqual(Kurz(damals.Stichtag(tag, Kenntnisstand.Alles, Rechtefilter.Alles)))
                && alles.Verlauf(Rechtefilter.Alles, stand, new Verzeichnis()).Select(s => (s.Position, string.Join('|', s.Hinzu), string.Join('|', s.Weg))).SequenceEqual(
                    damals.Verlauf(Rechtefilter.Alles, Kenntnisstand.Alles, new Verzeichnis()).Select(s => (s.Position, string.Join('|', s.Hinzu), string.Join('|', s.Weg))));
        }));
    }

    [Fact]
    public void Der_Verlauf_ergibt_zusammengezaehlt_den_heutigen_Stand()
    {
        Check.One(Gruendlich, Prop.ForAll(Arb.From(Zufallsplan()), plan =>
        {
            var buch = Zugangsbuch.Leer.Mit(plan);
            var zeilen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var s in buch.Verlauf(new Rechtefilter(Rolle: Rolle.Leitung), Kenntnisstand.Alles, new Verzeichnis()))
            {
                zeilen.ExceptWith(s.Weg.Select(w => s.Benutzer + w));
                zeilen.UnionWith(s.Hinzu.Select(h => s.Benutzer + h));
            }

            return buch.Benutzer.Sum(b => buch.Zugang(M, b, Zufallstag(0), Kenntnisstand.Alles)!.Zuweisungen.Where(z => z.Rolle == Rolle.Leitung).Select(z => z.Zeit + string.Join(',', z.Orte)).Distinct().Count()) == zeilen.Count;
        }));
    }

    [Fact]
    public void In_Teilen_geladen_ist_das_Buch_dasselbe()
    {
        Check.One(Gruendlich, Prop.ForAll(Arb.From(from plan in Zufallsplan() from n in Gen.Choose(0, 30) select (plan, n)), f =>
        {
            var ganz = Zugangsbuch.Leer.Mit(f.plan);
            var geteilt = Zugangsbuch.Leer.Mit(f.plan.Take(f.n)).Mit(f.plan.Skip(f.n));
            return Kurz(ganz.Stichtag(Zufallstag(200), Kenntnisstand.Alles, Rechtefilter.Alles)).SequenceEqual(Kurz(geteilt.Stichtag(Zufallstag(200), Kenntnisstand.Alles, Rechtefilter.Alles)));
        }));
    }

    /// <summary>Whatever the rules let through: on no day more than one role without an exception, and every exception has an end.</summary>
    [Fact]
    public void Ueber_jede_Folge_von_Befehlen_hat_jeder_hoechstens_eine_Rolle_und_Ausnahmen_enden_von_selbst()
    {
        var befehl = from art in Gen.Choose(0, 3) from ab in Gen.Choose(0, 300) from dauer in Gen.Choose(0, 100) from befristet in Gen.Elements(true, false) from ausnahme in Gen.Elements(true, false) from rolle in Gen.Elements(Rolle.Leitung, Rolle.Einrichtungsmitarbeiter)
                     select (art, ab, dauer, befristet, ausnahme, rolle);
        Check.One(Gruendlich, Prop.ForAll(Arb.From(befehl.ListOf()), befehle =>
        {
            var z = BenutzerZustand.Evolve(BenutzerZustand.Anfang, Muster.Angelegt(Wer));
            var nummer = 0;
            foreach (var b in befehle)
            {
                var id = $"z-{nummer++}";
                var wer = Muster.Fachverantwortung.Am(Zufallstag(0));
                var (von, bis) = (Zufallstag(b.ab), b.befristet ? Zufallstag(b.ab + b.dauer) : (DateOnly?)null);
                var beleg = Muster.Beleg(Wer, b.rolle, b.rolle == Rolle.Leitung ? Funktion.Einrichtungsleitung : Funktion.Einrichtungsmitarbeit, [Muster.Kita1], b.art == 1 ? Vorgang.RollenWechsel : Vorgang.NeuEinrichtung);
                Gib(b.art == 0 ? new EntzieheRolle(Wer, $"z-{b.dauer % Math.Max(1, nummer)}", von, "weg", wer)
                    : b.ausnahme ? new SchlageAusnahmeVor(Wer, id, b.rolle, [Muster.Kita1], von, bis, beleg, "nötig", wer)
                    : new WeiseRolleZu(Wer, id, b.rolle, [Muster.Kita1], von, bis, beleg, false, wer));
                // genehmigt wird alles, aber nicht gleich
                if (nummer > 1) Gib(new GenehmigeAusnahme(Wer, $"z-{nummer - 2}", beleg, Muster.Generalvikariat.Am(Zufallstag(0))));

                void Gib(BenutzerBefehl befehl2) => z = BenutzerDecider.Decide(z, befehl2).Ereignisse.Aggregate(z, BenutzerZustand.Evolve);
            }

            var rollen = Zuweisungsbau.Von(Wer, z, [], []);
            return rollen.All(r => r.Ausnahme is null || r.Zeit.Bis is not null)
                && Enumerable.Range(0, 450).Select(Zufallstag).All(t => rollen.Count(r => r.Ausnahme is null && r.Zeit.Enthaelt(t)) <= 1 && rollen.Count(r => r.Zeit.Enthaelt(t)) <= 2);
        }));
    }

    private static DateOnly Zufallstag(int nummer) => new DateOnly(2025, 1, 1).AddDays(nummer);

    private static IEnumerable<string> Kurz(IEnumerable<Rechtezeile> zeilen) =>
        zeilen.Select(z => $"{z.Benutzer}|{z.Name}|{z.Zuweisung.Rolle}|{string.Join(',', z.Zuweisung.Orte)}|{z.Zuweisung.Zeit}|{z.Sperre}|{z.ZugewiesenVon}");

    /// <summary>A random, well-formed history of three users; recorded in order of time.</summary>
    private static Gen<List<Fakt>> Zufallsplan()
    {
        var schritt = from wer in Gen.Choose(1, 3) from art in Gen.Choose(0, 6) from abstand in Gen.Choose(0, 20) from ab in Gen.Choose(0, 400) from dauer in Gen.Choose(0, 200) select (wer, art, abstand, ab, dauer);
        return schritt.ListOf().Select(schritte =>
        {
            var fakten = new List<Fakt>();
            var (tag, position) = (0, 0L);
            var zuweisungen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var s in schritte)
            {
                var wer = $"b-{s.wer}";
                tag += s.abstand;
                if (zuweisungen.TryAdd(wer, 0)) Nimm(Muster.Angelegt(wer));
                var letzte = $"z-{zuweisungen[wer]}";
                switch (s.art)
                {
                    case 0 or 1:
                        Nimm(Muster.Zugewiesen(wer, $"z-{++zuweisungen[wer]}", Rolle.Leitung, Zufallstag(s.ab), s.dauer > 150 ? null : Zufallstag(s.ab + s.dauer)));
                        break;
                    case 2 when zuweisungen[wer] > 0:
                        Nimm(new RolleEntzogen(wer, letzte, Zufallstag(s.ab), Muster.Grund(wer), null));
                        break;
                    case 3 when zuweisungen[wer] > 0:
                        Nimm(new OrtZugeordnet(wer, letzte, Muster.Kita2, new Zeitraum(Zufallstag(s.ab), Zufallstag(s.ab + s.dauer)), "a-2", false));
                        break;
                    case 4:
                        Nimm(new BenutzerGesperrt(wer, Sperrart.Sonstige, Muster.Grund(wer)));
                        break;
                    case 5:
                        Nimm(new BenutzerEntsperrt(wer, Muster.Grund(wer)));
                        break;
                    case 6:
                        Nimm(new NameGeaendert(wer, Muster.Grund(wer, $"Name {s.dauer}"), "a-3"));
                        break;
                }

                void Nimm(IEreignis e) => fakten.Add(new(++position, Berlin.Beginn(Zufallstag(tag)).AddHours(9), M, $"benutzer-{wer}", "b-fv", e));
            }

            return fakten;
        });
    }

    /// <summary>E1 belongs to T1, E2 to T2.</summary>
    private sealed class Verzeichnis : IOrtsverzeichnis
    {
        public IEnumerable<string> Einrichtungen(Ort ort, DateOnly tag) => ort.Art == Ortsart.Mandant ? ["E1", "E2"] : ort.Id == "T1" ? ["E1"] : ["E2"];

        public string? Traeger(string einrichtung, DateOnly tag) => einrichtung == "E1" ? "T1" : "T2";

        public bool? Pfarrlich(string traeger, DateOnly tag) => null;

        public string Name(Ort ort) => ort.ToString();

        public IReadOnlyCollection<Ort> Alle => [Ort.Traeger("T1"), Ort.Traeger("T2"), Ort.Einrichtung("E1"), Ort.Einrichtung("E2")];
    }
}
