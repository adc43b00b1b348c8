using KitaPlus.Kernel;

namespace KitaPlus.Rechte;

/// <summary>A role given to a person for places and a period.</summary>
/// <param name="Antrag">The application on file.</param>
/// <param name="Ausnahme">Set when it is a second role: it then has an end.</param>
/// <param name="VertretungFuer">User whose deputy acts by this assignment.</param>
public sealed record Zuweisung(string Id, Rolle Rolle, IReadOnlyList<Ort> Orte, Zeitraum Zeit, string Antrag, Ausnahme? Ausnahme = null, string? VertretungFuer = null, bool Rendanturleitung = false);

/// <summary>Why someone has a second role.</summary>
/// <param name="GenehmigtVon">User id of the approving person.</param>
public sealed record Ausnahme(string Grund, string GenehmigtVon);

/// <summary>All that is known of a person's access at a moment.</summary>
/// <param name="Sperre">Null, or why the access is locked.</param>
public sealed record Zugang(string Mandant, string Benutzer, string? Sperre, IReadOnlyList<Zuweisung> Zuweisungen);
