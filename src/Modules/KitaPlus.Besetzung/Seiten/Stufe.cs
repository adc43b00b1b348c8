namespace KitaPlus.Besetzung.Seiten;

/// <summary>Values from a day on.</summary>
/// <param name="Werte">One per line of a <see cref="Stufenbild"/>, none negative.</param>
public sealed record Stufe(DateOnly Ab, IReadOnlyList<decimal> Werte);
