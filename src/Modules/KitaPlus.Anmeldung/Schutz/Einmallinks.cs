using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>Links that open a login once, for the first administrator.</summary>
internal sealed class Einmallinks(Betriebsspeicher speicher, TimeProvider uhr, IOptions<Anmeldeoptionen> optionen)
{
    public const string Adresse = "/anmelden/einmal";

    public async Task<string> StelleAusAsync(string mandant, string benutzer, CancellationToken cancellationToken)
    {
        var geheimnis = Geheimnis.Neu();
        await speicher.SchreibeAsync(
            "insert into anmeldung_einmallinks (hash, mandant, benutzer, bis) values (@hash, @mandant, @benutzer, @bis)",
            new { hash = Geheimnis.Hash(geheimnis), mandant, benutzer, bis = (uhr.GetUtcNow() + optionen.Value.EinmallinkGueltig).UtcTicks }, cancellationToken);
        return $"{Adresse}?schluessel={geheimnis}";
    }

    /// <returns>Null: unknown, used before or too old.</returns>
    public async Task<(string Mandant, string Benutzer)?> LoeseEinAsync(string geheimnis, CancellationToken cancellationToken)
    {
        var zeilen = await speicher.LiesAsync<(string, string)>(
            "update anmeldung_einmallinks set verbraucht = @jetzt where hash = @hash and verbraucht is null and bis > @jetzt returning mandant, benutzer",
            new { hash = Geheimnis.Hash(geheimnis), jetzt = uhr.GetUtcNow().UtcTicks }, cancellationToken);
        return zeilen.Count == 1 ? zeilen[0] : null;
    }
}
