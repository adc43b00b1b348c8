using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Kinder.Belegung;

/// <summary>Stays from the view.</summary>
internal sealed class Belegungsauskunft(IViewDatabase datenbank) : IBelegung
{
    public async Task<IReadOnlyList<Belegungszeit>> VonAsync(string mandant, string einrichtung, DateOnly ab, DateOnly bis, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var zeilen = await leser.Connection.QueryAsync<(string Kind, string? Gruppe, long Stunden, string Ab, string? Bis)>(
            $"select kind, gruppe, stunden, ab, bis from {leser.Tables["ort"]} where mandant = @mandant and einrichtung = @einrichtung and ab <= @bis and (bis is null or bis >= @ab) order by kind, ab",
            new { mandant, einrichtung, ab = Iso.Text(ab), bis = Iso.Text(bis) }, leser.Transaction);
        return [.. zeilen.Select(z => new Belegungszeit(z.Kind, z.Gruppe, (int)z.Stunden, Iso.Tag(z.Ab), Iso.TagOderNichts(z.Bis)))];
    }

    public async Task<int> AnzahlAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var bedingung = sicht.Alles ? "" : $" and {datenbank.Dialect.In("einrichtung", "@einrichtungen")}";
        return (int)await leser.Connection.ExecuteScalarAsync<long>(
            $"select count(*) from {leser.Tables["ort"]} where mandant = @mandant and ab <= @tag and (bis is null or bis >= @tag){bedingung}",
            new { mandant, tag = Iso.Text(tag), einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction);
    }
}
