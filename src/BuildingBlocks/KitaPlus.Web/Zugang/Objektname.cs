using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace KitaPlus.Web;

/// <summary>Fills <see cref="SeiteAttribute.Objekt"/> with the values of the address.</summary>
internal static partial class Objektname
{
    public static IEnumerable<string> Platzhalter(string? muster) => muster is null ? [] : Klammern().Matches(muster).Select(m => m.Groups["name"].Value);

    public static string Fuelle(string muster, RouteValueDictionary werte) =>
        Klammern().Replace(muster, m => Convert.ToString(werte[m.Groups["name"].Value], CultureInfo.InvariantCulture) ?? "");

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Klammern();
}
