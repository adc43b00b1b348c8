using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Host;

/// <summary>
/// Sample data appear as a whole or not at all: they are made in a folder of their own beside the data folder, which gets its name only when it is complete.
/// (On PostgreSQL the log itself notes that it is being filled, see <see cref="PostgresEventStore.SetUnfinishedAsync"/>.)
/// </summary>
internal static class Beispielablage
{
    private static readonly string[] Dateien = ["ereignisse.", "schluessel.", "ansichten.", "betrieb.db"];

    /// <param name="fuelle">Fills an empty store and closes it.</param>
    /// <exception cref="Fachfehler">The data folder is not empty.</exception>
    public static async Task<int> FuelleAsync(Verbumgebung u, Ablage.Ordner ziel, Func<Ablage, Task<int>> fuelle, CancellationToken cancellationToken)
    {
        var pfad = Wirklich(ziel.Pfad);
        var teil = pfad + ".teil";
        // before the long work too, so that a folder that cannot be replaced is noticed at once
        await RaeumeAsync(pfad, cancellationToken);
        await EntferneTorsoAsync(u, teil, cancellationToken);
        var ende = await fuelle(new Ablage.Ordner(teil));
        if (ende != Ende.Gut)
        {
            if (Directory.Exists(teil)) Directory.Delete(teil, recursive: true);
            await u.Meldungen.WriteLineAsync("Die angefangenen Beispieldaten sind verworfen.");
            return ende;
        }

        await RaeumeAsync(pfad, cancellationToken);
        Directory.Move(teil, pfad);
        return Ende.Gut;
    }

    /// <summary>Removes an empty store with its folder; anything else stays untouched.</summary>
    private static async Task RaeumeAsync(string pfad, CancellationToken cancellationToken)
    {
        if (File.Exists(pfad)) throw new Fachfehler($"„{pfad}“ ist eine Datei; bitte mit „--daten“ einen Ordner angeben.");
        if (!Directory.Exists(pfad)) return;
        if (Directory.EnumerateFiles(pfad, "*.db").Any())
        {
            await using var a = await Anwendung.OeffneAsync(new Ablage.Ordner(pfad), Befehlszeile.Module, TimeProvider.System, cancellationToken);
            // keys without a log: somebody may only have put the log aside
            if (await a.Store.HeadAsync(cancellationToken) > Position.Start || a.Schluessel is PersonKeysBase { IsEmpty: false })
                throw new Fachfehler("Die Ablage ist nicht leer. Beispieldaten kommen nie zu vorhandenen Daten; bitte mit „--daten“ einen neuen Ordner angeben.");
        }

        Entferne(pfad);
    }

    private static async Task EntferneTorsoAsync(Verbumgebung u, string teil, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(teil)) return;
        // refused if somebody is still filling it
        await (await SqliteEventStore.OpenAsync(teil, TimeProvider.System, cancellationToken)).DisposeAsync();
        await u.Meldungen.WriteLineAsync($"Frühere Beispieldaten sind unvollständig, weil ihr Erzeugen unterbrochen wurde; „{teil}“ wird entfernt und alles neu erzeugt.");
        Entferne(teil);
    }

    /// <summary>Removes a folder that holds nothing but files of a store.</summary>
    private static void Entferne(string pfad)
    {
        if (Directory.EnumerateFileSystemEntries(pfad).Select(e => Path.GetFileName(e)!).FirstOrDefault(n => !Dateien.Any(d => n.StartsWith(d, StringComparison.Ordinal))) is { } fremd)
            throw new Fachfehler($"Im Ordner „{pfad}“ liegt auch „{fremd}“. Beispieldaten brauchen einen Ordner für sich; bitte mit „--daten“ einen neuen angeben.");
        Directory.Delete(pfad, recursive: true);
    }

    /// <summary>Without a separator at its end; where a link leads to, not the link.</summary>
    private static string Wirklich(string pfad)
    {
        var ordner = new DirectoryInfo(Path.TrimEndingDirectorySeparator(pfad));
        return ordner.Exists ? ordner.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? ordner.FullName : ordner.FullName;
    }
}
