using Microsoft.AspNetCore.Http;

namespace KitaPlus.Anmeldung;

/// <summary>The first administrator by a one-time link; the users of the demo.</summary>
internal sealed class Ersteinrichtung(
    Einmallinks links, Anmeldestaende staende, Konten konten, Kennwortwechsel kennwortwechsel, Kontobefehle befehle, Kennworthasher hasher, Sitzungswechsel wechsel, Anmeldevermerk vermerk, TimeProvider uhr)
    : IErsteinrichtung
{
    public Task<string> EinmallinkAsync(string mandant, string benutzer, CancellationToken cancellationToken = default) => links.StelleAusAsync(mandant, benutzer, cancellationToken);

    public async Task<bool> IstEingerichtetAsync(string mandant, string benutzer, CancellationToken cancellationToken = default) =>
        await staende.HoleAsync(mandant, benutzer, cancellationToken) is { EigenesGesetzt: true, Kennwort: { IstInitial: false } k } && k.Bis > uhr.GetUtcNow();

    public async Task<bool> GiltAsync(string mandant, string benutzer, string kennwort, CancellationToken cancellationToken = default) =>
        await staende.HoleAsync(mandant, benutzer, cancellationToken) is { Kennwort: { IstInitial: false } k } && k.Bis > uhr.GetUtcNow() && hasher.Stimmt(k.Hash, kennwort);

    public async Task RichteEinAsync(string mandant, string benutzer, string kennwort, string totpGeheimnis, CancellationToken cancellationToken = default)
    {
        var zustand = await staende.HoleAsync(mandant, benutzer, cancellationToken);
        await kennwortwechsel.SetzeAsync(mandant, benutzer, zustand.FruehereHashes, kennwort, cancellationToken);
        if (zustand.Totp is { Bestaetigt: true }) return;
        await befehle.SendeAsync(mandant, new BereiteTotpVor(benutzer, "vorfuehrung", totpGeheimnis, uhr.GetUtcNow()), cancellationToken);
        await befehle.SendeAsync(mandant, new BestaetigeTotp(benutzer, "vorfuehrung", uhr.GetUtcNow()), cancellationToken);
    }

    /// <summary>Opens the login of a user who never had a password; works once.</summary>
    public async Task<Antwort> LoeseEinAsync(HttpContext anfrage, string geheimnis)
    {
        var (umstaende, abbruch) = (Sitzungswache.Umstaende(anfrage), anfrage.RequestAborted);
        if (await links.LoeseEinAsync(geheimnis, abbruch) is not var (mandant, benutzer) || await konten.HoleAsync(mandant, benutzer, abbruch) is not { Zustand.EigenesGesetzt: false })
        {
            await vermerk.MeldeAsync("", null, Anmeldeergebnis.EinmallinkUngueltig, umstaende, abbruch);
            return new Antwort.Nein("Dieser Link gilt nicht mehr: Er öffnet nur einmal und nur 24 Stunden lang. Bitte das Programm neu starten; es zeigt dann einen neuen Link.");
        }

        await vermerk.MeldeAsync(mandant, benutzer, Anmeldeergebnis.EinmallinkEingeloest, umstaende, abbruch);
        return await wechsel.AufStufeAsync(anfrage, mandant, benutzer, Sitzungsstufe.Kennwort);
    }
}
