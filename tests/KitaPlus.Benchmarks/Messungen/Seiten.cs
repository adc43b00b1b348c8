using KitaPlus.Benchmarks.Weboberflaeche;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>What somebody at the browser waits for, over the invented Rendantur with one user per role.</summary>
internal static class Seiten
{
    public static async Task MesseAsync(Messprotokoll p, string wurzel, int kinder, bool schnell)
    {
        var mal = schnell ? 40 : 200;
        await using var server = await Seitenserver.StarteAsync(wurzel, kinder);
        await Folgenzeiten.MesseAsync(p, server, mal);
        await Seitengewicht.MesseAsync(p, server);
        await Seitenzeiten.MesseAsync(p, server, mal);
        await Gleichzeitigkeit.MesseAsync(p, server, TimeSpan.FromSeconds(schnell ? 5 : 15));
    }
}
