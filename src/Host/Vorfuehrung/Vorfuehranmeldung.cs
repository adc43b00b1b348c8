using KitaPlus.Anmeldung;
using KitaPlus.Kernel;

namespace KitaPlus.Host.Vorfuehrung;

/// <summary>What the login page of an invented Rendantur shows; sets the passwords of the quarter when the server starts.</summary>
internal sealed class Vorfuehranmeldung(string mandant, string saat, IErsteinrichtung einrichtung, TimeProvider uhr) : IVorfuehrung, IHostedService
{
    public ValueTask<IReadOnlyList<Vorfuehrkonto>> KontenAsync(CancellationToken cancellationToken = default) =>
        new([.. Vorfuehrkonten.Alle.Select(p => Vorfuehrkonten.Konto(saat, p, Berlin.Tag(uhr.GetUtcNow())))]);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var p in Vorfuehrkonten.Alle)
        {
            var konto = Vorfuehrkonten.Konto(saat, p, Berlin.Tag(uhr.GetUtcNow()));
            if (await einrichtung.GiltAsync(mandant, p.Id, konto.Kennwort, cancellationToken)) continue;
            await einrichtung.RichteEinAsync(mandant, p.Id, konto.Kennwort, konto.TotpGeheimnis, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
