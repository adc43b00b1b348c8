using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.Planung;

/// <summary>
/// Events of the stream <c>belegungsplan-{einrichtung}/{2027-28}/{szenario}</c>: only where the plan differs from the agreements.
/// A child is a known one or a placeholder (id begins with <c>platz-</c>).
/// </summary>
/// <param name="Jahr">Kindergartenjahr, e.g. <c>2027-28</c>.</param>
public abstract record SzenarioEreignis(string Einrichtung, string Jahr, string Szenario) : IEreignis;

/// <param name="Vorlage">Scenario it was copied from; null: begins with the agreements.</param>
public sealed record SzenarioAngelegt(string Einrichtung, string Jahr, string Szenario, string Name, string? Vorlage) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <summary>From this month on in this group with these hours; replaces what was planned for later months.</summary>
public sealed record KindEingeplant(string Einrichtung, string Jahr, string Szenario, string Kind, Monat Ab, string Gruppe, int Wochenstunden) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <summary>From this month on in another group, with the hours it has.</summary>
public sealed record KindUmgesetzt(string Einrichtung, string Jahr, string Szenario, string Kind, Monat Ab, string Gruppe) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <summary>Not in the Einrichtung from this month on.</summary>
public sealed record KindHerausgenommen(string Einrichtung, string Jahr, string Szenario, string Kind, Monat Ab) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <summary>As agreed again.</summary>
public sealed record KindZurueckgesetzt(string Einrichtung, string Jahr, string Szenario, string Kind) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

public enum Platzhalterart
{
    /// <summary>A place has been promised.</summary>
    Zugesagt = 0,

    /// <summary>On the list of wishes.</summary>
    Gewuenscht = 1,
}

/// <summary>A child without an agreement; the same id again changes it.</summary>
/// <param name="Bezeichnung">A name or a note, if somebody needs one; encrypted.</param>
/// <param name="MitBehinderung">True: the place is for a child with a (drohende) Behinderung and counts with its Pauschale; encrypted, null or erased: without.</param>
public sealed record PlatzhalterGeplant(string Einrichtung, string Jahr, string Szenario, string Platzhalter, Platzhalterart Art, Monat Geburtsmonat, Personenbezug<string>? Bezeichnung, Personenbezug<bool>? MitBehinderung = null)
    : SzenarioEreignis(Einrichtung, Jahr, Szenario);

public sealed record PlatzhalterGestrichen(string Einrichtung, string Jahr, string Szenario, string Platzhalter) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <summary>Form and places of a group for the whole year; a new one if there is none of this id.</summary>
public sealed record PlangruppeFestgelegt(string Einrichtung, string Jahr, string Szenario, string Gruppe, string Name, Gruppenform Form, int Plaetze) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <summary>The group does not exist in this year.</summary>
public sealed record PlangruppeGestrichen(string Einrichtung, string Jahr, string Szenario, string Gruppe) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <summary>As set up again.</summary>
public sealed record PlangruppeZurueckgesetzt(string Einrichtung, string Jahr, string Szenario, string Gruppe) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <summary>Goes before the assumptions of the Rendantur.</summary>
public sealed record SzenarioannahmeGetroffen(string Einrichtung, string Jahr, string Szenario, Planannahme Annahme) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <param name="Annahmejahr">Year that the assumption was about.</param>
public sealed record SzenarioannahmeAufgehoben(string Einrichtung, string Jahr, string Szenario, Annahmeart Art, string Annahmejahr, string Typ) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <summary>This is the plan now; of several the one adopted last.</summary>
public sealed record SzenarioUebernommen(string Einrichtung, string Jahr, string Szenario) : SzenarioEreignis(Einrichtung, Jahr, Szenario);

/// <summary>Not pursued any more.</summary>
public sealed record SzenarioVerworfen(string Einrichtung, string Jahr, string Szenario) : SzenarioEreignis(Einrichtung, Jahr, Szenario);
