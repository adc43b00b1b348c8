using Dapper;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Kinder.Nachweise;

/// <summary>Reads the proofs that end, of children who are in care on the day or later.</summary>
internal sealed class Nachweisleser(IViewDatabase datenbank, Kinderverzeichnis kinder)
{
    /// <param name="grenze">Ending on this day at the latest.</param>
    /// <param name="sicht">Children elsewhere are left out.</param>
    /// <returns>The first to end comes first.</returns>
    public async Task<IReadOnlyList<(string Kind, Nachweisart Art, DateOnly Bis)>> BisAsync(string mandant, DateOnly grenze, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default)
    {
        List<(string Kind, string Art, string Ende)> alle;
        await using (var leser = await datenbank.OpenAsync(NachweiseView.Ansicht, mandant, cancellationToken))
        {
            alle = (await leser.Connection.QueryAsync<(string, string, string)>(
                $"select kind, art, ende from {leser.Tables["befristet"]} where mandant = @mandant and ende <= @grenze order by ende, kind, art", new { mandant, grenze = Iso.Text(grenze) }, leser.Transaction)).AsList();
        }

        if (alle.Count == 0) return [];
        var da = await kinder.BetreuteAsync(mandant, [.. alle.Select(a => a.Kind).Distinct(StringComparer.Ordinal)], sicht, tag, cancellationToken);
        return [.. alle.Where(a => da.Contains(a.Kind)).Select(a => (a.Kind, Enum.Parse<Nachweisart>(a.Art), Iso.Tag(a.Ende)))];
    }
}
