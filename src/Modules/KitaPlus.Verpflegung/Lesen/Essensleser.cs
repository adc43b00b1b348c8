using System.Globalization;
using Dapper;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Verpflegung;

/// <summary>A contract over equal days.</summary>
/// <param name="Bis">Null: until further notice.</param>
/// <param name="Bestandteile">Null: the whole offer.</param>
internal sealed record Vertragszeit(string Kind, DateOnly Ab, DateOnly? Bis, string Einrichtung, string Angebot, string Zahler, string Vertrag, Essenstage Tage, IReadOnlyList<Bestandteilart>? Bestandteile)
{
    public bool Am(DateOnly tag) => Ab <= tag && (Bis is null || tag <= Bis);
}

/// <summary>Equal days on which a child was an- or abgemeldet.</summary>
internal sealed record Meldezeit(string Kind, DateOnly Ab, DateOnly Bis, Meldestand Stand)
{
    public bool Am(DateOnly tag) => Ab <= tag && tag <= Bis;
}

/// <summary>An approval over equal days.</summary>
internal sealed record Butzeit(string Kind, DateOnly Ab, DateOnly? Bis, string Behoerde);

/// <summary>Reads the view, as known now.</summary>
internal sealed class Essensleser(IViewDatabase datenbank)
{
    private const int JeAbfrage = 5_000;

    /// <summary>Contracts of an Einrichtung that touch these days.</summary>
    public async Task<IReadOnlyList<Vertragszeit>> VertraegeAsync(string mandant, string einrichtung, DateOnly ab, DateOnly bis, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(EssenView.Ansicht, mandant, cancellationToken);
        return await VertraegeAsync(leser, "einrichtung = @einrichtung and ab <= @bis and (bis is null or bis >= @ab)", new { mandant, einrichtung, ab = Iso.Text(ab), bis = Iso.Text(bis) });
    }

    /// <summary>An- and Abmeldungen of these children that touch these days.</summary>
    public async Task<IReadOnlyList<Meldezeit>> MeldungenAsync(string mandant, IReadOnlyCollection<string> alle, DateOnly ab, DateOnly bis, CancellationToken cancellationToken = default)
    {
        var aus = new List<Meldezeit>();
        if (alle.Count == 0) return aus;
        await using var leser = await datenbank.OpenAsync(EssenView.Ansicht, mandant, cancellationToken);
        foreach (var kinder in alle.Chunk(JeAbfrage))
        {
            // coalesce: else SQLite would rather read all notices of the Mandant by their last day than those of the children
            var zeilen = await leser.Connection.QueryAsync<(string Kind, string Ab, string Bis, string Gemeldet, long Zahl)>(
                $"select kind, ab, bis, wert1, zahl from {leser.Tables["scheibe"]} where mandant = @mandant and linie = 't' and {datenbank.Dialect.In("kind", "@kinder")} and ab <= @bis and coalesce(bis, ab) >= @ab order by kind, ab",
                new { mandant, kinder, ab = Iso.Text(ab), bis = Iso.Text(bis) }, leser.Transaction);
            aus.AddRange(zeilen.Select(z => new Meldezeit(z.Kind, Iso.Tag(z.Ab), Iso.Tag(z.Bis), Essenswert.Stand(z.Gemeldet, z.Zahl))));
        }

        return aus;
    }

    /// <summary>Approvals that hold on the day or end on or after it.</summary>
    public async Task<IReadOnlyList<Butzeit>> BewilligungenAsync(string mandant, DateOnly tag, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(EssenView.Ansicht, mandant, cancellationToken);
        var zeilen = await leser.Connection.QueryAsync<(string Kind, string Ab, string? Bis, string Behoerde)>(
            $"select kind, ab, bis, wert1 from {leser.Tables["scheibe"]} where mandant = @mandant and linie = 'b' and (bis is null or bis >= @tag) order by kind, ab", new { mandant, tag = Iso.Text(tag) }, leser.Transaction);
        return [.. zeilen.Select(z => new Butzeit(z.Kind, Iso.Tag(z.Ab), Iso.TagOderNichts(z.Bis), z.Behoerde))];
    }

    /// <summary>Approvals whose last day lies between these two; what goes on without a gap is not among them.</summary>
    public async Task<IReadOnlyList<Butzeit>> AuslaufendeAsync(string mandant, DateOnly von, DateOnly bis, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(EssenView.Ansicht, mandant, cancellationToken);
        var t = leser.Tables["scheibe"];
        var zeilen = await leser.Connection.QueryAsync<(string Kind, string Ab, string Bis, string Behoerde)>(
            $"select kind, ab, bis, wert1 from {t} b where mandant = @mandant and linie = 'b' and bis >= @von and bis <= @bis and not exists (select 1 from {t} n where n.mandant = b.mandant and n.linie = 'b' and n.kind = b.kind and n.ab > b.bis) order by bis, kind",
            new { mandant, von = Iso.Text(von), bis = Iso.Text(bis) }, leser.Transaction);
        return [.. zeilen.Select(z => new Butzeit(z.Kind, Iso.Tag(z.Ab), Iso.Tag(z.Bis), z.Behoerde))];
    }

    /// <summary>Where these children have had a contract, ever, as far as it is the caller's business.</summary>
    public async Task<Reichweite> EinrichtungenAsync(string mandant, Sichtbereich sicht, IReadOnlyCollection<string> alle, CancellationToken cancellationToken = default)
    {
        var aus = new List<Essensort>();
        if (alle.Count > 0)
        {
            await using var leser = await datenbank.OpenAsync(EssenView.Ansicht, mandant, cancellationToken);
            foreach (var kinder in alle.Chunk(JeAbfrage))
            {
                var zeilen = await leser.Connection.QueryAsync<(string Kind, string Einrichtung, string Ab, string? Bis)>(
                    $"select kind, einrichtung, ab, bis from {leser.Tables["scheibe"]} where mandant = @mandant and linie = 'v' and {datenbank.Dialect.In("kind", "@kinder")}", new { mandant, kinder }, leser.Transaction);
                aus.AddRange(zeilen.Select(z => new Essensort(z.Kind, z.Einrichtung, Iso.Tag(z.Ab), Iso.TagOderNichts(z.Bis))));
            }
        }

        return new Reichweite(sicht, aus);
    }

    /// <summary>How many contracts each Einrichtung has on a day.</summary>
    public async Task<IReadOnlyDictionary<string, int>> AnzahlenAsync(string mandant, DateOnly tag, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(EssenView.Ansicht, mandant, cancellationToken);
        return (await leser.Connection.QueryAsync<(string Einrichtung, long Anzahl)>(
            $"select einrichtung, count(*) from {leser.Tables["scheibe"]} where mandant = @mandant and linie = 'v' and ab <= @tag and (bis is null or bis >= @tag) group by einrichtung",
            new { mandant, tag = Iso.Text(tag) }, leser.Transaction)).ToDictionary(z => z.Einrichtung, z => (int)z.Anzahl, StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<Vertragszeit>> VertraegeAsync(ViewReader leser, string bedingung, object werte)
    {
        var zeilen = await leser.Connection.QueryAsync<(string Kind, string Ab, string? Bis, string Einrichtung, string Angebot, string Zahler, string Vertrag, long Tage, string? Teile)>(
            $"select kind, ab, bis, einrichtung, wert1, wert2, wert3, zahl, teile from {leser.Tables["scheibe"]} where mandant = @mandant and linie = 'v' and {bedingung} order by kind, ab", werte, leser.Transaction);
        return [.. zeilen.Select(z => new Vertragszeit(z.Kind, Iso.Tag(z.Ab), Iso.TagOderNichts(z.Bis), z.Einrichtung, z.Angebot, z.Zahler, z.Vertrag, (Essenstage)z.Tage, Teile(z.Teile)))];
    }

    private static IReadOnlyList<Bestandteilart>? Teile(string? text) => text is null ? null : [.. text.Split(',').Select(n => (Bestandteilart)int.Parse(n, CultureInfo.InvariantCulture))];
}
