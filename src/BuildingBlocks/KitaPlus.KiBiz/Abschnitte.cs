using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.KiBiz;

/// <summary>A child in an Einrichtung, with the same agreement throughout.</summary>
/// <param name="Geburtsdatum">Null: erased.</param>
/// <param name="Gruppe">Null: not assigned to a group.</param>
/// <param name="Wochenstunden">As agreed.</param>
/// <param name="Pauschalentyp">As agreed; null: follows from group, age and hours.</param>
/// <param name="MitBehinderung">(Drohende) Behinderung recognised.</param>
public sealed record Kindabschnitt(string Kind, DateOnly? Geburtsdatum, string? Gruppe, int Wochenstunden, string? Pauschalentyp, bool MitBehinderung, Zeitraum Zeit);

/// <summary>A group with the same values throughout.</summary>
/// <param name="Wochenstunden">Opening hours.</param>
public sealed record Gruppenabschnitt(string Gruppe, string Name, Gruppenform Form, int Plaetze, int Wochenstunden, Zeitraum Zeit);

/// <summary>Somebody of the staff in one place, with the same values throughout.</summary>
/// <param name="Person">Id.</param>
/// <param name="Gruppe">Null: for the whole Einrichtung.</param>
/// <param name="Qualifikation">Key of <see cref="Kibiztabellen.Qualifikationen"/>.</param>
/// <param name="Stunden">Agreed hours per week in this group, Leitung included.</param>
/// <param name="Leitung">Of them those for the Leitung.</param>
/// <param name="Abwesend">Not there on these days: counts by contract, not for today's staffing.</param>
public sealed record Kraftabschnitt(string Person, string? Gruppe, string Funktion, string Qualifikation, int? Ausbildungsjahr, Stunden Stunden, Stunden Leitung, bool Abwesend, Zeitraum Zeit);
