using System.Globalization;

namespace KitaPlus.Kernel;

/// <summary>Days from <see cref="Ab"/> to <see cref="Bis"/>, both inclusive; no end means "until further notice".</summary>
public readonly record struct Zeitraum
{
    public Zeitraum(DateOnly ab, DateOnly? bis = null)
    {
        if (bis < ab) throw new ArgumentException("Das Ende eines Zeitraums liegt nicht vor seinem Anfang.", nameof(bis));
        Ab = ab;
        Bis = bis;
    }

    public DateOnly Ab { get; }
    public DateOnly? Bis { get; }

    public bool Enthaelt(DateOnly tag) => Ab <= tag && (Bis is null || tag <= Bis);

    public bool Schneidet(Zeitraum anderer) =>
        (anderer.Bis is null || Ab <= anderer.Bis) && (Bis is null || anderer.Ab <= Bis);

    /// <summary>The common days, or nothing.</summary>
    public Zeitraum? Schnitt(Zeitraum anderer)
    {
        if (!Schneidet(anderer)) return null;
        var ab = Ab > anderer.Ab ? Ab : anderer.Ab;
        var bis = (Bis, anderer.Bis) switch
        {
            (null, var b) => b,
            (var a, null) => a,
            (DateOnly a, DateOnly b) => a < b ? a : b,
        };
        return new Zeitraum(ab, bis);
    }

    public override string ToString() => Bis is { } bis
        ? string.Create(CultureInfo.InvariantCulture, $"{Ab:dd.MM.yyyy} bis {bis:dd.MM.yyyy}")
        : string.Create(CultureInfo.InvariantCulture, $"ab {Ab:dd.MM.yyyy}");
}
