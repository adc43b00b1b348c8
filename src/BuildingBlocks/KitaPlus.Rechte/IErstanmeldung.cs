namespace KitaPlus.Rechte;

/// <summary>Hears that a person has replaced the initial password by one of their own.</summary>
public interface IErstanmeldung
{
    Task VermerkeAsync(string mandant, string benutzer, CancellationToken cancellationToken = default);
}
