using KitaPlus.Kernel;

namespace KitaPlus.Dokumente.Vorlagen;

/// <summary>A mistake in a template: which line, what, and what to do.</summary>
internal sealed class Vorlagenfehler(int zeile, string satz) : Fachfehler($"Zeile {zeile}: {satz}")
{
    public int Zeile { get; } = zeile;
}
