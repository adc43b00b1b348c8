using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Kinder.Luecken;

/// <summary>Reads the gaps of children who are in care on the day or later, or not yet anywhere.</summary>
internal sealed class Lueckenleser(IViewDatabase datenbank)
{
    private const int JeAbfrage = 5_000;

    /// <param name="arten">See <see cref="Luecke"/>.</param>
    /// <param name="sicht">Children elsewhere are left out.</param>
    public async Task<IReadOnlyList<(string Kind, string Art, DateOnly Seit)>> VonAsync(string mandant, IReadOnlyCollection<string> arten, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default)
    {
        List<(string Kind, string Art, string Seit)> luecken;
        await using (var leser = await datenbank.OpenAsync(KinderlueckenView.Ansicht, mandant, cancellationToken))
        {
            luecken = (await leser.Connection.QueryAsync<(string, string, string)>(
                $"select kind, art, seit from {leser.Tables["luecke"]} where mandant = @mandant and {datenbank.Dialect.In("art", "@arten")} order by kind, art", new { mandant, arten = arten.ToArray() }, leser.Transaction)).AsList();
        }

        if (luecken.Count == 0) return [];
        var da = await SichtbareAsync(mandant, [.. luecken.Select(l => l.Kind).Distinct(StringComparer.Ordinal)], sicht, tag, cancellationToken);
        return [.. luecken.Where(l => da.Contains(l.Kind)).Select(l => (l.Kind, l.Art, Iso.Tag(l.Seit)))];
    }

    private async Task<HashSet<string>> SichtbareAsync(string mandant, IReadOnlyList<string> kinder, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var bedingung = sicht.Alles ? "" : $" and id in (select o.kind from {leser.Tables["ort"]} o where o.mandant = @mandant and {datenbank.Dialect.In("o.einrichtung", "@einrichtungen")} and (o.bis is null or o.bis >= @tag))";
        var gefunden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ids in kinder.Chunk(JeAbfrage))
        {
            // in this order SQLite takes the primary key; else it would rather read all children from the index of names
            gefunden.UnionWith(await leser.Connection.QueryAsync<string>(
                $"select id from {leser.Tables["datensatz"]} where mandant = @mandant and art = 'k' and {datenbank.Dialect.In("id", "@ids")} and (ende is null or ende >= @tag){bedingung} order by id",
                new { mandant, ids, tag = Iso.Text(tag), einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction));
        }

        return gefunden;
    }
}
