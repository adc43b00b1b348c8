using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Planung;

/// <summary>Name of a scenario.</summary>
public readonly record struct Szenarioname(string Einrichtung, string Jahr, string Szenario)
{
    public const string Praefix = "belegungsplan-";

    public string Strom => $"{Praefix}{Einrichtung}/{Jahr}/{Szenario}";
}

/// <summary>Commands to the stream <c>belegungsplan-{einrichtung}/{jahr}/{szenario}</c>.</summary>
public abstract record SzenarioBefehl(string Einrichtung, string Jahr, string Szenario) : IBefehl
{
    public string Stream => new Szenarioname(Einrichtung, Jahr, Szenario).Strom;
}

/// <param name="Vorlage">Scenario of the same Einrichtung and year to begin with; null: the agreements.</param>
/// <param name="Inhalt">What the Vorlage plans, as events of that scenario.</param>
public sealed record LegeSzenarioAn(string Einrichtung, string Jahr, string Szenario, string Name, string? Vorlage = null, IReadOnlyList<SzenarioEreignis>? Inhalt = null) : SzenarioBefehl(Einrichtung, Jahr, Szenario);

/// <summary>A command about a child; a known one must be within reach too.</summary>
public abstract record PlankindBefehl(string Einrichtung, string Jahr, string Szenario, string Kind) : SzenarioBefehl(Einrichtung, Jahr, Szenario), IMitVerweisen
{
    IEnumerable<string> IMitVerweisen.Verweise => Platzhalter.IstKennung(Kind) ? [] : [$"kind-{Kind}"];
}

public sealed record PlaneKindEin(string Einrichtung, string Jahr, string Szenario, string Kind, Monat Ab, string Gruppe, int Wochenstunden) : PlankindBefehl(Einrichtung, Jahr, Szenario, Kind);

public sealed record SetzeKindUm(string Einrichtung, string Jahr, string Szenario, string Kind, Monat Ab, string Gruppe) : PlankindBefehl(Einrichtung, Jahr, Szenario, Kind);

public sealed record NimmKindHeraus(string Einrichtung, string Jahr, string Szenario, string Kind, Monat Ab) : PlankindBefehl(Einrichtung, Jahr, Szenario, Kind);

public sealed record SetzeKindZurueck(string Einrichtung, string Jahr, string Szenario, string Kind) : PlankindBefehl(Einrichtung, Jahr, Szenario, Kind);

/// <summary>A new placeholder, placed at once, or another birth month or kind of a known one.</summary>
/// <param name="Gruppe">Null: not placed so far, or placed as before.</param>
public sealed record PlanePlatzhalter(string Einrichtung, string Jahr, string Szenario, string Kennung, Platzhalterart Art, Monat Geburtsmonat, string? Bezeichnung, Monat? Ab, string? Gruppe, int? Wochenstunden, bool MitBehinderung = false)
    : SzenarioBefehl(Einrichtung, Jahr, Szenario);

public sealed record StreichePlatzhalter(string Einrichtung, string Jahr, string Szenario, string Kennung) : SzenarioBefehl(Einrichtung, Jahr, Szenario);

public sealed record LegePlangruppeFest(string Einrichtung, string Jahr, string Szenario, string Gruppe, string Name, Gruppenform Form, int Plaetze) : SzenarioBefehl(Einrichtung, Jahr, Szenario);

public sealed record StreichePlangruppe(string Einrichtung, string Jahr, string Szenario, string Gruppe) : SzenarioBefehl(Einrichtung, Jahr, Szenario);

public sealed record SetzePlangruppeZurueck(string Einrichtung, string Jahr, string Szenario, string Gruppe) : SzenarioBefehl(Einrichtung, Jahr, Szenario);

public sealed record TriffSzenarioannahme(string Einrichtung, string Jahr, string Szenario, Planannahme Annahme) : SzenarioBefehl(Einrichtung, Jahr, Szenario);

public sealed record HebeSzenarioannahmeAuf(string Einrichtung, string Jahr, string Szenario, Annahmeart Art, string Annahmejahr, string Typ) : SzenarioBefehl(Einrichtung, Jahr, Szenario);

public sealed record UebernimmSzenario(string Einrichtung, string Jahr, string Szenario) : SzenarioBefehl(Einrichtung, Jahr, Szenario);

public sealed record VerwirfSzenario(string Einrichtung, string Jahr, string Szenario) : SzenarioBefehl(Einrichtung, Jahr, Szenario);
