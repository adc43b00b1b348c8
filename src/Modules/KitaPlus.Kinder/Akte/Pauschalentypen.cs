using KitaPlus.Web.Tabellen;

namespace KitaPlus.Kinder;

/// <summary>Types of the Anlage zu § 33 KiBiz: Gruppenform and hours per week.</summary>
internal static class Pauschalentypen
{
    public static IReadOnlyList<Auswahl> Angebot { get; } =
        [.. from form in (string[])["I", "II", "III"] from stunden in ((string, int)[])[("a", 25), ("b", 35), ("c", 45)] select new Auswahl($"{form}{stunden.Item1}", $"{form} {stunden.Item1} ({stunden.Item2} Stunden)")];
}
