using System.Globalization;
using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Barkasse;

/// <param name="Bestand">Of the newest sheet; null while nothing was booked.</param>
/// <param name="Differenz">Counted and not booked yet.</param>
internal sealed record Kassenzeile(string Kasse, string Einrichtung, string Name, string Verantwortlich, DateOnly? Gezaehlt, Geld? Bestand, Geld Differenz);

/// <param name="Seit">When it came to this state.</param>
internal sealed record Blattzeile(string Kasse, string Einrichtung, string Name, Monat Monat, Geld Vortrag, Geld Einnahmen, Geld Ausgaben, Geld Bestand, int Buchungen, Blattstand Stand, DateOnly Seit);

/// <summary>What is looked for among the sheets.</summary>
/// <param name="Kassen">Null: all.</param>
/// <param name="Sortierung">Name of a column of the list.</param>
internal sealed record Blattsuche(IReadOnlyCollection<string>? Kassen, Blattstand? Stand, string? Sortierung, bool Absteigend, int Seite, int JeSeite);

/// <summary>Reads the view of the Kassen, always within what somebody may see.</summary>
internal sealed class Kassenverzeichnis(IViewDatabase datenbank)
{
    private const string Spalten = "select k.kasse, k.einrichtung, k.name, b.monat, b.vortrag, b.einnahmen, b.ausgaben, b.bestand, b.buchungen, b.stand, b.seit";

    public async Task<IReadOnlyList<Kassenzeile>> KassenAsync(string mandant, Sichtbereich sicht, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(KassenView.Ansicht, mandant, cancellationToken);
        var (k, b) = (leser.Tables["kasse"], leser.Tables["blatt"]);
        var zeilen = await leser.Connection.QueryAsync<(string Kasse, string Einrichtung, string Name, string Verantwortlich, string? Gezaehlt, long? Bestand, long? Differenz)>(
            $"""
            select k.kasse, k.einrichtung, k.name, k.verantwortlich, k.gezaehlt, b.bestand, b.differenz
            from {k} k left join {b} b on b.mandant = k.mandant and b.kasse = k.kasse and b.monat = (select max(x.monat) from {b} x where x.mandant = k.mandant and x.kasse = k.kasse)
            where k.mandant = @mandant{Bedingung(sicht)} order by k.name, k.kasse
            """, new { mandant, einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction);
        return [.. zeilen.Select(z => new Kassenzeile(z.Kasse, z.Einrichtung, z.Name, z.Verantwortlich, z.Gezaehlt is null ? null : Tag(z.Gezaehlt), z.Bestand is { } c ? new Geld(c) : null, new Geld(z.Differenz ?? 0)))];
    }

    /// <param name="staende">Null: all.</param>
    public async Task<IReadOnlyList<Blattzeile>> BlaetterAsync(string mandant, Sichtbereich sicht, IReadOnlyCollection<Blattstand>? staende = null, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(KassenView.Ansicht, mandant, cancellationToken);
        var zeilen = await leser.Connection.QueryAsync<Rohblatt>(
            $"{Spalten} {Quelle(leser, sicht)}{Stand(staende)} order by b.monat, k.kasse", new { mandant, einrichtungen = sicht.Einrichtungen.ToArray(), staende = staende?.Select(s => (long)s).ToArray() }, leser.Transaction);
        return [.. zeilen.Select(Zeile)];
    }

    /// <summary>One page, and how many there are.</summary>
    public async Task<(IReadOnlyList<Blattzeile> Zeilen, int Alle)> SucheAsync(string mandant, Sichtbereich sicht, Blattsuche s, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(KassenView.Ansicht, mandant, cancellationToken);
        var von = $"{Quelle(leser, sicht)}{(s.Kassen is null ? "" : $" and {datenbank.Dialect.In("k.kasse", "@kassen")}")}{(s.Stand is null ? "" : " and b.stand = @stand")}";
        var werte = new { mandant, einrichtungen = sicht.Einrichtungen.ToArray(), kassen = s.Kassen?.ToArray(), stand = (long?)s.Stand, grenze = s.JeSeite, ab = (long)(s.Seite - 1) * s.JeSeite };
        var alle = await leser.Connection.ExecuteScalarAsync<int>($"select count(*) {von}", werte, leser.Transaction);
        return ([.. (await leser.Connection.QueryAsync<Rohblatt>($"{Spalten} {von} order by {Folge(s)} limit @grenze offset @ab", werte, leser.Transaction)).Select(Zeile)], alle);
    }

    /// <summary>Only names of our own columns.</summary>
    private static string Folge(Blattsuche s)
    {
        var spalte = s.Sortierung switch { "kasse" => "k.name", "vortrag" or "einnahmen" or "ausgaben" or "bestand" or "buchungen" or "stand" or "seit" => $"b.{s.Sortierung}", _ => "b.monat" };
        return $"{spalte}{(s.Absteigend ? " desc" : "")}, b.monat desc, k.name, k.kasse";
    }

    private string Quelle(ViewReader leser, Sichtbereich sicht) =>
        $"from {leser.Tables["kasse"]} k join {leser.Tables["blatt"]} b on b.mandant = k.mandant and b.kasse = k.kasse where k.mandant = @mandant{Bedingung(sicht)}";

    private static Blattzeile Zeile(Rohblatt z) => new(
        z.Kasse, z.Einrichtung, z.Name, Monat.Von(Tag($"{z.Monat}-01")), new(z.Vortrag), new(z.Einnahmen), new(z.Ausgaben), new(z.Bestand), (int)z.Buchungen, (Blattstand)z.Stand, Tag(z.Seit));

    private string Bedingung(Sichtbereich sicht) => sicht.Alles ? "" : $" and {datenbank.Dialect.In("k.einrichtung", "@einrichtungen")}";

    private string Stand(IReadOnlyCollection<Blattstand>? staende) => staende is null ? "" : $" and {datenbank.Dialect.In("b.stand", "@staende")}";

    private static DateOnly Tag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Rohblatt(string Kasse, string Einrichtung, string Name, string Monat, long Vortrag, long Einnahmen, long Ausgaben, long Bestand, long Buchungen, long Stand, string Seit);
}
