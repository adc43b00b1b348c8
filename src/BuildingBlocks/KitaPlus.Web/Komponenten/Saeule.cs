namespace KitaPlus.Web.Komponenten;

/// <summary>A column of a <see cref="Saeulenbild"/>.</summary>
/// <param name="Titel">Under the column, short: „Nov 26“.</param>
/// <param name="Werte">Layers, lowest first.</param>
public sealed record Saeule(string Titel, IReadOnlyList<long> Werte);
