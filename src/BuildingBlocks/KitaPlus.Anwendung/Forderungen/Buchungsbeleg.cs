using System.Globalization;
using System.Text.RegularExpressions;

namespace KitaPlus.Betrieb;

/// <summary>Where a booking comes from.</summary>
public enum Buchungsherkunft
{
    /// <summary>Somebody has named it.</summary>
    Genannt = 0,

    Bankumsatz = 1,
    Lastschriftlauf = 2,
    Erstattungslauf = 3,
    Ruecklastschriftgebuehr = 4,
    Mahngebuehr = 5,
}

/// <summary>Belege of what the program books itself: each is unique on its account, and says what it is.</summary>
public static partial class Buchungsbeleg
{
    private const string Bankpraefix = "bank:";
    private const string Gebuehrpraefix = "gebuehr:";
    private const string Mahnpraefix = "mahnung:";

    /// <param name="umsatz">Key of the movement.</param>
    public static string Bank(string umsatz) => Bankpraefix + umsatz;

    /// <param name="umsatz">Key of the return.</param>
    public static string Ruecklastschriftgebuehr(string umsatz) => Gebuehrpraefix + umsatz;

    public static string Mahngebuehr(DateOnly am, int stufe) => string.Create(CultureInfo.InvariantCulture, $"{Mahnpraefix}{am:yyyy-MM-dd}:{stufe}");

    /// <summary>Also the end-to-end reference of the payment.</summary>
    /// <param name="erstattung">Else a direct debit.</param>
    /// <param name="glaeubiger">Eight hexadecimal digits.</param>
    /// <param name="lauf">Number of the run, e.g. <c>2026-0001</c>.</param>
    /// <param name="zahl">Of the payment in the run.</param>
    public static string Lauf(bool erstattung, string glaeubiger, string lauf, int zahl) => string.Create(CultureInfo.InvariantCulture, $"{Nachricht(erstattung, glaeubiger, lauf)}-{zahl:D6}");

    /// <summary>What the references of one run begin with.</summary>
    public static string Nachricht(bool erstattung, string glaeubiger, string lauf) => $"{(erstattung ? 'E' : 'L')}{glaeubiger}-{lauf}";

    public static Buchungsherkunft Art(string beleg)
    {
        ArgumentNullException.ThrowIfNull(beleg);
        if (beleg.StartsWith(Bankpraefix, StringComparison.Ordinal)) return Buchungsherkunft.Bankumsatz;
        if (beleg.StartsWith(Gebuehrpraefix, StringComparison.Ordinal)) return Buchungsherkunft.Ruecklastschriftgebuehr;
        if (beleg.StartsWith(Mahnpraefix, StringComparison.Ordinal)) return Buchungsherkunft.Mahngebuehr;
        return !Laufmuster().IsMatch(beleg) ? Buchungsherkunft.Genannt : beleg[0] == 'E' ? Buchungsherkunft.Erstattungslauf : Buchungsherkunft.Lastschriftlauf;
    }

    [GeneratedRegex("^[LE][0-9A-F]{8}-[0-9]{4}-[0-9]{4,}-[0-9]{6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Laufmuster();
}
