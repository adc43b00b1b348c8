using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Lauf;

/// <summary>Ids of runs.</summary>
internal static class Laufkennung
{
    /// <summary>Readable and unique: moment and a random part.</summary>
    public static string Neu(TimeProvider uhr) =>
        $"L{Berlin.Ortszeit(uhr.GetUtcNow()).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N")[..4]}";
}
