using System.Buffers.Text;
using KitaPlus.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace KitaPlus.Anmeldung;

/// <summary>Passkeys: Identity's ceremony, with its state kept in the session instead of a cookie of its own.</summary>
internal sealed class Passkeydienst(IPasskeyHandler<Anmeldekonto> handler, Passkeyspeicher speicher, Sitzungen sitzungen, Kontobefehle befehle, TimeProvider uhr)
{
    private const string Anlegen = "anlegen ";
    private const string Benutzen = "benutzen ";

    /// <summary>What the browser needs to create a passkey (JSON).</summary>
    public async Task<string> AnlegeoptionenAsync(HttpContext anfrage, Aktive a)
    {
        speicher.Konto = a.Konto;
        var stand = a.Konto.Stand;
        var o = await handler.MakeCreationOptionsAsync(new() { Id = a.Konto.Kennung, Name = stand.Benutzername, DisplayName = stand.Anzeigename }, anfrage);
        await sitzungen.MerkeZeremonieAsync(a.Sitzung.Hash, Anlegen + o.AttestationState, anfrage.RequestAborted);
        return o.CreationOptionsJson;
    }

    /// <summary>What the browser needs to use one of the person's passkeys (JSON).</summary>
    public async Task<string> BenutzeoptionenAsync(HttpContext anfrage, Aktive a)
    {
        speicher.Konto = a.Konto;
        var o = await handler.MakeRequestOptionsAsync(a.Konto, anfrage);
        await sitzungen.MerkeZeremonieAsync(a.Sitzung.Hash, Benutzen + o.AssertionState, anfrage.RequestAborted);
        return o.RequestOptionsJson;
    }

    /// <returns>False: not accepted.</returns>
    public async Task<bool> LegeAnAsync(HttpContext anfrage, Aktive a, string antwort, string bezeichnung)
    {
        if (await ZustandAsync(anfrage, a, Anlegen) is not { } zustand) return false;
        speicher.Konto = a.Konto;
        var ergebnis = await handler.PerformAttestationAsync(new() { HttpContext = anfrage, CredentialJson = antwort, AttestationState = zustand });
        if (!ergebnis.Succeeded || ergebnis.UserEntity.Id != a.Konto.Kennung) return false;
        var p = ergebnis.Passkey;
        await befehle.SendeAsync(
            a.Konto.Mandant,
            new RegistrierePasskey(a.Konto.Benutzer, Base64Url.EncodeToString(p.CredentialId), Passkeyspeicher.Daten(p, bezeichnung.Trim()), p.SignCount, uhr.GetUtcNow()),
            anfrage.RequestAborted);
        return true;
    }

    /// <returns>False: not accepted.</returns>
    public async Task<bool> PruefeAsync(HttpContext anfrage, Aktive a, string antwort)
    {
        if (a.Konto.Zustand.IstGesperrt(uhr.GetUtcNow()) || await ZustandAsync(anfrage, a, Benutzen) is not { } zustand) return false;
        speicher.Konto = a.Konto;
        var ergebnis = await handler.PerformAssertionAsync(new() { HttpContext = anfrage, CredentialJson = antwort, AssertionState = zustand });
        if (!ergebnis.Succeeded || ergebnis.User.Kennung != a.Konto.Kennung) return false;
        try
        {
            await befehle.SendeAsync(
                a.Konto.Mandant, new BenutzePasskey(a.Konto.Benutzer, Base64Url.EncodeToString(ergebnis.Passkey.CredentialId), ergebnis.Passkey.SignCount, uhr.GetUtcNow()), anfrage.RequestAborted);
            return true;
        }
        catch (Fachfehler)
        {
            return false;
        }
    }

    /// <summary>A ceremony is answered once: its state is taken out of the session whatever comes of it.</summary>
    private async Task<string?> ZustandAsync(HttpContext anfrage, Aktive a, string art)
    {
        var zustand = a.Sitzung.Zeremonie;
        if (zustand is null) return null;
        await sitzungen.MerkeZeremonieAsync(a.Sitzung.Hash, null, anfrage.RequestAborted);
        return zustand.StartsWith(art, StringComparison.Ordinal) ? zustand[art.Length..] : null;
    }
}
