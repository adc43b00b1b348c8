using Dapper;
using KitaPlus.Beitraege.Views;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>Counts without calculating: the view marks families with something new when it is recorded.</summary>
internal sealed class Neuigkeitenleser(IViewDatabase datenbank)
{
    /// <summary>
    /// Families about which something was learnt, since a run last looked at them, that reaches months already posted. Whether it changes a fee says only the Rückberechnung.
    /// </summary>
    /// <param name="sicht">Families count that ever had a child in one of its Einrichtungen, as in a run limited to that.</param>
    public async Task<int> FamilienAsync(string mandant, Sichtbereich sicht, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(BestandView.Ansicht, mandant, cancellationToken);
        var bedingung = sicht.Alles ? "" : $" and einrichtung in (select nummer from {leser.Tables["code"]} where mandant = @mandant and art = '{Codeart.Einrichtung}' and {datenbank.Dialect.In("text", "@einrichtungen")})";
        return await leser.Connection.ExecuteScalarAsync<int>(
            $"select count(distinct familie) from {leser.Tables["neu"]} where mandant = @mandant{bedingung}", new { mandant, einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction);
    }
}
