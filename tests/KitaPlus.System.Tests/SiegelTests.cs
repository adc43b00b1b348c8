using KitaPlus.EventStore.Tests;

namespace KitaPlus.SystemTests;

/// <summary>Seals on the real executable: set after a crash, handed out, and checked by somebody who has only the file.</summary>
[Collection(nameof(Musterablage))]
public sealed class SiegelTests(Musterablage muster)
{
    private const string Tag = "2025-06-30";

    [Fact]
    public async Task Ein_ausgehaendigtes_Tagessiegel_prueft_wer_nur_die_Datei_hat()
    {
        using var ordner = muster.Kopie();
        using var empfaenger = new Ordner();
        var datei = empfaenger.Datei("siegel.json");
        var ausgabe = (await Programm.ImOrdner(ordner.Pfad).Rufe("siegel", "aushaendigen", "--tag", Tag, "--datei", datei)).MitEnde(0).Ausgabe;
        ausgabe.ShouldContain("Tagessiegel vom 30.06.2025 über ");
        var schluessel = ausgabe.TrimEnd().Split('\n')[^1];
        await File.WriteAllTextAsync(empfaenger.Datei("schluessel.txt"), schluessel + "\n");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(ordner.Datei("siegel.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var fremder = Programm.ImOrdner(empfaenger.Datei("ablage"));
        (await fremder.Rufe("siegel", "pruefen", "--datei", datei)).MitEnde(0).Ausgabe.ShouldContain(schluessel);
        foreach (var form in (string[])[schluessel, empfaenger.Datei("schluessel.txt")])
            (await fremder.Rufe("siegel", "pruefen", "--datei", datei, "--oeffentlicher-schluessel", form)).MitEnde(0).Ausgabe.ShouldContain("mit dem angegebenen Schlüssel");
        Directory.Exists(empfaenger.Datei("ablage")).ShouldBeFalse("dafür wird keine Ablage gebraucht");
    }

    [Fact]
    public async Task Ein_veraendertes_oder_fremdes_Tagessiegel_ist_ein_Befund()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        var (echt, veraendert, fremd) = (ordner.Datei("echt.json"), ordner.Datei("veraendert.json"), ordner.Datei("fremd.json"));
        var schluessel = (await programm.Rufe("siegel", "aushaendigen", "--tag", Tag, "--datei", echt)).MitEnde(0).Ausgabe.TrimEnd().Split('\n')[^1];
        await File.WriteAllTextAsync(veraendert, (await File.ReadAllTextAsync(echt)).Replace("2025-06-30", "2025-06-29", StringComparison.Ordinal));
        (await programm.Rufe("siegel", "aushaendigen", "--tag", Tag, "--datei", fremd, "--siegelschluessel", ordner.Datei("fremd.pem"))).MitEnde(0);

        (await programm.Rufe("siegel", "pruefen", "--datei", veraendert)).MitEnde(2).Meldungen.ShouldContain("nach dem Aushändigen verändert");
        (await programm.Rufe("siegel", "pruefen", "--datei", fremd)).MitEnde(0);
        (await programm.Rufe("siegel", "pruefen", "--datei", fremd, "--oeffentlicher-schluessel", schluessel)).MitEnde(2).Meldungen.ShouldContain("mit einem anderen Schlüssel");
        (await programm.Rufe("siegel", "pruefen", "--datei", ordner.Datei("ereignisse.db"))).MitEnde(2).Meldungen.ShouldContain("nicht lesbar");
        (await programm.Rufe("siegel", "pruefen", "--datei", ordner.Datei("fehlt.json"))).MitEnde(1).Meldungen.ShouldContain("Die Datei gibt es nicht.");

        (await programm.Rufe("pruefen", "--tagessiegel", echt, fremd)).MitEnde(0);
        var beide = await programm.Rufe("pruefen", "--tagessiegel", echt, veraendert);
        beide.MitEnde(2).Meldungen.ShouldContain("nach dem Aushändigen verändert");
        beide.Ausgabe.ShouldContain("Tagessiegel vom 30.06.2025: stimmt mit dem Protokoll überein.");
    }

    [Fact]
    public async Task Ein_nachtraeglich_umgeschriebenes_und_neu_gesiegeltes_Protokoll_faellt_durch_das_Tagessiegel_auf()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        var datei = ordner.Datei("siegel.json");
        (await programm.Rufe("siegel", "aushaendigen", "--tag", Tag, "--datei", datei)).MitEnde(0);
        (await programm.Rufe("pruefen", "--tagessiegel", datei)).MitEnde(0);

        // the seals of the sample stand at the end: without them no position is missing
        Eingriff.In(ordner.Datei("ereignisse.db"), "update events set actor = 'jemand-anders' where position = 100; delete from events where tenant = '_system'");

        (await programm.Rufe("pruefen")).MitEnde(0).Ausgabe.ShouldContain("Das Protokoll ist unversehrt");
        var befund = (await programm.Rufe("pruefen", "--tagessiegel", datei)).MitEnde(2).Ausgabe;
        befund.ShouldContain("Tagessiegel vom 30.06.2025");
        befund.ShouldNotContain("unversehrt");
    }

    [Fact]
    public async Task Was_ein_abgebrochener_Befehl_ungesiegelt_liess_siegelt_der_naechste_auch_wenn_er_nur_liest()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        (await programm.Rufe("satzung", "erhebung", "koeln", "--ab", "2027-08", "--art", "informatorisch")).MitEnde(0).Meldungen.ShouldBeEmpty();
        var protokoll = ordner.Datei("ereignisse.db");
        // as if it had died between its event and the seal
        Eingriff.In(protokoll, "delete from events where position = (select max(position) from events)");

        (await programm.Rufe("satzung", "liste")).MitEnde(0).Meldungen.ShouldContain("2 Ereignisse eines abgebrochenen Befehls waren noch ungesiegelt; sie sind jetzt gesiegelt.");
        var pruefung = (await programm.Rufe("pruefen")).MitEnde(0);
        pruefung.Meldungen.ShouldBeEmpty();
        pruefung.Ausgabe.ShouldContain("alles gesiegelt");
    }

    [Fact]
    public async Task Laesst_sich_der_Rest_nicht_siegeln_wird_seine_Zahl_genannt_und_weiter_gearbeitet()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        (await programm.Rufe("satzung", "erhebung", "koeln", "--ab", "2027-08", "--art", "informatorisch")).MitEnde(0);
        // no seal can be stored any more
        Eingriff.In(ordner.Datei("ereignisse.db"),
            "delete from events where position = (select max(position) from events); create trigger keins before insert on events when new.tenant = '_system' begin select raise(abort, 'geht nicht'); end");

        (await programm.Rufe("konto", "adler")).MitEnde(0).Meldungen.ShouldContain("2 Ereignisse sind noch ungesiegelt (");
        var pruefung = (await programm.Rufe("pruefen")).MitEnde(0);
        pruefung.Meldungen.ShouldContain("2 Ereignisse sind noch ungesiegelt (");
        pruefung.Ausgabe.ShouldNotContain("alles gesiegelt");
    }

    [Fact]
    public async Task Ein_unlesbares_Siegel_haelt_niemanden_vom_Lesen_ab_und_ist_beim_Pruefen_ein_Befund()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        Eingriff.In(ordner.Datei("ereignisse.db"), "update events set payload = x'21' where position = (select max(position) from events)");

        (await programm.Rufe("konto", "adler")).MitEnde(0).Meldungen.ShouldContain("Ob alles gesiegelt ist, lässt sich nicht feststellen");
        (await programm.Rufe("pruefen")).MitEnde(2).Ausgabe.ShouldContain("ist nicht lesbar");
    }

    [Fact]
    public async Task Auf_PostgreSQL_wird_gesagt_welche_Schluesseldatei_fehlt()
    {
        using var ordner = new Ordner();
        var programm = new Programm("--postgres", await PostgresTestdatenbank.NeueAsync(), "--schluessel", await PostgresTestdatenbank.NeueAsync());
        string[] aushaendigen = ["siegel", "aushaendigen", "--datei", ordner.Datei("siegel.json")];
        (await programm.Rufe([.. aushaendigen, "--siegelschluessel", ordner.Datei("s.pem")])).MitEnde(1).Meldungen.ShouldContain("nichts zu bezeugen");
        (await programm.Rufe("satzung", "erhebung", "koeln", "--ab", "2020-08", "--art", "delegiert")).MitEnde(0);
        (await programm.Rufe(aushaendigen)).MitEnde(1).Meldungen.ShouldContain("„--siegelschluessel“");
        (await programm.Rufe([.. aushaendigen, "--tag", "2199-01-01", "--siegelschluessel", ordner.Datei("s.pem")])).MitEnde(1).Meldungen.ShouldContain("liegt in der Zukunft");
        (await programm.Rufe([.. aushaendigen, "--siegelschluessel", ordner.Datei("s.pem")])).MitEnde(0);
        (await programm.Rufe("pruefen", "--tagessiegel", ordner.Datei("siegel.json"))).MitEnde(0).Ausgabe.ShouldContain("stimmt mit dem Protokoll überein");
    }
}
