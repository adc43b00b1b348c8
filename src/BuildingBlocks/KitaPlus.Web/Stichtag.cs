using KitaPlus.Kernel;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web;

/// <summary>The two times a page looks at, read from its address.</summary>
/// <param name="Tag">What was valid on this day.</param>
/// <param name="Stand">As it was known then.</param>
public sealed record Stichtag(DateOnly Tag, Kenntnisstand Stand)
{
    public const string Tagname = "stichtag";
    public const string Standname = "stand";

    internal string Tagtext { get; private init; } = "";

    internal string Standtext { get; private init; } = "";

    internal bool Tagfehler { get; private init; }

    internal bool Standfehler { get; private init; }

    /// <summary>What cannot be known yet was asked for; shown is what is known today.</summary>
    internal bool StandInZukunft { get; private init; }

    /// <param name="heute">Where nothing, or nothing readable, is in the address.</param>
    public static Stichtag Lies(IQueryCollection abfrage, DateOnly heute)
    {
        var (tagtext, standtext) = (abfrage[Tagname].ToString().Trim(), abfrage[Standname].ToString().Trim());
        var (tagGut, standGut) = (Eingabelesen.Datum(tagtext, out var tag), Eingabelesen.Datum(standtext, out var stand));
        var spaeter = standGut && stand > heute;
        return new(tagGut ? tag : heute, standGut && !spaeter ? new Kenntnisstand(Berlin.Ende(stand)) : Kenntnisstand.Alles)
        {
            Tagtext = tagtext.Length > 0 && !tagGut ? tagtext : Tabellen.Anzeige.Datum(tagGut ? tag : heute),
            Standtext = standGut ? Tabellen.Anzeige.Datum(stand) : standtext,
            Tagfehler = tagtext.Length > 0 && !tagGut,
            Standfehler = spaeter || (standtext.Length > 0 && !standGut),
            StandInZukunft = spaeter,
        };
    }
}
