using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.KiBiz.Tests;

internal static class Kita
{
    private static readonly Zeitraum Immer = new(new DateOnly(2015, 8, 1));

    public static Gruppenabschnitt Gruppe(string id, Gruppenform form, int plaetze, Zeitraum? zeit = null) => new(id, id, form, plaetze, 45, zeit ?? Immer);

    public static IEnumerable<Kindabschnitt> Kinder(int anzahl, string? gruppe, int stunden, DateOnly? geburt, string praefix = "k", Zeitraum? zeit = null) =>
        Enumerable.Range(1, anzahl).Select(i => new Kindabschnitt($"{praefix}{i}", geburt, gruppe, stunden, null, false, zeit ?? Immer));

    public static Kraftabschnitt Kraft(string person, string qualifikation, decimal stunden, decimal leitung = 0, string? gruppe = null, int? jahr = null, bool abwesend = false, Zeitraum? zeit = null) =>
        new(person, gruppe, "", qualifikation, jahr, new(stunden), new(leitung), abwesend, zeit ?? Immer);
}
