using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Kibiz;

/// <summary>Now from the view; as known earlier from the streams of the children.</summary>
internal sealed class Betreuungsauskunft(IViewDatabase datenbank, IEventStore store, IEventCodec codec) : IBetreuungen
{
    public async Task<ILookup<string, Kindabschnitt>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        if (stand != Kenntnisstand.Alles) return await DamalsAsync(mandant, einrichtungen, new(ab, bis), stand, cancellationToken);
        await using var leser = await datenbank.OpenAsync(BetreuungenView.Ansicht, mandant, cancellationToken);
        var bedingung = einrichtungen is null ? "" : $" and {datenbank.Dialect.In("a.einrichtung", "@einrichtungen")}";
        var zeilen = await leser.Connection.QueryAsync<Zeile>(
            $"select a.einrichtung, a.kind, k.geburtsdatum, a.gruppe, a.stunden, a.typ, a.behindert, a.ab, a.bis from {leser.Tables["abschnitt"]} a left join {leser.Tables["kind"]} k on k.mandant = a.mandant and k.kind = a.kind where a.mandant = @mandant and a.ab <= @bis and (a.bis is null or a.bis >= @ab){bedingung} order by a.einrichtung, a.kind, a.ab",
            new { mandant, ab = Iso.Text(ab), bis = Iso.Text(bis), einrichtungen = einrichtungen?.ToArray() }, leser.Transaction);
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

    private sealed class Zeile
    {
        public string Einrichtung { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? Geburtsdatum { get; init; }

        public string? Gruppe { get; init; }

        public long Stunden { get; init; }

        public string? Typ { get; init; }

        public long Behindert { get; init; }

        public string Ab { get; init; } = "";

        public string? Bis { get; init; }

        public Kindabschnitt Abschnitt() => new(Kind, Iso.TagOderNichts(Geburtsdatum), Gruppe, (int)Stunden, Typ, Behindert == 1, new(Iso.Tag(Ab), Iso.TagOderNichts(Bis)));
    }
}
