using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>A report with everything that happened to it, oldest first.</summary>
public sealed record Meldungsakte(Meldungsname Name, Meldungszustand Zustand, IReadOnlyList<RecordedEvent> Verlauf)
{
    /// <summary>When a version was made.</summary>
    public DateTimeOffset? Erstellt(int fassung) => Verlauf.FirstOrDefault(e => e.Event is MeldungErstellt m && m.Fassung == fassung)?.Envelope.RecordedAt;

    /// <summary>Day on which a version was handed over.</summary>
    public DateOnly? Uebermittelt(int fassung) => Verlauf.FirstOrDefault(e => e.Event is MeldungUebermittelt u && u.Fassung == fassung) is { } e ? Berlin.Tag(e.Envelope.RecordedAt) : null;

    /// <summary>The question that waits for an answer.</summary>
    public string? Frage => Zustand.Stand == Meldungsstand.Rueckfrage ? Verlauf.Select(e => e.Event).OfType<RueckfrageGestellt>().LastOrDefault()?.Frage : null;
}
