using System.Globalization;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.Dokumente.Views;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Dokumente;

/// <summary>What is looked for in the list.</summary>
/// <param name="Sichten">The places of each area that the caller may read.</param>
internal sealed record Dokumentsuche(IReadOnlyList<(Dokumentbereich Bereich, Sichtbereich Sicht)> Sichten, string? Text, Dokumentart? Art, DateOnly? Von, DateOnly? Bis, string? Stapel, int Seite, int JeSeite);

/// <summary>Reads issued documents: single ones from the log, lists from the view.</summary>
internal sealed class Dokumentverzeichnis(IEventStore store, IEventCodec codec, IProjections ansichten, IViewDatabase datenbank)
{
    private const string Spalten = "d.kennung, d.art, d.betrifft, d.titel, d.vorlage, d.archiv, d.ausgestellt, d.von, d.seiten, d.einrichtung";

    public async Task<(DokumentAusgestellt Dokument, StoredEvent Umschlag)?> EreignisAsync(string mandant, string kennung, CancellationToken cancellationToken = default) =>
        Dokumentkennung.IstGueltig(kennung) && await store.ReadStreamAsync(mandant, DokumentBefehl.Strom(kennung), 0, cancellationToken) is [var e, ..] ? ((DokumentAusgestellt)codec.Decode(e), e) : null;

    public async Task<AusgestelltesDokument?> FindeAsync(string mandant, string kennung, CancellationToken cancellationToken = default) =>
        await EreignisAsync(mandant, kennung, cancellationToken) is var (d, e) ? new AusgestelltesDokument(kennung, d.Art, d.Betrifft, d.Titel, d.Vorlage, d.Archiv, e.RecordedAt, e.Metadata.Actor, d.Seiten, d.Einrichtung) : null;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<AusgestelltesDokument>> UeberAsync(string mandant, string betrifft, CancellationToken cancellationToken = default)
    {
        await using var leser = await OeffneAsync(mandant, cancellationToken);
        return Dokumente(await leser.Connection.QueryAsync<Zeile>(
            $"select {Spalten} from {leser.Tables["bezug"]} b join {leser.Tables["dokument"]} d on d.nummer = b.nummer where b.mandant = @mandant and b.stream = @betrifft order by b.nummer desc", new { mandant, betrifft }, leser.Transaction));
    }

    /// <summary>One page, newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<AusgestelltesDokument> Zeilen, int Alle)> SucheAsync(string mandant, Dokumentsuche s, CancellationToken cancellationToken = default)
    {
        await using var leser = await OeffneAsync(mandant, cancellationToken);
        var werte = new DynamicParameters();
        werte.Add("mandant", mandant);
        var wo = new List<string> { "d.mandant = @mandant", Sicht(s.Sichten, leser.Tables, werte) };
        if (s.Art is { } art) Mit("d.art = @art", "art", art.Schluessel());
        if (s.Stapel is { } stapel) Mit("d.stapel = @stapel", "stapel", stapel);
        if (s.Von is { } von) Mit("d.ausgestellt >= @von", "von", Zeit(von));
        if (s.Bis is { } bis) Mit("d.ausgestellt < @bis", "bis", Zeit(bis.AddDays(1)));
        if (s.Text is { } text) Mit("(lower(d.titel) like @text escape '\\' or lower(d.kennung) like @text escape '\\' or lower(d.betrifft) like @text escape '\\')", "text", $"%{Maskiert(text.ToLowerInvariant())}%");
        var von_ = $"from {leser.Tables["dokument"]} d where {string.Join(" and ", wo)}";
        var alle = await leser.Connection.ExecuteScalarAsync<int>($"select count(*) {von_}", werte, leser.Transaction);
        werte.Add("grenze", s.JeSeite);
        werte.Add("ab", (long)(s.Seite - 1) * s.JeSeite);
        return (Dokumente(await leser.Connection.QueryAsync<Zeile>($"select {Spalten} {von_} order by d.nummer desc limit @grenze offset @ab", werte, leser.Transaction)), alle);

        void Mit(string bedingung, string name, object wert)
        {
            wo.Add(bedingung);
            werte.Add(name, wert);
        }
    }

    /// <summary>Areas with the same reach share one condition.</summary>
    private static string Sicht(IReadOnlyList<(Dokumentbereich Bereich, Sichtbereich Sicht)> sichten, ViewTables tafeln, DynamicParameters werte)
    {
        var teile = new List<string>();
        foreach (var (b, i) in sichten.Select((b, i) => (b, i)))
        {
            if (b.Sicht is { Alles: false, Einrichtungen.Count: 0 }) continue;
            werte.Add($"arten{i}", b.Bereich.Arten.Select(a => a.Schluessel()).ToArray());
            var teil = tafeln.Dialect.In("d.art", $"@arten{i}");
            if (!b.Sicht.Alles)
            {
                werte.Add($"orte{i}", b.Sicht.Einrichtungen.ToArray());
                teil = $"({teil} and exists (select 1 from {tafeln["ort"]} o where o.mandant = @mandant and o.nummer = d.nummer and {tafeln.Dialect.In("o.einrichtung", $"@orte{i}")}))";
            }

            teile.Add(teil);
        }

        return teile.Count == 0 ? "1 = 0" : $"({string.Join(" or ", teile)})";
    }

    private static string Zeit(DateOnly tag) => Kernel.Berlin.Beginn(tag).UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static string Maskiert(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static List<AusgestelltesDokument> Dokumente(IEnumerable<Zeile> zeilen) =>
    [
        .. zeilen.Select(z => new AusgestelltesDokument(z.Kennung, Dokumentarten.Lies(z.Art)!.Value, z.Betrifft, z.Titel, z.Vorlage, z.Archiv, DateTimeOffset.Parse(z.Ausgestellt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), z.Von, (int)z.Seiten, z.Einrichtung)),
    ];

    private async Task<ViewReader> OeffneAsync(string mandant, CancellationToken abbruch)
    {
        await ansichten.ProjectionsUpTo(await store.HeadAsync(abbruch), [DokumenteView.Ansicht], abbruch);
        return await datenbank.OpenAsync(DokumenteView.Ansicht, mandant, abbruch);
    }

    private sealed record Zeile(string Kennung, string Art, string Betrifft, string Titel, string Vorlage, string Archiv, string Ausgestellt, string Von, long Seiten, string? Einrichtung);
}
