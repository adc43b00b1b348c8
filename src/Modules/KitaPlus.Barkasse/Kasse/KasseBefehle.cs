using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>Commands to the stream <c>kasse-{id}</c>.</summary>
internal abstract record KasseBefehl(string Kasse) : IBefehl
{
    public const string Praefix = "kasse-";

    public string Stream => Strom(Kasse);

    public static string Strom(string kasse) => $"{Praefix}{kasse}";
}

internal sealed record LegeKasseAn(string Kasse, string Einrichtung, string Name, DateOnly Ab, Geld Anfangsbestand, string Verantwortlich) : KasseBefehl(Kasse), IMitVerweisen
{
    IEnumerable<string> IMitVerweisen.Verweise => [$"einrichtung-{Einrichtung}"];
}

internal sealed record BenenneKasseUm(string Kasse, string Name) : KasseBefehl(Kasse);

internal sealed record LegeHoechstbestandFest(string Kasse, DateOnly GueltigAb, Geld? Hoechstens, Grenzfolge Folge) : KasseBefehl(Kasse);

/// <param name="Gezaehlt">The last Kassensturz.</param>
/// <param name="LetzteNummer">Of the sheet now: nothing may have been booked after counting but its own difference.</param>
internal sealed record UebergibKasse(string Kasse, DateOnly Tag, string An, Kassensturz? Gezaehlt, int LetzteNummer, Geld Bestand) : KasseBefehl(Kasse);
