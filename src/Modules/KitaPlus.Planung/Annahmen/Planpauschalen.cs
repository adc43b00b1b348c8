using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Planung;

/// <summary>A Kindpauschale for a plan.</summary>
/// <param name="Angenommen">Rests on an assumption, not on a published table alone.</param>
/// <param name="Herkunft">Where it comes from, in words.</param>
internal sealed record Pauschalenwert(Geld Betrag, bool Angenommen, string Herkunft);

/// <summary>
/// Amount per child and year: the published table; else the assumed amount; else the amount of the year before with the assumed rate, rounded to the cent
/// (half a cent away from zero) year by year. Without any of them there is no amount.
/// </summary>
internal sealed class Planpauschalen(Kibiztabellen tabellen, Annahmen annahmen)
{
    public Pauschalenwert? Fuer(string art, Kindergartenjahr jahr)
    {
        if (tabellen.Pauschale(art, jahr) is { } t) return new(Cent(t.Euro), false, t.IstAmtlich ? "amtliche Tabelle" : $"Tabelle ({Statuswort(t.Status)})");
        if (annahmen.Finde(Annahmeart.Pauschale, jahr, art) is { Betrag: { } b } a) return new(b, true, $"Annahme: {a.Begruendung}");
        if (annahmen.Finde(Annahmeart.Fortschreibung, jahr, "") is not { Hundertstelprozent: { } rate } f || jahr.Beginn <= tabellen.LetztesJahr.Beginn) return null;
        return Fuer(art, jahr + -1) is { } vorjahr
            ? new(Cent(vorjahr.Betrag.Cent / 100m * (10_000 + rate) / 10_000), true, $"{jahr + -1} mit angenommenen {Prozent(rate)} ({f.Begruendung})")
            : null;
    }

    /// <summary><c>−0,14 %</c></summary>
    public static string Prozent(int hundertstel) => $"{(hundertstel < 0 ? "\u2212" : "")}{(Math.Abs(hundertstel) / 100m).ToString("0.00", Anzeige.Deutsch)}\u00A0%";

    private static Geld Cent(decimal euro) => new((long)Math.Round(euro * 100, MidpointRounding.AwayFromZero));

    private static string Statuswort(string status) => status switch { "quelle_ratingen" => "Vorlage einer Stadt", "berechnet" => "berechnet", _ => "berechnet, unbestätigt" };
}
