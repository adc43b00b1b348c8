using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;

namespace KitaPlus.Kostenrechnung;

/// <summary>Commands to the stream <c>kostenrechnung-{mandant}</c>.</summary>
public abstract record KostenBefehl(string Mandant) : IBefehl
{
    public string Stream => Strom(Mandant);

    internal static string Strom(string mandant) => $"kostenrechnung-{mandant}";
}

public sealed record LegeKostenartAn(string Mandant, string Nummer, string Name, Kostenrichtung Richtung, Steuerschluessel Steuer, DateOnly Ab, DateOnly? Bis = null) : KostenBefehl(Mandant);

/// <summary>From a day on something else is said about the number; where it ended, it still ends then. After its end it exists again.</summary>
public sealed record AendereKostenart(string Mandant, string Nummer, string Name, Kostenrichtung Richtung, Steuerschluessel Steuer, DateOnly Ab) : KostenBefehl(Mandant);

public sealed record BeendeKostenart(string Mandant, string Nummer, DateOnly LetzterTag) : KostenBefehl(Mandant);

public sealed record LegeKostenstelleAn(string Mandant, string Nummer, string Name, string? Einrichtung, DateOnly Ab, DateOnly? Bis = null) : KostenBefehl(Mandant), IMitVerweisen
{
    IEnumerable<string> IMitVerweisen.Verweise => Einrichtung is null ? [] : [$"einrichtung-{Einrichtung}"];
}

/// <inheritdoc cref="AendereKostenart"/>
public sealed record AendereKostenstelle(string Mandant, string Nummer, string Name, string? Einrichtung, DateOnly Ab) : KostenBefehl(Mandant), IMitVerweisen
{
    IEnumerable<string> IMitVerweisen.Verweise => Einrichtung is null ? [] : [$"einrichtung-{Einrichtung}"];
}

public sealed record BeendeKostenstelle(string Mandant, string Nummer, DateOnly LetzterTag) : KostenBefehl(Mandant);

public sealed record NimmKostenangabeZurueck(string Mandant, Guid Ereignis, string Grund) : KostenBefehl(Mandant);
