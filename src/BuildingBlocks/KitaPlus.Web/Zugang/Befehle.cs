using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Web;

/// <summary>Sends as the caller; afterwards every view shows the result, so a page never has to wait or poll.</summary>
internal sealed class Befehle(Anwendung anwendung, IAnrufer anrufer) : IBefehle
{
    public async Task<Quittung> SendeAsync(IBefehl befehl, Guid? befehlId = null, CancellationToken cancellationToken = default)
    {
        var quittung = await anwendung.SendeAsync(befehl, anrufer.Kontext, befehlId, cancellationToken);
        await anwendung.Ansichten.ProjectionsUpTo(quittung.Position, cancellationToken: cancellationToken);
        return quittung;
    }
}
