using KitaPlus.Contracts;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Kostenrechnung;

/// <summary>What is said about a number on a day.</summary>
internal abstract record Kostenwert(string Name)
{
    /// <returns>Null: from here on there is no such number.</returns>
    public static Kostenwert? Von(ITatsache tatsache) => tatsache switch
    {
        KostenartFestgelegt e => new Artwert(e.Name, e.Richtung, e.Steuer),
        KostenstelleFestgelegt e => new Stellenwert(e.Name, e.Einrichtung),
        _ => null,
    };

    /// <summary>The facts lie over each other in the order given.</summary>
    public static Zeitstrahl<Kostenwert?> Strahl(IEnumerable<ITatsache> tatsachen) => Zeitstrahl<Kostenwert?>.Aus(tatsachen.Select(t => (new Zeitraum(t.GueltigAb, t.GueltigBis), Von(t))));
}

internal sealed record Artwert(string Name, Kostenrichtung Richtung, Steuerschluessel Steuer) : Kostenwert(Name);

internal sealed record Stellenwert(string Name, string? Einrichtung) : Kostenwert(Name);
