namespace KitaPlus.Rechte;

/// <summary>Why somebody gets an initial password.</summary>
public enum Erstkennwortanlass
{
    /// <summary>A new access.</summary>
    Ersteinrichtung = 1,

    /// <summary>A new role (Anhang I, Rollen-Wechsel).</summary>
    RollenWechsel = 2,
}

/// <summary>Gives the initial password of an access that has just been set up; the module with the logins does it.</summary>
public interface IErstkennwort
{
    /// <param name="antrag">The application it belongs to.</param>
    /// <returns>In the clear, to be shown once.</returns>
    Task<string> VergebenAsync(string mandant, string benutzer, Erstkennwortanlass anlass, string antrag, CancellationToken cancellationToken = default);
}
