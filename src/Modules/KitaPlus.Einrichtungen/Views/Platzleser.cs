using System.Globalization;
using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Einrichtungen;

/// <summary>Reads how many places there are.</summary>
internal sealed class Platzleser(IViewDatabase datenbank)
{
    public async Task<int> SummeAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(PlaetzeView.Ansicht, mandant, cancellationToken);
        var bedingung = sicht.Alles ? "" : $" and {datenbank.Dialect.In("einrichtung", "@einrichtungen")}";
        return (int)await leser.Connection.ExecuteScalarAsync<long>(
            $"select coalesce(sum(plaetze), 0) from {leser.Tables["gruppe"]} where mandant = @mandant and ab <= @tag and (bis is null or bis >= @tag){bedingung}",
            new { mandant, tag = tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction);
    }
}
