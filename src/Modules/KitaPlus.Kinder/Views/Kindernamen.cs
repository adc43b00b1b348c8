using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

/// <summary>Names from the view, in one query for many records.</summary>
internal sealed class Kindernamen(IViewDatabase datenbank) : INamen
{
    private const int HoechstensJeAbfrage = 5_000;

    public async Task<Namensblatt> VonAsync(string mandant, IReadOnlyCollection<string> streams, CancellationToken cancellationToken = default)
    {
        if (streams.Count == 0) return Namensblatt.Leer;
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var gefunden = new Dictionary<string, Namenseintrag>(StringComparer.Ordinal);
        foreach (var (vorsatz, art) in ((string, string)[])[("kind-", "k"), ("person-", "p")])
        {
            foreach (var ids in streams.Where(s => s.StartsWith(vorsatz, StringComparison.Ordinal)).Select(s => s[vorsatz.Length..]).Distinct(StringComparer.Ordinal).Chunk(HoechstensJeAbfrage))
            {
                var zeilen = await leser.Connection.QueryAsync<(string Id, string? Vorname, string? Nachname, string? Geburtsdatum)>(
                    $"select id, vorname, nachname, geburtsdatum from {leser.Tables["datensatz"]} where mandant = @mandant and art = @art and {datenbank.Dialect.In("id", "@ids")}", new { mandant, art, ids }, leser.Transaction);
                foreach (var z in zeilen)
                    gefunden[vorsatz + z.Id] = new Namenseintrag(z.Nachname is null ? null : $"{z.Vorname} {z.Nachname}".Trim(), z.Vorname, z.Nachname, Iso.TagOderNichts(z.Geburtsdatum), null);
            }
        }

        return new Namensblatt(gefunden);
    }
}
