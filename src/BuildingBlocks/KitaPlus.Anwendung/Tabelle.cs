using System.Text;

namespace KitaPlus.Betrieb;

/// <summary>A plain text table for people; numbers to the right.</summary>
public sealed class Tabelle(params string[] koepfe)
{
    private readonly List<string[]> zeilen = [];
    private readonly HashSet<int> rechts = [];

    public int Anzahl => zeilen.Count;

    public Tabelle Rechts(params int[] spalten)
    {
        rechts.UnionWith(spalten);
        return this;
    }

    public void Add(params string[] werte) => zeilen.Add(werte);

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
