namespace KitaPlus.Anmeldung;

/// <summary>Keeps the attempts in the operational database.</summary>
internal sealed class Anmeldeprotokoll(Betriebsspeicher speicher) : IAnmeldeprotokoll
{
    public async ValueTask MeldeAsync(Anmeldevorgang vorgang, CancellationToken cancellationToken = default) => await speicher.SchreibeAsync(
        "insert into anmeldung_vorgaenge (zeit, mandant, benutzer, ergebnis, adresse, browser) values (@zeit, @mandant, @benutzer, @ergebnis, @adresse, @browser)",
        new { zeit = vorgang.Zeit.UtcTicks, mandant = vorgang.Mandant, benutzer = vorgang.Benutzer, ergebnis = vorgang.Ergebnis.ToString(), adresse = vorgang.Adresse, browser = vorgang.Browser },
        cancellationToken);
}
