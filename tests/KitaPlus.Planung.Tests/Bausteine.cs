using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung.Tests;

/// <summary>Children, groups and staff in few words.</summary>
internal static class Bausteine
{
    public static readonly Kindergartenjahr J26 = new(2026);
    public static readonly Kindergartenjahr J27 = new(2027);

    public static Kibiztabellen Tabellen => Kibiztabellen.Amtlich;

    public static Kindabschnitt Kind(string id, DateOnly geboren, string? gruppe, int stunden, DateOnly? ab = null, DateOnly? bis = null, bool behindert = false) =>
        new(id, geboren, gruppe, stunden, null, behindert, new(ab ?? new(2024, 8, 1), bis));

    public static IEnumerable<Kindabschnitt> Viele(string wer, int anzahl, DateOnly geboren, string gruppe, int stunden) => Enumerable.Range(1, anzahl).Select(i => Kind($"{wer}{i}", geboren, gruppe, stunden));

    public static Gruppenabschnitt Gruppe(string id, Gruppenform form, int plaetze) => new(id, $"Gruppe {id}", form, plaetze, 45, new(new(2015, 8, 1), null));

    public static Kraftabschnitt Kraft(string wer, decimal stunden, string qualifikation = "fachkraft", decimal leitung = 0, DateOnly? ab = null, DateOnly? bis = null) =>
        new(wer, null, "Gruppe", qualifikation, null, new(stunden), new(leitung), false, new(ab ?? new(2020, 8, 1), bis));

    public static Planlage Lage(Kindergartenjahr jahr, IEnumerable<Kindabschnitt> kinder, IEnumerable<Gruppenabschnitt> gruppen, params Kraftabschnitt[] kraefte) => new("E1", jahr, [.. kinder], [.. gruppen], kraefte);

    public static SzenarioZustand Szenario(params SzenarioEreignis[] ereignisse) => ereignisse.Aggregate(SzenarioZustand.Anfang, SzenarioZustand.Evolve);

    public static Planbild Bild(Planlage lage, SzenarioZustand? szenario = null, params Planannahme[] annahmen) => Planbild.Rechne(Tabellen, lage, szenario ?? SzenarioZustand.Anfang, annahmen.Aggregate(Annahmen.Keine, (a, b) => a.Mit(b)));

    public static Geld Euro(decimal euro) => new((long)(euro * 100));
}
