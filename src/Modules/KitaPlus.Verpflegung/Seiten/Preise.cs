using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>Prices of an offer in words.</summary>
internal static class Preise
{
    /// <param name="nur">Only these parts; null = all.</param>
    public static Geld Summe(AngebotFestgelegt angebot, IReadOnlyList<Bestandteilart>? nur = null) => Teile(angebot, nur).Aggregate(Geld.Null, (s, b) => s + b.Preis);

    /// <inheritdoc cref="Summe"/>
    public static string Davon(AngebotFestgelegt angebot, IReadOnlyList<Bestandteilart>? nur = null) => string.Join(", ", Teile(angebot, nur).Select(b => $"{b.Art.Wort()} {b.Preis}"));

    public static string Frei(AngebotFestgelegt angebot) => string.Join(", ", angebot.FreieMonate.Select(Anzeige.Deutsch.DateTimeFormat.GetMonthName));

    private static IEnumerable<Bestandteil> Teile(AngebotFestgelegt angebot, IReadOnlyList<Bestandteilart>? nur) => angebot.Bestandteile.Where(b => nur?.Contains(b.Art) != false);
}
