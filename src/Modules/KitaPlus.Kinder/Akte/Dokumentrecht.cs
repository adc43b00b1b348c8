using KitaPlus.Contracts.Kinder;

namespace KitaPlus.Kinder;

/// <summary>What one has to be allowed besides reading the record to see a document of it: its title tells as much as its file.</summary>
internal static class Dokumentrecht
{
    /// <returns>The right for what is shown of health or of incomes elsewhere; null: nothing else.</returns>
    public static string? Von(Aufbewahrungsklasse klasse) => klasse switch
    {
        Aufbewahrungsklasse.Gesundheit => Handlungen.Gesundheit,
        Aufbewahrungsklasse.Beitrag => Handlungen.Familie,
        _ => null,
    };
}
