using System.IO.Compression;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Dienste;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;
using static KitaPlus.Zahlungsverkehr.Tests.Zahlungshaus;

namespace KitaPlus.Zahlungsverkehr.Tests;

/// <summary>Money really moves: runs, returns, payments, reminders and exports over the real ledger.</summary>
public sealed class HauptbuchTests : IAsyncLifetime
{
    private Zahlungshaus haus = null!;

    public async Task InitializeAsync() => haus = await OeffneAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private Task<Laufzustand> ZustandAsync(Laufname lauf) => haus.Laeufe.LiesAsync(Webprobe.Mandant, lauf).ContinueWith(t => t.Result.Zustand, TaskScheduler.Default);

    [Fact]
    public async Task Ein_Lauf_zieht_ein_was_faellig_ist_bucht_es_und_laesst_ohne_Mandat_stehen()
    {
        var (_, vorschlag) = await haus.Laeufe.SchlageVorAsync(Webprobe.Mandant, Laufart.Lastschrift, Traeger, Faellig, new Monat(2026, 11));
        vorschlag.Uebergangen.Select(u => (u.Schuldner, u.Betrag.Cent, u.Grund)).ShouldBe([("p3", 5_003, "kein Mandat")]);
        var lauf = await haus.FuehreAusAsync();
        var z = await ZustandAsync(lauf);
        z.Stand.ShouldBe(Laufstand.Gebucht);
        (await haus.SaldoAsync("p1"), await haus.SaldoAsync("p2"), await haus.SaldoAsync("p3")).ShouldBe((0, 0, 5_003));
        var datei = await haus.Laeufe.DateiAsync(Webprobe.Mandant, lauf);
        Zahlungspruefer.Maengel(datei).ShouldBeEmpty();
        Zahlungspruefer.Betraege(datei).Values.Order().ShouldBe([5_001, 5_002]);
        (await haus.Laeufe.DateiAsync(Webprobe.Mandant, lauf)).ShouldBe(datei);
        (await haus.Hauptbuch.KontoAsync(Webprobe.Mandant, Traeger, "p1"))!.Belege.ShouldContain(z.Posten[0].EndToEnd);

        var mandat = (await haus.Buch.MandatAsync(Webprobe.Mandant, "M1"))!;
        (mandat.LetzterEinzug, mandat.Einzuege).ShouldBe((Faellig, 1));
        await haus.ForderungAsync("p1", new Monat(2026, 11), 700);
        var naechster = await haus.BereiteAsync(new DateOnly(2026, 12, 1));
        (await ZustandAsync(naechster)).Posten.Select(p => (p.Schuldner, p.Betrag.Cent, p.Sequenz)).ShouldBe([("p1", 700, Sequenz.Folgende)]);
    }

    [Fact]
    public async Task Nach_einem_Absturz_zwischen_Freigabe_Datei_und_Buchung_geht_es_weiter_ohne_doppelt_zu_buchen()
    {
        var lauf = await haus.BereiteAsync();
        var v = (await ZustandAsync(lauf)).Vorbereitet!;
        // nur der Befehl, als wäre das Programm danach abgebrochen; eine der Buchungen gab es schon
        await haus.SendeAsync(new GibLaufFrei(lauf, v.Pruefsumme, v.Anzahl, v.Summe, 1, new DateOnly(2026, 11, 2)));
        (await ZustandAsync(lauf)).Stand.ShouldBe(Laufstand.Freigegeben);
        await haus.Dienst<IEnumerable<ITagesarbeit>>().Single(t => t is Zahlungstag).TueAsync(Webprobe.Mandant, CancellationToken.None);
        (await ZustandAsync(lauf)).Stand.ShouldBe(Laufstand.Gebucht);
        await haus.Dienst<IEnumerable<ITagesarbeit>>().Single(t => t is Zahlungstag).TueAsync(Webprobe.Mandant, CancellationToken.None);
        (await haus.SaldoAsync("p1")).ShouldBe(0);
    }

    [Fact]
    public async Task Was_das_Programm_selbst_bucht_erkennt_man_an_seinem_Beleg()
    {
        var lauf = await haus.FuehreAusAsync();
        var posten = (await ZustandAsync(lauf)).Posten;
        await haus.Bank.LiesEinAsync(haus.Finanzen, Datei((-5_001, posten[0].EndToEnd, "AC04", null, "B1")));
        var konto = (await haus.Hauptbuch.KontoAsync(Webprobe.Mandant, Traeger, "p1"))!;
        konto.Belege.Select(Buchungsbeleg.Art).Order().ShouldBe([Buchungsherkunft.Bankumsatz, Buchungsherkunft.Lastschriftlauf, Buchungsherkunft.Ruecklastschriftgebuehr]);
        Buchungsbeleg.Art(Buchungsbeleg.Mahngebuehr(Faellig, 1)).ShouldBe(Buchungsherkunft.Mahngebuehr);
        Buchungsbeleg.Art(Buchungsbeleg.Lauf(true, "BA749A04", "2026-0001", 7)).ShouldBe(Buchungsherkunft.Erstattungslauf);
        foreach (var genannt in (string[])["bar", "Überweisung 7", "L-2026", "E12", "LBA749A04-2026-0001"]) Buchungsbeleg.Art(genannt).ShouldBe(Buchungsherkunft.Genannt, genannt);
    }

    [Fact]
    public async Task Was_vor_dem_Absturz_schon_gebucht_war_wird_nicht_noch_einmal_gebucht()
    {
        var lauf = await haus.BereiteAsync();
        var z = await ZustandAsync(lauf);
        await haus.SendeAsync(new GibLaufFrei(lauf, z.Vorbereitet!.Pruefsumme, z.Vorbereitet.Anzahl, z.Vorbereitet.Summe, 1, new DateOnly(2026, 11, 2)));
        await haus.SendeAsync(new HalteLaufdateiFest(lauf, new("zv-probe", "00", Nachrichtennummer.Fuer(Webprobe.Mandant, lauf), z.Posten.Count, z.Vorbereitet.Summe, "DE98ZZZ09999999999", [])));
        await haus.Hauptbuch.BucheAsync(haus.Finanzen, Traeger, "p1", Zahlungsart.Zahlung, Faellig, z.Posten[0].Betrag, z.Posten[0].EndToEnd);
        (await haus.Laeufe.FuehreAusAsync(haus.Finanzen, lauf)).ShouldBe(1);
        (await haus.SaldoAsync("p1"), await haus.SaldoAsync("p2")).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Zwei_geben_zugleich_frei_und_es_gibt_eine_Datei_und_eine_Buchung()
    {
        var lauf = await haus.BereiteAsync();
        var versuche = new[] { haus.GibFreiAsync(lauf), haus.GibFreiAsync(lauf, haus.Probe.Kontext(Fritz)) };
        var fehler = 0;
        foreach (var v in versuche)
        {
            try
            {
                await v;
            }
            catch (Fachfehler e)
            {
                e.Message.ShouldContain("schon freigegeben");
                fehler++;
            }
        }

        fehler.ShouldBe(1);
        (await haus.Probe.AlleAsync()).Count(e => e.Type == "zahlungsverkehr.laufdatei_geschrieben.v1").ShouldBe(1);
        (await haus.SaldoAsync("p1")).ShouldBe(0);
    }

    [Fact]
    public async Task Was_zwischen_Vorbereitung_und_Freigabe_bezahlt_oder_geaendert_wurde_bleibt_aus_der_Datei()
    {
        var lauf = await haus.BereiteAsync();
        await haus.Hauptbuch.BucheAsync(haus.Finanzen, Traeger, "p1", Zahlungsart.Zahlung, new DateOnly(2026, 11, 2), new Geld(1), "bar");
        await haus.GibFreiAsync(lauf);
        var z = await ZustandAsync(lauf);
        z.Datei!.Ausgelassen.Single().Grund.ShouldContain("nur noch 50,00");
        (await haus.SaldoAsync("p1"), await haus.SaldoAsync("p2")).ShouldBe((5_000, 0));
        (await haus.Buch.MandatAsync(Webprobe.Mandant, "M1"))!.Einzuege.ShouldBe(0);
    }

    [Fact]
    public async Task Von_zwei_vorbereiteten_Laeufen_zieht_nur_der_erste_ein_was_beide_enthalten()
    {
        var (eins, zwei) = (await haus.BereiteAsync(), await haus.BereiteAsync());
        foreach (var lauf in new[] { eins, zwei })
        {
            // nur die Befehle: Freigegeben sind beide, bevor eine der Dateien entsteht
            var v = (await ZustandAsync(lauf)).Vorbereitet!;
            await haus.SendeAsync(new GibLaufFrei(lauf, v.Pruefsumme, v.Anzahl, v.Summe, 1, new DateOnly(2026, 11, 2)));
        }

        var versuche = new[] { haus.Laeufe.FuehreAusAsync(haus.Finanzen, eins), haus.Laeufe.FuehreAusAsync(haus.Finanzen, zwei) };
        (await Should.ThrowAsync<Fachfehler>(() => Task.WhenAll(versuche))).Message.ShouldContain("verwerfen");
        versuche.Where(v => v.IsCompletedSuccessfully).Select(v => v.Result).ShouldBe([2]);
        (await haus.SaldoAsync("p1"), await haus.SaldoAsync("p2")).ShouldBe((0, 0));
        (await haus.Probe.AlleAsync()).Count(e => e.Type == "zahlungsverkehr.laufdatei_geschrieben.v1").ShouldBe(1);
    }

    [Fact]
    public async Task Eine_Datei_geht_nicht_mehr_hinaus_wenn_der_Tag_vorbei_ist_und_der_Lauf_laesst_sich_verwerfen()
    {
        var lauf = await haus.BereiteAsync();
        var v = (await ZustandAsync(lauf)).Vorbereitet!;
        await haus.SendeAsync(new GibLaufFrei(lauf, v.Pruefsumme, v.Anzahl, v.Summe, 1, new DateOnly(2026, 11, 2)));
        haus.Probe.Uhr.Vor(TimeSpan.FromDays(30));
        (await Should.ThrowAsync<Fachfehler>(() => haus.Laeufe.FuehreAusAsync(haus.Finanzen, lauf))).Message.ShouldContain("zu früh");
        var anderer = await haus.BereiteAsync(new DateOnly(2026, 12, 21), new DateOnly(2026, 12, 2));
        var w = (await ZustandAsync(anderer)).Vorbereitet!;
        await haus.SendeAsync(new GibLaufFrei(anderer, w.Pruefsumme, w.Anzahl, w.Summe, 1, new DateOnly(2026, 12, 2)));
        (await Should.ThrowAsync<Fachfehler>(() => haus.Dienst<IEnumerable<ITagesarbeit>>().Single(t => t is Zahlungstag).TueAsync(Webprobe.Mandant, CancellationToken.None))).Message.ShouldContain("zu früh");
        (await ZustandAsync(anderer)).Stand.ShouldBe(Laufstand.Gebucht, "der eine hält den anderen nicht auf");
        await haus.SendeAsync(new VerwirfLauf(lauf, "Termin verpasst"));
        (await ZustandAsync(lauf)).Stand.ShouldBe(Laufstand.Verworfen);
        (await haus.SaldoAsync("p1")).ShouldBe(0);
    }

    [Fact]
    public async Task Was_ueberwiesen_ist_wird_gebucht_auch_wenn_das_Guthaben_inzwischen_kleiner_ist()
    {
        await haus.Hauptbuch.BucheAsync(haus.Finanzen, Traeger, "p1", Zahlungsart.Zahlung, new DateOnly(2026, 11, 2), new Geld(6_001), "Überweisung");
        var lauf = await haus.Laeufe.BereiteVorAsync(haus.Finanzen, Laufart.Erstattung, Traeger, new DateOnly(2026, 11, 3), new Monat(2026, 11), null);
        var z = await ZustandAsync(lauf);
        await haus.SendeAsync(new GibLaufFrei(lauf, z.Vorbereitet!.Pruefsumme, z.Vorbereitet.Anzahl, z.Vorbereitet.Summe, 1, new DateOnly(2026, 11, 2)));
        await haus.SendeAsync(new HalteLaufdateiFest(lauf, new("zv-probe", "00", Nachrichtennummer.Fuer(Webprobe.Mandant, lauf), z.Posten.Count, z.Vorbereitet.Summe, null, [])));
        await haus.ForderungAsync("p1", new Monat(2026, 11), 800);
        await haus.Laeufe.FuehreAusAsync(haus.Finanzen, lauf);
        (await haus.SaldoAsync("p1")).ShouldBe(800);
        (await ZustandAsync(lauf)).Stand.ShouldBe(Laufstand.Gebucht);
    }

    [Fact]
    public async Task Dieselbe_Bankreferenz_an_einem_anderen_Tag_ist_ein_anderer_Umsatz()
    {
        var datei = Datei((1_000, null, null, Kassenzeichen.Fuer(Webprobe.Mandant, Traeger, "p1"), "1"));
        await haus.Bank.LiesEinAsync(haus.Finanzen, datei);
        var naechste = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(datei).Replace("25.11.2026", "26.11.2026", StringComparison.Ordinal));
        (await haus.Bank.LiesEinAsync(haus.Finanzen, naechste)).Neu.ShouldBe(1);
        (await haus.SaldoAsync("p1")).ShouldBe(3_001);
    }

    [Fact]
    public async Task Die_fremde_Referenz_eines_Zahlers_wird_nicht_aufbewahrt()
    {
        await haus.Bank.LiesEinAsync(haus.Finanzen, Datei((5_003, "Erika Groß Beitrag Mia", null, "Essen", "B1")));
        foreach (var e in (await haus.Probe.AlleAsync()).Where(e => e.Type == "zahlungsverkehr.umsaetze_aufgenommen.v1")) System.Text.Encoding.UTF8.GetString(e.Payload.Span).ShouldNotContain("Mia");
    }

    [Fact]
    public async Task Eine_Ruecklastschrift_nach_dem_Export_wird_einmal_gebucht_mit_Gebuehr_und_haelt_das_Mandat_an()
    {
        await haus.RichteBuchhaltungEinAsync();
        var lauf = await haus.FuehreAusAsync();
        await haus.Dienst<Exportdienst>().ExportiereAsync(haus.Finanzen);
        var z = await ZustandAsync(lauf);
        var datei = Datei((-5_001, z.Posten[0].EndToEnd, "AC04", null, "B1"), (-5_002, z.Posten[1].EndToEnd, "AM04", null, "B2"), (10_003, null, null, null, "B3"));
        var erstes = await haus.Bank.LiesEinAsync(haus.Finanzen, datei);
        (erstes.Neu, erstes.Rueckgaben, erstes.Offen).ShouldBe((3, 2, 1));
        (await haus.SaldoAsync("p1"), await haus.SaldoAsync("p2")).ShouldBe((5_301, 5_302));
        (await haus.Buch.MandatAsync(Webprobe.Mandant, "M1"))!.Stand.ShouldBe(Mandatsstand.Gesperrt);
        (await haus.Buch.MandatAsync(Webprobe.Mandant, "M2"))!.Stand.ShouldBe(Mandatsstand.Gueltig);

        (await haus.Bank.LiesEinAsync(haus.Finanzen, datei)).Schon.ShouldBeTrue();
        var andereDatei = await haus.Bank.LiesEinAsync(haus.Finanzen, Datei((-5_001, z.Posten[0].EndToEnd, "AC04", null, "B1"), (1, null, null, null, "B9")));
        (andereDatei.Neu, andereDatei.Bekannt).ShouldBe((1, 1));
        (await haus.SaldoAsync("p1")).ShouldBe(5_301);

        var zweiter = await haus.Dienst<Exportdienst>().ExportiereAsync(haus.Finanzen);
        zweiter.Anzahl.ShouldBe(4, "zwei Rückgaben und zwei Gebühren");
        var (_, vorschlag) = await haus.Laeufe.SchlageVorAsync(Webprobe.Mandant, Laufart.Lastschrift, Traeger, new DateOnly(2026, 12, 1), new Monat(2026, 12));
        vorschlag.Posten.Select(p => (p.Schuldner, p.Betrag.Cent)).ShouldBe([("p2", 5_302)]);
        vorschlag.Uebergangen.ShouldContain(u => u.Schuldner == "p1" && u.Grund == "Mandat gesperrt");
    }

    [Fact]
    public async Task Eine_Teilzahlung_mit_Kassenzeichen_mindert_den_naechsten_Einzug_und_eine_Ueberzahlung_den_Monat_danach()
    {
        var (eins, zwei) = (Kassenzeichen.Fuer(Webprobe.Mandant, Traeger, "p1"), Kassenzeichen.Fuer(Webprobe.Mandant, Traeger, "p2"));
        (await haus.Bank.LiesEinAsync(haus.Finanzen, Datei((2_000, null, null, $"Essen {Kassenzeichen.Lesbar(eins)}", "B1"), (6_000, null, null, zwei, "B2")))).Zahlungen.ShouldBe(2);
        (await haus.SaldoAsync("p1"), await haus.SaldoAsync("p2")).ShouldBe((3_001, -998));
        await haus.ForderungAsync("p2", new Monat(2026, 11), 5_000);
        var (_, vorschlag) = await haus.Laeufe.SchlageVorAsync(Webprobe.Mandant, Laufart.Lastschrift, Traeger, Faellig, new Monat(2026, 11));
        vorschlag.Posten.Select(p => (p.Schuldner, p.Betrag.Cent)).ShouldBe([("p1", 3_001), ("p2", 4_002)]);
    }

    [Fact]
    public async Task Ein_Umsatz_ohne_Kennzeichen_wird_von_Hand_zugeordnet_und_einmal_gebucht()
    {
        await haus.Bank.LiesEinAsync(haus.Finanzen, Datei((5_003, null, null, "Essen", "B1")));
        var u = (await haus.Buch.OffeneUmsaetzeAsync(Webprobe.Mandant)).Single();
        u.Gegenseite!.Name.ShouldBe("GROSS, ERIKA");
        var zuordnung = new Zuordnung(Zuordnungsart.Zahlung, Traeger, "p3", null, null, "von Hand");
        await Should.ThrowAsync<Fachfehler>(() => haus.Bank.OrdneZuAsync(haus.Finanzen, u.Schluessel, zuordnung with { Schuldner = "p9" }, "vertippt"));
        await haus.Bank.OrdneZuAsync(haus.Finanzen, u.Schluessel, zuordnung, "Name und Betrag passen");
        (await haus.SaldoAsync("p3")).ShouldBe(0);
        (await Should.ThrowAsync<Fachfehler>(() => haus.Bank.OrdneZuAsync(haus.Finanzen, u.Schluessel, zuordnung with { Schuldner = "p1" }, "doch andere"))).Message.ShouldContain("schon zugeordnet");
        await haus.Bank.SetzeFortAsync(haus.Finanzen);
        (await haus.SaldoAsync("p3")).ShouldBe(0);
        (await haus.Buch.OffeneUmsaetzeAsync(Webprobe.Mandant)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Im_Ereignis_und_im_Stromnamen_steht_nichts_Persoenliches_im_Klartext()
    {
        await haus.Bank.LiesEinAsync(haus.Finanzen, Datei((5_003, null, null, "Essen fuer Mia", "B1")));
        foreach (var e in (await haus.Probe.AlleAsync()).Where(e => e.Type.StartsWith("zahlungsverkehr.", StringComparison.Ordinal)))
        {
            var inhalt = System.Text.Encoding.UTF8.GetString(e.Payload.Span);
            foreach (var geheim in (string[])["DE89370400440532013000", "GROSS", "Mia", "Erika"]) (inhalt + e.Stream).ShouldNotContain(geheim, Case.Sensitive, e.Type);
        }
    }

    [Fact]
    public async Task Wird_der_Schluessel_einer_Person_vernichtet_ist_ihr_Konto_aus_der_Liste()
    {
        await haus.Dienst<EventStore.Schluesselvernichtung>().VernichteAsync(Webprobe.Mandant, "person-p1", Zwecke.Zahlung, "probe");
        var m = (await haus.Buch.MandatAsync(Webprobe.Mandant, "M1"))!;
        m.Bank.ShouldBeNull();
        m.Hindernis(Faellig).ShouldBe("Bankverbindung gelöscht");
    }

    [Fact]
    public async Task Mahnungen_folgen_der_Frist_und_buchen_ihre_Gebuehr_einmal()
    {
        var dienst = haus.Dienst<Mahndienst>();
        var zeile = (await dienst.VorschlaegeAsync(Webprobe.Mandant)).Single(z => z.Forderung.Schuldner == "p3");
        (zeile.Stufe, zeile.Hindernis, zeile.Name).ShouldBe((1, null, "Erika Yılmaz"));
        await haus.SendeAsync(new SetzeMahnsperre(Traeger, "p1", null, "Gespräch", new DateOnly(2026, 11, 2)));
        (await dienst.VorschlaegeAsync(Webprobe.Mandant)).Single(z => z.Forderung.Schuldner == "p1").Hindernis.ShouldBe("Mahnsperre");
        var (gemahnt, _) = await dienst.MahneAsync(haus.Finanzen, [zeile.Schluessel, $"{Traeger}/p1"]);
        gemahnt.Select(g => g.Forderung.Schuldner).ShouldBe(["p3"]);
        haus.Probe.Uhr.Vor(TimeSpan.FromDays(17));
        await dienst.MahneAsync(haus.Finanzen, [zeile.Schluessel]);
        await dienst.MahneAsync(haus.Finanzen, [zeile.Schluessel]);
        await dienst.SetzeFortAsync(haus.Finanzen);
        (await haus.SaldoAsync("p3")).ShouldBe(5_503);
        var auftrag = (await dienst.AuftragAsync(Webprobe.Mandant, Traeger, "p3"))!;
        (auftrag.Art, auftrag.Betrifft, (int)auftrag.Daten["stufe"]!, (long)auftrag.Daten["gebuehr"]!).ShouldBe((Dokumentart.Mahnung, "person-p3", 2, 500L));
        ((string)auftrag.Daten["zahlung"]!["verwendungszweck"]!).ShouldContain("RF");
        await haus.Hauptbuch.BucheAsync(haus.Finanzen, Traeger, "p3", Zahlungsart.Zahlung, new DateOnly(2026, 11, 19), new Geld(5_003), "bar");
        var spaeter = (await dienst.AuftragAsync(Webprobe.Mandant, Traeger, "p3"))!;
        spaeter.Daten["posten"]!.ToJsonString().ShouldBe(auftrag.Daten["posten"]!.ToJsonString(), "der Brief sagt, was beim Mahnen offen war");
        spaeter.Daten["posten"]!.AsArray().Sum(p => (long)p!["offen"]!).ShouldBe((long)spaeter.Daten["offen"]!);
    }

    [Fact]
    public async Task Jede_Buchung_steht_in_genau_einem_Export_und_die_Datei_bleibt_dieselbe()
    {
        var dienst = haus.Dienst<Exportdienst>();
        (await Should.ThrowAsync<Fachfehler>(() => dienst.ExportiereAsync(haus.Finanzen))).Message.ShouldContain("Beraternummer");
        await haus.RichteBuchhaltungEinAsync();
        var erster = await dienst.ExportiereAsync(haus.Finanzen);
        erster.Anzahl.ShouldBe(3);
        (await Should.ThrowAsync<Fachfehler>(() => dienst.ExportiereAsync(haus.Finanzen))).Message.ShouldContain("nichts gebucht");
        await haus.FuehreAusAsync();
        (await dienst.AbstimmungAsync(Webprobe.Mandant)).Sum(z => z.OffeneZahl).ShouldBe(2);
        var zweiter = await dienst.ExportiereAsync(haus.Finanzen);
        (zweiter.Nummer, zweiter.Anzahl, zweiter.Summe.Cent, zweiter.NachPosition).ShouldBe((2, 2, -10_003, erster.BisPosition));
        (await dienst.AbstimmungAsync(Webprobe.Mandant)).ShouldAllBe(z => z.OffeneZahl == 0 && z.Differenz.IstNull);

        var archiv = await dienst.DateiAsync(Webprobe.Mandant, 1);
        (await dienst.DateiAsync(Webprobe.Mandant, 1)).ShouldBe(archiv);
        using var strom = new MemoryStream(archiv);
        await using var zip = new ZipArchive(strom);
        zip.Entries.Select(e => e.FullName).ShouldBe(["EXTF_Buchungsstapel_00001_2026-10.csv", "buchungen_00001.csv"]);
    }

    [Fact]
    public async Task Ein_Guthaben_wird_ueberwiesen_und_als_Erstattung_gebucht()
    {
        await haus.Hauptbuch.BucheAsync(haus.Finanzen, Traeger, "p1", Zahlungsart.Zahlung, new DateOnly(2026, 11, 2), new Geld(6_001), "Überweisung");
        var lauf = await haus.Laeufe.BereiteVorAsync(haus.Finanzen, Laufart.Erstattung, Traeger, new DateOnly(2026, 11, 3), new Monat(2026, 11), null);
        await haus.GibFreiAsync(lauf);
        Zahlungspruefer.Maengel(await haus.Laeufe.DateiAsync(Webprobe.Mandant, lauf)).ShouldBeEmpty();
        (await haus.SaldoAsync("p1")).ShouldBe(0);
        (await ZustandAsync(lauf)).Stand.ShouldBe(Laufstand.Gebucht);
    }
}
