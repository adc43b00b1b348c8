using System.Net;
using System.Text;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>
/// Failures in a row; too many lock for a while, longer each time. Wrong passwords count per name and network, whether or not the name exists: nobody can shut out
/// somebody who comes from elsewhere. Wrong codes count per user, since whoever gets that far knows the password. Forgotten when a login is complete.
/// </summary>
internal sealed class Fehlversuche(Betriebsspeicher speicher, Kontobefehle befehle, TimeProvider uhr, IOptions<Anmeldeoptionen> optionen)
{
    public async Task<bool> IstGesperrtAsync(string mandant, string name, IPAddress adresse, CancellationToken cancellationToken) =>
        (await LiesAsync(mandant, $"{Namensteil(mandant, name)}{Netzregel.Herkunft(adresse)}", cancellationToken)).Count > 0;

    /// <summary>The networks that are locked for this name right now, and until when.</summary>
    public async Task<IReadOnlyList<(string Herkunft, DateTimeOffset Bis)>> SperrenAsync(string mandant, string name, CancellationToken cancellationToken) =>
        [.. (await LiesAsync(mandant, Namensteil(mandant, name) + "%", cancellationToken)).Select(s => (s.Wer[Namensteil(mandant, name).Length..], s.Bis))];

    /// <summary>After a login that failed.</summary>
    /// <param name="zaehlt">False: the password was not the reason, or it is locked anyway; the same work is done on a counter that means nothing.</param>
    public Task ZaehleKennwortAsync(string mandant, string name, IPAddress adresse, bool zaehlt, CancellationToken cancellationToken) =>
        ZaehleAsync(mandant, $"{(zaehlt ? "" : "ohne ")}{Namensteil(mandant, name)}{Netzregel.Herkunft(adresse)}", cancellationToken);

    /// <summary>A wrong code, or a wrong password in an open session.</summary>
    /// <returns>True: the login is locked now.</returns>
    public async Task<bool> ZaehleCodeAsync(Anmeldekonto konto, CancellationToken cancellationToken)
    {
        if (await ZaehleAsync(konto.Mandant, konto.Benutzer, cancellationToken) < optionen.Value.Fehlversuche) return false;
        await befehle.SendeAlsDienstAsync(konto.Mandant, new SperreAnmeldung(konto.Benutzer, uhr.GetUtcNow()), cancellationToken);
        await VergissAsync(konto.Mandant, konto.Benutzer, cancellationToken);
        return true;
    }

    /// <summary>A login from there is complete.</summary>
    public async Task VergissAsync(Anmeldekonto konto, IPAddress adresse, CancellationToken cancellationToken)
    {
        await VergissAsync(konto.Mandant, konto.Benutzer, cancellationToken);
        await VergissAsync(konto.Mandant, $"{Namensteil(konto.Mandant, konto.Stand.Benutzername)}{Netzregel.Herkunft(adresse)}", cancellationToken);
    }

    /// <summary>An administrator has unlocked the login.</summary>
    public async Task VergissAlleAsync(Anmeldekonto konto, CancellationToken cancellationToken)
    {
        await VergissAsync(konto.Mandant, konto.Benutzer, cancellationToken);
        await speicher.SchreibeAsync(
            "delete from anmeldung_fehlversuche where mandant = @Mandant and wer like @muster",
            new { konto.Mandant, muster = Namensteil(konto.Mandant, konto.Stand.Benutzername) + "%" }, cancellationToken);
    }

    /// <summary>The name as it is counted: never in the clear, it may be a password in the wrong field.</summary>
    private static string Namensteil(string mandant, string name) => $"name {Geheimnis.Hash($"{mandant} {name.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant()}")} ";

    private async Task<List<(string Wer, DateTimeOffset Bis)>> LiesAsync(string mandant, string muster, CancellationToken cancellationToken)
    {
        var zeilen = await speicher.LiesAsync<(string Wer, long Anzahl, long Zuletzt)>("select wer, anzahl, zuletzt from anmeldung_fehlversuche where mandant = @mandant and wer like @muster order by wer", new { mandant, muster }, cancellationToken);
        var (jetzt, je) = (uhr.GetUtcNow(), optionen.Value.Fehlversuche);
        return [.. zeilen.Where(z => z.Anzahl % je == 0).Select(z => (z.Wer, new DateTimeOffset(z.Zuletzt, TimeSpan.Zero) + Sperrstufen.Dauer((int)z.Anzahl / je))).Where(s => s.Item2 > jetzt)];
    }

    private async Task<int> ZaehleAsync(string mandant, string wer, CancellationToken cancellationToken) =>
        (await speicher.LiesAsync<int>(
            """
            insert into anmeldung_fehlversuche (mandant, wer, anzahl, zuletzt) values (@mandant, @wer, 1, @jetzt)
            on conflict (mandant, wer) do update set
                anzahl = case when anmeldung_fehlversuche.zuletzt < @ruhe then 1 else anmeldung_fehlversuche.anzahl + 1 end, zuletzt = excluded.zuletzt
            returning anzahl
            """,
            new { mandant, wer, jetzt = uhr.GetUtcNow().UtcTicks, ruhe = (uhr.GetUtcNow() - Sperrstufen.Ruhe).UtcTicks }, cancellationToken))[0];

    private Task<int> VergissAsync(string mandant, string wer, CancellationToken cancellationToken) =>
        speicher.SchreibeAsync("delete from anmeldung_fehlversuche where mandant = @mandant and wer = @wer", new { mandant, wer }, cancellationToken);
}
