using KitaPlus.EventStore;

namespace KitaPlus.Anmeldung;

/// <summary>Commands to the stream <c>anmeldung-{benutzer}</c>.</summary>
/// <param name="Am">Now, UTC; the decider has no clock.</param>
public abstract record AnmeldungBefehl(string Benutzer, DateTimeOffset Am) : IBefehl
{
    public string Stream => Strom(Benutzer);

    public static string Strom(string benutzer) => $"anmeldung-{benutzer}";
}

/// <summary>By an administrator; the password itself is shown once and never stored.</summary>
/// <param name="Vorgang">The request (G11) or the application on file.</param>
public sealed record VergibInitialkennwort(string Benutzer, string Hash, Kennwortanlass Anlass, string? Vorgang, Weg Weg, DateTimeOffset Am, DateTimeOffset GueltigBis)
    : AnmeldungBefehl(Benutzer, Am);

public sealed record VerbraucheInitialkennwort(string Benutzer, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

/// <param name="FruehereGeprueft">With how many earlier hashes the new password was compared.</param>
/// <param name="GleichtFrueherem">One of them matched.</param>
public sealed record AendereKennwort(string Benutzer, string Hash, int FruehereGeprueft, bool GleichtFrueherem, DateTimeOffset Am, DateTimeOffset LaeuftAb)
    : AnmeldungBefehl(Benutzer, Am);

/// <param name="Geheimnis">Base32.</param>
public sealed record BereiteTotpVor(string Benutzer, string Faktor, string Geheimnis, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

/// <summary>The shell has checked a code of the app.</summary>
public sealed record BestaetigeTotp(string Benutzer, string Faktor, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record EntferneTotp(string Benutzer, string Faktor, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record RegistrierePasskey(string Benutzer, string Passkey, Passkeydaten Daten, long Zaehler, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record BenutzePasskey(string Benutzer, string Passkey, long Zaehler, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record EntfernePasskey(string Benutzer, string Passkey, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record RegistriereZertifikat(string Benutzer, string Fingerabdruck, string Bezeichnung, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record EntferneZertifikat(string Benutzer, string Fingerabdruck, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record GibWiederherstellungscodesAus(string Benutzer, IReadOnlyList<string> Hashes, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record VerbraucheWiederherstellungscode(string Benutzer, string Hash, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record RegistriereGeraet(string Benutzer, string Geraet, string Bezeichnung, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record EntferneGeraet(string Benutzer, string Geraet, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

/// <summary>The person gives up a device of their own.</summary>
public sealed record GibGeraetAb(string Benutzer, string Geraet, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record BeantrageErsatz(string Benutzer, string Vorgang, Verlust Verlust, Weg Weg, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record ZieheErsatzZurueck(string Benutzer, string Vorgang, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

/// <param name="Weg">By which way the person was told that it is done; another one than that of the report (G11).</param>
public sealed record SetzeFaktorenZurueck(string Benutzer, string Vorgang, Weg Weg, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

/// <summary>By the login itself, after too many failures.</summary>
public sealed record SperreAnmeldung(string Benutzer, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);

public sealed record EntsperreAnmeldung(string Benutzer, string Grund, DateTimeOffset Am) : AnmeldungBefehl(Benutzer, Am);
