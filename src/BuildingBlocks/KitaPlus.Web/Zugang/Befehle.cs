using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Web;

/// <summary>Sends as the caller; afterwards every view shows the result, so a page never has to wait or poll.</summary>
internal sealed class Befehle(Anwendung anwendung, IAnrufer anrufer, IBefehlspruefung pruefung, Befehlsprobe probe, Folgengrundlage grundlage) : IBefehle
{
    public Task<Quittung> SendeAsync(IBefehl befehl, Guid? befehlId = null, CancellationToken cancellationToken = default) => SendeAsync(befehl, befehlId, null, cancellationToken);

    public Task<Quittung> SendeAsync(IBefehl befehl, Guid? befehlId, long? gesehen, CancellationToken cancellationToken = default) => SendeAsync(befehl, befehlId, gesehen, [], cancellationToken);

    public Task<Quittung> SendeMitGesehenemAsync(IBefehl befehl, Guid? befehlId, IReadOnlyList<Stromstand> mitgesehen, CancellationToken cancellationToken = default) => SendeAsync(befehl, befehlId, null, mitgesehen, cancellationToken);

    private async Task<Quittung> SendeAsync(IBefehl befehl, Guid? befehlId, long? gesehen, IReadOnlyList<Stromstand> mitgesehen, CancellationToken cancellationToken)
    {
        var quittung = await anwendung.SendeAsync(befehl, anrufer.Kontext, befehlId, gesehen, [.. grundlage.Gesehen ?? [], .. mitgesehen], cancellationToken);
        grundlage.Gesendet(befehl, quittung);
        await anwendung.Ansichten.ProjectionsUpTo(quittung.Position, cancellationToken: cancellationToken);
        return quittung;
    }

    public async Task<IReadOnlyList<Probeereignis>> ProbiereAsync(IReadOnlyList<IBefehl> befehle, CancellationToken cancellationToken = default)
    {
        var vorher = new HashSet<string>(StringComparer.Ordinal);
        foreach (var befehl in befehle)
        {
            await pruefung.PruefeAsync(befehl, anrufer.Kontext, vorher, cancellationToken);
            vorher.Add(befehl.Stream);
        }

        return await probe.ProbiereAsync(anrufer.Mandant, befehle, cancellationToken);
    }

    public async Task<long> StandAsync(string stream, CancellationToken cancellationToken = default) => (await anwendung.Store.ReadStreamAsync(anrufer.Mandant, stream, 0, cancellationToken)).Count - 1;
}
