namespace KitaPlus.Anmeldung;

/// <summary>Failures in a row of each user. Unknown names are counted the same way, so that they cost the same work.</summary>
internal sealed class Fehlversuche(Betriebsspeicher speicher)
{
    /// <param name="wer">User id, or the hash of an unknown name.</param>
    public async Task<int> ZaehleAsync(string mandant, string wer, CancellationToken cancellationToken) =>
        (await speicher.LiesAsync<int>(
            """
            insert into anmeldung_fehlversuche (mandant, wer, anzahl) values (@mandant, @wer, 1)
            on conflict (mandant, wer) do update set anzahl = anmeldung_fehlversuche.anzahl + 1 returning anzahl
            """,
            new { mandant, wer }, cancellationToken))[0];

    public Task VergissAsync(string mandant, string wer, CancellationToken cancellationToken) =>
        speicher.SchreibeAsync("delete from anmeldung_fehlversuche where mandant = @mandant and wer = @wer", new { mandant, wer }, cancellationToken);
}
