using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Vorausplanung;

/// <summary>Keeps the last forecast of each Mandant until something new is recorded: filtering and sorting do not calculate again.</summary>
internal sealed class Planspeicher : IDisposable
{
    private readonly SemaphoreSlim tor = new(1);
    private readonly Dictionary<string, (long Position, Monat Von, Monat Bis, IReadOnlyList<Erwartung> Zeilen)> letzte = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Erwartung>> VonAsync(string mandant, Bestand bestand, Monat von, Monat bis, CancellationToken abbruch)
    {
        await tor.WaitAsync(abbruch);
        try
        {
            if (letzte.TryGetValue(mandant, out var l) && (l.Position, l.Von, l.Bis) == (bestand.Position, von, bis)) return l.Zeilen;
            var zeilen = await Task.Run(() => Vorausschau.Rechne(bestand, von, bis), abbruch);
            letzte[mandant] = (bestand.Position, von, bis, zeilen);
            return zeilen;
        }
        finally
        {
            tor.Release();
        }
    }

    public void Dispose() => tor.Dispose();
}
