using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

/// <summary>Names from the view, in one query for many records.</summary>
internal sealed class Kindernamen(IViewDatabase datenbank) : INamensquelle
{
    private const int HoechstensJeAbfrage = 5_000;

    public async Task<Namensblatt> VonAsync(string mandant, IReadOnlyCollection<string> streams, CancellationToken cancellationToken = default)
    {
        if (streams.Count == 0) return Namensblatt.Leer;
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var gefunden = new Dictionary<string, Namenseintrag>(StringComparer.Ordinal);
        var haushalte = await MitgliederAsync(leser, mandant, Ids(streams, "haushalt-"));
        await MenschenAsync(leser, mandant, "k", "kind-", Ids(streams, "kind-"), gefunden);
        await MenschenAsync(leser, mandant, "p", "person-", [.. Ids(streams, "person-").Concat(haushalte.SelectMany(h => h.Value)).Distinct(StringComparer.Ordinal)], gefunden);
        foreach (var (haushalt, personen) in haushalte)
        {
            var erwachsene = personen.Select(p => gefunden.GetValueOrDefault($"person-{p}")).OfType<Namenseintrag>().Where(n => n.Name is not null).ToList();
            gefunden[$"haushalt-{haushalt}"] = new(erwachsene.Count == 0 ? null : string.Join(" und ", erwachsene.Select(n => n.Name)), null, null, null, erwachsene.Select(n => n.Anschrift).FirstOrDefault(a => a is not null));
        }

        return new Namensblatt(gefunden);
    }

    private static string[] Ids(IEnumerable<string> streams, string vorsatz) =>
        [.. streams.Where(s => s.StartsWith(vorsatz, StringComparison.Ordinal)).Select(s => s[vorsatz.Length..]).Distinct(StringComparer.Ordinal)];

    private async Task MenschenAsync(ViewReader leser, string mandant, string art, string vorsatz, string[] alle, Dictionary<string, Namenseintrag> gefunden)
    {
        foreach (var ids in alle.Chunk(HoechstensJeAbfrage))
        {
            var zeilen = await leser.Connection.QueryAsync<(string Id, string? Vorname, string? Nachname, string? Geburtsdatum, string? Anschrift)>(
                $"select id, vorname, nachname, geburtsdatum, anschrift from {leser.Tables["datensatz"]} where mandant = @mandant and art = @art and {datenbank.Dialect.In("id", "@ids")}", new { mandant, art, ids }, leser.Transaction);
            foreach (var z in zeilen)
                gefunden[vorsatz + z.Id] = new(z.Nachname is null ? null : $"{z.Vorname} {z.Nachname}".Trim(), z.Vorname, z.Nachname, Iso.TagOderNichts(z.Geburtsdatum), z.Anschrift);
        }
    }

    /// <summary>The adults of each household by what was said last about each of them.</summary>
    private async Task<Dictionary<string, List<string>>> MitgliederAsync(ViewReader leser, string mandant, string[] alle)
    {
        var mitglieder = alle.ToDictionary(h => h, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var haushalte in alle.Chunk(HoechstensJeAbfrage))
        {
            var zeilen = await leser.Connection.QueryAsync<(string Haushalt, string Id, long Nummer, long Gehoert)>(
                $"select haushalt, id, nummer, gehoert from {leser.Tables["bezug"]} where mandant = @mandant and art = 'p' and {datenbank.Dialect.In("haushalt", "@haushalte")} order by nummer", new { mandant, haushalte }, leser.Transaction);
            foreach (var z in zeilen)
            {
                var liste = mitglieder[z.Haushalt];
                if (z.Gehoert == 0) liste.Remove(z.Id);
                else if (!liste.Contains(z.Id, StringComparer.Ordinal)) liste.Add(z.Id);
            }
        }

        return mitglieder;
    }
}
