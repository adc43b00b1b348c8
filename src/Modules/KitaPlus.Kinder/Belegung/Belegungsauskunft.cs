using System.Collections.Concurrent;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Kinder.Belegung;

/// <summary>Stays from the view.</summary>
internal sealed class Belegungsauskunft(IViewDatabase datenbank, IEventStore store, IEventCodec codec) : IBelegung
{
    // of the whole Mandant, until the view goes on
    private readonly ConcurrentDictionary<string, ((string Tabelle, Position Position, DateOnly Tag) Stand, int Anzahl)> ganze = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Belegungszeit>> VonAsync(string mandant, string einrichtung, DateOnly ab, DateOnly bis, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var zeilen = await leser.Connection.QueryAsync<(string Kind, string? Gruppe, long Stunden, string Ab, string? Bis)>(
            $"select kind, gruppe, stunden, ab, bis from {leser.Tables["ort"]} where mandant = @mandant and einrichtung = @einrichtung and ab <= @bis and (bis is null or bis >= @ab) order by kind, ab",
            new { mandant, einrichtung, ab = Iso.Text(ab), bis = Iso.Text(bis) }, leser.Transaction);
        return [.. zeilen.Select(z => new Belegungszeit(z.Kind, z.Gruppe, (int)z.Stunden, Iso.Tag(z.Ab), Iso.TagOderNichts(z.Bis)))];
    }

    public async Task<IReadOnlyList<Belegungszeit>> VonAsync(string mandant, string einrichtung, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        if (stand == Kenntnisstand.Alles) return await VonAsync(mandant, einrichtung, ab, bis, cancellationToken);
        var aus = new List<Belegungszeit>();
        foreach (var kind in await JeAsync(mandant, einrichtung, cancellationToken))
        {
            var buch = await Angabenbuch.LiesAsync(store, codec, mandant, $"kind-{kind}", stand, cancellationToken);
            var zeiten = Betreuungszeiten.Aus(buch.Geltende(Kindbild.Betreuung).Select(a => Betreuungsfakt.Aus(a.Id, a.Ereignis)).OfType<Betreuungsfakt>());
            aus.AddRange(zeiten.Where(z => z.Einrichtung == einrichtung && z.Ab <= bis && (z.Bis is null || z.Bis >= ab)).Select(z => new Belegungszeit(kind, z.Gruppe, z.Wochenstunden, z.Ab, z.Bis)));
        }

        return aus;
    }

    /// <summary>Children it was ever said to care for.</summary>
    private async Task<IReadOnlyList<string>> JeAsync(string mandant, string einrichtung, CancellationToken cancellationToken)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        return [.. await leser.Connection.QueryAsync<string>($"select kind from {leser.Tables["je"]} where mandant = @mandant and einrichtung = @einrichtung order by kind", new { mandant, einrichtung }, leser.Transaction)];
    }

    public async Task<int> AnzahlAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var stand = (leser.Tables["ort"], leser.Position, tag);
        if (sicht.Alles && ganze.TryGetValue(mandant, out var g) && g.Stand == stand) return g.Anzahl;
        var (ort, bedingung) = (leser.Tables["ort"], sicht.Alles ? "" : $" and {datenbank.Dialect.In("einrichtung", "@einrichtungen")}");
        var anzahl = (int)await leser.Connection.ExecuteScalarAsync<long>(
            $"select (select count(*) from {ort} where mandant = @mandant and bis is null and ab <= @tag{bedingung}) + (select count(*) from {ort} where mandant = @mandant and bis >= @tag and ab <= @tag{bedingung})",
            new { mandant, tag = Iso.Text(tag), einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction);
        if (sicht.Alles) ganze[mandant] = (stand, anzahl);
        return anzahl;
    }
}
