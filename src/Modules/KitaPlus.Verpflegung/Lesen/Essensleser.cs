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
internal sealed record Meldezeit(string Kind, DateOnly Ab, DateOnly Bis, bool Angemeldet, DateTimeOffset Gemeldet)
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

    /// <summary>Contracts on a day within the range.</summary>
    public async Task<IReadOnlyList<Vertragszeit>> VertraegeAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(EssenView.Ansicht, mandant, cancellationToken);
        var wo = sicht.Alles ? "" : $" and {datenbank.Dialect.In("einrichtung", "@einrichtungen")}";
        return await VertraegeAsync(leser, $"ab <= @tag and (bis is null or bis >= @tag){wo}", new { mandant, tag = Iso.Text(tag), einrichtungen = sicht.Einrichtungen.ToArray() });
    }

    /// <summary>An- and Abmeldungen of these children that touch these days.</summary>
    public async Task<IReadOnlyList<Meldezeit>> MeldungenAsync(string mandant, IReadOnlyCollection<string> alle, DateOnly ab, DateOnly bis, CancellationToken cancellationToken = default)
    {
        var aus = new List<Meldezeit>();
        if (alle.Count == 0) return aus;
        await using var leser = await datenbank.OpenAsync(EssenView.Ansicht, mandant, cancellationToken);
        foreach (var kinder in alle.Chunk(JeAbfrage))
        {
            var zeilen = await leser.Connection.QueryAsync<(string Kind, string Ab, string Bis, string Gemeldet, long An)>(
                $"select kind, ab, bis, wert1, zahl from {leser.Tables["scheibe"]} where mandant = @mandant and linie = 't' and {datenbank.Dialect.In("kind", "@kinder")} and ab <= @bis and bis >= @ab order by kind, ab",
                new { mandant, kinder, ab = Iso.Text(ab), bis = Iso.Text(bis) }, leser.Transaction);
            aus.AddRange(zeilen.Select(z => new Meldezeit(z.Kind, Iso.Tag(z.Ab), Iso.Tag(z.Bis), z.An == 1, Essenswert.Zeit(z.Gemeldet))));
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

    private static async Task<IReadOnlyList<Vertragszeit>> VertraegeAsync(ViewReader leser, string bedingung, object werte)
    {
        var zeilen = await leser.Connection.QueryAsync<(string Kind, string Ab, string? Bis, string Einrichtung, string Angebot, string Zahler, string Vertrag, long Tage, string? Teile)>(
            $"select kind, ab, bis, einrichtung, wert1, wert2, wert3, zahl, teile from {leser.Tables["scheibe"]} where mandant = @mandant and linie = 'v' and {bedingung} order by kind, ab", werte, leser.Transaction);
        return [.. zeilen.Select(z => new Vertragszeit(z.Kind, Iso.Tag(z.Ab), Iso.TagOderNichts(z.Bis), z.Einrichtung, z.Angebot, z.Zahler, z.Vertrag, (Essenstage)z.Tage, Teile(z.Teile)))];
    }

    private static IReadOnlyList<Bestandteilart>? Teile(string? text) => text is null ? null : [.. text.Split(',').Select(n => (Bestandteilart)int.Parse(n, CultureInfo.InvariantCulture))];
}
