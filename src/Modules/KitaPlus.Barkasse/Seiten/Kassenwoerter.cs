using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Barkasse.Seiten;

/// <summary>Values as people read and choose them.</summary>
internal static class Kassenwoerter
{
    public static IReadOnlyList<Auswahl> Arten { get; } = [.. new[] { Bewegungsart.Ausgabe, Bewegungsart.Einnahme, Bewegungsart.Abhebung, Bewegungsart.Einzahlung }.Select(a => new Auswahl(a.ToString(), a.Wort()))];

    public static IReadOnlyList<Auswahl> Belegarten { get; } = [new(nameof(Belegart.Datei), "Beleg hochladen"), new(nameof(Belegart.Eigenbeleg), "Eigenbeleg, weil es keinen gibt")];

    public static IReadOnlyList<Auswahl> Staende { get; } = [.. Enum.GetValues<Blattstand>().Select(s => new Auswahl(s.ToString(), s.Wort()))];

    public static IReadOnlyList<Auswahl> Folgen { get; } = [new(nameof(Grenzfolge.Warnen), "warnen und buchen"), new(nameof(Grenzfolge.Sperren), "nicht buchen")];

    public static IReadOnlyList<Auswahl> Steuern { get; } = [.. Enum.GetValues<Steuerschluessel>().Select(s => new Auswahl(s.ToString(), s.Wort()))];

    public static string Wort(this Bewegungsart art) => art switch
    {
        Bewegungsart.Einnahme => "Einnahme",
        Bewegungsart.Ausgabe => "Ausgabe",
        Bewegungsart.Abhebung => "Geld von der Bank geholt",
        _ => "Geld zur Bank gebracht",
    };

    public static string Wort(this Steuerschluessel steuer) => steuer switch { Steuerschluessel.Ermaessigt => "7 %", Steuerschluessel.Regelsatz => "19 %", _ => "keine" };

    public static string Wort(this Blattstand stand) => stand switch
    {
        Blattstand.Offen => "läuft",
        Blattstand.Uebertragen => "vorgetragen, nicht abgeschlossen",
        Blattstand.Abgeschlossen => "wartet auf Prüfung",
        Blattstand.Rueckfrage => "Rückfrage offen",
        Blattstand.Beantwortet => "Rückfrage beantwortet",
        _ => "geprüft und freigegeben",
    };

    public static Meldungsart Farbe(this Blattstand stand) => stand switch
    {
        Blattstand.Freigegeben => Meldungsart.Erfolg,
        Blattstand.Rueckfrage or Blattstand.Uebertragen => Meldungsart.Warnung,
        _ => Meldungsart.Hinweis,
    };
}
