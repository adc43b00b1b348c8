using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>Somebody else has changed the record since the caller looked at it; nothing was recorded.</summary>
/// <param name="neu">What was recorded since, first to last.</param>
public sealed class InzwischenGeaendert(string stream, IReadOnlyList<RecordedEvent> neu)
    : Fachfehler("Der Datensatz wurde inzwischen von anderer Seite geändert. Ihre Eingaben stehen noch hier; bitte das Neue ansehen und dann noch einmal speichern.")
{
    public string Stream { get; } = stream;

    public IReadOnlyList<RecordedEvent> Neu { get; } = neu;

    /// <summary>Revision to name with the next attempt.</summary>
    public long Stand => Neu[^1].Envelope.Revision;
}

/// <summary>What the caller has looked at besides the record itself has changed since; nothing of the command was recorded.</summary>
public sealed class GrundlageGeaendert(string stream)
    : Fachfehler("Zu dieser Familie wurde inzwischen von anderer Seite etwas eingetragen, die Folgen können jetzt andere sein. Ihre Eingaben stehen noch hier und sind nicht gespeichert; bitte noch einmal speichern, dann wird neu gerechnet.")
{
    public string Stream { get; } = stream;
}
