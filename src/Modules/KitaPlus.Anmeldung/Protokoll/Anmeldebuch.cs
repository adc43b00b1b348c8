using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Anmeldung;

/// <summary>What is asked of the attempts to log in; null = everything.</summary>
/// <param name="Nur">Only attempts on these users; null = everybody, also names that do not exist.</param>
/// <param name="Von">First day, Berlin.</param>
/// <param name="Bis">Last day, Berlin.</param>
internal sealed record Vorgangssuche(string? Benutzer, Anmeldeergebnis? Ergebnis, DateOnly? Von, DateOnly? Bis, IReadOnlyCollection<string>? Nur, long Ab, int Grenze);

/// <summary>Reads the attempts to log in, newest first.</summary>
internal sealed class Anmeldebuch(Betriebsspeicher speicher)
{
    public async Task<(IReadOnlyList<Anmeldevorgang> Zeilen, int Alle)> SucheAsync(string mandant, Vorgangssuche s, CancellationToken cancellationToken)
    {
        var werte = new DynamicParameters(new { mandant, grenze = s.Grenze, ab = s.Ab });
        var bedingung = "mandant = @mandant";
        if (s.Benutzer is { } benutzer) Nimm("benutzer = @benutzer", "benutzer", benutzer);
        if (s.Ergebnis is { } ergebnis) Nimm("ergebnis = @ergebnis", "ergebnis", ergebnis.ToString());
        if (s.Von is { } von) Nimm("zeit >= @von", "von", Berlin.Beginn(von).UtcTicks);
        if (s.Bis is { } bis) Nimm("zeit <= @bis", "bis", Berlin.Ende(bis).UtcTicks);
        if (s.Nur is { } nur) Nimm(speicher.Dialekt.In("benutzer", "@nur"), "nur", nur.ToArray());
        var alle = (await speicher.LiesAsync<long>($"select count(*) from anmeldung_vorgaenge where {bedingung}", werte, cancellationToken))[0];
        var zeilen = await speicher.LiesAsync<(long Zeit, string? Benutzer, string Ergebnis, string Adresse, string Browser)>(
            $"select zeit, benutzer, ergebnis, adresse, browser from anmeldung_vorgaenge where {bedingung} order by zeit desc limit @grenze offset @ab", werte, cancellationToken);
        return ([.. zeilen.Select(z => new Anmeldevorgang(new DateTimeOffset(z.Zeit, TimeSpan.Zero), mandant, z.Benutzer, Enum.Parse<Anmeldeergebnis>(z.Ergebnis), z.Adresse, z.Browser))], (int)alle);

        void Nimm(string sql, string name, object wert)
        {
            bedingung += $" and {sql}";
            werte.Add(name, wert);
        }
    }
}
