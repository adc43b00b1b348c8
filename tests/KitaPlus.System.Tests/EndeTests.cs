using KitaPlus.EventStore;

namespace KitaPlus.SystemTests;

/// <summary>Exit codes as documented in docs/formate/befehlszeile.md, on the real executable.</summary>
[Collection(nameof(Musterablage))]
public sealed class EndeTests(Musterablage muster)
{
    [Fact]
    public async Task Null_wenn_alles_gut_ist_und_eins_bei_falschen_Angaben()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        (await programm.Rufe("konto", "adler")).MitEnde(0).Ausgabe.ShouldContain("Gläubiger musterstadt, zahlungspflichtig markus-adler");
        (await programm.Rufe("konto", "niemand")).MitEnde(1).Meldungen.ShouldContain("Eine Familie „niemand“ gibt es nicht.");
        (await programm.Rufe("beitrag", "erklaeren", "niemand", "2025-03")).MitEnde(1).Meldungen.ShouldContain("Ein Kind „niemand“ gibt es nicht.");
        (await programm.Rufe("rueckberechnung", "--von", "2025-03", "--bis", "2025-01")).MitEnde(1).Meldungen.ShouldContain("liegt vor dem ersten");
        (await programm.Rufe("rueckberechnung", "--ausgabe", "x.xls")).MitEnde(1).Meldungen.ShouldContain(".csv oder .json");
        (await programm.Rufe("satzung", "laden", ordner.Datei("fehlt.json"))).MitEnde(1).Meldungen.ShouldContain("Die Datei gibt es nicht.");
        (await programm.Rufe("beispieldaten")).MitEnde(1).Meldungen.ShouldContain("Die Ablage ist nicht leer.");
    }

    [Fact]
    public async Task Zwei_und_ein_Befund_wenn_im_Protokoll_ein_Byte_veraendert_ist()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        (await programm.Rufe("pruefen")).MitEnde(0).Ausgabe.ShouldContain("Das Protokoll ist unversehrt");

        var datei = ordner.Datei("ereignisse.db");
        var bytes = await File.ReadAllBytesAsync(datei);
        var stelle = bytes.AsSpan().IndexOf("\"2024-08-01\""u8);
        stelle.ShouldBeGreaterThan(0);
        bytes[stelle + 4] ^= 1;
        await File.WriteAllBytesAsync(datei, bytes);

        (await programm.Rufe("pruefen")).MitEnde(2).Ausgabe.ShouldNotContain("Das Protokoll ist unversehrt");
    }

    [Fact]
    public async Task Zwei_und_ein_Befund_wenn_eine_Ansicht_angehalten_ist_obwohl_jedes_Siegel_stimmt()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        await using (var store = await SqliteEventStore.OpenAsync(ordner.Pfad, TimeProvider.System))
        {
            // an event of a known type that no view can read
            var typ = (await store.ReadAllAsync(Position.Start, 5_000)).First(e => e.Stream.StartsWith("kind-", StringComparison.Ordinal)).Type;
            await store.AppendAsync("rendantur", [new StreamAppend("kind-kaputt", ExpectedRevision.NoStream, [new EventData(Guid.NewGuid(), typ, "kein JSON"u8.ToArray(), new EventMetadata("probe", Guid.NewGuid()))])]);
        }

        for (var versuch = 0; versuch < 2; versuch++)
        {
            var pruefung = (await programm.Rufe("pruefen")).MitEnde(2);
            pruefung.Ausgabe.ShouldContain("Das Protokoll ist unversehrt");
            (pruefung.Ausgabe + pruefung.Meldungen).ShouldContain("kind-kaputt");
            pruefung.Meldungen.ShouldNotContain("   at ");
        }

        (await programm.Rufe("ansichten", "stand")).MitEnde(2);
    }

    [Fact]
    public async Task Drei_wenn_die_Schluessel_zu_einem_anderen_Protokoll_gehoeren_oder_fehlen()
    {
        using var ordner = muster.Kopie();
        using var anderer = new Ordner();
        (await Programm.ImOrdner(anderer.Datei("daten")).Rufe("satzung", "liste")).MitEnde(0);
        var programm = Programm.ImOrdner(ordner.Pfad);
        foreach (var datei in Directory.GetFiles(ordner.Pfad, "schluessel.db*")) File.Move(datei, datei + ".weg");

        (await programm.Rufe("konto", "adler")).MitEnde(3).Meldungen.ShouldContain("Die Schlüsseldatenbank ist leer oder gehört zu einem anderen Protokoll");
        foreach (var datei in Directory.GetFiles(anderer.Datei("daten"), "schluessel.db*")) File.Copy(datei, ordner.Datei(Path.GetFileName(datei)), overwrite: true);
        (await programm.Rufe("konto", "adler")).MitEnde(3).Meldungen.ShouldContain("gehören nicht zusammen");

        foreach (var datei in Directory.GetFiles(ordner.Pfad, "schluessel.db*.weg")) File.Move(datei, datei[..^4], overwrite: true);
        (await programm.Rufe("konto", "adler")).MitEnde(0);
    }

    [Fact]
    public async Task Drei_wenn_der_Server_nicht_erreichbar_ist_und_kein_Kennwort_steht_in_Hilfe_oder_Meldung()
    {
        const string Kennwort = "Geheim-4711";
        var programm = new Programm
        {
            Umgebung = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["KITAPLUS_POSTGRES"] = $"Host=/nirgends;Username=kitaplus;Password={Kennwort};Database=protokollbank",
                ["KITAPLUS_SCHLUESSEL"] = $"Host=/nirgends;Username=kitaplus;Password={Kennwort};Database=schluesselbank",
            },
        };
        foreach (var befehl in (string[][])[[], ["pruefen"], ["siegel", "aushaendigen"], ["beitrag", "monate"], ["ansichten"]])
        {
            var hilfe = (await programm.Rufe([.. befehl, "--help"])).MitEnde(0);
            hilfe.Ausgabe.ShouldContain("KITAPLUS_POSTGRES");
            foreach (var wort in (string[])[Kennwort, "protokollbank", "schluesselbank"]) (hilfe.Ausgabe + hilfe.Meldungen).ShouldNotContain(wort);
        }

        var abweisung = (await programm.Rufe("pruefen", "--ausfuehrlich")).MitEnde(3);
        abweisung.Meldungen.ShouldContain("nicht erreichbar");
        (abweisung.Ausgabe + abweisung.Meldungen).ShouldNotContain(Kennwort);
        foreach (var unsinn in (string[])[$"Host=db;Passwort={Kennwort}", Kennwort])
        {
            var falsch = (await programm.Rufe("pruefen", "--postgres", unsinn)).MitEnde(1);
            (falsch.Ausgabe + falsch.Meldungen).ShouldNotContain(Kennwort);
        }
    }

    [Fact]
    public async Task Der_Datenordner_gehoert_nur_seinem_Besitzer()
    {
        if (OperatingSystem.IsWindows()) return;
        using var ordner = new Ordner();
        (await Programm.ImOrdner(ordner.Datei("neu")).Rufe("satzung", "erhebung", "koeln", "--ab", "2020-08", "--art", "delegiert")).MitEnde(0);
        (await Programm.ImOrdner(ordner.Datei("beispiel")).Rufe("beispieldaten", "--kinder", "0", "--jahre", "1", "--ohne-buchung")).MitEnde(0);
        foreach (var pfad in (string[])[ordner.Datei("neu"), ordner.Datei("beispiel")])
        {
            File.GetUnixFileMode(pfad).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            foreach (var datei in Directory.GetFiles(pfad)) File.GetUnixFileMode(datei).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, datei);
        }
    }

    [Fact]
    public async Task Drei_wenn_ein_anderer_Prozess_die_Ablage_benutzt()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        // the lock of the store is a file that nobody else may open
        await using (new FileStream(ordner.Datei("ereignisse.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var zweiter = (await programm.Rufe("satzung", "liste")).MitEnde(3);
            zweiter.Meldungen.ShouldContain("ist schon von einem anderen Programm geöffnet");
            zweiter.Meldungen.ShouldNotContain("   at ");
        }

        (await programm.Rufe("satzung", "liste")).MitEnde(0);
    }

    [Fact]
    public async Task Zwei_Prozesse_zugleich_schreiben_nie_durcheinander()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        using var erster = programm.Starte("rueckberechnung", "--von", "2022-01", "--bis", "2026-11", "--buchen");
        await Programm.ZeileMit(erster.StandardError, "Lauf L");
        var zweiter = await programm.Rufe("rueckberechnung", "--von", "2022-01", "--bis", "2026-11", "--buchen");
        var ende = await Programm.Ende(erster);
        ende.Ende.ShouldBeOneOf(0, 2);
        // refused while the first one works; if that was already finished, there is nothing left to post
        if (zweiter.Ende == 3) zweiter.Meldungen.ShouldContain("ist schon von einem anderen Programm geöffnet");
        else zweiter.Ausgabe.ShouldContain("nichts zu buchen");
        (await programm.Rufe("pruefen")).MitEnde(0);
    }

    [Fact]
    public async Task Vier_wenn_ein_Ereignis_unlesbar_geworden_ist_hat_auch_das_einen_Satz()
    {
        using var ordner = muster.Kopie();
        foreach (var ansicht in Directory.GetFiles(ordner.Pfad, "ansichten.db*")) File.Delete(ansicht);
        var datei = ordner.Datei("ereignisse.db");
        var bytes = await File.ReadAllBytesAsync(datei);
        var stelle = bytes.AsSpan().IndexOf("{\"kind\":"u8);
        stelle.ShouldBeGreaterThan(0);
        bytes[stelle] = (byte)'!';
        await File.WriteAllBytesAsync(datei, bytes);

        var aufruf = await Programm.ImOrdner(ordner.Pfad).Rufe("rueckberechnung");
        aufruf.Ende.ShouldBeInRange(2, 4);
        aufruf.Meldungen.ShouldNotBeEmpty();
        aufruf.Meldungen.ShouldNotContain("   at ");
    }
}
