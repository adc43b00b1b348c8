using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>Events of the stream <c>kasse-{id}</c>.</summary>
internal abstract record KasseEreignis : IEreignis;

/// <summary>What happens when the cash would exceed the Höchstbestand.</summary>
internal enum Grenzfolge
{
    /// <summary>It is booked, and said.</summary>
    Warnen = 0,

    /// <summary>It is refused.</summary>
    Sperren = 1,
}

/// <param name="Einrichtung">For ever; another Einrichtung gets a Kasse of its own.</param>
/// <param name="Ab">First day on which something can be booked.</param>
/// <param name="Anfangsbestand">Cash counted when it began; carried forward into the first month.</param>
/// <param name="Verantwortlich">User id of who keeps it.</param>
internal sealed record KasseAngelegt(string Kasse, string Einrichtung, string Name, DateOnly Ab, Geld Anfangsbestand, string Verantwortlich) : KasseEreignis;

internal sealed record KasseUmbenannt(string Name) : KasseEreignis;

/// <summary>From a day on at most so much cash may lie in the box.</summary>
/// <param name="Hoechstens">Null: no limit.</param>
internal sealed record HoechstbestandFestgelegt(DateOnly GueltigAb, Geld? Hoechstens, Grenzfolge Folge) : KasseEreignis;

/// <summary>From one person to another, after both have counted.</summary>
/// <param name="Von">User id.</param>
/// <param name="An">User id.</param>
/// <param name="Sturz">The Kassensturz both have signed.</param>
internal sealed record KasseUebergeben(DateOnly Tag, string Von, string An, Geld Bestand, string Sturz) : KasseEreignis;
