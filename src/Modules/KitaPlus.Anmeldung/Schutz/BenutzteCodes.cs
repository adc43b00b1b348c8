namespace KitaPlus.Anmeldung;

/// <summary>Each one-time code opens once: remembered is the last step accepted, and nothing up to it is accepted again.</summary>
internal sealed class BenutzteCodes(Betriebsspeicher speicher)
{
    /// <returns>False when this step or a later one was used before.</returns>
    public async Task<bool> NimmAsync(string mandant, string benutzer, string faktor, long schritt, CancellationToken cancellationToken) =>
        await speicher.SchreibeAsync(
            """
            insert into anmeldung_codes (mandant, benutzer, faktor, schritt) values (@mandant, @benutzer, @faktor, @schritt)
            on conflict (mandant, benutzer, faktor) do update set schritt = excluded.schritt where anmeldung_codes.schritt < excluded.schritt
            """,
            new { mandant, benutzer, faktor, schritt }, cancellationToken) == 1;
}
