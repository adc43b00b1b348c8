using System.Text;

namespace KitaPlus.Betrieb;

/// <summary>Breaks text at blanks, so that it can be read in a narrow window.</summary>
public static class Umbruch
{
    public const int Breite = 100;

    /// <summary>Lines of at most <paramref name="breite"/> characters; a longer word stays whole.</summary>
    public static IReadOnlyList<string> Zeilen(string text, int breite)
    {
        var zeilen = new List<string>();
        var zeile = new StringBuilder();
        foreach (var wort in text.Split(' '))
        {
            if (zeile.Length > 0 && zeile.Length + 1 + wort.Length > breite)
            {
                zeilen.Add(zeile.ToString());
                zeile.Clear();
            }

            if (zeile.Length > 0) zeile.Append(' ');
            zeile.Append(wort);
        }

        zeilen.Add(zeile.ToString());
        return zeilen;
    }

    /// <summary>A paragraph whose further lines stand under the end of <paramref name="anfang"/>.</summary>
    public static string Absatz(string anfang, string text) =>
        anfang + string.Join("\n" + new string(' ', anfang.Length), Zeilen(text, Breite - anfang.Length));
}
