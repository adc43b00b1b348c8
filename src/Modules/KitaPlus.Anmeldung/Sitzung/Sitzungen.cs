using System.Collections.Concurrent;
using System.Globalization;

namespace KitaPlus.Anmeldung;

/// <summary>All sessions: answered from memory, written through to the operational database, so that they outlive a restart.</summary>
internal sealed class Sitzungen(Betriebsspeicher speicher, TimeProvider uhr) : IDisposable
{
    /// <summary>„Last seen“ is written at most this often.</summary>
    private static readonly TimeSpan Schreibabstand = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Sitzung> offen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> geschrieben = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim laden = new(1);
    private volatile bool geladen;

    /// <returns>The secret for the cookie and the session.</returns>
    public async Task<(string Geheimnis, Sitzung Sitzung)> EroeffneAsync(Anmeldekonto konto, Sitzungsstufe stufe, Umstaende umstaende, CancellationToken cancellationToken)
    {
        await BereitAsync(cancellationToken);
        var (geheimnis, jetzt) = (Geheimnis.Neu(), uhr.GetUtcNow());
        var s = new Sitzung(
            Geheimnis.Hash(geheimnis), Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), konto.Mandant, konto.Benutzer, stufe, jetzt, jetzt, konto.Stempel,
            umstaende.Browser, umstaende.Adresse.ToString(), umstaende.Geraet, null);
        await speicher.SchreibeAsync(
            """
            insert into anmeldung_sitzungen (hash, kennung, mandant, benutzer, stufe, erstellt, gesehen, stempel, browser, adresse, geraet)
            values (@Hash, @Kennung, @Mandant, @Benutzer, @stufe, @jetzt, @jetzt, @Stempel, @Browser, @Adresse, @Geraet)
            """,
            new { s.Hash, s.Kennung, s.Mandant, s.Benutzer, stufe = stufe.ToString(), jetzt = jetzt.UtcTicks, s.Stempel, s.Browser, s.Adresse, s.Geraet }, cancellationToken);
        offen[s.Hash] = s;
        geschrieben[s.Hash] = jetzt;
        return (geheimnis, s);
    }

    public async ValueTask<Sitzung?> SucheAsync(string geheimnis, CancellationToken cancellationToken)
    {
        await BereitAsync(cancellationToken);
        return offen.GetValueOrDefault(Geheimnis.Hash(geheimnis));
    }

    public async ValueTask GesehenAsync(Sitzung s, CancellationToken cancellationToken)
    {
        var jetzt = uhr.GetUtcNow();
        // not when it was ended in the meantime
        if (!offen.TryUpdate(s.Hash, s with { Gesehen = jetzt }, s) || !geschrieben.TryGetValue(s.Hash, out var zuletzt) || jetzt - zuletzt < Schreibabstand) return;
        geschrieben[s.Hash] = jetzt;
        await speicher.SchreibeAsync("update anmeldung_sitzungen set gesehen = @jetzt where hash = @Hash", new { jetzt = jetzt.UtcTicks, s.Hash }, cancellationToken);
    }

    /// <summary>Keeps the state of a passkey ceremony; it is taken out once.</summary>
    public async Task MerkeZeremonieAsync(string hash, string? zustand, CancellationToken cancellationToken)
    {
        while (offen.TryGetValue(hash, out var s) && !offen.TryUpdate(hash, s with { Zeremonie = zustand }, s))
        {
            // somebody else touched the session: once more on what is there now
        }

        await speicher.SchreibeAsync("update anmeldung_sitzungen set zeremonie = @zustand where hash = @hash", new { zustand, hash }, cancellationToken);
    }

    public async Task BeendeAsync(string hash, CancellationToken cancellationToken)
    {
        offen.TryRemove(hash, out _);
        geschrieben.TryRemove(hash, out _);
        await speicher.SchreibeAsync("delete from anmeldung_sitzungen where hash = @hash", new { hash }, cancellationToken);
    }

    /// <summary>The sessions of a user, the one used last first.</summary>
    public async Task<IReadOnlyList<Sitzung>> VonAsync(string mandant, string benutzer, CancellationToken cancellationToken)
    {
        await BereitAsync(cancellationToken);
        return [.. offen.Values.Where(s => s.Mandant == mandant && s.Benutzer == benutzer).OrderByDescending(s => s.Gesehen)];
    }

    public async Task BeendeAlleAsync(string mandant, string benutzer, CancellationToken cancellationToken)
    {
        foreach (var s in await VonAsync(mandant, benutzer, cancellationToken)) await BeendeAsync(s.Hash, cancellationToken);
    }

    public void Dispose() => laden.Dispose();

    private async ValueTask BereitAsync(CancellationToken cancellationToken)
    {
        if (geladen) return;
        await laden.WaitAsync(cancellationToken);
        try
        {
            if (geladen) return;
            foreach (var z in await speicher.LiesAsync<Zeile>("select hash, kennung, mandant, benutzer, stufe, erstellt, gesehen, stempel, browser, adresse, geraet, zeremonie from anmeldung_sitzungen", new { }, cancellationToken))
            {
                offen[z.Hash] = new Sitzung(z.Hash, z.Kennung, z.Mandant, z.Benutzer, Enum.Parse<Sitzungsstufe>(z.Stufe), Zeit(z.Erstellt), Zeit(z.Gesehen), z.Stempel, z.Browser, z.Adresse, z.Geraet, z.Zeremonie);
                geschrieben[z.Hash] = Zeit(z.Gesehen);
            }

            geladen = true;
        }
        finally
        {
            laden.Release();
        }
    }

    private static DateTimeOffset Zeit(long ticks) => new(ticks, TimeSpan.Zero);

    private sealed record Zeile(
        string Hash, string Kennung, string Mandant, string Benutzer, string Stufe, long Erstellt, long Gesehen, string Stempel, string Browser, string Adresse, string? Geraet, string? Zeremonie);
}
