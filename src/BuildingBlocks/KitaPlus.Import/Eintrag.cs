using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Import;

/// <summary>A stream that a row refers to; it must exist in the store or be created in the same run.</summary>
/// <param name="Praefix">Type of the stream, e.g. <c>einrichtung</c>; it may belong to another module.</param>
/// <param name="Spalte">Column that names it.</param>
/// <param name="Zeitlinie">Also this timeline must have a fact there, e.g. <c>gruppe/G1</c>.</param>
/// <param name="Abhilfe">End of the sentence: what to do, e.g. <c>bitte zuerst anlegen (einrichtungen.csv)</c>.</param>
public sealed record Verweis(string Praefix, string Kennung, string Spalte, string? Zeitlinie = null, string? Abhilfe = null)
{
    internal string Stream => $"{Praefix}-{Kennung}";
}

/// <summary>Key under which the personal values of a row are stored; the id of the row's event is derived with it.</summary>
public sealed record Schutz(string Person, string Zweck);

/// <summary>What one row says to one stream.</summary>
internal sealed record Eintrag
{
    public required IStromart Art { get; init; }
    public required string Stream { get; init; }
    public required int Datei { get; init; }
    public required int Zeile { get; init; }
    public required string Format { get; init; }

    /// <summary>Final id if the row has a key, else the hash of the row's content.</summary>
    public required Guid Id { get; set; }
    public required bool HatSchluessel { get; init; }
    public Schutz? Schutz { get; init; }
    public IEreignis? Ereignis { get; init; }

    /// <summary>Events that depend on what the stream already says; and what the row says, to compare rows about the same thing.</summary>
    public Func<object, IReadOnlyList<IEreignis>>? AusStand { get; init; }
    public object? Wert { get; init; }

    /// <summary>What of the stream the row is about; empty = its subject itself.</summary>
    public string Gegenstand { get; init; } = "";
    public Herkunft? Herkunft { get; init; }

    /// <summary>The Einrichtung whose go-live date limits <c>bekannt_seit</c>.</summary>
    public string? Einrichtung { get; init; }

    /// <summary>Concerns all Einrichtungen at once: the earliest go-live date limits <c>bekannt_seit</c>.</summary>
    public bool FuerAlle { get; init; }
    public IReadOnlyList<Verweis> Verweise { get; init; } = [];

    /// <summary>Creates the stream if it does not exist.</summary>
    public bool LegtAn { get; init; }

    /// <summary>Sums up its stream: comes after all other rows.</summary>
    public bool Zuletzt { get; init; }

    /// <summary>Follows from the row without being its subject; not counted.</summary>
    public bool Nebenbei { get; init; }

    /// <summary>The id is only good to compare rows: the person has no key yet.</summary>
    public bool IdVorlaeufig { get; set; }

    /// <summary>Id of the n-th event of the row.</summary>
    public Guid EreignisNummer(int nummer) => nummer == 0 ? Id : EventStore.EreignisId.Aus(Id, nummer);

    public IEnumerable<Guid> Bezuege => (Herkunft?.Berichtigt ?? []).Concat(Ereignis is IRuecknahme r ? [r.Ereignis] : []);
}
