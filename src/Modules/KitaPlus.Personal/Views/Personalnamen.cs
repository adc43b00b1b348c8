using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Personal;

/// <summary>Names of staff from the view.</summary>
internal sealed class Personalnamen(IViewDatabase datenbank) : INamensquelle
{
    private const int HoechstensJeAbfrage = 5_000;

    public async Task<Namensblatt> VonAsync(string mandant, IReadOnlyCollection<string> streams, CancellationToken cancellationToken = default)
    {
        var alle = streams.Where(s => s.StartsWith(PersonalBefehl.Praefix, StringComparison.Ordinal)).Select(s => s[PersonalBefehl.Praefix.Length..]).Distinct(StringComparer.Ordinal).ToArray();
        if (alle.Length == 0) return Namensblatt.Leer;
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        var gefunden = new Dictionary<string, Namenseintrag>(StringComparer.Ordinal);
        foreach (var ids in alle.Chunk(HoechstensJeAbfrage))
        {
            foreach (var z in await leser.Connection.QueryAsync<(string Person, string? Vorname, string? Nachname, string? Geburtsdatum)>(
                $"select person, vorname, nachname, geburtsdatum from {leser.Tables["person"]} where mandant = @mandant and {datenbank.Dialect.In("person", "@ids")}", new { mandant, ids }, leser.Transaction))
                gefunden[PersonalBefehl.Strom(z.Person)] = new(z.Nachname is null ? null : $"{z.Vorname} {z.Nachname}".Trim(), z.Vorname, z.Nachname, Iso.TagOderNichts(z.Geburtsdatum), null);
        }

        return new Namensblatt(gefunden);
    }
}
