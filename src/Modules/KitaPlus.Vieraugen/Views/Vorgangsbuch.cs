using System.Globalization;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>One line of the list.</summary>
/// <param name="Ablauf">Last day on which it can be released.</param>
/// <param name="Durch">User id of the second person.</param>
internal sealed record Vorgangszeile(
    string Id, string Handlung, string Objekt, string Beschreibung, Geld? Betrag, string Wer, Auswahl Auswahl, DateTimeOffset Seit, DateOnly? Ablauf, Freigabestand Stand, string? Durch, DateTimeOffset? Entschieden)
{
    /// <summary>Ended on its day even if that is not written down yet.</summary>
    public Freigabestand StandAm(DateOnly tag) => Stand == Freigabestand.Wartet && Ablauf < tag ? Freigabestand.Abgelaufen : Stand;
}

/// <summary>Reads the view, up to the end of the log.</summary>
internal sealed class Vorgangsbuch(IEventStore store, IProjections ansichten, IViewDatabase datenbank)
{
    private const string Spalten = "id, handlung, objekt, beschreibung, betrag, wer, auswahl, seit, ablauf, stand, durch, entschieden";

    /// <param name="wartend">Those still to be decided on this day, oldest first; else the rest, newest first.</param>
    public async Task<IReadOnlyList<Vorgangszeile>> ListeAsync(string mandant, bool wartend, DateOnly heute, CancellationToken cancellationToken = default) =>
        await LiesAsync(
            mandant,
            wartend ? $"mandant = @mandant and stand = {(int)Freigabestand.Wartet} and ablauf >= @heute order by nummer" : $"mandant = @mandant and (stand <> {(int)Freigabestand.Wartet} or ablauf < @heute) order by nummer desc",
            new { mandant, heute = Text(heute) }, cancellationToken);

    /// <summary>All ids, in the order in which they were submitted.</summary>
    public async Task<IReadOnlyList<string>> KennungenAsync(string mandant, CancellationToken cancellationToken = default)
    {
        await using var leser = await OeffneAsync(mandant, cancellationToken);
        return [.. await leser.Connection.QueryAsync<string>($"select id from {leser.Tables["vorgang"]} where mandant = @mandant order by nummer", new { mandant }, leser.Transaction)];
    }

    /// <summary>The last matter of this content, however it ended.</summary>
    public async Task<Vorgangszeile?> LetzterAsync(string mandant, string handlung, string objekt, string inhalt, CancellationToken cancellationToken = default) =>
        await LiesAsync(mandant, "mandant = @mandant and handlung = @handlung and objekt = @objekt and inhalt = @inhalt order by nummer desc limit 1", new { mandant, handlung, objekt, inhalt }, cancellationToken) is [var letzter] ? letzter : null;

    /// <summary>Whether the last release asked for about this record has not been given.</summary>
    public async Task<bool> IstAusstehendAsync(string mandant, string handlung, string objekt, CancellationToken cancellationToken = default) =>
        (await LiesAsync(mandant, $"mandant = @mandant and handlung = @handlung and objekt = @objekt and auswahl >= {(int)Auswahl.Immer} order by nummer desc limit 1", new { mandant, handlung, objekt }, cancellationToken))
            .Any(z => z.Stand is not (Freigabestand.Freigegeben or Freigabestand.Verbraucht));

    /// <summary>What this user has submitted and may carry out now, oldest first.</summary>
    public Task<IReadOnlyList<Vorgangszeile>> AusfuehrbareAsync(string mandant, string wer, CancellationToken cancellationToken = default) =>
        LiesAsync(mandant, $"mandant = @mandant and wer = @wer and stand = {(int)Freigabestand.Freigegeben} order by nummer", new { mandant, wer }, cancellationToken);

    /// <summary>Waiting matters whose last day is over.</summary>
    public async Task<IReadOnlyList<string>> UeberfaelligeAsync(string mandant, DateOnly heute, CancellationToken cancellationToken = default) =>
        [.. (await LiesAsync(mandant, $"mandant = @mandant and stand = {(int)Freigabestand.Wartet} and ablauf < @heute order by nummer", new { mandant, heute = Text(heute) }, cancellationToken)).Select(z => z.Id)];

    /// <summary>Months whose seed is still secret.</summary>
    public async Task<IReadOnlyList<Monat>> GeheimeMonateAsync(string mandant, CancellationToken cancellationToken = default)
    {
        await using var leser = await OeffneAsync(mandant, cancellationToken);
        return [.. (await leser.Connection.QueryAsync<string>($"select monat from {leser.Tables["monat"]} where mandant = @mandant and offen = 0 order by monat", new { mandant }, leser.Transaction))
            .Select(z => Monat.TryParse(z, out var m) ? m : throw new InvalidOperationException($"„{z}“ ist kein Monat."))];
    }

    private async Task<IReadOnlyList<Vorgangszeile>> LiesAsync(string mandant, string bedingung, object werte, CancellationToken cancellationToken)
    {
        await using var leser = await OeffneAsync(mandant, cancellationToken);
        var zeilen = await leser.Connection.QueryAsync<Rohzeile>($"select {Spalten} from {leser.Tables["vorgang"]} where {bedingung}", werte, leser.Transaction);
        return [.. zeilen.Select(z => z.Zeile())];
    }

    private static string Text(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<ViewReader> OeffneAsync(string mandant, CancellationToken cancellationToken)
    {
        await ansichten.ProjectionsUpTo(await store.HeadAsync(cancellationToken), [VieraugenView.Ansicht], cancellationToken);
        return await datenbank.OpenAsync(VieraugenView.Ansicht, mandant, cancellationToken);
    }

    private sealed record Rohzeile(string Id, string Handlung, string Objekt, string Beschreibung, long? Betrag, string Wer, long Auswahl, string Seit, string? Ablauf, long Stand, string? Durch, string? Entschieden)
    {
        public Vorgangszeile Zeile() => new(
            Id, Handlung, Objekt, Beschreibung, Betrag is { } b ? new Geld(b) : null, Wer, (Auswahl)Auswahl, Zeit(Seit), Ablauf is { } a ? DateOnly.ParseExact(a, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            (Freigabestand)Stand, Durch, Entschieden is { } e ? Zeit(e) : null);

        private static DateTimeOffset Zeit(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }
}
