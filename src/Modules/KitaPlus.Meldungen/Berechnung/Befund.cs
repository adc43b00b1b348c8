namespace KitaPlus.Meldewesen;

/// <summary>Something that should be looked at before reporting.</summary>
/// <param name="Blockiert">The report cannot be made with it.</param>
/// <param name="Kind">The child it is about; its name is put before the sentence.</param>
/// <param name="Adresse">Page where it is mended; null: there is nothing to mend.</param>
/// <param name="Person">The one of the staff it is about; named only to those who may see the record.</param>
public sealed record Befund(bool Blockiert, string Pruefung, string Satz, string? Adresse, string? Kind = null, string? Person = null);
