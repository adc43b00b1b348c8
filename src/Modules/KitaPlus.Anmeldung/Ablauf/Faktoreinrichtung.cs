using System.Globalization;
using KitaPlus.Kernel;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Anmeldung;

/// <summary>Setting up and removing second factors, in the login and in the account page; there only after the password was given once more.</summary>
internal sealed class Faktoreinrichtung(
    Kontobefehle befehle, BenutzteCodes codes, Passkeydienst passkeys, Kennwortbestaetigung bestaetigung, Sitzungswechsel wechsel, Konten konten, TimeProvider uhr)
{
    /// <summary>The app's secret that waits for its first code; made now if there is none.</summary>
    public async Task<TotpFaktor?> VorbereiteterAsync(Aktive a, CancellationToken cancellationToken)
    {
        var (mandant, benutzer) = (a.Konto.Mandant, a.Konto.Benutzer);
        if (a.Konto.Zustand.Totp is { } schon) return schon.Bestaetigt ? null : schon;
        var neu = new BereiteTotpVor(benutzer, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..12], Totp.NeuesGeheimnis(), uhr.GetUtcNow());
        await befehle.SendeAsync(mandant, neu, cancellationToken);
        return (await konten.HoleAsync(mandant, benutzer, cancellationToken))?.Zustand.Totp;
    }

    public async Task<Antwort> BestaetigeTotpAsync(HttpContext anfrage, Aktive a, string kennwort, string code)
    {
        var abbruch = anfrage.RequestAborted;
        if (await HindernisAsync(anfrage, a, kennwort) is { } hindernis) return hindernis;
        if (a.Konto.Zustand.Totp is not { Bestaetigt: false } totp || Totp.Treffer(totp.Geheimnis, code, uhr.GetUtcNow()) is not { } schritt)
            return new Antwort.Nein("Der Code stimmt nicht. Bitte prüfen, ob die Uhr des Telefons richtig geht, und den aktuellen Code der App eingeben.");
        await codes.NimmAsync(a.Konto.Mandant, a.Konto.Benutzer, totp.Faktor, schritt, abbruch);
        return await MitAsync(anfrage, a, new BestaetigeTotp(a.Konto.Benutzer, totp.Faktor, uhr.GetUtcNow()));
    }

    public async Task<Antwort> LegePasskeyAnAsync(HttpContext anfrage, Aktive a, string kennwort, string antwort, string bezeichnung)
    {
        if (await HindernisAsync(anfrage, a, kennwort) is { } hindernis) return hindernis;
        if (bezeichnung.Trim() is not { Length: > 0 and <= 60 }) return new Antwort.Nein("Bitte dem Passkey einen Namen mit höchstens 60 Zeichen geben, zum Beispiel „Diensthandy“.");
        try
        {
            return await passkeys.LegeAnAsync(anfrage, a, antwort, bezeichnung)
                ? await WeiterAsync(anfrage, a)
                : new Antwort.Nein("Der Passkey konnte nicht eingerichtet werden; bitte noch einmal versuchen oder eine Authenticator-App verwenden.");
        }
        catch (Fachfehler e)
        {
            return new Antwort.Nein(e.Message);
        }
    }

    public async Task<Antwort> EntferneTotpAsync(HttpContext anfrage, Aktive a, string kennwort) => await HindernisAsync(anfrage, a, kennwort)
        ?? await MitAsync(anfrage, a, new EntferneTotp(a.Konto.Benutzer, a.Konto.Zustand.Totp?.Faktor ?? "", uhr.GetUtcNow()));

    public async Task<Antwort> EntfernePasskeyAsync(HttpContext anfrage, Aktive a, string kennwort, string passkey) => await HindernisAsync(anfrage, a, kennwort)
        ?? await MitAsync(anfrage, a, new EntfernePasskey(a.Konto.Benutzer, passkey, uhr.GetUtcNow()));

    public Task<Antwort> GibGeraetAbAsync(HttpContext anfrage, Aktive a, string geraet) => MitAsync(anfrage, a, new GibGeraetAb(a.Konto.Benutzer, geraet, uhr.GetUtcNow()));

    /// <summary>Ten new codes, in the clear only here; or why there are none.</summary>
    /// <exception cref="Fachfehler">Refused: there is no factor yet.</exception>
    public async Task<(IReadOnlyList<string> Codes, Antwort? Hindernis)> NeueCodesAsync(HttpContext anfrage, Aktive a, string kennwort)
    {
        if (await HindernisAsync(anfrage, a, kennwort) is { } hindernis) return ([], hindernis);
        var neue = Wiederherstellungscodes.Neue();
        await befehle.SendeAsync(a.Konto.Mandant, new GibWiederherstellungscodesAus(a.Konto.Benutzer, [.. neue.Select(Wiederherstellungscodes.Hash)], uhr.GetUtcNow()), anfrage.RequestAborted);
        return (neue, null);
    }

    /// <summary>Within the login the password was given just now.</summary>
    private async Task<Antwort?> HindernisAsync(HttpContext anfrage, Aktive a, string kennwort) => a.Sitzung.Stufe == Sitzungsstufe.Voll ? await bestaetigung.HindernisAsync(anfrage, a, kennwort) : null;

    private async Task<Antwort> MitAsync(HttpContext anfrage, Aktive a, AnmeldungBefehl befehl)
    {
        try
        {
            await befehle.SendeAsync(a.Konto.Mandant, befehl, anfrage.RequestAborted);
            return await WeiterAsync(anfrage, a);
        }
        catch (Fachfehler e)
        {
            return new Antwort.Nein(e.Message);
        }
    }

    /// <summary>The change of factors ended all sessions; this one goes on under a new secret.</summary>
    private async Task<Antwort> WeiterAsync(HttpContext anfrage, Aktive a) => await konten.HoleAsync(a.Konto.Mandant, a.Konto.Benutzer, anfrage.RequestAborted) is { } konto
        ? await wechsel.AufStufeAsync(anfrage, a.Konto.Mandant, a.Konto.Benutzer, Schritte.Nach(konto.Zustand, uhr.GetUtcNow()))
        : new Antwort.Vorbei();
}
