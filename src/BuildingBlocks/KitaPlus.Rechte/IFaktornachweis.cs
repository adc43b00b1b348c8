namespace KitaPlus.Rechte;

/// <summary>Whether a person still logs in with the second factor of before; the module with the logins knows. Asked before a new device is taken on (Anhang I, Technische Änderung).</summary>
public interface IFaktornachweis
{
    /// <param name="seit">When the change was applied for: the factor has to be older, the login later.</param>
    ValueTask<bool> HatBestaetigtAsync(string mandant, string benutzer, DateTimeOffset seit, CancellationToken cancellationToken = default);
}
