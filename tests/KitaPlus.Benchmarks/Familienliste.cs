using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Benchmarks;

/// <summary>All families in memory, as the engine wants them.</summary>
internal sealed class Familienliste
{
    private readonly bool[] wahr;

    public Familienliste(Bestand bestand)
    {
        Werk = bestand.Grundlagen(Kenntnisstand.Alles).Satzungen;
        Alle = [.. bestand.Familien().SelectMany(b => b.Familien)];
        wahr = new bool[Alle.Max(f => f.Anzahl)];
        Array.Fill(wahr, true);
    }

    public Satzungswerk Werk { get; }

    public IReadOnlyList<Familie> Alle { get; }

    /// <summary>Everything is known.</summary>
    public ReadOnlySpan<bool> Gilt => wahr;

    /// <summary>Months with care of all children: a child in two households counts once.</summary>
    public long Kindmonate()
    {
        var rechenwerk = new Rechenwerk(Werk);
        var zeilen = new Zeilenliste();
        var monate = new HashSet<(int, int)>();
        long summe = 0;
        foreach (var f in Alle)
        {
            zeilen.Leere();
            rechenwerk.Rechne(f, Gilt, Messbestand.Von.Index, Messbestand.Bis.Index + 1, zeilen);
            monate.Clear();
            foreach (ref readonly var z in zeilen.Alle)
                for (var m = z.Von; m < z.Bis; m++) monate.Add((z.Kind, m));
            summe += monate.Count;
        }

        return summe;
    }

    /// <summary>One range of families for each thread; every thread ends with what it has collected.</summary>
    public void Nebeneinander(int faeden, Action<Familienliste, int, int> was)
    {
        const int JeGriff = 256;
        var naechste = 0;
        var threads = Enumerable.Range(0, faeden).Select(_ => new Thread(() =>
        {
            while (true)
            {
                var von = Interlocked.Add(ref naechste, JeGriff) - JeGriff;
                if (von >= Alle.Count) return;
                was(this, von, Math.Min(Alle.Count, von + JeGriff));
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
    }
}
