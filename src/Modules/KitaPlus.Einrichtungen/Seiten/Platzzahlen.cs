using System.Globalization;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>Places of the caller's Einrichtungen, for the start page.</summary>
internal sealed class Platzzahlen(IViewDatabase datenbank, IAnrufer anrufer, TimeProvider uhr) : IKennzahlquelle
{
    public int Rang => 20;

    public async Task<IReadOnlyList<Bereichszahl>> VonAsync(CancellationToken cancellationToken = default)
    {
        if (!anrufer.Darf(Handlungen.Liste)) return [];
        var sicht = anrufer.Sicht(Handlungen.Liste);
        await using var leser = await datenbank.OpenAsync(PlaetzeView.Ansicht, anrufer.Mandant, cancellationToken);
        var bedingung = sicht.Alles ? "" : $" and {datenbank.Dialect.In("einrichtung", "@einrichtungen")}";
        var plaetze = await leser.Connection.ExecuteScalarAsync<long?>(
            $"select sum(plaetze) from {leser.Tables["gruppe"]} where mandant = @mandant and ab <= @tag and (bis is null or bis >= @tag){bedingung}",
            new { mandant = anrufer.Mandant, tag = Berlin.Tag(uhr.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction);
        return [new("Plätze", (int)(plaetze ?? 0), Adressen.Liste)];
    }
}
