using System.Collections.Concurrent;
using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

/// <summary>Somebody with the words of the name, as <see cref="Suchtext"/>.</summary>
internal sealed record Suchkopf(Personalkopf Kopf, IReadOnlyList<string> Woerter);

/// <summary>All staff for the search, kept in memory: an answer while typing cannot read some thousand names each time. Read again when anything about anybody was recorded or a key was destroyed.</summary>
internal sealed class Personalkoepfe(IViewDatabase datenbank, Personalverzeichnis verzeichnis)
{
    private readonly ConcurrentDictionary<string, ((string Tabelle, long Stand, long Zahl) Fassung, IReadOnlyList<Suchkopf> Koepfe)> bekannt = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Suchkopf>> VonAsync(string mandant, CancellationToken cancellationToken = default)
    {
        var fassung = await FassungAsync(mandant, cancellationToken);
        if (bekannt.TryGetValue(mandant, out var da) && da.Fassung == fassung) return da.Koepfe;
        // erst die Fassung, dann die Namen: Was dazwischen kommt, wird höchstens einmal zu viel gelesen
        IReadOnlyList<Suchkopf> koepfe = [.. (await verzeichnis.KoepfeAsync(mandant, cancellationToken)).Where(k => k.Nachname is not null).Select(k => new Suchkopf(k, Suchtext.Aus($"{k.Vorname} {k.Nachname}").Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        bekannt[mandant] = (fassung, koepfe);
        return koepfe;
    }

    private async Task<(string, long, long)> FassungAsync(string mandant, CancellationToken cancellationToken)
    {
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        var tabelle = leser.Tables["person"];
        var (stand, zahl) = await leser.Connection.QuerySingleAsync<(long, long)>($"select coalesce(max(stand), 0), count(*) from {tabelle} where mandant = @mandant", new { mandant }, leser.Transaction);
        return (tabelle, stand, zahl);
    }
}
