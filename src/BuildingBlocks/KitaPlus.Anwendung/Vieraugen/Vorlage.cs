using System.Security.Cryptography;

namespace KitaPlus.Betrieb;

/// <summary>A matter that may need a second person.</summary>
/// <param name="Handlung">Name of a declared action with <see cref="Rechte.Handlung.Vieraugenfaehig"/>.</param>
/// <param name="Objekt">Stream name of the record it is about, <c>mandant-</c> for the Mandant as a whole.</param>
/// <param name="Beschreibung">One line for the person who releases; no personal data.</param>
/// <param name="Inhalt">SHA-256 of everything that will be done, see <see cref="Inhaltshash"/>.</param>
/// <param name="Betrag">Amount at stake, if there is one; the sign does not matter.</param>
/// <param name="Adresse">Path of the page on which it is done, if there is one.</param>
/// <param name="Grund">Why, in the words of the submitter; kept encrypted.</param>
public sealed record Vorlage(string Handlung, string Objekt, string Beschreibung, string Inhalt, Kernel.Geld? Betrag = null, string? Adresse = null, string? Grund = null);

/// <summary>Whether it may be done.</summary>
/// <param name="Vorgang">Id by which it is released and consumed.</param>
/// <param name="Vorige">How the last matter of the same content ended, when this one is new.</param>
public sealed record Freigabe(string Vorgang, Freigabestand Stand, Freigabestand? Vorige = null)
{
    public bool DarfAusgefuehrtWerden => Stand == Freigabestand.Freigegeben;
}

public enum Freigabestand
{
    /// <summary>For a second person.</summary>
    Wartet,

    /// <summary>By a second person, or none was needed; not yet done.</summary>
    Freigegeben,
    Abgelehnt,

    /// <summary>Nobody has decided in time.</summary>
    Abgelaufen,

    /// <summary>Done.</summary>
    Verbraucht,
}

/// <summary>How a content is named: SHA-256 in lower-case hexadecimal.</summary>
public static class Inhaltshash
{
    public static string Von(ReadOnlySpan<byte> inhalt) => Convert.ToHexStringLower(SHA256.HashData(inhalt));

    /// <summary>Of the text in UTF-8.</summary>
    public static string Von(string inhalt) => Von(System.Text.Encoding.UTF8.GetBytes(inhalt));

    public static bool IstGueltig(string? hash) => hash is { Length: 64 } && hash.All(z => char.IsAsciiDigit(z) || z is >= 'a' and <= 'f');
}
