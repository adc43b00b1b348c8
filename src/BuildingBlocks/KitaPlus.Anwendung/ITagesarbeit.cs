namespace KitaPlus.Betrieb;

/// <summary>Something the server does once on every day, for each Mandant. It may be repeated at any time.</summary>
public interface ITagesarbeit
{
    string Name { get; }

    Task TueAsync(string mandant, CancellationToken cancellationToken);
}
