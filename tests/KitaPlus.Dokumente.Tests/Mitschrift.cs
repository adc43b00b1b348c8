using System.Collections.Concurrent;
using System.Reflection;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Dokumente.Tests;

/// <summary>Hears of every access that asked for a right, as the log of reads does.</summary>
internal sealed class Mitschrift : IWebmodul, ISeitenzugriff
{
    private readonly ConcurrentQueue<(string Handlung, string? Objekt)> erlaubte = new();

    public Assembly Seiten => typeof(Mitschrift).Assembly;

    public IEnumerable<Menuepunkt> Menue => [];

    /// <summary>What was opened by an action, in order.</summary>
    public IReadOnlyList<string?> Von(string handlung) => [.. erlaubte.Where(e => e.Handlung == handlung).Select(e => e.Objekt)];

    public void Endpunkte(IEndpointRouteBuilder routen)
    {
    }

    public void Dienste(IServiceCollection dienste) => dienste.AddSingleton<ISeitenzugriff>(this);

    public ValueTask VermerkeAsync(string handlung, string? objekt, Urteil urteil, CancellationToken cancellationToken = default)
    {
        if (urteil.Erlaubt) erlaubte.Enqueue((handlung, objekt));
        return ValueTask.CompletedTask;
    }
}
