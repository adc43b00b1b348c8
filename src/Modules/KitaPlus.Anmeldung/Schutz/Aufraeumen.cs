using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>Once a day removes what has lost its meaning: sessions that ran out, old counters, used links, attempts after half a year.</summary>
internal sealed class Aufraeumen(Betriebsspeicher speicher, TimeProvider uhr, IOptions<Anmeldeoptionen> optionen, ILogger<Aufraeumen> meldung) : BackgroundService
{
    private static readonly Action<ILogger, Exception?> Gescheitert = LoggerMessage.Define(LogLevel.Warning, new EventId(1, "Aufraeumen"), "Abgelaufene Sitzungen konnten noch nicht entfernt werden; morgen wird es wieder versucht.");

    /// <summary>So long attempts to log in are kept.</summary>
    public const int AufbewahrungTage = 180;

    public async Task EinmalAsync(CancellationToken cancellationToken)
    {
        var jetzt = uhr.GetUtcNow();
        await speicher.SchreibeAsync("delete from anmeldung_sitzungen where erstellt < @vor", new { vor = (jetzt - optionen.Value.Hoechstdauer).UtcTicks }, cancellationToken);
        await speicher.SchreibeAsync("delete from anmeldung_fehlversuche where zuletzt < @vor", new { vor = (jetzt - Sperrstufen.Ruhe).UtcTicks }, cancellationToken);
        await speicher.SchreibeAsync("delete from anmeldung_einmallinks where bis < @jetzt", new { jetzt = jetzt.UtcTicks }, cancellationToken);
        await speicher.SchreibeAsync("delete from anmeldung_vorgaenge where zeit < @vor", new { vor = jetzt.AddDays(-AufbewahrungTage).UtcTicks }, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var takt = new PeriodicTimer(TimeSpan.FromDays(1), uhr);
        do await VersucheAsync(stoppingToken);
        while (await takt.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A busy database must not stop the server; tomorrow it is tried again.</summary>
    private async Task VersucheAsync(CancellationToken abbruch)
    {
        try
        {
            await EinmalAsync(abbruch);
        }
        catch (System.Data.Common.DbException x)
        {
            Gescheitert(meldung, x);
        }
    }
}
