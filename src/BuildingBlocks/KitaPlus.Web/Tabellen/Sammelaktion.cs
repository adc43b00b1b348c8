namespace KitaPlus.Web.Tabellen;

/// <summary>Something that can be done with all hits of a list at once.</summary>
/// <param name="Titel">Goes on after „Alle 37 Treffer“: <c>einer Gruppe zuordnen</c>.</param>
/// <param name="Adresse">Page that asks for the rest; it gets the filters of the list and confirms before anything happens.</param>
public sealed record Sammelaktion(string Titel, string Adresse);
