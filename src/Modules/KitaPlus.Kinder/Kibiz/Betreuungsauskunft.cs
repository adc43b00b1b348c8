using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Kibiz;

/// <summary>Now from the view; as known earlier from the streams of the children.</summary>
internal sealed class Betreuungsauskunft(IViewDatabase datenbank, IEventStore store, IEventCodec codec, Betreuungsspeicher speicher) : IBetreuungen
{
    /// <summary>So few are read from the view each time.</summary>
    private const int Wenige = 8;

    public async Task<ILookup<string, Kindabschnitt>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        if (stand != Kenntnisstand.Alles) return await DamalsAsync(mandant, einrichtungen, new(ab, bis), stand, cancellationToken);
        if (einrichtungen is null or { Count: > Wenige }) return await speicher.VonAsync(mandant, einrichtungen, new(ab, bis), cancellationToken);
        await using var leser = await datenbank.OpenAsync(BetreuungenView.Ansicht, mandant, cancellationToken);
        var zeilen = await leser.Connection.QueryAsync<Betreuungszeile>(
            $"select {Betreuungszeile.Spalten} from {leser.Tables["abschnitt"]} a join {leser.Tables["kind"]} k on k.mandant = a.mandant and k.kind = a.kind where a.mandant = @mandant and a.ab <= @bis and (a.bis is null or a.bis >= @ab) and {datenbank.Dialect.In("a.einrichtung", "@einrichtungen")} order by a.einrichtung, a.kind, a.ab",
            new { mandant, ab = Iso.Text(ab), bis = Iso.Text(bis), einrichtungen = einrichtungen.ToArray() }, leser.Transaction);
        return zeilen.ToLookup(z => z.Einrichtung, z => z.Abschnitt(), StringComparer.Ordinal);
    }

    private async Task<ILookup<string, Kindabschnitt>> DamalsAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, Zeitraum zeit, Kenntnisstand stand, CancellationToken cancellationToken)
    {
        var aus = new List<(string Einrichtung, Kindabschnitt Abschnitt)>();
        foreach (var kind in await JeAsync(mandant, einrichtungen, cancellationToken))
        {
            var buch = await Angabenbuch.LiesAsync(store, codec, mandant, $"kind-{kind}", stand, cancellationToken);
            var geburt = buch.Neueste(e => e switch { KindAufgenommen a => a.Geburtsdatum, GeburtsdatumBerichtigt b => b.Geburtsdatum, _ => null }) is { } g && g.TryWert(out var tag) ? tag : (DateOnly?)null;
            aus.AddRange(Kindabschnitte.Aus(
                kind, geburt, buch.Geltende("betreuung").Select(a => (Zeit(a), Vereinbartes.Aus(a.Ereignis)!)), buch.Geltende("inklusion").Select(a => (Zeit(a), a.Ereignis is InklusionFestgestellt { Art: not null })))
                .Where(a => (einrichtungen is null || einrichtungen.Contains(a.Einrichtung)) && a.Abschnitt.Zeit.Schneidet(zeit)));
        }

        return aus.ToLookup(a => a.Einrichtung, a => a.Abschnitt, StringComparer.Ordinal);

        static Zeitraum Zeit(Eintragung a) => new(a.GueltigAb!.Value, a.GueltigBis);
    }

    /// <summary>Children they were ever said to care for.</summary>
    private async Task<IReadOnlyList<string>> JeAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, CancellationToken cancellationToken)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var bedingung = einrichtungen is null ? "" : $" and {datenbank.Dialect.In("einrichtung", "@einrichtungen")}";
        return [.. await leser.Connection.QueryAsync<string>($"select distinct kind from {leser.Tables["je"]} where mandant = @mandant{bedingung} order by kind", new { mandant, einrichtungen = einrichtungen?.ToArray() }, leser.Transaction)];
    }
}
