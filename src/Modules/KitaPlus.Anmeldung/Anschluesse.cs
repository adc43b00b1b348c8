using System.Net;

namespace KitaPlus.Anmeldung;

/// <summary>Registered only in the demo: who can log in, with everything needed for it, shown on the login page.</summary>
public interface IVorfuehrung
{
    ValueTask<IReadOnlyList<Vorfuehrkonto>> KontenAsync(CancellationToken cancellationToken = default);
}

/// <param name="TotpGeheimnis">Base32; the page shows the current code.</param>
public sealed record Vorfuehrkonto(string Benutzername, string Anzeigename, string Rolle, string Kennwort, string TotpGeheimnis);

/// <summary>Addresses of a host name; access can be limited to it (G10).</summary>
public interface INamensaufloesung
{
    ValueTask<IReadOnlyList<IPAddress>> AdressenAsync(string rechnername, CancellationToken cancellationToken = default);
}

/// <summary>Gets every attempt to log in with its true outcome; the person at the screen gets only one sentence.</summary>
public interface IAnmeldeprotokoll
{
    ValueTask MeldeAsync(Anmeldevorgang vorgang, CancellationToken cancellationToken = default);
}

/// <param name="Benutzer">User id; null when the name is not known. The name typed in is never kept: it may be a password in the wrong field.</param>
public sealed record Anmeldevorgang(DateTimeOffset Zeit, string Mandant, string? Benutzer, Anmeldeergebnis Ergebnis, string Adresse, string Browser);

/// <summary>What really happened at a login.</summary>
public enum Anmeldeergebnis
{
    Angemeldet,
    KennwortRichtig,
    Abgemeldet,
    BenutzerUnbekannt,
    KennwortFalsch,
    KeinKennwort,
    InitialkennwortAbgelaufen,
    InitialkennwortVerbraucht,
    NachFehlversuchenGesperrt,
    ZugangGesperrt,
    KeineRolle,
    AusserhalbDerZeit,
    FremdesNetz,
    FremdesGeraet,
    FaktorFalsch,
    CodeSchonBenutzt,
    Gedrosselt,
    EinmallinkEingeloest,
    EinmallinkUngueltig,
}

/// <summary>Names of the claims of a logged-in request.</summary>
public static class Anmeldemerkmale
{
    /// <summary>Authentication scheme.</summary>
    public const string Schema = "KitaPlus";

    /// <summary>Public id of the session (not the secret in the cookie).</summary>
    public const string Sitzung = "kitaplus:sitzung";
}

/// <summary>The first administrator, and the users of the demo.</summary>
public interface IErsteinrichtung
{
    /// <summary>A path with a secret that opens the login of this user once, within 24 hours.</summary>
    Task<string> EinmallinkAsync(string mandant, string benutzer, CancellationToken cancellationToken = default);

    /// <summary>True when the user has a password of their own that has not run out.</summary>
    Task<bool> IstEingerichtetAsync(string mandant, string benutzer, CancellationToken cancellationToken = default);

    /// <summary>True when this is the user's password and it has not run out.</summary>
    Task<bool> GiltAsync(string mandant, string benutzer, string kennwort, CancellationToken cancellationToken = default);

    /// <summary>Sets password and authenticator secret without any ceremony: for the demo only.</summary>
    /// <param name="totpGeheimnis">Base32.</param>
    Task RichteEinAsync(string mandant, string benutzer, string kennwort, string totpGeheimnis, CancellationToken cancellationToken = default);
}
