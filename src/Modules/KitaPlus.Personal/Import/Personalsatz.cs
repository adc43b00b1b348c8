using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;

namespace KitaPlus.Personal;

/// <summary>One employment as the Generalvikariat knows it.</summary>
/// <param name="Vertrag">Number of the contract there.</param>
public sealed record Vertragszeile(string Vertrag, string Einrichtung, Personalfunktion Funktion, decimal Wochenstunden, DateOnly Eintritt, DateOnly? Austritt, DateOnly? BefristetBis);

/// <summary>A person as the Generalvikariat knows it, with our words for its codes.</summary>
/// <param name="GueltigAb">From this day differences hold.</param>
/// <param name="Qualifikation">Null: the file says nothing about it.</param>
public sealed record Personalsatz(
    string Personalnummer, Personenname Name, DateOnly Geburtsdatum, DateOnly GueltigAb, IReadOnlyList<Vertragszeile> Vertraege, string? Qualifikation, int? Ausbildungsjahr, DateOnly? QualifikationSeit);

/// <summary>Takes over what differs; nothing differs, nothing is recorded. All events of the person or none.</summary>
/// <param name="Import">Number of the import, for the origin of the facts.</param>
public sealed record UebernimmPersonalsatz(string Person, string Import, Personalsatz Satz) : PersonalBefehl(Person), IMitVerweisen
{
    public IEnumerable<string> Verweise => Satz.Vertraege.Select(v => $"einrichtung-{v.Einrichtung}").Distinct(StringComparer.Ordinal);
}

/// <summary>Ends the employments that the Generalvikariat no longer knows.</summary>
/// <param name="Zum">Last day.</param>
public sealed record UebernimmPersonalaustritt(string Person, string Import, DateOnly Zum) : PersonalBefehl(Person);
