using KitaPlus.EventStore;

namespace KitaPlus.Vieraugen;

/// <summary>Who acted (user id), and for whom when as a deputy.</summary>
internal sealed record Beteiligter(string Wer, string? ImAuftragVon)
{
    public static Beteiligter Von(Kontext kontext) => new(kontext.Wer, kontext.ImAuftragVon);

    public IReadOnlyCollection<string> Kennungen => ImAuftragVon is null ? [Wer] : [Wer, ImAuftragVon];

    /// <summary>The same person acts on both sides, or for the same one: then it is not four eyes.</summary>
    public bool TeiltPersonMit(Beteiligter anderer) => Kennungen.Any(k => anderer.Kennungen.Contains(k, StringComparer.Ordinal));
}
