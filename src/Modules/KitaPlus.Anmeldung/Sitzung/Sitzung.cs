namespace KitaPlus.Anmeldung;

/// <summary>How far a login has come. Only <see cref="Voll"/> reaches anything.</summary>
internal enum Sitzungsstufe
{
    /// <summary>Password right; the second factor is missing.</summary>
    Faktor,

    /// <summary>Has to choose a new password.</summary>
    Kennwort,

    /// <summary>Has to set up a second factor.</summary>
    Einrichten,
    Voll,
}

/// <summary>A session. The cookie holds the secret, we only its hash.</summary>
/// <param name="Kennung">Public id, for the list of one's own sessions.</param>
/// <param name="Stempel">See <see cref="Anmeldekonto.Stempel"/>.</param>
/// <param name="Zeremonie">State of a passkey ceremony that is going on.</param>
internal sealed record Sitzung(
    string Hash, string Kennung, string Mandant, string Benutzer, Sitzungsstufe Stufe, DateTimeOffset Erstellt, DateTimeOffset Gesehen, string Stempel,
    string Browser, string Adresse, string? Geraet, string? Zeremonie);
