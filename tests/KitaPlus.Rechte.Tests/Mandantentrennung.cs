using Dapper;
using KitaPlus.Barkasse;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Benutzerverwaltung;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Dokumente;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Host;
using KitaPlus.Import;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Kinder.Luecken;
using KitaPlus.Kinder.Nachweise;
using KitaPlus.Kinder.Suche;
using KitaPlus.Meldewesen;
using KitaPlus.Protokoll;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Planung;
using KitaPlus.Personal;
using KitaPlus.Verpflegung;
using KitaPlus.Vieraugen;
using KitaPlus.Web.Suche;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;
using KitaPlus.Zahlungsverkehr.Stammdaten;
using KitaPlus.Zahlungsverkehr.Views;

namespace KitaPlus.Rechte.Tests;

/// <summary>Two Mandanten with the same ids in one store: every class that reads a view gives each only its own. The same on both databases.</summary>
public abstract class Mandantentrennung(Haus haus)
{
    /// <summary>Views with a column „mandant“, and the class that reads them. A new view needs a line and a test here.</summary>
    private static readonly Dictionary<string, Type> Leser = new(StringComparer.Ordinal)
    {
        ["benutzerverwaltung_fakten"] = typeof(IZugangsauskunft),
        ["protokoll_befehle"] = typeof(Protokollbuch),
        ["barkasse_kassen"] = typeof(Kassenverzeichnis),
        ["beitraege_bestand"] = typeof(Bestand),
        ["einrichtungen_uebernahme"] = typeof(IUebernahmetage),
        ["einrichtungen_verzeichnis"] = typeof(IOrtsverzeichnisse),
        ["einrichtungen_plaetze"] = typeof(Platzleser),
        ["kinder_verzeichnis"] = typeof(Kinderverzeichnis),
        ["kinder_betreuungen"] = typeof(IBetreuungen),
        ["planung_szenarien"] = typeof(Szenarienleser),
        ["kinder_suche"] = typeof(Personensuche),
        ["kinder_luecken"] = typeof(Lueckenleser),
        ["kinder_nachweise"] = typeof(Nachweisleser),
        ["dokumente_verzeichnis"] = typeof(Dokumentverzeichnis),
        ["personal_stand"] = typeof(Personalverzeichnis),
        ["verpflegung_essen"] = typeof(Essensleser),
        ["vieraugen_vorgaenge"] = typeof(Vorgangsbuch),
        ["zahlungsverkehr"] = typeof(Zahlungsbuch),
        ["meldungen"] = typeof(Meldungsbuch),
    };

    protected Haus Haus => haus;

    protected static IEnumerable<View> Ansichten => Befehlszeile.Module.SelectMany(m => m.Ansichten);

    [Fact]
    public async Task Zu_jeder_Ansicht_mit_Mandanten_ist_der_Leser_geprueft()
    {
        var mit = new List<string>();
        foreach (var a in Ansichten)
        {
            await using var leser = await haus.Dienst<IViewDatabase>().OpenAsync(a.Name);
            if (a.Tables.Any(t => HatMandant(leser, t))) mit.Add(a.Name);
        }

        mit.Order(StringComparer.Ordinal).ShouldBe(Leser.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Kinder()
    {
        var kinder = haus.Dienst<Kinderverzeichnis>();
        var alles = new Sichtbereich(true, new HashSet<string>(StringComparer.Ordinal), null);
        foreach (var (mandant, anderer) in Paare())
        {
            var (zeilen, zahl) = await kinder.SucheAsync(mandant, alles, new Kindersuche(null, null, haus.Heute, true, 1, 100));
            zahl.ShouldBe(mandant == Welt.Sued ? 4 : 3);
            zeilen.Select(z => z.Nachname).ShouldContain(Welt.Familie(mandant, Welt.Innen));
            zeilen.Select(z => z.Nachname).ShouldNotContain(Welt.Familie(anderer, Welt.Innen));
            (await haus.Dienst<INamen>().VonAsync(mandant, [$"kind-{Welt.Innen.Kind}", $"haushalt-{Welt.Innen.Haushalt}"])).Kind(Welt.Innen.Kind).ShouldBe($"Konrad {Welt.Familie(mandant, Welt.Innen)}");
        }

        (await haus.Dienst<INamen>().VonAsync(Welt.Nord, [$"kind-{Welt.KindNurImSueden}"])).Finde($"kind-{Welt.KindNurImSueden}").ShouldBeNull();
        (await kinder.KinderDerHaushalteAsync(Welt.Nord, ["h-sueden"])).ShouldBeEmpty();
        (await kinder.OrteDesKindesAsync(Welt.Nord, Welt.KindNurImSueden)).ShouldBeNull();
        (await kinder.OrteDesHaushaltsAsync(Welt.Nord, "h-sueden")).ShouldBeNull();
        (await kinder.OrteDerPersonAsync(Welt.Nord, "p-sueden")).ShouldBeNull();
        (await kinder.OrteDerPersonAsync(Welt.Sued, "p-sueden")).ShouldNotBeNull();
        (await kinder.OrteDesHaushaltsAsync(Welt.Nord, Welt.Innen.Haushalt))!.Zeiten.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Suche()
    {
        var (suche, alles) = (haus.Dienst<Personensuche>(), new Sichtbereich(true, new HashSet<string>(StringComparer.Ordinal), null));
        foreach (var (mandant, anderer) in Paare())
        {
            var eigene = Suchfrage.Aus(Welt.Familie(mandant, Welt.Innen));
            (await suche.KinderAsync(mandant, alles, eigene, haus.Heute, 10)).Select(k => k.Kind).ShouldBe([Welt.Innen.Kind]);
            (await suche.AngehoerigeAsync(mandant, alles, eigene, haus.Heute, 10)).Select(p => p.Person).ShouldBe([Welt.Innen.Person]);
            (await suche.KinderAsync(anderer, alles, eigene, haus.Heute, 10)).ShouldBeEmpty();
            (await suche.AngehoerigeAsync(anderer, alles, eigene, haus.Heute, 10)).ShouldBeEmpty();
        }

        (await suche.KinderAsync(Welt.Nord, alles, Suchfrage.Aus(Welt.KindNurImSueden), haus.Heute, 10)).ShouldBeEmpty();
        (await suche.KinderAsync(Welt.Nord, alles, Suchfrage.Aus("h-sueden"), haus.Heute, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Fehlende_Angaben_Plaetze_und_Belegung()
    {
        await haus.Anwendung.SendeAsync(new RichteGruppeEin(Welt.Innen.Einrichtung, "g-2", "Bären", Gruppenform.III, 25, 45, new DateOnly(2020, 8, 1), null, Herkunft.Jetzt), Kontext.Dienst(Welt.Sued, "probe"));
        await haus.Anwendung.NachfuehrenAsync();
        var alles = new Sichtbereich(true, new HashSet<string>(StringComparer.Ordinal), null);
        foreach (var (mandant, _) in Paare())
        {
            // in der Welt ist bei keinem Kind bestimmt, wer zahlt
            (await haus.Dienst<Lueckenleser>().VonAsync(mandant, ["zahlung"], alles, haus.Heute)).Count.ShouldBe(mandant == Welt.Sued ? 3 : 2);
            (await haus.Dienst<Platzleser>().SummeAsync(mandant, alles, haus.Heute)).ShouldBe(mandant == Welt.Sued ? 25 : 0);
            (await haus.Dienst<IBelegung>().AnzahlAsync(mandant, alles, haus.Heute)).ShouldBe(mandant == Welt.Sued ? 3 : 2);
            (await haus.Dienst<IBetreuungen>().VonAsync(mandant, null, haus.Heute, haus.Heute, Kenntnisstand.Alles)).SelectMany(e => e).Any(k => k.Kind == Welt.KindNurImSueden).ShouldBe(mandant == Welt.Sued);
            (await haus.Dienst<IBelegung>().VonAsync(mandant, Welt.Innen.Einrichtung, haus.Heute, haus.Heute)).Any(b => b.Kind == Welt.KindNurImSueden).ShouldBe(mandant == Welt.Sued);
        }
    }

    [Fact]
    public async Task Betreuungen_wie_das_KiBiz_sie_zaehlt()
    {
        await haus.Anwendung.NachfuehrenAsync();
        foreach (var (mandant, _) in Paare())
        {
            var kinder = await haus.Dienst<IBetreuungen>().VonAsync(mandant, [Welt.Innen.Einrichtung], haus.Heute, haus.Heute, Kenntnisstand.Alles);
            kinder[Welt.Innen.Einrichtung].Any(k => k.Kind == Welt.KindNurImSueden).ShouldBe(mandant == Welt.Sued);
        }
    }

    [Fact]
    public async Task Personal()
    {
        var (verzeichnis, alles) = (haus.Dienst<Personalverzeichnis>(), new Sichtbereich(true, new HashSet<string>(StringComparer.Ordinal), null));
        await haus.Anwendung.NachfuehrenAsync();
        foreach (var (mandant, anderer) in Paare())
        {
            var namen = (await verzeichnis.AmAsync(mandant, alles, haus.Heute)).Select(z => z.Nachname).ToList();
            namen.ShouldContain(Welt.Familie(mandant, Welt.Innen));
            namen.ShouldNotContain(Welt.Familie(anderer, Welt.Innen));
            (await verzeichnis.KoepfeAsync(mandant)).Select(k => k.Nachname).ShouldNotContain(Welt.Familie(anderer, Welt.Innen));
            (await haus.Dienst<INamen>().VonAsync(mandant, [$"beschaeftigte-{Welt.Kraft(Welt.Innen)}"])).Name($"beschaeftigte-{Welt.Kraft(Welt.Innen)}").ShouldBe($"Karla {Welt.Familie(mandant, Welt.Innen)}");
        }
    }

    [Fact]
    public async Task Szenarien()
    {
        await haus.Anwendung.SendeAsync(new LegeSzenarioAn(Welt.Innen.Einrichtung, Welt.Planjahr, "s-sued", "Nur im Süden"), Kontext.Dienst(Welt.Sued, "probe"));
        await haus.Anwendung.SendeAsync(new UebernimmSzenario(Welt.Innen.Einrichtung, Welt.Planjahr, Welt.Szenario), Kontext.Dienst(Welt.Sued, "probe"));
        await haus.Anwendung.NachfuehrenAsync();
        var leser = haus.Dienst<Szenarienleser>();
        (await leser.VonAsync(Welt.Nord, Welt.Innen.Einrichtung, Welt.Planjahr)).Select(s => (s.Szenario, s.IstPlan)).ShouldBe([(Welt.Szenario, false)]);
        (await leser.VonAsync(Welt.Sued, Welt.Innen.Einrichtung, Welt.Planjahr)).Select(s => (s.Szenario, s.IstPlan)).ShouldBe([(Welt.Szenario, true), ("s-sued", false)]);
    }

    [Fact]
    public async Task Verpflegung()
    {
        var a = haus.Anwendung;
        foreach (var (mandant, ab) in new[] { (Welt.Nord, haus.Heute), (Welt.Sued, haus.Heute.AddDays(1)) })
        {
            var vertrag = new VerpflegungVereinbart(Welt.Innen.Kind, ab, null, $"V-{mandant}", Welt.Innen.Einrichtung, "mittag", Welt.Innen.Person, Essenstage.Alle, null, Herkunft.Jetzt);
            await a.Store.AppendAsync(mandant, [new StreamAppend($"essen-{Welt.Innen.Kind}", ExpectedRevision.Any, [a.Codec.Encode(mandant, Guid.NewGuid(), vertrag, new EventMetadata("probe", Guid.NewGuid()))])]);
        }

        await a.NachfuehrenAsync();
        var leser = haus.Dienst<Essensleser>();
        (await leser.VertraegeAsync(Welt.Nord, Welt.Innen.Einrichtung, haus.Heute, haus.Heute)).Select(v => v.Ab).ShouldBe([haus.Heute]);
        (await leser.VertraegeAsync(Welt.Sued, Welt.Innen.Einrichtung, haus.Heute, haus.Heute)).ShouldBeEmpty();
        (await leser.AnzahlenAsync(Welt.Sued, haus.Heute.AddDays(1)))[Welt.Innen.Einrichtung].ShouldBe(1);
        foreach (var (mandant, letzter) in new[] { (Welt.Nord, haus.Heute), (Welt.Sued, haus.Heute.AddDays(1)) })
        {
            await a.Store.AppendAsync(mandant, [new StreamAppend($"essen-{Welt.Innen.Kind}", ExpectedRevision.Any, [a.Codec.Encode(mandant, Guid.NewGuid(), new VerpflegungBeendet(Welt.Innen.Kind, letzter.AddDays(1), null, Herkunft.Jetzt), new EventMetadata("probe", Guid.NewGuid()))])]);
            await a.NachfuehrenAsync();
            var kita = new Sichtbereich(false, new HashSet<string>([Welt.Innen.Einrichtung], StringComparer.Ordinal), haus.Heute);
            (await leser.EinrichtungenAsync(mandant, kita, [Welt.Innen.Kind])).Bis(Welt.Innen.Kind).ShouldBe(letzter);
        }
    }

    [Fact]
    public async Task Nachweise()
    {
        foreach (var (mandant, kind) in new[] { (Welt.Nord, Welt.Innen.Kind), (Welt.Sued, Welt.Innen.Kind), (Welt.Sued, Welt.KindNurImSueden) })
            await haus.Anwendung.SendeAsync(new VermerkeNachweis(kind, Nachweisart.Masernschutz, haus.Heute, haus.Heute.AddDays(mandant == Welt.Sued ? 2 : 1), "Attest", Herkunft.Jetzt), Kontext.Dienst(mandant, "probe"));
        await haus.Anwendung.NachfuehrenAsync();
        var alles = new Sichtbereich(true, new HashSet<string>(StringComparer.Ordinal), null);
        (await haus.Dienst<Nachweisleser>().BisAsync(Welt.Nord, haus.Heute.AddDays(2), alles, haus.Heute)).ShouldBe([(Welt.Innen.Kind, Nachweisart.Masernschutz, haus.Heute.AddDays(1))]);
        (await haus.Dienst<Nachweisleser>().BisAsync(Welt.Sued, haus.Heute.AddDays(2), alles, haus.Heute)).Select(n => n.Kind).ShouldBe([Welt.Innen.Kind, Welt.KindNurImSueden], ignoreOrder: true);
    }

    [Fact]
    public async Task Kassen()
    {
        var alles = new Sichtbereich(true, new HashSet<string>(StringComparer.Ordinal), null);
        await haus.Anwendung.SendeAsync(new BenenneKasseUm(Welt.Kasse(Welt.Innen), "Südkasse"), Kontext.Dienst(Welt.Sued, "probe"));
        await haus.Anwendung.NachfuehrenAsync();
        foreach (var (mandant, name) in new[] { (Welt.Nord, "Hauptkasse"), (Welt.Sued, "Südkasse") })
        {
            (await haus.Dienst<Kassenverzeichnis>().KassenAsync(mandant, alles)).Where(k => k.Kasse == Welt.Kasse(Welt.Innen)).Select(k => k.Name).ShouldBe([name]);
            (await haus.Dienst<Kassenverzeichnis>().BlaetterAsync(mandant, alles)).Where(b => b.Kasse == Welt.Kasse(Welt.Innen)).Select(b => (b.Name, b.Monat)).ShouldBe([(name, Welt.Kassenmonat)]);
        }
    }

    [Fact]
    public async Task Meldungen()
    {
        var (name, buch) = (new Meldungsname(Welt.Innen.Einrichtung, Meldeart.Monat, "2026-01"), haus.Dienst<Meldungsbuch>());
        await haus.Anwendung.SendeAsync(new ErstelleMeldung(name, new("", Meldeart.Monat, "", 1, haus.Heute, DateTimeOffset.UnixEpoch, 0, [new(Bezeichnungen.Kinder, "Kinder", 7)], [], [], [], Grundlage.OhneAngaben, 0, null), 0), Kontext.Dienst(Welt.Sued, "probe"));
        await haus.Anwendung.NachfuehrenAsync();
        foreach (var (m, hier) in new[] { (Welt.Nord, false), (Welt.Sued, true) })
        {
            (await buch.VonAsync(m, Meldeart.Monat, "2026-01")).Any(z => z.Name == name).ShouldBe(hier);
            (await buch.OffeneAsync(m)).Any(z => z.Name == name && z.Kinder == 7).ShouldBe(hier);
        }
    }

    [Fact]
    public async Task Zahlungsverkehr()
    {
        var (a, buch, kontext) = (haus.Anwendung, haus.Dienst<Zahlungsbuch>(), Kontext.Dienst(Welt.Sued, "probe"));
        var (mandat, glaeubiger) = (Welt.Mandat(Welt.Innen), Glaeubiger.Traeger(Welt.Innen.Traeger));
        await a.SendeAsync(new SperreMandat(mandat, haus.Heute, "nur im Süden"), kontext);
        await a.SendeAsync(new LegeGlaeubigerFest(glaeubiger, "Süd", "DE98ZZZ09999999999", new(null, null, "50667", "Musterstadt", "DE"), 14, 1), kontext);
        await a.SendeAsync(new SetzeMahnsperre(glaeubiger, Welt.Innen.Person, null, "nur im Süden", haus.Heute), kontext);
        var lauf = new Laufname(Laufart.Erstattung, glaeubiger, "2026-0099");
        await a.SendeAsync(new BereiteLaufVor(lauf, Bankkalender.AbTag(haus.Heute), Monat.Von(haus.Heute), null, [new("E-sued", Welt.Innen.Person, mandat, 0, new Geld(1), Sequenz.Folgende)], 14, 1, haus.Heute), kontext);
        var umsatz = new Bankumsatz("DE02120300000000202051", haus.Heute, new Geld(1), null, "E-sued", mandat, null, "AC01", null, new("Süd", null, null));
        await a.SendeAsync(new LiesBankdatei("5ued", [new("5ued", umsatz.Konto, umsatz.Buchungstag, umsatz.Betrag, null, null, null, null, Personenbezug<Gegenseite>.Von("bankkonto-5ued", Zwecke.Zahlung, umsatz.Gegenseite), Zuordnung.Unbekannt)], 0, []), kontext);
        await a.SendeAsync(new ExportiereBuchungen(99, new(99, 0, 1, 1, Geld.Null, "zv-5ued", "", [new(glaeubiger, Monat.Von(haus.Heute), 1, Geld.Null)])), kontext);
        foreach (var (m, hier) in new[] { (Welt.Nord, false), (Welt.Sued, true) })
        {
            ((await buch.MandatAsync(m, mandat))!.Stand == Mandatsstand.Gesperrt).ShouldBe(hier);
            (await buch.MandateAsync(m)).Single(x => x.Referenz == mandat).Bank!.Inhaber.ShouldBe($"Petra {Welt.Familie(m, Welt.Innen)}");
            (await buch.GlaeubigerAsync(m)).Any(g => g.Name == "Süd").ShouldBe(hier);
            (await buch.MahnstaendeAsync(m)).ContainsKey((glaeubiger, Welt.Innen.Person)).ShouldBe(hier);
            (await buch.LaeufeAsync(m, Laufart.Erstattung)).Any(l => l.Lauf == lauf).ShouldBe(hier);
            (await buch.NaechsteLaufnummerAsync(m, Laufart.Erstattung, glaeubiger, 2026)).ShouldBe(hier ? "2026-0100" : "2026-0001");
            (await buch.BekannteAsync(m, ["5ued"])).Count.ShouldBe(hier ? 1 : 0);
            (await buch.UmsatzAsync(m, "5ued") is not null).ShouldBe(hier);
            (await buch.OffeneUmsaetzeAsync(m)).Any(u => u.Schluessel == "5ued").ShouldBe(hier);
            (await buch.BankdateienAsync(m)).Any(d => d.Pruefsumme == "5ued").ShouldBe(hier);
            (await buch.ExporteAsync(m)).Any(x => x.Nummer == 99).ShouldBe(hier);
            (await buch.ExportsummenAsync(m)).Any(x => x.Glaeubiger == glaeubiger).ShouldBe(hier);
            (await buch.UngebuchteLaeufeAsync(m)).ShouldBeEmpty();
            (await buch.UngebuchteUmsaetzeAsync(m)).ShouldBeEmpty();
            (await buch.RueckgabenAsync(m)).ShouldBeEmpty();
            (await buch.UmsaetzeDerDateiAsync(m, "5ued")).ShouldBeEmpty("nicht erkannt");
            (await buch.AbgleichAsync(m, [umsatz], [])).Posten("E-sued").ShouldBeNull("steht noch in keiner Datei");
        }
    }

    [Fact]
    public async Task Orte_und_Uebernahmetage()
    {
        foreach (var (mandant, _) in Paare())
        {
            var orte = await haus.Dienst<IOrtsverzeichnisse>().VonAsync(mandant);
            orte.Name(Ort.Einrichtung(Welt.Innen.Einrichtung)).ShouldBe($"Kita {Welt.Innen.Einrichtung} {mandant}");
            orte.Alle.Count.ShouldBe(4);
            (await haus.Dienst<IUebernahmetage>().AlleAsync(mandant))[Welt.Innen.Einrichtung].ShouldBe(Welt.Uebernahme(mandant));
        }
    }

    [Fact]
    public async Task Zugaenge()
    {
        await haus.Anwendung.SendeAsync(new MeldeAbwesenheit(Welt.Sued, Haus.Benutzer(Rolle.Fachverantwortung), haus.Heute, Handelnder.AmServer("dienst-probe", haus.Heute)), Kontext.Dienst(Welt.Sued, "probe"));
        foreach (var (mandant, _) in Paare())
        {
            var buch = await haus.Dienst<IZugangsauskunft>().BuchAsync(mandant);
            buch.Benutzer.Count().ShouldBe(18);
            buch.Zugang(mandant, Haus.Benutzer(Rolle.Leitung), haus.Heute, Kenntnisstand.Alles)!.Mandant.ShouldBe(mandant);
            buch.Stichtag(haus.Heute, Kenntnisstand.Alles, new(Benutzer: Haus.Benutzer(Rolle.Leitung))).Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Protokoll()
    {
        await haus.Anwendung.NachfuehrenAsync();
        foreach (var (mandant, anderer) in Paare())
        {
            var (zeilen, _) = await haus.Dienst<Protokollbuch>().SucheAsync(mandant, new Protokollsuche(null, null, null, null, null, null, null, 0, 10_000));
            zeilen.ShouldContain(z => z.Objekt == $"rendantur-{mandant}");
            zeilen.ShouldNotContain(z => z.Objekt == $"rendantur-{anderer}");
        }
    }

    [Fact]
    public async Task Dokumente()
    {
        var verzeichnis = haus.Dienst<Dokumentverzeichnis>();
        var alles = Dokumentbereich.Alle.Select(b => (b, new Sichtbereich(true, new HashSet<string>(), null))).ToList();
        foreach (var (mandant, anderer) in Paare())
        {
            var suche = new Dokumentsuche(alles, null, null, null, null, Welt.Stapel, 1, 100);
            var (zeilen, alle) = await verzeichnis.SucheAsync(mandant, suche);
            zeilen.Count.ShouldBe(alle);
            zeilen.ShouldContain(z => z.Titel.EndsWith(mandant, StringComparison.Ordinal));
            zeilen.ShouldNotContain(z => z.Titel.EndsWith(anderer, StringComparison.Ordinal));
            (await verzeichnis.UeberAsync(mandant, $"kind-{Welt.Innen.Kind}")).ShouldAllBe(d => d.Titel.EndsWith(mandant, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Vorgaenge()
    {
        var buch = haus.Dienst<Vorgangsbuch>();
        (await buch.KennungenAsync(Welt.Nord)).ShouldBe(["v-arche", "v-zeder"], ignoreOrder: true);
        (await buch.KennungenAsync(Welt.Sued)).ShouldBe(["v-arche", "v-sueden", "v-zeder"], ignoreOrder: true);
        (await buch.ListeAsync(Welt.Nord, wartend: true, haus.Heute)).Count.ShouldBe(2);
        (await buch.UeberfaelligeAsync(Welt.Nord, haus.Heute.AddDays(60))).ShouldNotContain("v-sueden");
    }

    [Fact]
    public async Task Bestand_der_Beitraege()
    {
        await haus.Anwendung.NachfuehrenAsync();
        foreach (var (mandant, _) in Paare())
        {
            await using var bestand = await Bestand.OeffneAsync(haus.Dienst<IViewDatabase>(), mandant);
            bestand.Texte(Codeart.Kind).ContainsValue(Welt.KindNurImSueden).ShouldBe(mandant == Welt.Sued);
            bestand.Texte(Codeart.Kind).Count.ShouldBe(mandant == Welt.Sued ? 4 : 3);
            bestand.Texte(Codeart.Kind, Welt.KindNurImSueden).Count.ShouldBe(mandant == Welt.Sued ? 1 : 0);
            bestand.Faelligkeiten(personen: bestand.Texte(Codeart.Person, "but:").Keys).ShouldBeEmpty();
            ((int)bestand.Familienzahl()).ShouldBe(mandant == Welt.Sued ? 4 : 3);
            bestand.Mitglieder(bestand.Familie(Codeart.Kind, Welt.Innen.Kind)!.Value).Select(m => m.Text).ShouldBe([Welt.Innen.Kind, Welt.Innen.Haushalt, Welt.Innen.Person], ignoreOrder: true);
        }

        await using var nord = await Bestand.OeffneAsync(haus.Dienst<IViewDatabase>(), Welt.Nord);
        nord.Familie(Codeart.Kind, Welt.KindNurImSueden).ShouldBeNull();
    }

    protected static bool HatMandant(ViewReader leser, string tabelle)
    {
        using var zeilen = leser.Connection.ExecuteReader($"select * from {leser.Tables[tabelle]} limit 0", transaction: leser.Transaction);
        return Enumerable.Range(0, zeilen.FieldCount).Any(i => zeilen.GetName(i) == "mandant");
    }

    private static (string Mandant, string Anderer)[] Paare() => [(Welt.Nord, Welt.Sued), (Welt.Sued, Welt.Nord)];
}

public sealed class SqliteMandantentrennungTests(Haus haus) : Mandantentrennung(haus), IClassFixture<Haus>;
