using Microsoft.AspNetCore.Http;

namespace KitaPlus.Anmeldung;

/// <summary>Every step of a login, and every change of password or factors, gets a session with a new secret: one planted or stolen before is worth nothing.</summary>
internal sealed class Sitzungswechsel(Sitzungen sitzungen, Konten konten, Fehlversuche fehlversuche, Anmeldevermerk vermerk)
{
    public async Task<Antwort> AufStufeAsync(HttpContext anfrage, string mandant, string benutzer, Sitzungsstufe stufe)
    {
        var (umstaende, abbruch) = (Sitzungswache.Umstaende(anfrage), anfrage.RequestAborted);
        if (await konten.HoleAsync(mandant, benutzer, abbruch) is not { } konto) return new Antwort.Vorbei();
        var warVoll = await EndeAsync(anfrage, abbruch) == Sitzungsstufe.Voll;
        var (geheimnis, sitzung) = await sitzungen.EroeffneAsync(konto, stufe, umstaende, abbruch);
        Kekse.SetzeSitzung(anfrage, geheimnis);
        if (Kekse.Geraet(anfrage) is { Length: > 0 } geraet) Kekse.SetzeGeraet(anfrage, geraet);
        Sitzungswache.Ersetze(anfrage, new(sitzung, konto));
        if (stufe == Sitzungsstufe.Voll && !warVoll)
        {
            await fehlversuche.VergissAsync(konto, umstaende.Adresse, abbruch);
            await vermerk.MeldeAsync(mandant, benutzer, Anmeldeergebnis.Angemeldet, umstaende, abbruch);
        }

        return new Antwort.Weiter(stufe);
    }

    public async Task MeldeAbAsync(HttpContext anfrage, Aktive aktive)
    {
        await EndeAsync(anfrage, anfrage.RequestAborted);
        await vermerk.MeldeAsync(aktive.Konto.Mandant, aktive.Konto.Benutzer, Anmeldeergebnis.Abgemeldet, Sitzungswache.Umstaende(anfrage), anfrage.RequestAborted);
    }

    /// <returns>How far the session was that ended; null: there was none.</returns>
    public async Task<Sitzungsstufe?> EndeAsync(HttpContext anfrage, CancellationToken cancellationToken)
    {
        if (Kekse.Sitzung(anfrage) is not { Length: > 0 } alt) return null;
        var vorige = await sitzungen.SucheAsync(alt, cancellationToken);
        if (vorige is not null) await sitzungen.BeendeAsync(vorige.Hash, cancellationToken);
        Kekse.LoescheSitzung(anfrage);
        Sitzungswache.Ersetze(anfrage, null);
        return vorige?.Stufe;
    }
}
