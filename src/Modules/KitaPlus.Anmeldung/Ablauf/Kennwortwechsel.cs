using KitaPlus.Kernel;
using KitaPlus.Rechte;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>A new password, wanted or forced: rules, comparison with all earlier ones, and the end of all other sessions.</summary>
internal sealed class Kennwortwechsel(
    Kennworthasher hasher, Kennwortbestaetigung bestaetigung, Kontobefehle befehle, Sitzungen sitzungen, Sitzungswechsel wechsel, Konten konten, IOrtsverzeichnisse orte, IMandanten mandanten, IErstanmeldung erstanmeldung, TimeProvider uhr,
    IOptions<Anmeldeoptionen> optionen)
{
    public async Task<Antwort> WechsleAsync(HttpContext anfrage, Aktive a, string neu, string wiederholung)
    {
        var (mandant, benutzer, abbruch) = (a.Konto.Mandant, a.Konto.Benutzer, anfrage.RequestAborted);
        if (neu != wiederholung) return new Antwort.Nein("Die beiden Eingaben des neuen Kennworts sind verschieden; bitte noch einmal eingeben.");
        if (Kennwortregeln.Pruefe(neu, await UmfeldAsync(a.Konto.Stand, abbruch)) is { } satz) return new Antwort.Nein(satz);
        try
        {
            await SetzeAsync(mandant, benutzer, a.Konto.Zustand.FruehereHashes, neu, abbruch);
        }
        catch (Fachfehler e)
        {
            return new Antwort.Nein(e.Message);
        }

        await sitzungen.BeendeAlleAsync(mandant, benutzer, abbruch);
        var konto = await konten.HoleAsync(mandant, benutzer, abbruch);
        return konto is null ? new Antwort.Vorbei() : await wechsel.AufStufeAsync(anfrage, mandant, benutzer, Schritte.Nach(konto.Zustand, uhr.GetUtcNow()));
    }

    /// <summary>In the account page: only who knows the current password may choose a new one.</summary>
    public async Task<Antwort> WechsleAsync(HttpContext anfrage, Aktive a, string bisher, string neu, string wiederholung) =>
        await bestaetigung.HindernisAsync(anfrage, a, bisher) ?? await WechsleAsync(anfrage, a, neu, wiederholung);

    public async Task SetzeAsync(string mandant, string benutzer, IReadOnlyCollection<string> fruehere, string neu, CancellationToken cancellationToken)
    {
        var gleich = fruehere.Any(h => hasher.Stimmt(h, neu));
        var jetzt = uhr.GetUtcNow();
        await befehle.SendeAsync(mandant, new AendereKennwort(benutzer, hasher.Hashe(neu), fruehere.Count, gleich, jetzt, jetzt.AddDays(optionen.Value.KennwortTage)), cancellationToken);
        await erstanmeldung.VermerkeAsync(mandant, benutzer, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> UmfeldAsync(Zugangsstand stand, CancellationToken cancellationToken)
    {
        var mandant = (await mandanten.AlleAsync(cancellationToken)).Where(m => m.Id == stand.Zugang.Mandant).Select(m => m.Name);
        var namen = await orte.VonAsync(stand.Zugang.Mandant, cancellationToken);
        var haeuser = stand.Zugang.Zuweisungen.SelectMany(z => z.Orte).Where(o => o.Art != Ortsart.Mandant).Select(namen.Name);
        return [stand.Benutzername, stand.Anzeigename, .. haeuser, .. mandant];
    }
}
