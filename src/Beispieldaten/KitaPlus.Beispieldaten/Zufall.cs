namespace KitaPlus.Beispiele;

/// <summary>
/// splitmix64: the same numbers on every machine and every runtime. Each subject gets its own generator,
/// so a new draw in one place does not shift what is drawn in another.
/// </summary>
internal sealed class Zufall(ulong anfang)
{
    private const ulong Schritt = 0x9E3779B97F4A7C15UL;
    private ulong zustand = anfang;

    /// <summary>The generator of one subject; independent of how many other subjects there are.</summary>
    public static Zufall Fuer(int seed, int gegenstand, long nummer) =>
        new(Mische(Mische(((ulong)(uint)seed << 32) | (uint)gegenstand) + ((ulong)nummer * Schritt)));

    /// <summary>A generator for one topic of the subject, drawn from the current state without changing it.</summary>
    public Zufall Zweig(int thema) => new(Mische(zustand ^ ((ulong)thema * 0xD1B54A32D192ED03UL)));

    /// <summary>0 … <paramref name="grenze"/> − 1.</summary>
    public int Unter(int grenze)
    {
        zustand += Schritt;
        return (int)Math.BigMul(Mische(zustand), (ulong)grenze, out _);
    }

    /// <summary>Both ends included.</summary>
    public int Zwischen(int von, int bis) => bis <= von ? von : von + Unter(bis - von + 1);

    public bool Prozent(int anteil) => Unter(100) < anteil;

    public bool Promille(int anteil) => Unter(1000) < anteil;

    public T Eins<T>(IReadOnlyList<T> liste) => liste[Unter(liste.Count)];

    /// <summary>Index into <paramref name="gewichte"/>, each with the probability of its share in the sum.</summary>
    public int Gewichtet(ReadOnlySpan<int> gewichte)
    {
        var summe = 0;
        foreach (var g in gewichte) summe += g;
        var rest = Unter(summe);
        for (var i = 0; i < gewichte.Length; i++)
        {
            rest -= gewichte[i];
            if (rest < 0) return i;
        }

        return gewichte.Length - 1;
    }

    internal static ulong Mische(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
