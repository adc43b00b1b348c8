using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Betrieb;

/// <summary>Which children an Einrichtung cares for and when; implemented where the agreements are. Names: <see cref="INamen"/>.</summary>
public interface IBelegung
{
    /// <summary>All stays that touch these days.</summary>
    Task<IReadOnlyList<Belegungszeit>> VonAsync(string mandant, string einrichtung, DateOnly ab, DateOnly bis, CancellationToken cancellationToken = default);

    /// <summary>The same as it was known at a moment.</summary>
    Task<IReadOnlyList<Belegungszeit>> VonAsync(string mandant, string einrichtung, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken = default);

    /// <summary>How many children are in care on the day within the range.</summary>
    Task<int> AnzahlAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default);
}

/// <summary>A stay with the same group and hours throughout.</summary>
/// <param name="Gruppe">Null: not assigned to a group.</param>
/// <param name="Bis">Null: until further notice.</param>
public sealed record Belegungszeit(string Kind, string? Gruppe, int Wochenstunden, DateOnly Ab, DateOnly? Bis)
{
    public bool IstAm(DateOnly tag) => Ab <= tag && (Bis is null || tag <= Bis);
}
