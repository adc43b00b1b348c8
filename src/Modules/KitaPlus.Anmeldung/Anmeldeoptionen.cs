using System.Security.Cryptography.X509Certificates;

namespace KitaPlus.Anmeldung;

/// <summary>What the operator may set about logging in.</summary>
public sealed class Anmeldeoptionen
{
    /// <summary>An own password runs out after this many days (G9).</summary>
    public int KennwortTage { get; set; } = 90;

    /// <summary>An initial password that is not used loses its force after this many days.</summary>
    public int InitialkennwortTage { get; set; } = 14;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512 for new hashes.</summary>
    public int Hashrunden { get; set; } = 210_000;

    /// <summary>A session ends after this time without a request.</summary>
    public TimeSpan Ruhezeit { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends after this time in any case.</summary>
    public TimeSpan Hoechstdauer { get; set; } = TimeSpan.FromHours(10);

    /// <summary>How long a login may stay unfinished (second factor, new password).</summary>
    public TimeSpan Zwischenzeit { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Wrong passwords from one network for one name, or wrong codes of one user, until the next lock.</summary>
    public int Fehlversuche { get; set; } = 5;

    /// <summary>Failures from one network address within <see cref="Drosselzeit"/>, over all user names (password spraying).</summary>
    public int DrosselJeAdresse { get; set; } = 20;

    /// <summary>Failures for one user name within <see cref="Drosselzeit"/>, from all addresses: so many that nobody alone can shut somebody out.</summary>
    public int DrosselJeName { get; set; } = 100;

    public TimeSpan Drosselzeit { get; set; } = TimeSpan.FromMinutes(10);

    public TimeSpan EinmallinkGueltig { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Host name passkeys are bound to; null: the host of the request (development only).</summary>
    public string? PasskeyRechnername { get; set; }

    /// <summary>Whose client certificates count as a second factor; empty: the server asks for none.</summary>
    public X509Certificate2Collection Aussteller { get; set; } = [];
}
