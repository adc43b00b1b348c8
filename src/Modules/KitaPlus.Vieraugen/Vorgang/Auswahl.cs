using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>Why a matter needs a second person, or why not.</summary>
internal enum Auswahl
{
    /// <summary>The rule said never.</summary>
    NichtNoetig = 0,
    UnterBetrag = 1,
    NichtGezogen = 2,

    Immer = 10,

    /// <summary>The amount was reached, or not told.</summary>
    Betrag = 11,
    Gezogen = 12,

    /// <summary>The last release asked for about this record was not given: who was drawn does not get out of it by submitting anew.</summary>
    Wiederholung = 13,
}

internal static class Auswahlregel
{
    public static bool BrauchtFreigabe(this Auswahl auswahl) => auswahl >= Auswahl.Immer;

    /// <summary>Decided from a draw of this month.</summary>
    public static bool IstZiehung(this Auswahl auswahl) => auswahl is Auswahl.Gezogen or Auswahl.NichtGezogen;

    /// <param name="ausstehend">The last release asked for this action and record was not given.</param>
    /// <param name="gezogen">The draw; only asked where the rule is a sample.</param>
    public static Auswahl Bestimme(Freigaberegel regel, Geld? betrag, bool ausstehend, Func<bool> gezogen) => regel.Pflicht switch
    {
        Pflicht.Nie => Auswahl.NichtNoetig,
        Pflicht.Immer => Auswahl.Immer,
        Pflicht.AbBetrag => betrag is not { } b || Math.Abs(b.Cent) >= regel.AbBetrag!.Value.Cent ? Auswahl.Betrag : ausstehend ? Auswahl.Wiederholung : Auswahl.UnterBetrag,
        _ => ausstehend ? Auswahl.Wiederholung : gezogen() ? Auswahl.Gezogen : Auswahl.NichtGezogen,
    };

    public static string Satz(this Auswahl auswahl) => auswahl switch
    {
        Auswahl.NichtNoetig => "Freigabe nicht vorgesehen",
        Auswahl.UnterBetrag => "unter dem Betrag, ab dem freigegeben wird",
        Auswahl.NichtGezogen => "Stichprobe: nicht gezogen",
        Auswahl.Immer => "immer freizugeben",
        Auswahl.Betrag => "Betrag erreicht",
        Auswahl.Gezogen => "Stichprobe: gezogen",
        _ => "frühere Vorlage ohne Freigabe",
    };
}
