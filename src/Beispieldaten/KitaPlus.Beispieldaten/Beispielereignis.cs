using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>One event of the sample population.</summary>
/// <param name="Bekannt">Simulated moment of recording: UTC, in office hours of Berlin.</param>
/// <param name="Stream">Stream the event belongs to, e.g. <c>kind-K000001</c>.</param>
public sealed record Beispielereignis(DateTimeOffset Bekannt, string Stream, IEreignis Ereignis);
