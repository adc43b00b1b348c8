using System.Text;

namespace KitaPlus.Betrieb;

/// <summary>A plain text table for people; numbers to the right, long texts on several lines.</summary>
public sealed class Tabelle(params string[] koepfe)
{
    private readonly List<string[]> zeilen = [];
    private readonly HashSet<int> rechts = [];
    private readonly Dictionary<int, int> hoechstens = [];

    public int Anzahl => zeilen.Count;

    public Tabelle Rechts(params int[] spalten)
    {
        rechts.UnionWith(spalten);
        return this;
    }

    /// <summary>Breaks the texts of a column that are wider.</summary>
    public Tabelle Hoechstens(int spalte, int breite)
    {
        hoechstens[spalte] = breite;
        return this;
    }

    public void Add(params string[] werte)
    {
        var zellen = werte.Select((w, i) => hoechstens.TryGetValue(i, out var b) ? Umbruch.Zeilen(w, b) : [w]).ToArray();
        for (var n = 0; n < zellen.Max(z => z.Count); n++) zeilen.Add([.. zellen.Select(z => n < z.Count ? z[n] : "")]);
    }

    public override string ToString()
    {
        var breiten = koepfe.Select((k, i) => Math.Max(k.Length, zeilen.Select(z => z[i].Length).DefaultIfEmpty().Max())).ToArray();
        var text = new StringBuilder();
        Zeile(koepfe);
        text.Append(string.Join("  ", breiten.Select(b => new string('─', b)))).Append('\n');
        foreach (var z in zeilen) Zeile(z);
        return text.ToString();

        void Zeile(string[] werte)
        {
            var teile = werte.Select((w, i) => rechts.Contains(i) ? w.PadLeft(breiten[i]) : w.PadRight(breiten[i]));
            text.Append(string.Join("  ", teile).TrimEnd()).Append('\n');
        }
    }
}
