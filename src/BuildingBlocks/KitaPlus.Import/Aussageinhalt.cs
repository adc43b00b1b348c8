using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Import;

/// <summary>What a row says about a stream that belongs to no single Einrichtung; <c>bekannt_seit</c> is limited by the earliest go-live date.</summary>
public sealed record Aussageinhalt(IEreignis Ereignis)
{
    /// <summary>The part of it that is new to the stream; null = all of it.</summary>
    public Func<object, IReadOnlyList<IEreignis>>? AusStand { get; init; }

    /// <summary>Rows of equal knowledge about the same thing must say the same: the thing, and what is said.</summary>
    public string Gegenstand { get; init; } = "";

    public object? Wert { get; init; }

    public Herkunft? Herkunft { get; init; }

    /// <summary>Other rows may refer to the stream because of this row.</summary>
    public bool LegtAn { get; init; }

    /// <summary>Sums up the stream: comes after all other rows.</summary>
    public bool Zuletzt { get; init; }
}
