using System.Buffers.Text;
using KitaPlus.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace KitaPlus.Anmeldung;

/// <summary>Passkeys: Identity's ceremony, with its state kept in the session instead of a cookie of its own.</summary>
internal sealed class Passkeydienst(IPasskeyHandler<Anmeldekonto> handler, Passkeyspeicher speicher, Sitzungen sitzungen, Kontobefehle befehle, TimeProvider uhr, ILogger<Passkeydienst> meldung)
{
    private const string Anlegen = "anlegen ";
    private const string Benutzen = "benutzen ";

    private static readonly Action<ILogger, string, string, Exception?> Abgewiesen = LoggerMessage.Define<string, string>(
        LogLevel.Warning, new EventId(1, "PasskeyAbgewiesen"), "Ein Passkey von {Benutzer} wurde nicht angenommen: {Grund}");

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
        if (!ergebnis.Succeeded) return Nein(a, ergebnis.Failure.Message, ergebnis.Failure);
        if (ergebnis.UserEntity.Id != a.Konto.Kennung) return Nein(a, "Die Antwort gehört zu einem anderen Benutzer.");
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
        if (!ergebnis.Succeeded) return Nein(a, ergebnis.Failure.Message, ergebnis.Failure);
        if (ergebnis.User.Kennung != a.Konto.Kennung) return Nein(a, "Die Antwort gehört zu einem anderen Benutzer.");
        try
        {
            await befehle.SendeAsync(
                a.Konto.Mandant, new BenutzePasskey(a.Konto.Benutzer, Base64Url.EncodeToString(ergebnis.Passkey.CredentialId), ergebnis.Passkey.SignCount, uhr.GetUtcNow()), anfrage.RequestAborted);
            return true;
        }
        catch (Fachfehler e)
        {
            return Nein(a, e.Message);
        }
    }

    /// <summary>A ceremony is answered once: its state is taken out of the session whatever comes of it.</summary>
    private async Task<string?> ZustandAsync(HttpContext anfrage, Aktive a, string art)
    {
        if (a.Sitzung.Zeremonie is { } zustand)
        {
            await sitzungen.MerkeZeremonieAsync(a.Sitzung.Hash, null, anfrage.RequestAborted);
            if (zustand.StartsWith(art, StringComparison.Ordinal)) return zustand[art.Length..];
        }

        Nein(a, "Zu dieser Antwort gibt es in der Sitzung keine Frage.");
        return null;
    }

    private bool Nein(Aktive a, string grund, Exception? fehler = null)
    {
        Abgewiesen(meldung, a.Konto.Benutzer, grund, fehler);
        return false;
    }
}
