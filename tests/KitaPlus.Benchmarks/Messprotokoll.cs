using System.Globalization;
using KitaPlus.Betrieb;

namespace KitaPlus.Benchmarks;

/// <summary>What is asked of a measured value.</summary>
internal enum Forderung
{
    /// <summary>Shown beside the others, nothing is asked.</summary>
    Keine,
    Mindestens,
    Hoechstens,
}

/// <summary>Collects the rows of the table while the measuring goes on.</summary>
internal sealed class Messprotokoll
{
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");
    private readonly Tabelle tabelle = new Tabelle("Was", "Gemessen", "Grenze oder Rivale", "Verhältnis", "Urteil").Rechts(1, 2, 3);
    private readonly List<string> anmerkungen = [];

    public int Verfehlt { get; private set; }

    /// <param name="vergleich">What the value is held against.</param>
    public void Zeile(string was, double wert, string einheit, Forderung forderung, double grenze, string vergleich)
    {
        var verhaeltnis = grenze == 0 ? 0 : wert / grenze;
        var gut = forderung switch
        {
            Forderung.Mindestens => wert >= grenze,
            Forderung.Hoechstens => wert <= grenze,
            _ => true,
        };
        if (!gut) Verfehlt++;
        var zeichen = forderung switch { Forderung.Mindestens => "≥ ", Forderung.Hoechstens => "≤ ", _ => "" };
        string[] felder =
        [
            was, Zahl(wert, einheit), grenze == 0 ? "" : $"{zeichen}{Zahl(grenze, einheit)} {vergleich}".TrimEnd(),
            grenze == 0 ? "" : verhaeltnis.ToString(verhaeltnis < 10 ? "0.00" : "0.0", Deutsch), forderung == Forderung.Keine ? "" : gut ? "ok" : "verfehlt",
        ];
        tabelle.Add(felder);
        Console.Error.WriteLine($"  {string.Join("  |  ", felder.Where(f => f.Length > 0))}");
    }

    public void Anmerkung(string satz)
    {
        anmerkungen.Add(satz);
        Console.Error.WriteLine($"    {satz}");
    }

    public override string ToString() => $"{tabelle}\n{string.Join("\n", anmerkungen.Select(a => "· " + a))}";

    private static string Zahl(double wert, string einheit) => wert.ToString(Math.Abs(wert) >= 1000 ? "N0" : Math.Abs(wert) >= 100 ? "0" : Math.Abs(wert) >= 10 ? "0.0" : "0.00", Deutsch) + (einheit.Length == 0 ? "" : " " + einheit);
}
