using System.Runtime.InteropServices;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>Everything recorded, sorted once at the end by moment and then by order of recording.</summary>
internal sealed class Eintragsliste(int kapazitaet)
{
    private readonly List<Eintrag> eintraege = new(kapazitaet);

    public void Fuege(long ticks, string stream, IEreignis ereignis) => eintraege.Add(new Eintrag(ticks, eintraege.Count, stream, ereignis));

    public IEnumerable<Beispielereignis> Sortiert()
    {
        CollectionsMarshal.AsSpan(eintraege).Sort((a, b) => a.Ticks != b.Ticks ? a.Ticks.CompareTo(b.Ticks) : a.Folge.CompareTo(b.Folge));
        foreach (var e in eintraege) yield return new Beispielereignis(new DateTimeOffset(e.Ticks, TimeSpan.Zero), e.Stream, e.Ereignis);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Eintrag(long Ticks, int Folge, string Stream, IEreignis Ereignis);
}
