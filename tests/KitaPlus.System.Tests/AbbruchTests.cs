namespace KitaPlus.SystemTests;

/// <summary>The process dies in the middle of posting; taken up again, everything is as if it had never died.</summary>
public sealed class AbbruchTests
{
    private static readonly string[] Lauf = ["rueckberechnung", "--von", "2021-08", "--bis", "2026-11", "--stand", Musterablage.Heute];

    [Fact]
    public async Task Getoetet_und_fortgesetzt_ist_wie_ungestoert()
    {
        // several batches of 500 families, nothing posted yet
        using var vorlage = new Ordner();
        (await Programm.ImOrdner(vorlage.Pfad).Rufe("beispieldaten", "--kinder", "2600", "--jahre", "5", "--seed", "3", "--heute", Musterablage.Heute, "--ohne-buchung")).MitEnde(0);

        using var ungestoert = Ordner.KopieVon(vorlage.Pfad);
        await Programm.ImOrdner(ungestoert.Pfad).Rufe([.. Lauf, "--buchen"]);
        var erwartet = await Stand.Lies(Programm.ImOrdner(ungestoert.Pfad), ungestoert);

        foreach (var schreibvorgaenge in (int[])[1, 3, 40])
        {
            using var ordner = Ordner.KopieVon(vorlage.Pfad);
            var programm = Programm.ImOrdner(ordner.Pfad);
            var kennung = await ToeteBeimBuchen(programm, ordner, schreibvorgaenge);

            var gestoert = await programm.Rufe([.. Lauf, "--buchen"]);
            gestoert.MitEnde(1).Meldungen.ShouldContain($"--fortsetzen {kennung}");
            (await programm.Rufe("rueckberechnung", "--fortsetzen", kennung)).Ausgabe.ShouldContain($"Lauf {kennung}: ");
            (await programm.Rufe([.. Lauf, "--buchen"])).Ausgabe.ShouldContain("nichts zu buchen");
            (await Stand.Lies(programm, ordner)).ShouldBe(erwartet);
            (await programm.Rufe("pruefen")).MitEnde(0).Ausgabe.ShouldContain("überall");
        }
    }

    /// <summary>Waits until the run has begun, then for so many writes to the log, and kills.</summary>
    private static async Task<string> ToeteBeimBuchen(Programm programm, Ordner ordner, int schreibvorgaenge)
    {
        using var prozess = programm.Starte([.. Lauf, "--buchen"]);
        var genug = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begonnen = false;
        var gezaehlt = 0;
        using var waechter = new FileSystemWatcher(ordner.Pfad, "ereignisse.db-wal") { NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.Size };
        waechter.Changed += (_, _) =>
        {
            if (Volatile.Read(ref begonnen) && Interlocked.Increment(ref gezaehlt) >= schreibvorgaenge) genug.TrySetResult();
        };
        waechter.EnableRaisingEvents = true;
        var zeile = await Programm.ZeileMit(prozess.StandardError, "--fortsetzen");
        Volatile.Write(ref begonnen, true);
        await Task.WhenAny(genug.Task, prozess.WaitForExitAsync());
        prozess.HasExited.ShouldBeFalse("Der Lauf war schneller als der Versuch, ihn zu töten.");
        prozess.Kill();
        await prozess.WaitForExitAsync();
        return zeile.Split("--fortsetzen ")[1].Split('“')[0];
    }
}
