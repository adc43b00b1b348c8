namespace KitaPlus.Meldewesen;

/// <summary>Something that should be looked at before reporting.</summary>
/// <param name="Blockiert">The report cannot be made with it.</param>
/// <param name="Kind">The child it is about; its name is put before the sentence.</param>
/// <param name="Adresse">Page where it is mended.</param>
/// <param name="Person">It is about a single person of the staff.</param>
public sealed record Befund(bool Blockiert, string Pruefung, string Satz, string Adresse, string? Kind = null, bool Person = false);
