using KitaPlus.EventStore;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Dokumente;

/// <summary>Sends commands of this module through the command pipeline.</summary>
internal sealed class Absender(IServiceScopeFactory bereiche)
{
    public Task<Quittung> StelleAusAsync(DokumentBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken) => befehl switch
    {
        StelleBeitragsdokumentAus b => SendeAsync(b, kontext, befehlId, cancellationToken),
        StelleBetreuungsdokumentAus b => SendeAsync(b, kontext, befehlId, cancellationToken),
        StelleVerpflegungsdokumentAus b => SendeAsync(b, kontext, befehlId, cancellationToken),
        StelleZahlungsdokumentAus b => SendeAsync(b, kontext, befehlId, cancellationToken),
        StellePersonaldokumentAus b => SendeAsync(b, kontext, befehlId, cancellationToken),
        StelleKassendokumentAus b => SendeAsync(b, kontext, befehlId, cancellationToken),
        StelleEinrichtungsdokumentAus b => SendeAsync(b, kontext, befehlId, cancellationToken),
        _ => throw new InvalidOperationException($"Dokument: unbekannter Befehl {befehl.GetType().Name}."),
    };

    public async Task<Quittung> SendeAsync<TBefehl>(TBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken)
        where TBefehl : IBefehl
    {
        await using var bereich = bereiche.CreateAsyncScope();
        return await bereich.ServiceProvider.GetRequiredService<IMediator>().Send(new Auftrag<TBefehl>(befehl, kontext, befehlId), cancellationToken);
    }
}
