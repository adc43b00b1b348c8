using KitaPlus.Web.Tabellen;

namespace KitaPlus.Webhilfen;

/// <summary>Nobody has saved a view of a table.</summary>
internal sealed class KeineAnsichten : IGespeicherteAnsichten
{
    public Task<IReadOnlyList<GespeicherteAnsicht>> ListeAsync(string tabelle, CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<GespeicherteAnsicht>>([]);

    public Task SpeichereAsync(string tabelle, GespeicherteAnsicht ansicht, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task LoescheAsync(string tabelle, string name, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
