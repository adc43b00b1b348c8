using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Kinder.Luecken;

/// <summary>Reads the gaps of children who are in care on the day or later, or not yet anywhere.</summary>
internal sealed class Lueckenleser(IViewDatabase datenbank, Kinderverzeichnis kinder)
{
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
        var da = await kinder.BetreuteAsync(mandant, [.. luecken.Select(l => l.Kind).Distinct(StringComparer.Ordinal)], sicht, tag, cancellationToken);
        return [.. luecken.Where(l => da.Contains(l.Kind)).Select(l => (l.Kind, l.Art, Iso.Tag(l.Seit)))];
    }
}
