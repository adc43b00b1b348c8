using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Web.Suche;

/// <summary>What somebody typed, taken apart.</summary>
/// <param name="Text">As it was typed, trimmed.</param>
/// <param name="Woerter">As <see cref="Suchtext"/>; all have to fit.</param>
/// <param name="Tage">Days among it: <c>2021-03-04</c>, and <c>03-04</c> where the year was left out.</param>
public sealed record Suchfrage(string Text, IReadOnlyList<string> Woerter, IReadOnlyList<string> Tage)
{
    public const int Laengste = 100;
    private const int MeisteWoerter = 6;
    private const int Kuerzeste = 2;

    public bool IstLeer => Tage.Count == 0 && Woerter.All(w => w.Length < Kuerzeste);

    public static Suchfrage Aus(string? eingabe)
    {
        var text = (eingabe ?? "").Trim();
        if (text.Length > Laengste) text = text[..Laengste];
        var (woerter, tage) = (new List<string>(), new List<string>());
        foreach (var teil in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Eingabelesen.Datum(teil, out var tag)) tage.Add(tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            else if (teil.Contains('.', StringComparison.Ordinal) && Eingabelesen.Datum(teil.TrimEnd('.') + ".2000", out tag)) tage.Add(tag.ToString("MM-dd", CultureInfo.InvariantCulture));
            else woerter.AddRange(Suchtext.Aus(teil).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return new Suchfrage(text, [.. woerter.Distinct(StringComparer.Ordinal).Take(MeisteWoerter)], tage);
    }
}
