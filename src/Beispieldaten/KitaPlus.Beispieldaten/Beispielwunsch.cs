using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>What sample population is wanted. Same wish, same events.</summary>
/// <param name="Kinder">Exact number of generated children; the named families come on top.</param>
/// <param name="Jahre">How many years back the care begins (aligned to 1 August).</param>
/// <param name="Heute">Nothing is known on or after this day.</param>
public sealed record Beispielwunsch(int Kinder, int Jahre, int Seed, DateOnly Heute, bool MitPersonas = true)
{
    /// <summary>First day of care: the 1 August on or before <see cref="Heute"/> minus <see cref="Jahre"/>.</summary>
    internal DateOnly Start
    {
        get
        {
            var tag = Heute.AddYears(-Jahre);
            return new DateOnly(tag.Month >= 8 ? tag.Year : tag.Year - 1, 8, 1);
        }
    }

    internal void Pruefe()
    {
        if (Kinder is < 0 or > 600_000)
            throw Fehler("die Anzahl der Kinder", Kinder, "Erlaubt sind 0 bis 600000; bitte eine Zahl in diesem Bereich angeben.");
        if (Jahre is < 1 or > 15)
            throw Fehler("die Anzahl der Jahre", Jahre, "Erlaubt sind 1 bis 15; bitte eine Zahl in diesem Bereich angeben.");
        if (Heute.Year is < 2021 or > 2090)
            throw Fehler("das Jahr von „Heute“", Heute.Year, "Erlaubt sind 2021 bis 2090; bitte einen Tag in diesem Bereich angeben.");
    }

    private static Fachfehler Fehler(string was, int wert, string rat) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Beispieldaten: {was} ist {wert}. {rat}"));
}
