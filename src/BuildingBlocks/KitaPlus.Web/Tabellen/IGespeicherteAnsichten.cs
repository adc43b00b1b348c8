namespace KitaPlus.Web.Tabellen;

/// <summary>Views of tables that the caller has given a name. Always of the caller, never of somebody else.</summary>
public interface IGespeicherteAnsichten
{
    Task<IReadOnlyList<GespeicherteAnsicht>> ListeAsync(string tabelle, CancellationToken cancellationToken = default);

    /// <summary>A view of the same name is replaced.</summary>
    Task SpeichereAsync(string tabelle, GespeicherteAnsicht ansicht, CancellationToken cancellationToken = default);

    Task LoescheAsync(string tabelle, string name, CancellationToken cancellationToken = default);
}

/// <param name="Abfrage">Query string with its question mark.</param>
public sealed record GespeicherteAnsicht(string Name, string Abfrage);
