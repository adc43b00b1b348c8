namespace KitaPlus.SystemTests;

/// <summary>The process dies in the middle of posting; taken up again, everything is as if it had never died.</summary>
public sealed class AbbruchTests
{
    private const int Versuche = 12;
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

        foreach (var schreibvorgaenge in (int[])[0, 1, 5])
        {
            var (ordner, kennung) = await GetoeteterLauf(vorlage, schreibvorgaenge);
            using var aufraeumen = ordner;
            var programm = Programm.ImOrdner(ordner.Pfad);

            var gestoert = await programm.Rufe([.. Lauf, "--buchen"]);
            if (schreibvorgaenge == 0 || gestoert.Ende == 1)
            {
                gestoert.MitEnde(1).Meldungen.ShouldContain($"--fortsetzen {kennung}");
                (await programm.Rufe("rueckberechnung", "--fortsetzen", kennung)).Ausgabe.ShouldContain($"Lauf {kennung}: ");
            }

            // else it died after its last write, while reporting
            (await programm.Rufe([.. Lauf, "--buchen"])).Ausgabe.ShouldContain("nichts zu buchen");
            (await Stand.Lies(programm, ordner)).ShouldBe(erwartet);
            (await programm.Rufe("pruefen")).MitEnde(0).Ausgabe.ShouldContain("überall");
        }
    }

    /// <summary>If the run was over before it could be killed, the next attempt kills earlier; at the latest as soon as it has begun.</summary>
    private static async Task<(Ordner Ordner, string Kennung)> GetoeteterLauf(Ordner vorlage, int schreibvorgaenge)
    {
        for (var versuch = 0; versuch < Versuche; versuch++, schreibvorgaenge = Math.Max(0, schreibvorgaenge - 1))
        {
            var ordner = Ordner.KopieVon(vorlage.Pfad);
            if (await ToeteBeimBuchen(Programm.ImOrdner(ordner.Pfad), ordner, schreibvorgaenge) is { } kennung) return (ordner, kennung);
            ordner.Dispose();
        }

        throw new InvalidOperationException("Der Lauf war jedes Mal schneller als der Versuch, ihn zu töten.");
    }

    /// <summary>Waits until the run has begun, then for so many writes to the log, and kills.</summary>
    /// <returns>The run, or null if it was over before.</returns>
    private static async Task<string?> ToeteBeimBuchen(Programm programm, Ordner ordner, int schreibvorgaenge)
    {
        using var prozess = programm.Starte([.. Lauf, "--buchen"]);
        // the victim runs behind everybody else, so that the killer is in time on a busy machine
        prozess.PriorityClass = System.Diagnostics.ProcessPriorityClass.Idle;
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
        if (schreibvorgaenge > 0) await Task.WhenAny(genug.Task, prozess.WaitForExitAsync());
        prozess.Kill();
        await prozess.WaitForExitAsync();
        return prozess.ExitCode is 0 or 2 ? null : zeile.Split("--fortsetzen ")[1].Split('“')[0];
    }
}
