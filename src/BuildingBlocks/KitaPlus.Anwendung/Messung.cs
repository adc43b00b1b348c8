using System.Diagnostics;
using System.Diagnostics.Metrics;
using MediatR;

namespace KitaPlus.Betrieb;

/// <summary>Counts and times every command, by its name and outcome (meter <c>KitaPlus.Befehle</c>).</summary>
public sealed class Messung<TAnfrage, TAntwort> : IPipelineBehavior<TAnfrage, TAntwort>
    where TAnfrage : notnull
{
    private static readonly Meter Messgeraet = new("KitaPlus.Befehle");
    private static readonly Histogram<double> Dauer = Messgeraet.CreateHistogram<double>("befehl.dauer", "ms");
    private static readonly string Name = typeof(TAnfrage).IsGenericType ? typeof(TAnfrage).GetGenericArguments()[0].Name : typeof(TAnfrage).Name;

    public async Task<TAntwort> Handle(TAnfrage request, CancellationToken cancellationToken, RequestHandlerDelegate<TAntwort> next)
    {
        var beginn = Stopwatch.GetTimestamp();
        var gelungen = false;
        try
        {
            var antwort = await next();
            gelungen = true;
            return antwort;
        }
        finally
        {
            Dauer.Record(Stopwatch.GetElapsedTime(beginn).TotalMilliseconds, new("befehl", Name), new("gelungen", gelungen));
        }
    }
}
