using System.CommandLine;
using System.Security.Cryptography;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Testhilfen;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benutzerverwaltung.Tests;

/// <summary>The whole way: application, setting up, live access, deletion, erased name, on SQLite files.</summary>
public sealed class ModulTests : IAsyncLifetime
{
    private const string M = "m1";
    private static readonly Kontext Wer = new(M, "b-fv");
    private readonly FesteUhr uhr = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo ordner = Directory.CreateTempSubdirectory("kitaplus-benutzer");
    private Anwendung anwendung = null!;

    public async Task InitializeAsync() => anwendung = await OeffneAsync();

    public async Task DisposeAsync()
    {
        await anwendung.DisposeAsync();
        ordner.Delete(recursive: true);
    }

    private Task<Anwendung> OeffneAsync() => Anwendung.OeffneAsync(new Ablage.Ordner(ordner.FullName), [new KitaPlus.Einrichtungen.EinrichtungenModule(), new BenutzerverwaltungModule()], uhr);

    private T Dienst<T>()
        where T : notnull => anwendung.Dienste.GetRequiredService<T>();

    private Task Sende(IBefehl befehl) => anwendung.SendeAsync(befehl, Wer);

    private DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    private Handelnder Fv => Muster.Fachverantwortung.Am(Heute);

    [Fact]
    public void Jeder_Befehl_hat_genau_eine_Handlung_und_einen_Empfaenger()
    {
        var befehle = typeof(BenutzerverwaltungModule).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IBefehl))).ToList();
        var verzeichnis = new Handlungsverzeichnis(Handlungen.Alle, befehle);
        befehle.Count.ShouldBe(Handlungen.Alle.Count(h => h.Befehl is not null));
        foreach (var befehl in befehle)
        {
            verzeichnis[befehl].Titel.ShouldNotBeEmpty();
            anwendung.Dienste.GetService(typeof(IRequestHandler<,>).MakeGenericType(typeof(Auftrag<>).MakeGenericType(befehl), typeof(Quittung))).ShouldNotBeNull(befehl.Name);
        }
    }

    [Fact]
    public async Task Vom_Antrag_bis_zum_geloeschten_Namen()
    {
        (await Dienst<IZugaenge>().StandAsync(M, "b-anna")).ShouldBeNull();
        await RichteEin("b-anna", "a-1", "A.Muster");
        var stand = (await Dienst<IZugaenge>().NachNameAsync(M, "a.MUSTER"))!;
        (stand.Zugang.Benutzer, stand.Anzeigename, stand.Zugang.Sperre).ShouldBe(("b-anna", "Anna Muster", null));
        stand.Zugang.Zuweisungen.Single().Rolle.ShouldBe(Rolle.Einrichtungsmitarbeiter);
        (await Dienst<IZugangsauskunft>().BuchAsync(M)).Antrag("a-1", Kenntnisstand.Alles).Naechste().Single().Schritt.ShouldBe(Schritt.Uebergabe);

        (await Should.ThrowAsync<Fachfehler>(() => RichteEin("b-otto", "a-2", "a.muster"))).Message.ShouldContain("hat schon jemand anderes");

        await Sende(new SperreBenutzer("b-anna", Sperrart.Sicherheit, "Gerät verloren", Fv));
        var gesperrt = (await Dienst<IZugaenge>().StandAsync(M, "b-anna"))!;
        gesperrt.Zugang.Sperre.ShouldNotBeNull().ShouldContain("Gerät verloren");
        gesperrt.Revision.ShouldBeGreaterThan(stand.Revision);

        await Sende(new LegeNamensfristFest(M, 30));
        await BisVor("b-anna", "a-3", Vorgang.Loeschung, Schritt.Loeschung);
        await Dienst<Zugangsdienst>().LoescheAsync(M, "a-3", Fv, "Frau Verwaltung", Sende);
        (await Dienst<IZugaenge>().NachNameAsync(M, "a.muster")).ShouldBeNull();
        (await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende)).ShouldBeEmpty();

        foreach (var zweck in (string[])[Zwecke.Anmeldung, Zwecke.Protokoll]) anwendung.Schluessel.GetOrCreate(M, "benutzer-b-anna", zweck).ShouldNotBeNull();
        uhr.Vor(TimeSpan.FromDays(30));
        // die Frist ist um, aber der Antrag nennt die Person noch in einem offenen Schritt
        (await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende)).ShouldBeEmpty();
        foreach (var s in (await Dienst<IZugangsauskunft>().BuchAsync(M)).Antrag("a-3", Kenntnisstand.Alles).Fehlende().ToList())
            await Sende(new ErledigeSchritt("a-3", s.Schritt, Heute, s.Wer[0], "Frau Beispiel", Fv));
        (await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende)).ShouldBe(["b-anna"]);
        foreach (var zweck in (string[])[Zwecke.Stammdaten, Zwecke.Anmeldung]) anwendung.Schluessel.Find(M, "benutzer-b-anna", zweck).ShouldBeNull(zweck);
        // die Netzadressen haben ihre eigene Frist
        anwendung.Schluessel.Find(M, "benutzer-b-anna", Zwecke.Protokoll).ShouldNotBeNull();
        (await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende)).ShouldBeEmpty();
        await PruefePseudonym();

        // also after a restart, when everything is read from the view again
        await anwendung.DisposeAsync();
        anwendung = await OeffneAsync();
        await PruefePseudonym();

        async Task PruefePseudonym()
        {
            var zeile = (await Dienst<IZugangsauskunft>().BuchAsync(M)).Stichtag(new DateOnly(2026, 3, 2), new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), 20), Rechtefilter.Alles).Single();
            (zeile.Benutzer, zeile.Name, zeile.Benutzername).ShouldBe(("b-anna", "b-anna", ""));
        }
    }

    [Fact]
    public async Task Netzadressen_im_Protokoll_werden_nach_ihrer_eigenen_Frist_unlesbar()
    {
        await RichteEin("b-anna", "a-1", "a.muster");
        anwendung.Schluessel.GetOrCreate(M, "benutzer-b-anna", Zwecke.Protokoll).ShouldNotBeNull();
        (await AngabeAsync()).ShouldStartWith("730 Tage nach der Löschung");
        (await Should.ThrowAsync<Fachfehler>(() => Sende(new LegeProtokollfristFest(M, -1)))).Message.ShouldContain("zwischen 0 und 3650 Tagen");
        await Sende(new LegeProtokollfristFest(M, 20));
        (await AngabeAsync()).ShouldStartWith("20 Tage nach der Löschung");
        await BisVor("b-anna", "a-3", Vorgang.Loeschung, Schritt.Loeschung);
        await Dienst<Zugangsdienst>().LoescheAsync(M, "a-3", Fv, "Frau Verwaltung", Sende);
        uhr.Vor(TimeSpan.FromDays(19));
        await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende);
        anwendung.Schluessel.Find(M, "benutzer-b-anna", Zwecke.Protokoll).ShouldNotBeNull();
        uhr.Vor(TimeSpan.FromDays(1));
        await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende);
        anwendung.Schluessel.Find(M, "benutzer-b-anna", Zwecke.Protokoll).ShouldBeNull();
        // der Name ist noch da: seine Frist ist länger
        (await Dienst<IZugangsauskunft>().BuchAsync(M)).Stand("b-anna", Kenntnisstand.Alles)!.Name!.Wert.ShouldBe("Anna Muster");
        await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende);

        async Task<string> AngabeAsync() => (await Dienst<IVerfahrensangaben>().AngabenAsync(M)).Single(a => a.Was == "Netzadressen im Protokoll").Wie;
    }

    [Fact]
    public async Task Der_Name_wartet_nicht_ewig_auf_den_letzten_Schritt_der_Loeschung()
    {
        await RichteEin("b-anna", "a-1", "a.muster");
        await Sende(new LegeNamensfristFest(M, 0));
        await BisVor("b-anna", "a-3", Vorgang.Loeschung, Schritt.Loeschung);
        await Dienst<Zugangsdienst>().LoescheAsync(M, "a-3", Fv, "Frau Verwaltung", Sende);
        (await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende)).ShouldBeEmpty();
        uhr.Vor(TimeSpan.FromDays(Namensloeschung.Nachlauftage));
        (await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende)).ShouldBe(["b-anna"]);

        // danach lässt sich der Rest noch festhalten, aber ohne jemanden zu nennen
        (await Should.ThrowAsync<Fachfehler>(() => Sende(new LegeBelegAb("a-3", "f-1", "anna.pdf", "application/pdf", 10, new string('a', 64), Fv)))).Message.ShouldContain("sind nach Ablauf der Frist vernichtet");
        foreach (var s in (await Dienst<IZugangsauskunft>().BuchAsync(M)).Antrag("a-3", Kenntnisstand.Alles).Fehlende().ToList())
            await Sende(new ErledigeSchritt("a-3", s.Schritt, Heute, s.Wer[0], "Frau Beispiel", Fv));
        var antrag = (await Dienst<IZugangsauskunft>().BuchAsync(M)).Antrag("a-3", Kenntnisstand.Alles);
        antrag.Lage.ShouldBe(Antragslage.Abgeschlossen);
        antrag.Erledigt[Schritt.Zertifikatsloeschung].Wer.ShouldBeNull();
    }

    [Fact]
    public async Task Wer_abgewiesen_wurde_oder_zurueckzog_wird_nach_der_Frist_vergessen()
    {
        await Sende(new LegeNamensfristFest(M, 30));
        await BisVor("b-anna", "a-1", Vorgang.NeuEinrichtung, Schritt.Weiterleitung);
        await Sende(new LehneAntragAb("a-1", "Anna Muster hat abgesagt", null, Fv));
        await BisVor("b-otto", "a-2", Vorgang.NeuEinrichtung, Schritt.Weiterleitung);
        uhr.Vor(TimeSpan.FromDays(29));
        (await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende)).ShouldBeEmpty();
        uhr.Vor(TimeSpan.FromDays(1));
        (await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende)).ShouldBe(["b-anna"]);
        (await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende)).ShouldBeEmpty();
        await Pruefe();
        await anwendung.DisposeAsync();
        anwendung = await OeffneAsync();
        await Pruefe();

        async Task Pruefe()
        {
            var buch = await Dienst<IZugangsauskunft>().BuchAsync(M);
            var weg = buch.Antrag("a-1", Kenntnisstand.Alles);
            (weg.Inhalt!.Name.IstGeschwaerzt, ((AntragAbgelehnt)weg.Ende!).Grund.IstGeschwaerzt).ShouldBe((true, true));
            buch.Antrag("a-2", Kenntnisstand.Alles).Inhalt!.Name.Wert.ShouldBe("Anna Muster");
        }
    }

    [Fact]
    public async Task Der_Anlass_einer_Supportfreigabe_steht_nie_im_Klartext_und_wird_nach_der_Frist_geloescht()
    {
        await Sende(new LegeNamensfristFest(M, 30));
        await Sende(new GibSupportFrei(M, "s-1", [Ort.Mandant], Heute, Heute.AddDays(3), "Kassenbuch von Anna Muster", Fv));
        var gespeichert = (await anwendung.Store.ReadStreamAsync(M, $"support-{M}", 0))[^1];
        System.Text.Encoding.UTF8.GetString(gespeichert.Payload.Span).ShouldNotContain("Anna");
        (await Anlass()).ShouldBe("Kassenbuch von Anna Muster");
        uhr.Vor(TimeSpan.FromDays(34));
        await Dienst<Namensloeschung>().LoescheFaelligeAsync(M, Sende);
        (await Anlass()).ShouldBe("[gelöscht]");

        async Task<string> Anlass() => (await Dienst<IZugangsauskunft>().BuchAsync(M)).Support(Kenntnisstand.Alles).Freigaben.Single().Anlass;
    }

    [Fact]
    public async Task Eine_zweite_Rolle_gilt_erst_mit_der_Genehmigung_und_schliesst_dann_den_Antrag_ab()
    {
        await RichteEin("b-anna", "a-1", "a.muster");
        await BisVor("b-anna", "a-2", Vorgang.NeuEinrichtung, Schritt.Einrichtung);
        var auftrag = new Einrichtungsauftrag("a-2", "a.muster", Heute, Heute.AddDays(30), "Vertretung in der Nachmittagsgruppe");
        await Dienst<Zugangsdienst>().RichteEinAsync(M, auftrag, Fv, "Frau Verwaltung", Sende);
        (await Rollen()).ShouldBe(1);
        Aufgaben.Von(await Dienst<IZugangsauskunft>().BuchAsync(M), Heute, Traegerlage.Rendantur).ShouldContain(a => a.Art == Aufgabenart.Ausnahme && a.Bezug == "b-anna");
        (await Antrag()).Erledigt.ShouldNotContainKey(Schritt.Einrichtung);

        var andere = new Kontext(M, "b-fv2");
        var zweite = Muster.Mit("b-fv2", Rolle.Fachverantwortung, Ort.Mandant).Am(Heute);
        Task SendeAndere(IBefehl b) => anwendung.SendeAsync(b, andere);
        await Dienst<Zugangsdienst>().GenehmigeAusnahmeAsync(M, "b-anna", "z-a-2", zweite, "Herr Zweit", SendeAndere);
        (await Rollen()).ShouldBe(2);
        (await Antrag()).Erledigt.ShouldContainKey(Schritt.Einrichtung);

        async Task<int> Rollen() => (await Dienst<IZugaenge>().StandAsync(M, "b-anna"))!.Zugang.Zuweisungen.Count;
        async Task<AntragZustand> Antrag() => (await Dienst<IZugangsauskunft>().BuchAsync(M)).Antrag("a-2", Kenntnisstand.Alles);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Eine_abgebrochene_Einrichtung_laesst_sich_am_naechsten_Tag_wiederholen(int abbruchNach)
    {
        await BisVor("b-anna", "a-1", Vorgang.NeuEinrichtung, Schritt.Einrichtung);
        var uebrig = abbruchNach;
        await Should.ThrowAsync<IOException>(() => Dienst<Zugangsdienst>().RichteEinAsync(M, new("a-1", "a.muster", Heute), Fv, "Frau Verwaltung", SendeBis));
        uhr.Vor(TimeSpan.FromDays(1));
        await Dienst<Zugangsdienst>().RichteEinAsync(M, new("a-1", "a.muster", Heute), Fv, "Frau Verwaltung", Sende);
        (await Dienst<IZugaenge>().StandAsync(M, "b-anna"))!.Zugang.Zuweisungen.Count.ShouldBe(1);
        (await Dienst<IZugangsauskunft>().BuchAsync(M)).Antrag("a-1", Kenntnisstand.Alles).Erledigt.ShouldContainKey(Schritt.Einrichtung);

        Task SendeBis(IBefehl b) => uebrig-- > 0 ? Sende(b) : throw new IOException("Strom weg");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public async Task Ein_abgebrochener_Papierantrag_laesst_sich_am_naechsten_Tag_wiederholen(int abbruchNach)
    {
        var uebrig = abbruchNach;
        Papierangaben Angaben() => new("a-erste", Vorgang.UeberReferat, "b-erste", "Erna Erste", "eerste", Anwendergruppe.Rendantur, Funktion.Fachverantwortung, Ort.Mandant, Rolle.Fachverantwortung, [Ort.Mandant], Heute, Heute);
        await Should.ThrowAsync<IOException>(() => Dienst<Papierantrag>().ErfasseAsync(M, Angaben(), Handelnder.AmServer("b-fv", Heute), "am Server", SendeBis));
        uhr.Vor(TimeSpan.FromDays(1));
        await Dienst<Papierantrag>().ErfasseAsync(M, Angaben(), Handelnder.AmServer("b-fv", Heute), "am Server", Sende);
        (await Dienst<IZugaenge>().NachNameAsync(M, "eerste"))!.Zugang.Zuweisungen.Single().Rolle.ShouldBe(Rolle.Fachverantwortung);

        Task SendeBis(IBefehl b) => uebrig-- > 0 ? Sende(b) : throw new IOException("Strom weg");
    }

    [Fact]
    public async Task Traegervertreter_kommen_nur_von_registrierten_Geraeten_Vorgaben_der_Rolle_gelten_wenn_keine_eigenen_bestehen()
    {
        await RichteEin("b-anna", "a-1", "a.muster");
        (await Dienst<IZugaenge>().StandAsync(M, "b-anna"))!.Regeln.NurRegistrierteGeraete.ShouldBeFalse();
        await Sende(new LegeZugangsvorgabeFest(M, Rolle.Einrichtungsmitarbeiter, [new(DayOfWeek.Monday, new TimeOnly(7, 0), new TimeOnly(17, 0))], ["10.0.0.0/8"], true));
        var regeln = (await Dienst<IZugaenge>().StandAsync(M, "b-anna"))!.Regeln;
        (regeln.Zeiten.Count, regeln.Netze.Single(), regeln.NurRegistrierteGeraete).ShouldBe((1, "10.0.0.0/8", true));
        await Sende(new LegeZugangsregelnFest("b-anna", [], null, false, Fv, "Rufbereitschaft"));
        regeln = (await Dienst<IZugaenge>().StandAsync(M, "b-anna"))!.Regeln;
        (regeln.Zeiten.Count, regeln.Netze.Single(), regeln.NurRegistrierteGeraete).ShouldBe((0, "10.0.0.0/8", false));
    }

    [Fact]
    public async Task Die_mitgelieferte_Rechtematrix_wird_einmal_festgehalten()
    {
        await Dienst<Rechtematrixpflege>().HalteFestAsync(M, Sende);
        var ende = await anwendung.Store.HeadAsync();
        await Dienst<Rechtematrixpflege>().HalteFestAsync(M, Sende);
        (await anwendung.Store.HeadAsync()).ShouldBe(ende);
        (await Dienst<IZugaenge>().MatrixAsync(M, Heute)).ShouldBe(Rechtematrix.Mitgelieferte[^1]);
    }

    [Fact]
    public async Task Ein_abgelegter_Beleg_laesst_sich_lesen_bis_der_Schluessel_vernichtet_ist()
    {
        var inhalt = RandomNumberGenerator.GetBytes((int)Aktendatei.Hoechstens);
        var ablage = Dienst<IAktenablage>();
        (await ablage.LegeAbAsync(M, "benutzer-b-anna", Zwecke.Stammdaten, "f-1", inhalt)).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(inhalt)));
        (await ablage.LiesAsync(M, "benutzer-b-anna", Zwecke.Stammdaten, "f-1"))!.AsSpan().SequenceEqual(inhalt).ShouldBeTrue();
        (await ablage.LiesAsync(M, "benutzer-b-anna", Zwecke.Stammdaten, "f-2")).ShouldBeNull();
        await Should.ThrowAsync<Fachfehler>(() => ablage.LegeAbAsync(M, "benutzer-b-anna", Zwecke.Stammdaten, "f-3", new byte[Aktendatei.Hoechstens + 1]));

        var datei = Directory.GetFiles(ordner.FullName, "*.akte", SearchOption.AllDirectories).Single();
        var bytes = await File.ReadAllBytesAsync(datei);
        bytes.AsSpan().IndexOf(inhalt.AsSpan(0, 64)).ShouldBe(-1);
        bytes[100] ^= 1;
        await File.WriteAllBytesAsync(datei, bytes);
        (await Should.ThrowAsync<Fachfehler>(() => ablage.LiesAsync(M, "benutzer-b-anna", Zwecke.Stammdaten, "f-1"))).Message.ShouldContain("nachträglich verändert");

        anwendung.Schluessel.Destroy(M, "benutzer-b-anna", Zwecke.Stammdaten);
        (await ablage.LiesAsync(M, "benutzer-b-anna", Zwecke.Stammdaten, "f-1")).ShouldBeNull();
        await Should.ThrowAsync<Fachfehler>(() => ablage.LegeAbAsync(M, "benutzer-b-anna", Zwecke.Stammdaten, "f-4", new byte[] { 1 }));
    }

    [Fact]
    public async Task Wo_jemand_arbeitet_bestimmt_wer_ihn_verwalten_sieht()
    {
        await RichteEin("b-anna", "a-1", "a.muster");
        var ziele = anwendung.Dienste.GetServices<IZielbestimmung>().ToDictionary(z => z.Praefix);
        (await ziele["benutzer-"].ZielAsync(M, "b-anna")).ShouldBeOfType<Ziel.An>().Orte.Single().Einrichtung.ShouldBe("E1");
        (await ziele["antrag-"].ZielAsync(M, "a-1")).ShouldBeOfType<Ziel.An>();
        (await ziele["antrag-"].ZielAsync(M, "a-9")).ShouldBeOfType<Ziel.Neu>();
        (await ziele["rendantur-"].ZielAsync(M, "anderer")).ShouldBeOfType<Ziel.Unbekannt>();
    }

    [Fact]
    public async Task Aufgaben_nennen_worauf_ein_Antrag_wartet_und_seit_wann()
    {
        await BisVor("b-anna", "a-1", Vorgang.NeuEinrichtung, Schritt.Weiterleitung);
        var aufgabe = Aufgaben.Von(await Dienst<IZugangsauskunft>().BuchAsync(M), Heute.AddDays(8), Traegerlage.Rendantur).Single();
        (aufgabe.Bezug, aufgabe.Wer, aufgabe.Text, aufgabe.Seit, aufgabe.Faellig, aufgabe.Dringend)
            .ShouldBe(("a-1", "Benutzerverwaltung", "Neu-Einrichtung (Kita): Weiterleitung an den Dienstleister", Heute, Heute.AddDays(7), true));
    }

    [Fact]
    public async Task Aufgaben_mahnen_unpassende_Rechte_und_fehlende_Vertretungen_an()
    {
        await RichteEin("b-anna", "a-1", "a.muster");
        await Sende(new MeldeAufgabe("b-anna", Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsleitung, Muster.Kita1, Fv));
        var aufgaben = Aufgaben.Von(await Dienst<IZugangsauskunft>().BuchAsync(M), Heute, Traegerlage.Rendantur);
        aufgaben.ShouldContain(a => a.Art == Aufgabenart.UnpassendesRecht && a.Text.Contains("Passend ist: Verbund-/Einrichtungsleitung"));
    }

    [Fact]
    public async Task Die_Verben_zeigen_Rechte_und_Benutzer()
    {
        await RichteEin("b-anna", "a-1", "a.muster");
        (await Verb("benutzer", "liste")).ShouldContain("Einrichtungsmitarbeiter");
        (await Verb("rechte", "--stichtag", "02.03.2026")).ShouldContain("1 Rechte am 02.03.2026");
        var csv = await Verb("rechte", "--stichtag", "02.03.2026", "--stand", "02.03.2026", "--rolle", "ma", "--einrichtung", "E1", "--ausgabe", "csv");
        csv.Split('\n')[1].ShouldStartWith("b-anna;Anna Muster;a.muster;A (Mitarbeiter in Kindertageseinrichtungen);Einrichtungsmitarbeiter;Einrichtung E1;ab 02.03.2026;a-1;Verbandsvertretung/Kirchenvorstand, 02.03.2026;b-fv;");
        csv.Split('\n')[1].ShouldEndWith(";ab 09:00 Uhr");
        (await Verb("rechte", "--stichtag", "01.03.2026")).ShouldContain("niemand ein Recht");
        (await Should.ThrowAsync<Fachfehler>(() => Verb("rechte", "--rolle", "XX"))).Message.ShouldContain("ist keine Rolle; vorhanden sind FV");
    }

    private async Task<string> Verb(params string[] worte)
    {
        var umgebung = new Umgebung(anwendung, uhr);
        var wurzel = new RootCommand();
        foreach (var v in ((IModul)new BenutzerverwaltungModule()).Verben(umgebung)) wurzel.Subcommands.Add(v);
        (await wurzel.Parse(worte).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })).ShouldBe(Ende.Gut);
        return umgebung.Ausgabe.ToString()!;
    }

    private async Task RichteEin(string wer, string antrag, string benutzername)
    {
        await BisVor(wer, antrag, Vorgang.NeuEinrichtung, Schritt.Einrichtung, benutzername);
        await Dienst<Zugangsdienst>().RichteEinAsync(M, new(antrag, benutzername, Heute), Fv, "Frau Verwaltung", Sende);
    }

    /// <summary>An application with all steps before the one named.</summary>
    private async Task BisVor(string wer, string antrag, Vorgang vorgang, Schritt schritt, string benutzername = "a.muster")
    {
        await Sende(new StelleAntrag(antrag, vorgang, wer, "Anna Muster", Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, Muster.Kita1, Rolle.Einrichtungsmitarbeiter, [Muster.Kita1], Heute, false, false, null, Fv));
        foreach (var s in vorgang.Art().Schritte.Where(s => s.Wenn is Wenn.Immer or Wenn.TraegerEntscheidet or Wenn.Einrichtungspersonal).TakeWhile(s => s.Schritt != schritt))
            await Sende(new ErledigeSchritt(antrag, s.Schritt, Heute, s.Wer[0], "Frau Beispiel", Fv, s.Schritt == Schritt.Beschluss ? new Beschluss(Gremium.Kirchenvorstand, Heute, true) : null, benutzername, true));
    }

    private sealed class Umgebung(Anwendung anwendung, TimeProvider uhr) : IVerbumgebung
    {
        public TimeProvider Uhr => uhr;

        public TextWriter Ausgabe { get; } = new StringWriter();

        public TextWriter Meldungen { get; } = new StringWriter();

        public Task<int> AusfuehrenAsync(ParseResult eingabe, Func<Anwendung, Kontext, CancellationToken, Task<int>> arbeit, CancellationToken cancellationToken) => arbeit(anwendung, Wer, cancellationToken);

        public Task<T> MitFortschrittAsync<T>(string was, Func<IProgress<(long Fertig, long Alle)>, Task<T>> arbeit) => arbeit(new Progress<(long, long)>());
    }
}
