using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Import;

/// <summary>A type of stream that imports may write to, with the rules of its decider.</summary>
public interface IStromart
{
    /// <summary>First part of the stream name, e.g. <c>kind</c>.</summary>
    string Praefix { get; }

    /// <summary>How people call it, e.g. <c>Das Kind</c>.</summary>
    string Benennung { get; }

    /// <summary>Streams of a lower rank stand in the log before those that refer to them.</summary>
    int Rang { get; }

    object Anfang { get; }

    object Evolve(object zustand, IEreignis ereignis, Guid ereignisId);

    bool IstAngelegt(object zustand);

    /// <summary>What can be judged by the event alone.</summary>
    Regelverstoss? PruefeInhalt(IEreignis ereignis);

    /// <summary>What depends on the state of the stream.</summary>
    Regelverstoss? PruefeStand(object zustand, IEreignis ereignis);

    /// <summary>Facts on the same timeline cover each other; the part before a slash names the kind.</summary>
    string Zeitlinie(ITatsache tatsache);

    /// <summary>The fact without its period and origin, to compare what it says.</summary>
    object Wert(ITatsache tatsache);

    bool KenntZeitlinie(object zustand, string zeitlinie);

    /// <summary>The event that withdraws a fact, or null if this type of stream knows none.</summary>
    IEreignis? Ruecknahme(string kennung, Guid ereignis, string grund, Herkunft herkunft);
}

/// <summary>An <see cref="IStromart"/> put together from functions.</summary>
public sealed class Stromart<TZustand, TEreignis> : IStromart
    where TZustand : class
    where TEreignis : IEreignis
{
    public required string Praefix { get; init; }
    public required string Benennung { get; init; }
    public required int Rang { get; init; }
    public required TZustand Beginn { get; init; }
    public required Func<TZustand, IEreignis, Guid, TZustand> Falte { get; init; }
    public required Func<TZustand, bool> Angelegt { get; init; }
    public required Func<TEreignis, Regelverstoss?> Inhalt { get; init; }
    public required Func<TZustand, TEreignis, Regelverstoss?> Stand { get; init; }
    public Func<ITatsache, string> Linie { get; init; } = _ => "";
    public Func<ITatsache, object> Aussage { get; init; } = t => t;
    public Func<TZustand, Tatsachenbuch> Buch { get; init; } = _ => Tatsachenbuch.Leer;

    /// <summary>What other rows may refer to beside the timelines of facts.</summary>
    public Func<TZustand, IEnumerable<string>> Linien { get; init; } = _ => [];
    public Func<string, Guid, string, Herkunft, IEreignis?> Zuruecknehmen { get; init; } = (_, _, _, _) => null;

    object IStromart.Anfang => Beginn;

    object IStromart.Evolve(object zustand, IEreignis ereignis, Guid ereignisId) => Falte((TZustand)zustand, ereignis, ereignisId);

    bool IStromart.IstAngelegt(object zustand) => Angelegt((TZustand)zustand);

    Regelverstoss? IStromart.PruefeInhalt(IEreignis ereignis) => Inhalt((TEreignis)ereignis);

    Regelverstoss? IStromart.PruefeStand(object zustand, IEreignis ereignis) => Stand((TZustand)zustand, (TEreignis)ereignis);

    string IStromart.Zeitlinie(ITatsache tatsache) => Linie(tatsache);

    object IStromart.Wert(ITatsache tatsache) => Aussage(tatsache);

    bool IStromart.KenntZeitlinie(object zustand, string zeitlinie) => Buch((TZustand)zustand).KenntZeitlinie(zeitlinie) || Linien((TZustand)zustand).Contains(zeitlinie, StringComparer.Ordinal);

    IEreignis? IStromart.Ruecknahme(string kennung, Guid ereignis, string grund, Herkunft herkunft) => Zuruecknehmen(kennung, ereignis, grund, herkunft);
}
