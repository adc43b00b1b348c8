namespace KitaPlus.Web.Arbeiten;

public enum Arbeitsstand
{
    Laeuft,
    Fertig,

    /// <summary>Somebody stopped it, or the server did.</summary>
    Abgebrochen,
    Gescheitert,
}

/// <summary>What is to be done beside the requests.</summary>
/// <param name="Nummer">Unique; stands in addresses.</param>
/// <param name="Mandant">Whose it is; null: the whole installation's.</param>
/// <param name="Art">Of one kind a Mandant does one at a time.</param>
/// <param name="Titel">What people read beside the bar.</param>
/// <param name="Handlung">Action that one must be allowed to see or stop it.</param>
/// <param name="Seite">Page that shows the result.</param>
/// <param name="Wer">User id.</param>
/// <param name="Name">Of the same person, for the page.</param>
public sealed record Arbeitsauftrag(string Nummer, string? Mandant, string Art, string Titel, string Handlung, string Seite, string Wer, string Name);

/// <summary>A result that says how much memory it takes, in rows.</summary>
public interface IArbeitsergebnis
{
    long Zeilen { get; }
}

/// <summary>A long piece of work beside the requests: how far it is, who started it when, what came out. Safe to read from any thread.</summary>
public sealed class Hintergrundarbeit : IProgress<(long Fertig, long Alle)>
{
    private readonly Lock tor = new();
    private (long Fertig, long Alle) fortschritt = (0, 1);
    private Ausgang? ausgang;

    internal Hintergrundarbeit(Arbeitsauftrag auftrag, DateTimeOffset beginn)
    {
        Auftrag = auftrag;
        Beginn = beginn;
    }

    private sealed record Ausgang(Arbeitsstand Stand, DateTimeOffset Ende, object? Ergebnis, string? Satz);

    public Arbeitsauftrag Auftrag { get; }

    public DateTimeOffset Beginn { get; }

    public DateTimeOffset? Ende => Volatile.Read(ref ausgang)?.Ende;

    public Arbeitsstand Stand => Volatile.Read(ref ausgang)?.Stand ?? Arbeitsstand.Laeuft;

    public bool Laeuft => Stand == Arbeitsstand.Laeuft;

    /// <summary>Null until it is done.</summary>
    public object? Ergebnis => Volatile.Read(ref ausgang)?.Ergebnis;

    /// <summary>Why there is no result.</summary>
    public string? Satz => Volatile.Read(ref ausgang)?.Satz;

    /// <summary>Never complete while it runs: the last step is telling the result.</summary>
    public (long Fertig, long Alle) Fortschritt
    {
        get
        {
            lock (tor) return Laeuft ? (fortschritt.Fertig, Math.Max(fortschritt.Fertig + 1, fortschritt.Alle)) : (fortschritt.Alle, fortschritt.Alle);
        }
    }

    /// <summary>Completes when it has ended, however it ended; never fails.</summary>
    public Task Schluss { get; internal set; } = Task.CompletedTask;

    internal CancellationTokenSource Abbruch { get; } = new();


    internal long Zeilen => (Ergebnis as IArbeitsergebnis)?.Zeilen ?? 0;

    public void Report((long Fertig, long Alle) value)
    {
        lock (tor) fortschritt = (Math.Max(fortschritt.Fertig, value.Fertig), Math.Max(1, value.Alle));
    }

    internal void Beende(Arbeitsstand stand, DateTimeOffset ende, object? ergebnis, string? satz) => Volatile.Write(ref ausgang, new Ausgang(stand, ende, ergebnis, satz));

    /// <summary>A later result takes the place of the old one, e.g. after one family of it was computed anew.</summary>
    public void Ersetze(object ergebnis)
    {
        if (Volatile.Read(ref ausgang) is { Stand: Arbeitsstand.Fertig } a) Volatile.Write(ref ausgang, a with { Ergebnis = ergebnis });
    }
}
