using System.Globalization;
using Dapper;
using KitaPlus.EventStore;

namespace KitaPlus.Meldewesen;

/// <summary>A report in a list.</summary>
internal sealed record Meldungszeile(Meldungsname Name, int Fassung, Meldungsstand Stand, DateTimeOffset Seit, DateOnly Stichtag, string Zahlen)
{
    public decimal? Kinder => Zahlen.Split('\n').FirstOrDefault(z => z.StartsWith($"{Bezeichnungen.Kinder}=", StringComparison.Ordinal)) is { } z
        && decimal.TryParse(z.AsSpan(Bezeichnungen.Kinder.Length + 1), NumberStyles.Number, CultureInfo.InvariantCulture, out var zahl) ? zahl : null;

    /// <summary>Numbers as one text, to compare them.</summary>
    public static string Werte(IEnumerable<Meldungswert> werte) => string.Join('\n', werte.Select(w => $"{w.Schluessel}={Meldungsxml.Zahl(w.Zahl)}"));
}

/// <summary>Queries about reports.</summary>
internal sealed class Meldungsbuch(IViewDatabase datenbank)
{
    /// <summary>All of a kind and time.</summary>
    public Task<IReadOnlyList<Meldungszeile>> VonAsync(string mandant, Meldeart art, string zeitraum, CancellationToken cancellationToken = default) =>
        LiesAsync(mandant, "and art = @art and zeitraum = @zeitraum", new { mandant, art = art.Schluessel(), zeitraum }, cancellationToken);

    /// <summary>All that are in a state that somebody here has to go on with; what waits for the authority is not among them.</summary>
    public Task<IReadOnlyList<Meldungszeile>> OffeneAsync(string mandant, CancellationToken cancellationToken = default) =>
        LiesAsync(mandant, "and stand not in (@uebermittelt, @angenommen)", new { mandant, uebermittelt = (long)Meldungsstand.Uebermittelt, angenommen = (long)Meldungsstand.Angenommen }, cancellationToken);

    private async Task<IReadOnlyList<Meldungszeile>> LiesAsync(string mandant, string bedingung, object werte, CancellationToken cancellationToken)
    {
        await using var leser = await datenbank.OpenAsync(MeldungenView.Ansicht, mandant, cancellationToken);
        var zeilen = await leser.Connection.QueryAsync<Zeile>($"select strom, fassung, stand, seit, stichtag, werte from {leser.Tables["meldung"]} where mandant = @mandant {bedingung} order by zeitraum desc, art, einrichtung", werte, leser.Transaction);
        return [.. zeilen.Select(z => new Meldungszeile(
            Meldungsname.Lies(z.Strom[Meldungsname.Praefix.Length..])!, (int)z.Fassung, (Meldungsstand)z.Stand, DateTimeOffset.Parse(z.Seit, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), DateOnly.ParseExact(z.Stichtag, "yyyy-MM-dd", CultureInfo.InvariantCulture), z.Werte))];
    }

    private sealed class Zeile
    {
        public string Strom { get; init; } = "";

        public long Fassung { get; init; }

        public long Stand { get; init; }

        public string Seit { get; init; } = "";

        public string Stichtag { get; init; } = "";

        public string Werte { get; init; } = "";
    }
}
