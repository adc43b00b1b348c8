using KitaPlus.EventStore;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Vieraugen;

/// <summary>Sends commands of this module through the command pipeline.</summary>
internal sealed class Absender(IServiceScopeFactory bereiche)
{
    public async Task<Quittung> SendeAsync<TBefehl>(TBefehl befehl, Kontext kontext, Guid? befehlId, CancellationToken cancellationToken)
        where TBefehl : IBefehl
    {
        await using var bereich = bereiche.CreateAsyncScope();
        return await bereich.ServiceProvider.GetRequiredService<IMediator>().Send(new Auftrag<TBefehl>(befehl, kontext, befehlId ?? Guid.NewGuid()), cancellationToken);
    }
}
