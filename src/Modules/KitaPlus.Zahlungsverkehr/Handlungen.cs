using KitaPlus.Rechte;

namespace KitaPlus.Zahlungsverkehr;

/// <summary>The rights of all commands and queries of this module.</summary>
internal static class Handlungen
{
    public static IReadOnlyList<Handlung> Alle { get; } = [];
}
