using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Host.Web;

/// <summary>Does the daily work when the server starts and whenever a new day has begun.</summary>
internal sealed class Tagesarbeiten(IEnumerable<ITagesarbeit> arbeiten, IMandanten mandanten, TimeProvider uhr, ILogger<Tagesarbeiten> meldung) : BackgroundService
{
    private static readonly TimeSpan Takt = TimeSpan.FromMinutes(10);
    private static readonly Action<ILogger, string, string, Exception?> Gescheitert = LoggerMessage.Define<string, string>(LogLevel.Error, new EventId(1, "Tagesarbeit"), "Die Tagesarbeit „{Arbeit}“ für {Mandant} ist gescheitert; sie wird wiederholt.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var takt = new PeriodicTimer(Takt, uhr);
        DateOnly? getan = null;
        do
        {
            var heute = Berlin.Tag(uhr.GetUtcNow());
            if (getan != heute && await TueAlleAsync(stoppingToken)) getan = heute;
        }
        while (await takt.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A database that does not answer right now must not stop the server.</summary>
    private async Task<IReadOnlyList<Mandantenname>> MandantenAsync(CancellationToken abbruch)
    {
        try
        {
            return await mandanten.AlleAsync(abbruch);
        }
        catch (Exception x) when (x is not OperationCanceledException)
        {
            Gescheitert(meldung, "Mandanten lesen", "alle", x);
            return [];
        }
    }

    private async Task<bool> TueAlleAsync(CancellationToken abbruch)
    {
        var gut = true;
        foreach (var mandant in await MandantenAsync(abbruch))
        {
            foreach (var a in arbeiten)
            {
                try
                {
                    await a.TueAsync(mandant.Id, abbruch);
                }
                catch (Exception x) when (x is not OperationCanceledException)
                {
                    Gescheitert(meldung, a.Name, mandant.Id, x);
                    gut = false;
                }
            }
        }

        return gut;
    }
}
