using KitaPlus.Kernel;

namespace KitaPlus.Anmeldung;

/// <summary>Events of the stream <c>anmeldung-{benutzer}</c>. What could identify or endanger a person is encrypted for the purpose „anmeldung“.</summary>
public abstract record AnmeldungEreignis(string Benutzer) : IEreignis;

/// <summary>Why there is an initial password.</summary>
public enum Kennwortanlass
{
    Ersteinrichtung,

    /// <summary>The Nutzungsordnung wants a new one when the role of a person in a Kita changes.</summary>
    Rollenwechsel,
    Verlust,
}

/// <summary>How something reaches a person.</summary>
public enum Weg
{
    Persoenlich,
    Brief,
    Telefon,
    EMail,
    Fax,
}

/// <summary>What a person has lost.</summary>
public enum Verlust
{
    Kennwort,
    Geraet,
}

/// <summary>An administrator has set an initial password; it works once (Nutzungsordnung no. 3, sentence 6).</summary>
/// <param name="Vorgang">Application or request on file.</param>
public sealed record InitialkennwortVergeben(
    string Benutzer, Personenbezug<string> Hash, Kennwortanlass Anlass, string? Vorgang, Weg Weg, DateTimeOffset Am, DateTimeOffset GueltigBis) : AnmeldungEreignis(Benutzer);

public sealed record InitialkennwortVerbraucht(string Benutzer, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

public sealed record KennwortGeaendert(string Benutzer, Personenbezug<string> Hash, DateTimeOffset Am, DateTimeOffset LaeuftAb) : AnmeldungEreignis(Benutzer);

/// <summary>The secret of an authenticator app was handed out; it counts as a factor only once confirmed.</summary>
public sealed record TotpVorbereitet(string Benutzer, string Faktor, Personenbezug<string> Geheimnis, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

public sealed record TotpBestaetigt(string Benutzer, string Faktor, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

public sealed record TotpEntfernt(string Benutzer, string Faktor, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

/// <summary>Public part of a passkey.</summary>
/// <param name="Schluessel">Public key, COSE, base64.</param>
/// <param name="Beglaubigung">Attestation object, base64.</param>
public sealed record Passkeydaten(
    string Bezeichnung, string Schluessel, IReadOnlyList<string> Uebertragung, bool PersonGeprueft, bool Sicherbar, bool Gesichert, string Beglaubigung, string Klientdaten);

/// <param name="Passkey">Credential id, base64url.</param>
/// <param name="Zaehler">Signature counter.</param>
public sealed record PasskeyRegistriert(string Benutzer, string Passkey, Personenbezug<Passkeydaten> Daten, long Zaehler, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

public sealed record PasskeyBenutzt(string Benutzer, string Passkey, long Zaehler, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

public sealed record PasskeyEntfernt(string Benutzer, string Passkey, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

/// <param name="Fingerabdruck">SHA-256 of the client certificate, hexadecimal.</param>
public sealed record ZertifikatRegistriert(string Benutzer, string Fingerabdruck, Personenbezug<string> Bezeichnung, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

public sealed record ZertifikatEntfernt(string Benutzer, string Fingerabdruck, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

/// <summary>New recovery codes; the old ones no longer work.</summary>
/// <param name="Hashes">SHA-256 of the codes, hexadecimal.</param>
public sealed record WiederherstellungscodesAusgegeben(string Benutzer, Personenbezug<IReadOnlyList<string>> Hashes, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

/// <param name="Nummer">Place in the list, from 0.</param>
public sealed record WiederherstellungscodeVerbraucht(string Benutzer, int Nummer, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

/// <summary>An administrator has let a device in („dienstlicher Arbeitsplatzrechner“).</summary>
/// <param name="Geraet">The device code that the person read out; it follows from the secret in the device's cookie.</param>
public sealed record GeraetRegistriert(string Benutzer, string Geraet, Personenbezug<string> Bezeichnung, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

public sealed record GeraetEntfernt(string Benutzer, string Geraet, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

/// <summary>A lost password or device was reported (G11).</summary>
/// <param name="Weg">By which way the report came; the replacement goes by another.</param>
/// <param name="FruehestensAb">Before this instant nothing is handed out.</param>
public sealed record ErsatzBeantragt(string Benutzer, string Vorgang, Verlust Verlust, Weg Weg, DateTimeOffset Am, DateTimeOffset FruehestensAb) : AnmeldungEreignis(Benutzer);

public sealed record ErsatzZurueckgezogen(string Benutzer, string Vorgang, DateTimeOffset Am) : AnmeldungEreignis(Benutzer);

/// <summary>All second factors are gone; the next login sets one up again.</summary>
/// <param name="Weg">By which way the person was told; null in events from before this was asked.</param>
public sealed record FaktorenZurueckgesetzt(string Benutzer, string Vorgang, DateTimeOffset Am, Weg? Weg = null) : AnmeldungEreignis(Benutzer);

/// <summary>Locked after too many failures.</summary>
/// <param name="Stufe">From 1; each further lock lasts longer.</param>
public sealed record AnmeldungGesperrt(string Benutzer, int Stufe, DateTimeOffset Am, DateTimeOffset Bis) : AnmeldungEreignis(Benutzer);

/// <param name="Grund">In the clear; only in events of older versions of the program.</param>
/// <param name="Begruendung">How it was made sure that the right person asked.</param>
public sealed record AnmeldungEntsperrt(string Benutzer, string? Grund, DateTimeOffset Am, Personenbezug<string>? Begruendung = null) : AnmeldungEreignis(Benutzer);
