using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Vorausplanung;

/// <summary>Keeps the forecasts of each Mandant by their months until something new is recorded: filtering and sorting do not calculate again.</summary>
internal sealed class Planspeicher : IDisposable
{
    private readonly SemaphoreSlim tor = new(1);
    private readonly Dictionary<(string Mandant, Monat Von, Monat Bis), (long Position, IReadOnlyList<Erwartung> Zeilen)> letzte = [];

    public async Task<IReadOnlyList<Erwartung>> VonAsync(string mandant, Bestand bestand, Monat von, Monat bis, CancellationToken abbruch)
    {
        await tor.WaitAsync(abbruch);
        try
        {
            if (letzte.TryGetValue((mandant, von, bis), out var l) && l.Position == bestand.Position) return l.Zeilen;
            foreach (var alt in letzte.Where(x => x.Key.Mandant == mandant && x.Value.Position != bestand.Position).Select(x => x.Key).ToList()) letzte.Remove(alt);
            var zeilen = await Task.Run(() => Vorausschau.Rechne(bestand, von, bis), abbruch);
            letzte[(mandant, von, bis)] = (bestand.Position, zeilen);
            return zeilen;
        }
        finally
        {
            tor.Release();
        }
    }

    public void Dispose() => tor.Dispose();
}
