using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Planung.Seiten;

/// <summary>What forms offer.</summary>
internal static class Auswahlen
{
    public static IReadOnlyList<Auswahl> Formen { get; } = [.. Enum.GetValues<Gruppenform>().Select(f => new Auswahl(f.ToString(), $"Gruppenform {f}"))];

    public static IReadOnlyList<Auswahl> Platzhalterarten { get; } = [.. Enum.GetValues<Platzhalterart>().Select(a => new Auswahl(a.ToString(), a.Wort()))];

    public static IReadOnlyList<Auswahl> Monate(Kindergartenjahr jahr) => [.. jahr.Monate.Select(m => new Auswahl(m.ToString(), m.Lang()))];

    public static Monat Monat(string text) => Kernel.Monat.TryParse(text, out var m) ? m : throw new InvalidOperationException($"„{text}“ war kein Monat der Auswahl.");
}
