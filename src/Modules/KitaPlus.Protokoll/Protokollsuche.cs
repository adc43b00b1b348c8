namespace KitaPlus.Protokoll;

/// <summary>What is asked of the Protokoll; null = everything.</summary>
/// <param name="Nur">Only what these users did; null = everybody.</param>
/// <param name="Von">First day, Berlin.</param>
/// <param name="Bis">Last day, Berlin.</param>
internal sealed record Protokollsuche(string? Wer, string? Objekt, string? Handlung, Ausgang? Ausgang, DateOnly? Von, DateOnly? Bis, IReadOnlyCollection<string>? Nur, long Ab, int Grenze);

/// <param name="Wer">User id.</param>
internal sealed record Protokolleintrag(DateTimeOffset Zeit, string Wer, string? ImAuftrag, string Handlung, string Objekt, Ausgang Ausgang, string? Grund, string? VonWo)
{
    /// <summary>Name of the user, as long as it is not erased.</summary>
    public string? Name { get; init; }
}
