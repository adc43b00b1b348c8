using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KitaPlus.Rechte;

namespace KitaPlus.Anmeldung;

/// <summary>A user as the login sees one: what the Benutzerverwaltung knows and what the stream of this module says.</summary>
internal sealed record Anmeldekonto(Zugangsstand Stand, AnmeldungZustand Zustand)
{
    public string Mandant => Stand.Zugang.Mandant;

    public string Benutzer => Stand.Zugang.Benutzer;

    /// <summary>Id towards passkey devices: says nothing about the person and fits into 64 bytes.</summary>
    public string Kennung => KennungVon(Mandant, Benutzer);

    /// <summary>Changes with every right, password and factor; a session that carries another one is over.</summary>
    public string Stempel => string.Create(CultureInfo.InvariantCulture, $"{Stand.Revision}.{Zustand.Kennwortfassung}.{Zustand.Faktorfassung}");

    public static string KennungVon(string mandant, string benutzer) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{mandant}\n{benutzer}")))[..32];
}

/// <summary>Brings both together.</summary>
internal sealed class Konten(IZugaenge zugaenge, Anmeldestaende staende)
{
    public async ValueTask<Anmeldekonto?> HoleAsync(string mandant, string benutzer, CancellationToken cancellationToken = default) =>
        await MitAsync(await zugaenge.StandAsync(mandant, benutzer, cancellationToken), cancellationToken);

    public async ValueTask<Anmeldekonto?> NachNameAsync(string mandant, string benutzername, CancellationToken cancellationToken = default) =>
        await MitAsync(await zugaenge.NachNameAsync(mandant, benutzername, cancellationToken), cancellationToken);

    private async ValueTask<Anmeldekonto?> MitAsync(Zugangsstand? stand, CancellationToken cancellationToken) =>
        stand is null ? null : new(stand, await staende.HoleAsync(stand.Zugang.Mandant, stand.Zugang.Benutzer, cancellationToken));
}
