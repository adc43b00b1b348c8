using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen.Tests;

/// <summary>Children and groups of a Kita for the pure computation: G1 is of form I, G2 of form II, G3 of form III.</summary>
internal static class Welt
{
    public static readonly Zeitraum Immer = new(new DateOnly(2020, 8, 1));

    public static Kibiztabellen Tabellen => Kibiztabellen.Amtlich;

    public static Meldungsname November { get; } = new("E1", Meldeart.Monat, "2026-11");

    public static IReadOnlyList<Gruppenabschnitt> Gruppen { get; } =
    [
        new("G1", "Igel", Gruppenform.I, 20, 45, Immer), new("G2", "Mäuse", Gruppenform.II, 10, 45, Immer), new("G3", "Füchse", Gruppenform.III, 25, 45, Immer),
    ];

    public static Kindabschnitt Kind(string id, DateOnly? geboren, string? gruppe = "G3", int stunden = 35, string? typ = null, bool behindert = false, DateOnly? ab = null, DateOnly? bis = null) =>
        new(id, geboren, gruppe, stunden, typ, behindert, new Zeitraum(ab ?? Immer.Ab, bis));

    public static Grundlage Grundlage(params IReadOnlyList<Kindabschnitt> kinder) => Meldewesen.Grundlage.Nur(kinder, Gruppen);

    public static Meldungsinhalt Rechne(Meldungsname name, Grundlage grundlage, Meldefrist? frist = null) => Meldungsrechnung.Rechne(Tabellen, name, (frist ?? Meldefrist.Vorgabe(name.Art)).Zaehltag(name), grundlage);

    public static IReadOnlyList<Befund> Pruefe(Meldungsname name, Grundlage grundlage, DateOnly? heute = null)
    {
        var inhalt = Rechne(name, grundlage);
        return Plausibilitaet.Pruefe(Tabellen, name, grundlage, inhalt, heute ?? new DateOnly(2026, 11, 22));
    }
}
