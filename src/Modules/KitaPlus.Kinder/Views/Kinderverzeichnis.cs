using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Kinder;

/// <summary>One line of the list of children.</summary>
/// <param name="Einrichtung">Where the child is on the day, or will be next, or was last.</param>
internal sealed record Kindzeile(string Kind, string? Vorname, string? Nachname, DateOnly? Geburtsdatum, string? Einrichtung, string? Gruppe, int Wochenstunden, DateOnly? Ab, DateOnly? Bis);

internal sealed record Kindersuche(string? Text, string? Einrichtung, DateOnly Tag, bool AuchEhemalige, int Seite, int JeSeite, string? Sortierung = null, bool Absteigend = false);

/// <summary>Reads the view; every list is limited to what the caller may see.</summary>
internal sealed class Kinderverzeichnis(IViewDatabase datenbank)
{
    // SQLite takes a limited number of parameters
    private const int HoechstensJeAbfrage = 5_000;

    public async Task<(IReadOnlyList<Kindzeile> Zeilen, int Alle)> SucheAsync(string mandant, Sichtbereich sicht, Kindersuche s, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var (d, o) = (leser.Tables["datensatz"], leser.Tables["ort"]);
        var woerter = s.Text is null ? [] : Suchtext.Aus(s.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var p = new DynamicParameters(new
        {
            mandant, einrichtungen = sicht.Einrichtungen.ToArray(), endeAb = Iso.Text(sicht.EndeAb) ?? "0001-01-01", tag = Iso.Text(s.Tag), s.Einrichtung, grenze = s.JeSeite, ab = (s.Seite - 1L) * s.JeSeite,
        });
        var bedingung = "k.mandant = @mandant and k.art = 'k'";
        for (var i = 0; i < woerter.Length; i++)
        {
            p.Add($"wort{i}", $"%{woerter[i]}%");
            bedingung += $" and k.suche like @wort{i}";
        }

        if (sicht.Alles && s.Einrichtung is null)
        {
            if (!s.AuchEhemalige) bedingung += " and (k.ende is null or k.ende >= @tag)";
        }
        else
        {
            // not correlated: the database looks up the children of the Einrichtungen once
            bedingung += $" and k.id in (select o.kind from {o} o where o.mandant = @mandant";
            if (!sicht.Alles) bedingung += $" and {datenbank.Dialect.In("o.einrichtung", "@einrichtungen")} and (o.bis is null or o.bis >= @endeAb)";
            if (s.Einrichtung is not null) bedingung += " and o.einrichtung = @Einrichtung";
            bedingung += s.AuchEhemalige ? ")" : " and (o.bis is null or o.bis >= @tag))";
        }

        var alle = await leser.Connection.ExecuteScalarAsync<long>($"select count(*) from {d} k where {bedingung}", p, leser.Transaction);
        var zeilen = (await leser.Connection.QueryAsync<(string Id, string? Vorname, string? Nachname, string? Geburtsdatum)>(
            $"select k.id, k.vorname, k.nachname, k.geburtsdatum from {d} k where {bedingung} order by {Folge(s)} limit @grenze offset @ab", p, leser.Transaction)).ToList();
        var zeiten = (await ZeitenAsync(leser, datenbank.Dialect, mandant, [.. zeilen.Select(z => z.Id)])).ToLookup(z => z.Kind, StringComparer.Ordinal);
        return ([.. zeilen.Select(z => Zeile(z, zeiten[z.Id], sicht, s.Tag))], (int)alle);
    }

    /// <summary>Where these children are cared for on the day; who is nowhere is left out.</summary>
    public async Task<IReadOnlyDictionary<string, Betreuungszeit>> AmTagAsync(string mandant, IReadOnlyCollection<string> kinder, DateOnly tag, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var zeiten = await ZeitenAsync(leser, datenbank.Dialect, mandant, [.. kinder]);
        return zeiten.Where(z => z.Zeit.Ab <= tag && (z.Zeit.Bis is null || z.Zeit.Bis >= tag)).ToDictionary(z => z.Kind, z => z.Zeit, StringComparer.Ordinal);
    }

    /// <summary>Which of these children are in care on the day or later, or not yet anywhere.</summary>
    /// <param name="sicht">Children elsewhere are left out.</param>
    public async Task<IReadOnlySet<string>> BetreuteAsync(string mandant, IReadOnlyCollection<string> kinder, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var bedingung = sicht.Alles ? "" : $" and id in (select o.kind from {leser.Tables["ort"]} o where o.mandant = @mandant and {datenbank.Dialect.In("o.einrichtung", "@einrichtungen")} and (o.bis is null or o.bis >= @tag))";
        var gefunden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ids in kinder.Chunk(HoechstensJeAbfrage))
        {
            gefunden.UnionWith(await leser.Connection.QueryAsync<string>(
                $"select id from {leser.Tables["datensatz"]} where mandant = @mandant and art = 'k' and {datenbank.Dialect.In("id", "@ids")} and (ende is null or ende >= @tag){bedingung}",
                new { mandant, ids, tag = Iso.Text(tag), einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction));
        }

        return gefunden;
    }

    /// <summary>Which children were ever said to live in these households.</summary>
    public async Task<IReadOnlyList<(string Haushalt, string Kind)>> KinderDerHaushalteAsync(string mandant, IReadOnlyCollection<string> haushalte, CancellationToken cancellationToken = default)
    {
        if (haushalte.Count == 0) return [];
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        return [.. await leser.Connection.QueryAsync<(string, string)>(
            $"select distinct haushalt, id from {leser.Tables["bezug"]} where mandant = @mandant and art = 'k' and {datenbank.Dialect.In("haushalt", "@alle")} order by haushalt, id", new { mandant, alle = haushalte.ToArray() }, leser.Transaction)];
    }

    public async Task<Ortsauskunft?> OrteDesKindesAsync(string mandant, string kind, CancellationToken cancellationToken = default) =>
        await OrteAsync(mandant, "k", kind, "@id", cancellationToken);

    public async Task<Ortsauskunft?> OrteDesHaushaltsAsync(string mandant, string haushalt, CancellationToken cancellationToken = default) =>
        await OrteAsync(mandant, "h", haushalt, "select b.id from {bezug} b where b.mandant = @mandant and b.art = 'k' and b.haushalt = @id", cancellationToken);

    public async Task<Ortsauskunft?> OrteDerPersonAsync(string mandant, string person, CancellationToken cancellationToken = default) =>
        await OrteAsync(mandant, "p", person, "select b.id from {bezug} b join {bezug} p on p.mandant = b.mandant and p.haushalt = b.haushalt and p.art = 'p' where b.mandant = @mandant and b.art = 'k' and p.id = @id", cancellationToken);

    private async Task<Ortsauskunft?> OrteAsync(string mandant, string art, string id, string kinder, CancellationToken cancellationToken)
    {
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var von = await leser.Connection.ExecuteScalarAsync<string?>($"select angelegt_von from {leser.Tables["datensatz"]} where mandant = @mandant and art = @art and id = @id", new { mandant, art, id }, leser.Transaction);
        var zeiten = await leser.Connection.QueryAsync<(string Einrichtung, string Ab, string? Bis)>(
            $"select distinct o.einrichtung, o.ab, o.bis from {leser.Tables["ort"]} o where o.mandant = @mandant and o.kind in ({kinder.Replace("{bezug}", leser.Tables["bezug"], StringComparison.Ordinal)})", new { mandant, id }, leser.Transaction);
        List<(string, DateOnly, DateOnly?)> orte = [.. zeiten.Select(z => (z.Einrichtung, Iso.Tag(z.Ab), Iso.TagOderNichts(z.Bis)))];
        return von is null && orte.Count == 0 ? null : new Ortsauskunft(von ?? "", orte);
    }

    private static async Task<List<(string Kind, Betreuungszeit Zeit)>> ZeitenAsync(ViewReader leser, SqlDialect dialekt, string mandant, string[] alle)
    {
        var zeiten = new List<(string, Betreuungszeit)>();
        foreach (var kinder in alle.Chunk(HoechstensJeAbfrage))
        {
            var gelesen = await leser.Connection.QueryAsync<(string Kind, string Einrichtung, string? Gruppe, long Stunden, string Ab, string? Bis)>(
                $"select kind, einrichtung, gruppe, stunden, ab, bis from {leser.Tables["ort"]} where mandant = @mandant and {dialekt.In("kind", "@kinder")} order by kind, ab", new { mandant, kinder }, leser.Transaction);
            zeiten.AddRange(gelesen.Select(z => (z.Kind, new Betreuungszeit(z.Einrichtung, z.Gruppe, (int)z.Stunden, Iso.Tag(z.Ab), Iso.TagOderNichts(z.Bis)))));
        }

        return zeiten;
    }

    /// <summary>Only names of our own columns.</summary>
    private static string Folge(Kindersuche s)
    {
        var richtung = s.Absteigend ? " desc" : "";
        return s.Sortierung switch
        {
            "vorname" => $"k.vorname{richtung}, k.suche, k.id",
            "geburtsdatum" => $"k.geburtsdatum{richtung}, k.suche, k.id",
            _ => $"k.suche{richtung}, k.id",
        };
    }

    private static Kindzeile Zeile((string Id, string? Vorname, string? Nachname, string? Geburtsdatum) z, IEnumerable<(string Kind, Betreuungszeit Zeit)> zeiten, Sichtbereich sicht, DateOnly tag)
    {
        var sichtbar = zeiten.Select(x => x.Zeit).Where(x => sicht.Enthaelt(x.Einrichtung)).ToList();
        var jetzt = sichtbar.Find(x => x.Ab <= tag && (x.Bis is null || x.Bis >= tag)) ?? sichtbar.Find(x => x.Ab > tag) ?? (sichtbar.Count > 0 ? sichtbar[^1] : null);
        return new Kindzeile(z.Id, z.Vorname, z.Nachname, Iso.TagOderNichts(z.Geburtsdatum), jetzt?.Einrichtung, jetzt?.Gruppe, jetzt?.Wochenstunden ?? 0, jetzt?.Ab, jetzt?.Bis);
    }
}
