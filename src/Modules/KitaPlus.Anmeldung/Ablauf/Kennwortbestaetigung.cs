using Microsoft.AspNetCore.Http;

namespace KitaPlus.Anmeldung;

/// <summary>Asks for the password once more before something changes that guards the account: a session left open must not be enough for that.</summary>
internal sealed class Kennwortbestaetigung(Kennworthasher hasher, Fehlversuche fehlversuche, Sitzungswechsel wechsel, Anmeldevermerk vermerk)
{
    public const string Satz = "Das jetzige Kennwort stimmt nicht; bitte noch einmal eingeben.";

    /// <returns>Null: it is right. Guessing ends the session and locks the login.</returns>
    public async Task<Antwort?> HindernisAsync(HttpContext anfrage, Aktive a, string kennwort)
    {
        if (hasher.Stimmt(a.Konto.Zustand.Kennwort?.Hash, kennwort)) return null;
        await vermerk.MeldeAsync(a.Konto.Mandant, a.Konto.Benutzer, Anmeldeergebnis.KennwortFalsch, Sitzungswache.Umstaende(anfrage), anfrage.RequestAborted);
        if (!await fehlversuche.ZaehleCodeAsync(a.Konto, anfrage.RequestAborted)) return new Antwort.Nein(Satz);
        await wechsel.EndeAsync(anfrage, anfrage.RequestAborted);
        return new Antwort.Vorbei();
    }
}
