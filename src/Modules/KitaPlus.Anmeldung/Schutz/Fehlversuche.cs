using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>Failures in a row: too many lock the login for a while. Forgotten when a login is complete.</summary>
internal sealed class Fehlversuche(Betriebsspeicher speicher, Kontobefehle befehle, TimeProvider uhr, IOptions<Anmeldeoptionen> optionen)
{
    /// <returns>True: the login is locked now.</returns>
    public async Task<bool> ZaehleAsync(Anmeldekonto konto, CancellationToken cancellationToken)
    {
        if (await ZaehleAsync(konto.Mandant, konto.Benutzer, cancellationToken) < optionen.Value.Fehlversuche) return false;
        await befehle.SendeAlsDienstAsync(konto.Mandant, new SperreAnmeldung(konto.Benutzer, uhr.GetUtcNow()), cancellationToken);
        await VergissAsync(konto.Mandant, konto.Benutzer, cancellationToken);
        return true;
    }

    /// <param name="wer">User id, or the hash of a name.</param>
    public async Task<int> ZaehleAsync(string mandant, string wer, CancellationToken cancellationToken) =>
        (await speicher.LiesAsync<int>(
            """
            insert into anmeldung_fehlversuche (mandant, wer, anzahl, zuletzt) values (@mandant, @wer, 1, @jetzt)
            on conflict (mandant, wer) do update set anzahl = anmeldung_fehlversuche.anzahl + 1, zuletzt = excluded.zuletzt returning anzahl
            """,
            new { mandant, wer, jetzt = uhr.GetUtcNow().UtcTicks }, cancellationToken))[0];

    public Task VergissAsync(string mandant, string wer, CancellationToken cancellationToken) =>
        speicher.SchreibeAsync("delete from anmeldung_fehlversuche where mandant = @mandant and wer = @wer", new { mandant, wer }, cancellationToken);
}
