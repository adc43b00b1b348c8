namespace KitaPlus.Web.Komponenten;

/// <summary>A page above the current one.</summary>
public sealed record Pfadschritt(string Titel, string Adresse);

/// <summary>A tab.</summary>
/// <param name="Anzahl">Behind the title, when there is something to count.</param>
public sealed record Reiterblatt(string Titel, string Adresse, int? Anzahl = null);
