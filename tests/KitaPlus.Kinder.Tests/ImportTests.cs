using System.Text;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Kernel;
using static KitaPlus.Kinder.Tests.Importprobe;

namespace KitaPlus.Kinder.Tests;

public abstract class ImportTests : IAsyncLifetime
{
    private Importprobe probe = null!;

    private protected abstract Task<Importprobe> OeffneAsync();

    public async Task InitializeAsync() => probe = await OeffneAsync();

    public async Task DisposeAsync() => await probe.DisposeAsync();

    [Fact]
    public async Task Die_Beispieldateien_werden_vollstaendig_uebernommen()
    {
        var ergebnis = await probe.Importiere(Beispiele());
        ergebnis.Fehlerzeilen().ShouldBeEmpty();
        ergebnis.Dateien.Select(d => d.Format).Order().ShouldBe(probe.Formate.Select(f => f.Name).Order(), "für jedes Format gibt es ein Beispiel");
        ergebnis.Neu.ShouldBe(ergebnis.Dateien.Sum(d => d.Neu));
        ergebnis.Vorhanden.ShouldBe(0);
        probe.Anhaenge.ShouldBe(1);
        probe.Ereignisse("kind-K1").OfType<BetreuungVereinbart>().Count().ShouldBe(3);
        probe.Ereignisse("einrichtung-E1").OfType<UebernahmeFestgelegt>().Single().Stichtag.ShouldBe(new DateOnly(2025, 8, 1));
        var ruecknahme = probe.Ereignisse("haushalt-H2").OfType<HaushaltTatsacheZurueckgenommen>().Single();
        ruecknahme.Ereignis.ShouldBe(EreignisId.Aus("m1/befreiungen/B-2"));
        var berichtigung = probe.Ereignisse("person-P1").OfType<EinkommenErklaert>().Single(e => e.Stand == Einkommensstand.Endgueltig);
        berichtigung.Herkunft.Berichtigt.ShouldBe([EreignisId.Aus("m1/einkommen/EK-1")]);
        berichtigung.Einkommen.Wert.Jahresbetrag.ShouldBe(new Geld(5_130_050));
    }

    [Fact]
    public async Task Dieselben_Dateien_noch_einmal_speichern_nichts_und_sagen_es()
    {
        var zuerst = await probe.Importiere(Beispiele());
        var noch = await probe.Importiere(Beispiele());
        noch.Fehlerzeilen().ShouldBeEmpty();
        noch.Neu.ShouldBe(0);
        noch.Vorhanden.ShouldBe(zuerst.Neu);
        noch.Satz().ShouldBe($"0 neu, {zuerst.Neu} schon vorhanden");
        noch.Position.ShouldBeNull();
        probe.Anhaenge.ShouldBe(1);
    }

    [Fact]
    public async Task Die_Reihenfolge_der_Dateien_und_Zeilen_aendert_nichts()
    {
        await probe.Importiere(Beispiele());
        await using var andere = await OeffneAsync();
        var umgekehrt = Beispiele().Reverse().Select(d =>
        {
            using var leser = new StreamReader(d.Oeffne());
            var text = leser.ReadToEnd().Replace("\nHinter", "~Hinter", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
            return Datei(d.Name, string.Join('\n', text.Take(1).Concat(text.Skip(1).Reverse())).Replace("~Hinter", "\nHinter", StringComparison.Ordinal));
        }).ToList();
        (await andere.Importiere(umgekehrt)).Fehlerzeilen().ShouldBeEmpty();
        // the ids of personal rows follow from keys that are different in each store
        andere.Alle.Select(e => (e.Stream, andere.Anwendung.Codec.Decode(e))).ShouldBe(probe.Alle.Select(e => (e.Stream, probe.Anwendung.Codec.Decode(e))));
    }

    [Fact]
    public async Task Ein_einziger_Fehler_verhindert_alles()
    {
        var ergebnis = await probe.Importiere([.. Grundstock(), Datei("wohnsitz.csv", "kind;jugendamt;gueltig_ab", "K9;koeln;01.08.2024")]);
        ergebnis.Erfolgreich.ShouldBeFalse();
        ergebnis.Fehler.Single().ToString().ShouldBe("wohnsitz.csv, Zeile 2, Spalte kind: Das Kind „K9“ ist nicht bekannt; bitte zuerst aufnehmen (kinder.csv) oder die Kennung prüfen.");
        ergebnis.Satz().ShouldBe("Nichts übernommen: 1 Fehler.");
        ergebnis.Neu.ShouldBe(0);
        probe.Alle.ShouldBeEmpty();
        probe.HatSchluessel("kind-K1").ShouldBeFalse("auch keine Schlüssel");
    }

    [Fact]
    public async Task Alle_Fehler_werden_mit_Datei_Zeile_und_Spalte_genannt()
    {
        var ergebnis = await probe.ImportiereDazu(
            Datei("betreuung.csv",
                "kind;einrichtung;gruppe;wochenstunden;gueltig_ab;gueltig_bis",
                "K1;E1;G1;35;31.04.2024;",
                "K1;E1;G1;99;01.08.2024;31.07.2024",
                "K1;E1;G1;viele;01.08.1889;",
                "K 1;E1;G1;35;01.08.2024;",
                "K1;E7;;35;01.08.2024;",
                "K2;E1;G7;35;01.08.2024;31.07.2025",
                "K1;E1;G1;35",
                "\"K1\"x;E1;G1;35;01.08.2024;",
                "K1;;;35;01.08.2025;",
                "K1;E1;G1;;01.08.2024;"),
            Datei("einkommen.csv", "person;jahresbetrag;gueltig_ab", "P1;1,234;01.01.2024", "P1;-5;01.01.2024", ";5;01.01.2024"));
        ergebnis.Fehler.Select(f => (f.Datei, f.Zeile, f.Spalte)).ShouldBe(
        [
            ("betreuung.csv", 2, "gueltig_ab"),
            ("betreuung.csv", 3, "gueltig_bis"),
            ("betreuung.csv", 4, "wochenstunden"),
            ("betreuung.csv", 5, "kind"),
            ("betreuung.csv", 6, "einrichtung"),
            ("betreuung.csv", 7, "gruppe"),
            ("betreuung.csv", 8, ""),
            ("betreuung.csv", 9, ""),
            ("betreuung.csv", 10, "einrichtung"),
            ("betreuung.csv", 11, "wochenstunden"),
            ("einkommen.csv", 2, "jahresbetrag"),
            ("einkommen.csv", 3, "jahresbetrag"),
            ("einkommen.csv", 4, "person"),
        ], ignoreOrder: true);
        ergebnis.Fehler[0].Grund.ShouldBe("„31.04.2024“ ist kein Datum, das es gibt; bitte als TT.MM.JJJJ oder JJJJ-MM-TT angeben.");
        probe.Anhaenge.ShouldBe(1);
    }

    [Fact]
    public async Task Mehr_als_tausend_Fehler_werden_gezaehlt()
    {
        var zeilen = Enumerable.Range(0, 1_234).Select(i => $"K{i};Adler;31.04.2024");
        var ergebnis = await probe.Importiere(Datei("kinder.csv", [.. zeilen.Prepend("kind;nachname;geburtsdatum")]));
        ergebnis.Fehler.Count.ShouldBe(1_000);
        ergebnis.Fehlerzeilen().Last().ShouldBe("… und 234 weitere");
    }

    [Theory]
    [InlineData("kind;nachname", "Spalte geburtsdatum: Die Spalte fehlt")]
    [InlineData("kind;nachname;geburtsdatum;haarfarbe", "Spalte haarfarbe: Die Spalte „haarfarbe“ kennt")]
    [InlineData("kind;kind;nachname;geburtsdatum", "mehrfach")]
    [InlineData("kind,nachname,geburtsdatum", "Spalte")]
    [InlineData("", "leer")]
    public async Task Eine_falsche_Kopfzeile_wird_erklaert(string kopf, string satz)
    {
        var ergebnis = await probe.Importiere(Datei("kinder.csv", kopf));
        ergebnis.Fehlerzeilen().ShouldContain(z => z.Contains(satz, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unbekannte_Dateien_und_Formate_werden_erklaert()
    {
        (await probe.Importiere(Datei("liste.csv", "a,b,c"))).Fehler.Single().Grund.ShouldContain("mit Semikolon");
        (await probe.Importiere(Datei("liste.csv", "a;b;c"))).Fehler.Single().Grund.ShouldContain("passt zu keinem Format");
        (await probe.Importiere(Datei("liste.csv", "kind;x") with { Format = "katzen" })).Fehler.Single().Grund.ShouldContain("„katzen“ gibt es nicht");
        (await probe.Importiere(Importdatei.Von("/gibt/es/nicht.csv"))).Fehler.Single().ToString().ShouldBe("nicht.csv: Die Datei gibt es nicht; bitte den Pfad prüfen.");
    }

    [Fact]
    public async Task Das_Format_folgt_aus_der_Kopfzeile()
    {
        var ergebnis = await probe.ImportiereDazu(Datei("export-2024.csv", "KIND; Jugendamt ;gueltig_ab;;", "K1;koeln;2024-08-01;;"));
        ergebnis.Fehlerzeilen().ShouldBeEmpty();
        ergebnis.Dateien.Single().Format.ShouldBe("wohnsitz");
    }

    [Fact]
    public async Task Umlaute_Emoji_lange_Namen_Zeilenumbrueche_und_Anfuehrungszeichen_bleiben_erhalten()
    {
        var lang = new string('ß', 300);
        await probe.Importiere(Datei("kinder.csv", $"\uFEFFkind;vorname;nachname;geburtsdatum\r\nK1;\"Zoë \"\"die; Große\"\"\r\n👧🏽\";{lang};29.02.2020\r\n\r\nK2;x;y;31.04.2020\r\n"));
        var fehler = await probe.Importiere(Datei("kinder.csv", $"\uFEFFkind;vorname;nachname;geburtsdatum\r\nK1;\"Zoë\r\n👧🏽\";{lang};29.02.2020\r\n\r\nK2;x;y;31.04.2020\r\n"));
        fehler.Fehler.Single().Zeile.ShouldBe(5, "Zeilenumbrüche in Feldern und leere Zeilen zählen mit");
        (await probe.Importiere(Datei("kinder.csv", $"\uFEFFkind;vorname;nachname;geburtsdatum\r\nK1;\"Zoë \"\"die; Große\"\"\r\n👧🏽\";{lang};29.02.2020\r\n"))).Fehler.ShouldBeEmpty();
        var kind = probe.Ereignisse("kind-K1").OfType<KindAufgenommen>().Single();
        kind.Name.Wert.ShouldBe(new Personenname("Zoë \"die; Große\"\n👧🏽", lang));
        kind.Geburtsdatum.Wert.ShouldBe(new DateOnly(2020, 2, 29));
    }

    [Fact]
    public async Task Windows_1252_und_UTF_16_werden_erkannt()
    {
        const string text = "kind;nachname;geburtsdatum\nK1;Müller–Weiß €;01.02.2020\n";
        foreach (var kodierung in new[] { CodePagesEncodingProvider.Instance.GetEncoding(1252)!, Encoding.Unicode, new UTF8Encoding(true) })
        {
            await using var eigene = await OeffneAsync();
            byte[] bytes = [.. kodierung.GetPreamble(), .. kodierung.GetBytes(text)];
            (await eigene.Importiere(Datei("kinder.csv", bytes))).Fehlerzeilen().ShouldBeEmpty();
            eigene.Ereignisse("kind-K1").OfType<KindAufgenommen>().Single().Name.Wert.Nachname.ShouldBe("Müller–Weiß €");
        }
    }

    [Fact]
    public async Task Ein_nicht_geschlossenes_Anfuehrungszeichen_nennt_seine_Zeile()
    {
        var ergebnis = await probe.Importiere(Datei("kinder.csv", "kind;nachname;geburtsdatum", "K1;Adler;01.02.2020", "K2;\"Adler;01.02.2020", "K3;Adler;01.02.2020"));
        ergebnis.Fehler.Single().Zeile.ShouldBe(3);
        ergebnis.Fehler.Single().Grund.ShouldContain("nicht geschlossen");
    }

    [Fact]
    public async Task Wer_schneller_ist_gewinnt_und_der_Import_sagt_es()
    {
        await probe.ImportiereDazu();
        var andere = new Sofort(f =>
        {
            if (f.Schritt == "Speichern") probe.Importiere(Datei("pflegekinder.csv", "kind;pflegekind;gueltig_ab", "K1;ja;01.08.2024")).Wait();
        });
        var fehler = await Should.ThrowAsync<Fachfehler>(() => probe.Importiere([Datei("wohnsitz.csv", "kind;jugendamt;gueltig_ab", "K1;koeln;01.08.2024")], fortschritt: andere));
        fehler.Message.ShouldContain("„kind-K1“ geändert; es wurde nichts übernommen");
    }

    [Fact]
    public async Task Nur_pruefen_schreibt_nichts()
    {
        var ergebnis = await probe.Importiere(Beispiele(), nurPruefen: true);
        ergebnis.Erfolgreich.ShouldBeTrue();
        ergebnis.Neu.ShouldBeGreaterThan(40);
        probe.Alle.ShouldBeEmpty();
        probe.HatSchluessel("kind-K1").ShouldBeFalse();
    }

    [Fact]
    public void Jedes_oeffentliche_Ereignis_hat_einen_Speichernamen()
    {
        var ereignisse = typeof(KindEreignis).Assembly.GetTypes().Where(t => !t.IsAbstract && (t.IsAssignableTo(typeof(KindEreignis)) || t.IsAssignableTo(typeof(HaushaltEreignis))
            || t.IsAssignableTo(typeof(PersonEreignis)) || t.IsAssignableTo(typeof(TraegerEreignis)) || t.IsAssignableTo(typeof(EinrichtungEreignis)))).ToList();
        ereignisse.Count.ShouldBe(39);
        foreach (var ereignis in ereignisse) probe.Anwendung.Codec.StorageNames(ereignis).ShouldHaveSingleItem(ereignis.Name).ShouldMatch(@"^(kinder|einrichtungen)\.[a-z_]+\.v1$");
    }

    [Fact]
    public void Die_Beschreibung_nennt_jede_Spalte_jedes_Formats()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "import.md"));
        foreach (var format in probe.Formate)
        {
            var anfang = text.IndexOf($"### {format.Name}.csv", StringComparison.Ordinal);
            anfang.ShouldBeGreaterThan(0, format.Name);
            var ende = text.IndexOf("\n##", anfang + 4, StringComparison.Ordinal);
            var kapitel = text[anfang..(ende < 0 ? text.Length : ende)];
            foreach (var spalte in format.Spalten.Where(s => !Spalten.Herkunft.Contains(s))) kapitel.ShouldContain($"| `{spalte.Name}` |", Case.Sensitive, format.Name);
        }
    }
}

public sealed class ImportTestsImArbeitsspeicher : ImportTests
{
    private protected override Task<Importprobe> OeffneAsync() => Importprobe.ImArbeitsspeicherAsync();
}

public sealed class ImportTestsAufSqlite : ImportTests
{
    private protected override Task<Importprobe> OeffneAsync() => Importprobe.AufSqliteAsync();
}
