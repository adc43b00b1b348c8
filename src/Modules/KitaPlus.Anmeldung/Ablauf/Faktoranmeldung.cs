using KitaPlus.Kernel;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Anmeldung;

/// <summary>Second step: a code of the app, a recovery code or a passkey.</summary>
internal sealed class Faktoranmeldung(
    BenutzteCodes codes, Fehlversuche fehlversuche, Kontobefehle befehle, Sitzungswechsel wechsel, Passkeydienst passkeys, Anmeldevermerk vermerk, TimeProvider uhr)
{
    public const string Satz = "Der Code stimmt nicht oder wurde schon benutzt. Bitte auf den nächsten Code der App warten und diesen eingeben.";

    public const string Passkeysatz = "Der Passkey wurde nicht angenommen. Bitte noch einmal versuchen oder einen Code eingeben.";

    public const string Skriptsatz = "Der Browser hat das Gerät nicht nach dem Passkey gefragt. Bitte die Seite neu laden und noch einmal versuchen oder einen Code eingeben.";

    public async Task<Antwort> MitCodeAsync(HttpContext anfrage, Aktive a, string eingabe)
    {
        var ergebnis = await PruefeAsync(a.Konto, eingabe, anfrage.RequestAborted);
        return ergebnis is null ? await WeiterAsync(anfrage, a) : await NeinAsync(anfrage, a, ergebnis.Value, Satz);
    }

    /// <summary>An empty answer is no attempt: the script that asks the device did not run.</summary>
    public async Task<Antwort> MitPasskeyAsync(HttpContext anfrage, Aktive a, string antwort) => antwort.Length == 0 ? new Antwort.Nein(Skriptsatz)
        : await passkeys.PruefeAsync(anfrage, a, antwort) ? await WeiterAsync(anfrage, a) : await NeinAsync(anfrage, a, Anmeldeergebnis.FaktorFalsch, Passkeysatz);

    private Task<Antwort> WeiterAsync(HttpContext anfrage, Aktive a) =>
        wechsel.AufStufeAsync(anfrage, a.Konto.Mandant, a.Konto.Benutzer, Schritte.Nach(a.Konto.Zustand, uhr.GetUtcNow()));

    private async Task<Antwort> NeinAsync(HttpContext anfrage, Aktive a, Anmeldeergebnis ergebnis, string satz)
    {
        await vermerk.MeldeAsync(a.Konto.Mandant, a.Konto.Benutzer, ergebnis, Sitzungswache.Umstaende(anfrage), anfrage.RequestAborted);
        if (!await fehlversuche.ZaehleCodeAsync(a.Konto, anfrage.RequestAborted)) return new Antwort.Nein(satz);
        await wechsel.EndeAsync(anfrage, anfrage.RequestAborted);
        return new Antwort.Vorbei();
    }

    /// <returns>Null: right.</returns>
    private async Task<Anmeldeergebnis?> PruefeAsync(Anmeldekonto konto, string eingabe, CancellationToken abbruch)
    {
        var jetzt = uhr.GetUtcNow();
        if (konto.Zustand.IstGesperrt(jetzt)) return Anmeldeergebnis.NachFehlversuchenGesperrt;
        if (konto.Zustand.Totp is { Bestaetigt: true } totp && Totp.Treffer(totp.Geheimnis, eingabe, jetzt) is { } schritt)
            return await codes.NimmAsync(konto.Mandant, konto.Benutzer, totp.Faktor, schritt, abbruch) ? null : Anmeldeergebnis.CodeSchonBenutzt;
        var hash = Wiederherstellungscodes.Hash(eingabe);
        if (!konto.Zustand.Codes.Contains(hash)) return Anmeldeergebnis.FaktorFalsch;
        try
        {
            await befehle.SendeAsync(konto.Mandant, new VerbraucheWiederherstellungscode(konto.Benutzer, hash, jetzt), abbruch);
            return null;
        }
        catch (Fachfehler)
        {
            // two requests with the same code: one of them was first
            return Anmeldeergebnis.CodeSchonBenutzt;
        }
    }
}
