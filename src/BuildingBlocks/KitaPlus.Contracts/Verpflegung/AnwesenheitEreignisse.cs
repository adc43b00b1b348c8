using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Verpflegung;

public enum Anwesenheit
{
    /// <summary>Nothing noted, or taken back.</summary>
    Offen = 0,
    Anwesend = 1,
    Fehlt = 2,
}

/// <summary>Events of the stream <c>anwesenheit-{einrichtung}/{yyyy-MM}</c>: one short stream per month.</summary>
public abstract record AnwesenheitEreignis(string Einrichtung) : IEreignis;

/// <summary>Noted by the group: is the child there on this day? The last word counts. Changes no fee.</summary>
public sealed record AnwesenheitVermerkt(string Einrichtung, DateOnly Tag, string Kind, Anwesenheit Stand) : AnwesenheitEreignis(Einrichtung);
