using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Events of the stream <c>support-{mandant}</c>: what the customer has released to the Support.</summary>
public abstract record SupportEreignis(string Mandant) : IEreignis;

/// <param name="Zeit">Always with an end: it ends by itself.</param>
/// <param name="Anlass">What the Support is to help with; no personal data.</param>
public sealed record SupportFreigegeben(string Mandant, string Freigabe, IReadOnlyList<Ort> Orte, Zeitraum Zeit, string Anlass) : SupportEreignis(Mandant);

/// <param name="Ab">First day without the release.</param>
public sealed record SupportfreigabeBeendet(string Mandant, string Freigabe, DateOnly Ab) : SupportEreignis(Mandant);
