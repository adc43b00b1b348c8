using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>Hours there are, as far as a reader may see them. Null: a sum over one person, or one that could be worked out from the others.</summary>
internal sealed record Iststunden(Stunden? Gesamt, Stunden? Fachkraft);

/// <summary>Who lacks the Personal row gets sums only, and never a sum over one person: not even by subtracting what is shown, here, on another page or on another day.</summary>
internal static class Summenschutz
{
    /// <param name="zeit">Days on which the staff is this one.</param>
    /// <param name="wechsel">Null: the reader may see persons.</param>
    public static Iststunden Fuer(Personalbestand bestand, Zeitraum zeit, Einzelwechsel? wechsel)
    {
        var sicht = new Personalsicht(wechsel is null, wechsel?.Verraet(zeit) == true, bestand);
        return new(sicht.Gesamt ? bestand.Gesamt : null, sicht.Fachkraft ? bestand.Fachkraft : null);
    }

    public static Iststunden Fuer(Personalbestand bestand, DateOnly tag, Einzelwechsel? wechsel) => Fuer(bestand, new Zeitraum(tag, tag), wechsel);
}
