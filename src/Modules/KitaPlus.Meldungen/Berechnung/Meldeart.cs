namespace KitaPlus.Meldewesen;

/// <summary>Kinds of reports.</summary>
public enum Meldeart
{
    /// <summary>Children per Pauschalentyp and with Behinderung, each month.</summary>
    Monat = 0,

    /// <summary>For the next Kindergartenjahr (15 March).</summary>
    Meldebogen = 1,

    /// <summary>Kinder- und Jugendhilfestatistik III.1 (1 March).</summary>
    Statistik = 2,

    /// <summary>Children with Behinderung and § 46, to 1 February.</summary>
    NachmeldungFebruar = 3,

    /// <summary>The same to 31 July.</summary>
    NachmeldungJuli = 4,

    /// <summary>Particulars for the Betriebserlaubnis, on any day.</summary>
    Betriebserlaubnis = 5,
}

internal static class Meldearten
{
    public static IReadOnlyList<Meldeart> Alle { get; } = Enum.GetValues<Meldeart>();

    /// <summary>In stream names, addresses and files.</summary>
    public static string Schluessel(this Meldeart art) => art switch
    {
        Meldeart.Monat => "monat",
        Meldeart.Meldebogen => "meldebogen",
        Meldeart.Statistik => "statistik",
        Meldeart.NachmeldungFebruar => "nachmeldung-februar",
        Meldeart.NachmeldungJuli => "nachmeldung-juli",
        _ => "betriebserlaubnis",
    };

    public static string Titel(this Meldeart art) => art switch
    {
        Meldeart.Monat => "Monatsmeldung",
        Meldeart.Meldebogen => "Meldebogen",
        Meldeart.Statistik => "Kinder- und Jugendhilfestatistik III.1",
        Meldeart.NachmeldungFebruar => "Nachmeldung zum 1. Februar",
        Meldeart.NachmeldungJuli => "Nachmeldung zum 31. Juli",
        _ => "Betriebserlaubnis",
    };

    public static bool IstNachmeldung(this Meldeart art) => art is Meldeart.NachmeldungFebruar or Meldeart.NachmeldungJuli;

    /// <summary>Whether staff is counted in it.</summary>
    public static bool MitPersonal(this Meldeart art) => art is Meldeart.Statistik or Meldeart.Betriebserlaubnis || art.IstNachmeldung();

    public static Meldeart? Lies(string? schluessel) => Alle.Where(a => a.Schluessel() == schluessel).Select(a => (Meldeart?)a).FirstOrDefault();
}
