using System.Buffers.Text;
using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace KitaPlus.Anmeldung;

/// <summary>
/// What Identity's passkey ceremony needs of a user store: the one account of this request. Reading only;
/// what the ceremony yields is recorded by commands.
/// </summary>
internal sealed class Passkeyspeicher : IUserPasskeyStore<Anmeldekonto>
{
    /// <summary>The account whose ceremony runs; a passkey of anybody else is unknown here.</summary>
    public Anmeldekonto? Konto { get; set; }

    public static UserPasskeyInfo Info(PasskeyFaktor p) => new(
        Base64Url.DecodeFromChars(p.Passkey), Convert.FromBase64String(p.Daten.Schluessel), p.Am, (uint)p.Zaehler, [.. p.Daten.Uebertragung],
        p.Daten.PersonGeprueft, p.Daten.Sicherbar, p.Daten.Gesichert, Convert.FromBase64String(p.Daten.Beglaubigung), Convert.FromBase64String(p.Daten.Klientdaten)) { Name = p.Daten.Bezeichnung };

    public static Passkeydaten Daten(UserPasskeyInfo p, string bezeichnung) => new(
        bezeichnung, Convert.ToBase64String(p.PublicKey), p.Transports ?? [], p.IsUserVerified, p.IsBackupEligible, p.IsBackedUp, Convert.ToBase64String(p.AttestationObject), Convert.ToBase64String(p.ClientDataJson));

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Anmeldekonto user, CancellationToken cancellationToken) => Task.FromResult<IList<UserPasskeyInfo>>([.. user.Zustand.Passkeys.Select(Info)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Anmeldekonto user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(user.Zustand.Passkeys.Find(p => p.Passkey == Base64Url.EncodeToString(credentialId)) is { } p ? Info(p) : null);

    public async Task<Anmeldekonto?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Konto is { } k && await FindPasskeyAsync(k, credentialId, cancellationToken) is not null ? k : null;

    public Task<Anmeldekonto?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(Konto?.Kennung == userId ? Konto : null);

    public Task<string> GetUserIdAsync(Anmeldekonto user, CancellationToken cancellationToken) => Task.FromResult(user.Kennung);

    public Task<string?> GetUserNameAsync(Anmeldekonto user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stand.Benutzername);

    public Task<string?> GetNormalizedUserNameAsync(Anmeldekonto user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stand.Benutzername.ToUpper(CultureInfo.InvariantCulture));

    public Task<Anmeldekonto?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw NurLesen();

    public Task AddOrUpdatePasskeyAsync(Anmeldekonto user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw NurLesen();

    public Task RemovePasskeyAsync(Anmeldekonto user, byte[] credentialId, CancellationToken cancellationToken) => throw NurLesen();

    public Task SetUserNameAsync(Anmeldekonto user, string? userName, CancellationToken cancellationToken) => throw NurLesen();

    public Task SetNormalizedUserNameAsync(Anmeldekonto user, string? normalizedName, CancellationToken cancellationToken) => throw NurLesen();

    public Task<IdentityResult> CreateAsync(Anmeldekonto user, CancellationToken cancellationToken) => throw NurLesen();

    public Task<IdentityResult> UpdateAsync(Anmeldekonto user, CancellationToken cancellationToken) => throw NurLesen();

    public Task<IdentityResult> DeleteAsync(Anmeldekonto user, CancellationToken cancellationToken) => throw NurLesen();

    public void Dispose()
    {
        // holds nothing
    }

    private static NotSupportedException NurLesen() => new("Konten ändern sich nur durch Befehle.");
}
