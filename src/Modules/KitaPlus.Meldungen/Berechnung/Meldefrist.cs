using KitaPlus.KiBiz;

namespace KitaPlus.Meldewesen;

/// <summary>On which day is counted and until when. Months are those of the calendar; a monthly report has none.</summary>
/// <param name="Stichtag">Day; beyond the end of the month: its last.</param>
/// <param name="Frist">Day of the authority's deadline.</param>
/// <param name="Vorlauf">So many days earlier the Kita has to be done.</param>
internal sealed record Meldefrist(int Stichtag, int? Stichtagsmonat, int Frist, int? Fristmonat, int Vorlauf)
{
    /// <summary>What the program starts with; only the dates of the law are firm, the rest has to be agreed with the authority.</summary>
    public static Meldefrist Vorgabe(Meldeart art) => art switch
    {
        Meldeart.Monat => new(1, null, 15, null, 5),
        Meldeart.Meldebogen => new(1, 8, 15, 3, 28),
        Meldeart.Statistik => new(1, 3, 31, 3, 14),
        Meldeart.NachmeldungFebruar => new(1, 2, 1, 2, 14),
        Meldeart.NachmeldungJuli => new(31, 7, 31, 7, 14),
        _ => new(1, null, 1, null, 0),
    };

    /// <summary>Whether Stichtag and deadline are set by law and only the lead may differ.</summary>
    public static bool IstGesetzlich(Meldeart art) => art.IstNachmeldung();

    /// <summary>Whether there is a deadline at all.</summary>
    public static bool HatFrist(Meldeart art) => art != Meldeart.Betriebserlaubnis;

    /// <summary>The day on which is counted.</summary>
    public DateOnly Zaehltag(Meldungsname name) => name.Art switch
    {
        Meldeart.Monat => Tag(name.Monat.Jahr, name.Monat.Nummer, Stichtag),
        Meldeart.Betriebserlaubnis => name.Tag,
        Meldeart.Meldebogen => Tag(Stichtagsmonat is >= 8 ? name.Jahr.Beginn : name.Jahr.Beginn + 1, Stichtagsmonat ?? 8, Stichtag),
        _ => Tag(name.Kalenderjahr, Stichtagsmonat ?? 1, Stichtag),
    };

    /// <summary>The authority's deadline; null: none.</summary>
    public DateOnly? Behoerdenfrist(Meldungsname name) => name.Art switch
    {
        Meldeart.Monat => Tag(name.Monat.Jahr, name.Monat.Nummer, Frist),
        Meldeart.Betriebserlaubnis => null,
        Meldeart.Meldebogen => Tag(name.Jahr.Beginn, Fristmonat ?? 3, Frist),
        _ => Tag(name.Kalenderjahr, Fristmonat ?? 1, Frist),
    };

    /// <summary>The Kita's own deadline.</summary>
    public DateOnly? EigeneFrist(Meldungsname name) => Behoerdenfrist(name)?.AddDays(-Vorlauf);

    /// <summary>Reports that are due around a day: the one it falls into and the one before.</summary>
    public static IEnumerable<string> Zeitraeume(Meldeart art, DateOnly heute) => art switch
    {
        Meldeart.Monat => [Kernel.Monat.Von(heute).ToString(), (Kernel.Monat.Von(heute) - 1).ToString()],
        Meldeart.Meldebogen => [new Kindergartenjahr(heute.Month >= 8 ? heute.Year + 1 : heute.Year).Kennung],
        Meldeart.Betriebserlaubnis => [],
        Meldeart.NachmeldungJuli => [Jahr(heute.Year)],
        _ => [Jahr(heute.Month >= 8 ? heute.Year + 1 : heute.Year)],
    };

    private static string Jahr(int jahr) => jahr.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Tag(int jahr, int monat, int tag) => new(jahr, monat, Math.Min(tag, DateTime.DaysInMonth(jahr, monat)));
}
