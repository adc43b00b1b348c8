using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>For pages shown to those who may not see persons: on which days a sum over the staff would tell about one.</summary>
public static class Personalschutz
{
    /// <summary>By Einrichtung, of all of them; as known now. Where nobody keeps staff, no day does.</summary>
    public static async Task<IReadOnlyDictionary<string, Einzelwechsel>> WechselAsync(this IEnumerable<IPersonalstand> personal, string mandant, IReadOnlyCollection<string> einrichtungen, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(einrichtungen);
        var alle = einrichtungen.Count > 0 && personal.FirstOrDefault() is { } p ? await p.VonAsync(mandant, einrichtungen, DateOnly.MinValue, DateOnly.MaxValue, Kenntnisstand.Alles, cancellationToken) : null;
        return einrichtungen.ToDictionary(e => e, e => Einzelwechsel.Von(Kibiztabellen.Amtlich, [.. alle?[e] ?? []]), StringComparer.Ordinal);
    }
}
