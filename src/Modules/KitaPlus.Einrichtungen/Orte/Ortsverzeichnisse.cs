using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Einrichtungen;

/// <summary>Keeps the places of each Mandant in memory and reads them anew when the view has got new lines.</summary>
internal sealed class Ortsverzeichnisse(IEventStore store, IProjections ansichten, IViewDatabase datenbank) : IOrtsverzeichnisse
{
    private readonly ConcurrentDictionary<string, (Position Stand, long Zeilen, Ortsverzeichnis Orte)> bekannt = new(StringComparer.Ordinal);

    public async ValueTask<IOrtsverzeichnis> VonAsync(string mandant, CancellationToken cancellationToken = default)
    {
        var ende = await store.HeadAsync(cancellationToken);
        if (bekannt.TryGetValue(mandant, out var b) && b.Stand == ende) return b.Orte;
        await ansichten.ProjectionsUpTo(ende, [EinrichtungenView.Ansicht], cancellationToken);
        await using var leser = await datenbank.OpenAsync(EinrichtungenView.Ansicht, mandant, cancellationToken);
        var zeilen = await leser.Connection.ExecuteScalarAsync<long>(
            $"select (select count(*) from {leser.Tables["name"]} where mandant = @mandant) + (select count(*) from {leser.Tables["zugehoerigkeit"]} where mandant = @mandant)", new { mandant }, leser.Transaction);
        if (b.Orte is null || b.Zeilen != zeilen) b.Orte = new Ortsverzeichnis(await LiesAsync(leser, mandant), await ZugehoerigkeitenAsync(leser, mandant));
        bekannt[mandant] = (ende, zeilen, b.Orte);
        return b.Orte;
    }

    private static async Task<IEnumerable<Ortszeile>> LiesAsync(ViewReader leser, string mandant) =>
        (await leser.Connection.QueryAsync<(string Art, string Id, string Ab, string Name, string? Traeger)>(
            $"select art, id, ab, name, traeger from {leser.Tables["name"]} where mandant = @mandant order by nummer", new { mandant }, leser.Transaction))
        .Select(z => new Ortszeile(z.Art, z.Id, Tag(z.Ab), z.Name, z.Traeger));

    private static async Task<IEnumerable<Zugehoerigkeitszeile>> ZugehoerigkeitenAsync(ViewReader leser, string mandant) =>
        (await leser.Connection.QueryAsync<(string Traeger, string Ab, long Pfarrlich)>(
            $"select traeger, ab, pfarrlich from {leser.Tables["zugehoerigkeit"]} where mandant = @mandant order by nummer", new { mandant }, leser.Transaction))
        .Select(z => new Zugehoerigkeitszeile(z.Traeger, Tag(z.Ab), z.Pfarrlich != 0));

    private static DateOnly Tag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>An Einrichtung belongs to itself; one that is not recorded can be founded.</summary>
internal sealed class EinrichtungZiel(IOrtsverzeichnisse orte) : IZielbestimmung
{
    public string Praefix => "einrichtung-";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        (await orte.VonAsync(mandant, cancellationToken)).Alle.Contains(Ort.Einrichtung(schluessel)) ? Ziel.Einrichtung(schluessel) : new Ziel.Neu();
}

internal sealed class TraegerZiel(IOrtsverzeichnisse orte) : IZielbestimmung
{
    public string Praefix => "traeger-";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        (await orte.VonAsync(mandant, cancellationToken)).Alle.Contains(Ort.Traeger(schluessel)) ? new Ziel.AnTraeger(schluessel) : new Ziel.Neu();
}
