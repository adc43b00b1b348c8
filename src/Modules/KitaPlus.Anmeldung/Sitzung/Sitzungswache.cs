using KitaPlus.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>A session that holds at this very request, and the account as it is now.</summary>
internal sealed record Aktive(Sitzung Sitzung, Anmeldekonto Konto);

/// <summary>Judges the session of every request anew, from memory: time limits, stamp, lock, role, hours, network, device.</summary>
internal sealed class Sitzungswache(Sitzungen sitzungen, Konten konten, Zugangspruefung pruefung, TimeProvider uhr, IOptions<Anmeldeoptionen> optionen)
{
    private static readonly object Merkplatz = new();

    public static Umstaende Umstaende(HttpContext anfrage) => new(
        Netzadresse.Von(anfrage),
        Browsername.Aus(anfrage.Request.Headers.UserAgent),
        Kekse.Geraet(anfrage) is { Length: > 0 } g ? Geraetekennung.Aus(g) : null,
        anfrage.Connection.ClientCertificate is { } z ? Zertifikatspruefung.Fingerabdruck(z) : null);

    /// <summary>The session of this request, finished or not; asked once per request.</summary>
    public async ValueTask<Aktive?> PruefeAsync(HttpContext anfrage)
    {
        if (anfrage.Items.TryGetValue(Merkplatz, out var bekannt)) return (Aktive?)bekannt;
        var aktive = await UrteileAsync(anfrage, anfrage.RequestAborted);
        anfrage.Items[Merkplatz] = aktive;
        return aktive;
    }

    /// <summary>After the session was exchanged or ended within the request.</summary>
    public static void Ersetze(HttpContext anfrage, Aktive? neue) => anfrage.Items[Merkplatz] = neue;

    private async ValueTask<Aktive?> UrteileAsync(HttpContext anfrage, CancellationToken cancellationToken)
    {
        if (Kekse.Sitzung(anfrage) is not { Length: > 0 } geheimnis || await sitzungen.SucheAsync(geheimnis, cancellationToken) is not { } s) return null;
        var konto = await konten.HoleAsync(s.Mandant, s.Benutzer, cancellationToken);
        if (!IstFrisch(s) || konto?.Stempel != s.Stempel || await pruefung.HindernisAsync(konto.Stand, konto.Zustand, Umstaende(anfrage), uhr.GetUtcNow(), cancellationToken) is not null)
        {
            await sitzungen.BeendeAsync(s.Hash, cancellationToken);
            return null;
        }

        await sitzungen.GesehenAsync(s, cancellationToken);
        return new(s, konto);
    }

    /// <summary>Where the person is logged in and could go on working, the session used last first.</summary>
    public async Task<IReadOnlyList<Sitzung>> GueltigeAsync(Anmeldekonto konto, CancellationToken cancellationToken) =>
        [.. (await sitzungen.VonAsync(konto.Mandant, konto.Benutzer, cancellationToken)).Where(s => s.Stufe == Sitzungsstufe.Voll && s.Stempel == konto.Stempel && IstFrisch(s))];

    private bool IstFrisch(Sitzung s)
    {
        var (o, jetzt) = (optionen.Value, uhr.GetUtcNow());
        return jetzt - s.Gesehen < o.Ruhezeit && jetzt - s.Erstellt < (s.Stufe == Sitzungsstufe.Voll ? o.Hoechstdauer : o.Zwischenzeit);
    }
}
