using KitaPlus.EventStore;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Dokumente;

/// <summary>Sends commands of this module through the command pipeline.</summary>
internal sealed class Absender(IServiceScopeFactory bereiche)
{
    public async Task<Quittung> SendeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken)
    {
        await using var bereich = bereiche.CreateAsyncScope();
        var auftrag = (IRequest<Quittung>)Activator.CreateInstance(typeof(Auftrag<>).MakeGenericType(befehl.GetType()), befehl, kontext, befehlId, null, null)!;
        return await bereich.ServiceProvider.GetRequiredService<IMediator>().Send(auftrag, cancellationToken);
    }
}
