using KitaPlus.EventStore;
using KitaPlus.EventStore.Tests;

namespace KitaPlus.SystemTests;

/// <summary>Sample data are there as a whole or not at all.</summary>
public sealed class BeispieldatenTests
{
    private const int Versuche = 12;
    private static readonly string[] Befehl = ["beispieldaten", "--kinder", "400", "--jahre", "5", "--seed", "11", "--heute", Musterablage.Heute];

    [Fact]
    public async Task Getoetet_und_noch_einmal_gestartet_sind_sie_so_vollstaendig_wie_ungestoert()
    {
        using var ordner = new Ordner();
        var ungestoert = Ereignisse((await Programm.ImOrdner(ordner.Datei("ungestoert")).Rufe(Befehl)).MitEnde(0));

        var ziel = await GetoetetAsync(ordner);
        File.Exists(Path.Combine(ziel, "ereignisse.db")).ShouldBeFalse("eine halbe Ablage darf nicht wie eine ganze aussehen");
        var programm = Programm.ImOrdner(ziel);
        var zweiter = (await programm.Rufe(Befehl)).MitEnde(0);

        zweiter.Meldungen.ShouldContain("unvollständig");
        Ereignisse(zweiter).ShouldBe(ungestoert);
        Directory.Exists(ziel + ".teil").ShouldBeFalse();
        var pruefung = (await programm.Rufe("pruefen")).MitEnde(0);
        pruefung.Ausgabe.ShouldContain("alles gesiegelt");
        pruefung.Meldungen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Auf_PostgreSQL_weist_ein_Satz_die_unvollstaendigen_ab_und_nennt_die_Abhilfe()
    {
        var (protokoll, schluessel) = (await PostgresTestdatenbank.NeueAsync(), await PostgresTestdatenbank.NeueAsync());
        var programm = new Programm("--postgres", protokoll, "--schluessel", schluessel);
        (await programm.Rufe("satzung", "liste")).MitEnde(0);
        using (var prozess = programm.Starte(Befehl))
        {
            while (await PostgresTestdatenbank.AusfuehrenAsync(protokoll, "SELECT count(*) FROM (SELECT FROM ereignisspeicher.events LIMIT 100) e") is < 100L)
            {
                // each question goes to the server
            }

            prozess.Kill();
            await prozess.WaitForExitAsync();
        }

        foreach (var befehl in (string[][])[Befehl, ["satzung", "liste"], ["pruefen"]])
        {
            var satz = await NachDemAbschussAsync(programm, befehl);
            satz.ShouldContain("Die Beispieldaten in dieser PostgreSQL-Datenbank sind unvollständig");
            satz.ShouldContain("neu anlegen");
        }

        var neu = new Programm("--postgres", await PostgresTestdatenbank.NeueAsync(), "--schluessel", await PostgresTestdatenbank.NeueAsync());
        (await neu.Rufe(Befehl)).MitEnde(0);
        (await neu.Rufe("satzung", "liste")).MitEnde(0);
    }

    [Fact]
    public async Task Was_sie_nicht_selbst_angelegt_haben_ruehren_sie_nicht_an()
    {
        using var ordner = new Ordner();
        // somebody else is filling it
        Directory.CreateDirectory(ordner.Datei("belegt.teil"));
        await using (new FileStream(ordner.Datei("belegt.teil/ereignisse.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            (await Programm.ImOrdner(ordner.Datei("belegt")).Rufe(Befehl)).MitEnde(3).Meldungen.ShouldContain("schon von einem anderen Programm geöffnet");

        Directory.CreateDirectory(ordner.Datei("notizen"));
        await File.WriteAllTextAsync(ordner.Datei("notizen/notiz.txt"), "wichtig");
        (await Programm.ImOrdner(ordner.Datei("notizen")).Rufe(Befehl)).MitEnde(1).Meldungen.ShouldContain("„notiz.txt“");
        (await File.ReadAllTextAsync(ordner.Datei("notizen/notiz.txt"))).ShouldBe("wichtig");

        (await Programm.ImOrdner(ordner.Datei("notizen/notiz.txt")).Rufe(Befehl)).MitEnde(1).Meldungen.ShouldContain("ist eine Datei");

        // keys whose log was put aside
        Directory.CreateDirectory(ordner.Datei("schluessel"));
        using (var keys = SqlitePersonKeys.Open(ordner.Datei("schluessel/schluessel.db"))) keys.GetOrCreate("rendantur", "kind-1", "stammdaten");
        (await Programm.ImOrdner(ordner.Datei("schluessel")).Rufe(Befehl)).MitEnde(1).Meldungen.ShouldContain("Die Ablage ist nicht leer.");
        using (var keys = SqlitePersonKeys.Open(ordner.Datei("schluessel/schluessel.db"))) keys.Find("rendantur", "kind-1", "stammdaten").ShouldNotBeNull();
    }

    /// <summary>The server may need a moment to notice that the killed process is gone; until then the log is in use.</summary>
    private static async Task<string> NachDemAbschussAsync(Programm programm, string[] befehl)
    {
        while (true)
        {
            var aufruf = (await programm.Rufe(befehl)).MitEnde(3);
            if (!aufruf.Meldungen.Contains("schon von einem anderen Programm", StringComparison.Ordinal)) return aufruf.Meldungen;
        }
    }

    /// <returns>Data folder of a process that was killed while it wrote.</returns>
    private static async Task<string> GetoetetAsync(Ordner ordner)
    {
        for (var versuch = 0; versuch < Versuche; versuch++)
        {
            var ziel = ordner.Datei($"ziel{versuch}");
            var geschrieben = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var waechter = new FileSystemWatcher(ordner.Pfad, "ereignisse.db-wal") { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.Size };
            waechter.Changed += (_, _) => geschrieben.TrySetResult();
            waechter.EnableRaisingEvents = true;
            using var prozess = Programm.ImOrdner(ziel).Starte(Befehl);
            await Task.WhenAny(geschrieben.Task, prozess.WaitForExitAsync());
            prozess.Kill();
            await prozess.WaitForExitAsync();
            if (prozess.ExitCode != 0) return ziel;
        }

        throw new InvalidOperationException("Das Erzeugen war jedes Mal schneller als der Versuch, es zu töten.");
    }

    private static string Ereignisse(Aufruf a) => a.Ausgabe.Split(": ")[1].Split(" in ")[0];
}
