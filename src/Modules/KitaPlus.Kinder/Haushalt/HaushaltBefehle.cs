using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

/// <summary>Commands to the stream <c>haushalt-{id}</c>.</summary>
public abstract record HaushaltBefehl(string Haushalt) : IBefehl
{
    public string Stream => $"haushalt-{Haushalt}";
}

public sealed record LegeHaushaltAn(string Haushalt, Herkunft Herkunft) : HaushaltBefehl(Haushalt);

public sealed record MeldeMitglied(string Haushalt, string Person, DateOnly GueltigAb, DateOnly? GueltigBis, Haushaltsrolle Rolle, Herkunft Herkunft) : HaushaltBefehl(Haushalt), IMitVerweisen
{
    public IEnumerable<string> Verweise => [$"person-{Person}"];
}

/// <param name="Person">Who pays; nothing = nobody (work list).</param>
public sealed record BestimmeZahlungspflicht(string Haushalt, DateOnly GueltigAb, DateOnly? GueltigBis, string? Person, Herkunft Herkunft) : HaushaltBefehl(Haushalt), IMitVerweisen
{
    public IEnumerable<string> Verweise => Person is null ? [] : [$"person-{Person}"];
}

public sealed record MeldeGeschwisterkind(
    string Haushalt, string Schluessel, DateOnly GueltigAb, DateOnly? GueltigBis, string Betreuungsart, DateOnly? Geburtsdatum, int Wochenstunden, Herkunft Herkunft)
    : HaushaltBefehl(Haushalt);

public sealed record ErkenneBefreiungAn(string Haushalt, string Art, DateOnly GueltigAb, DateOnly? GueltigBis, bool Besteht, Herkunft Herkunft) : HaushaltBefehl(Haushalt);

public sealed record NimmHaushaltTatsacheZurueck(string Haushalt, Guid Ereignis, string Grund, Herkunft Herkunft) : HaushaltBefehl(Haushalt);
