using KitaPlus.EventStore;
using KitaPlus.Protokoll;

namespace KitaPlus.Host.Web;

/// <summary>Seals while the server runs: at the start what an interrupted process has left, then every minute, at the end the rest.</summary>
internal sealed class Siegelbetrieb(Siegelkette kette, Siegelschluesseldatei schluesseldatei, TimeProvider uhr) : IHostedService, IAsyncDisposable
{
    private Siegeldienst? dienst;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // looking at a page creates nothing: the key of the daily seals is there before
        Siegelschluessel.LadeOderErzeuge(schluesseldatei.Pfad).Dispose();
        await kette.SiegleAsync(force: true, cancellationToken);
        dienst = new Siegeldienst(kette, uhr);
    }

    public async ValueTask DisposeAsync()
    {
        if (dienst is not null) await dienst.DisposeAsync();
        dienst = null;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        await kette.SiegleAsync(force: true, cancellationToken);
    }
}
