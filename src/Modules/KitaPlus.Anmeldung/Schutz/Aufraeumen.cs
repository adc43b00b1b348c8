using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>Once a day removes what has lost its meaning: sessions that ran out, old counters, used links, attempts after half a year.</summary>
internal sealed class Aufraeumen(Betriebsspeicher speicher, TimeProvider uhr, IOptions<Anmeldeoptionen> optionen) : BackgroundService
{
    private static readonly TimeSpan Aufbewahrung = TimeSpan.FromDays(180);

    public async Task EinmalAsync(CancellationToken cancellationToken)
    {
        var jetzt = uhr.GetUtcNow();
        await speicher.SchreibeAsync("delete from anmeldung_sitzungen where erstellt < @vor", new { vor = (jetzt - optionen.Value.Hoechstdauer).UtcTicks }, cancellationToken);
        await speicher.SchreibeAsync("delete from anmeldung_fehlversuche where zuletzt < @vor", new { vor = (jetzt - Sperrstufen.Ruhe).UtcTicks }, cancellationToken);
        await speicher.SchreibeAsync("delete from anmeldung_einmallinks where bis < @jetzt", new { jetzt = jetzt.UtcTicks }, cancellationToken);
        await speicher.SchreibeAsync("delete from anmeldung_vorgaenge where zeit < @vor", new { vor = (jetzt - Aufbewahrung).UtcTicks }, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var takt = new PeriodicTimer(TimeSpan.FromDays(1), uhr);
        do await EinmalAsync(stoppingToken);
        while (await takt.WaitForNextTickAsync(stoppingToken));
    }
}
