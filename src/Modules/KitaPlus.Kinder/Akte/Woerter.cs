using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Kinder;

/// <summary>Values as people read and choose them.</summary>
internal static class Woerter
{
    /// <summary>Proofs that Satzungen in NRW know; others go by the key of the Satzung.</summary>
    public static IReadOnlyList<Auswahl> Befreiungen { get; } =
    [
        new("buergergeld", "Bürgergeld (SGB II)"), new("wohngeld", "Wohngeld"), new("kinderzuschlag", "Kinderzuschlag"), new("sgb12", "Leistungen nach dem SGB XII"),
        new("asylblg", "Leistungen nach dem AsylbLG"), new("duesselpass", "Düsselpass"), new("familienpass", "Familienpass"),
    ];

    public static IReadOnlyList<Auswahl> Betreuungsarten { get; } = [new("kita", "Kita eines anderen Trägers"), new("tagespflege", "Kindertagespflege"), new("ogs", "Offene Ganztagsschule")];

    public static IReadOnlyList<Auswahl> Rollen { get; } = Auswahl<Haushaltsrolle>(Wort);

    public static IReadOnlyList<Auswahl> Staende { get; } = Auswahl<Einkommensstand>(Wort);

    public static IReadOnlyList<Auswahl> Gesundheitsarten { get; } = Auswahl<Gesundheitsart>(Wort);

    public static IReadOnlyList<Auswahl> Nachweisarten { get; } = Auswahl<Nachweisart>(Wort);

    public static IReadOnlyList<Auswahl> Geschlechter { get; } = Auswahl<Geschlecht>(Wort);

    public static IReadOnlyList<Auswahl> Klassen { get; } = Auswahl<Aufbewahrungsklasse>(Wort);

    public static IReadOnlyList<Auswahl> Betreuungstage { get; } = [.. Enumerable.Range(1, 7).Select(t => new Auswahl(Zahlen.Zahl(t), Zahlen.Menge(t, "Tag", "Tage")))];

    public static IReadOnlyList<Auswahl> JaOderNein { get; } = [new("ja", "ja"), new("nein", "nein")];

    public static string Wort(Haushaltsrolle rolle) => rolle switch
    {
        Haushaltsrolle.Elternteil => "Elternteil (Einkommen zählt)",
        Haushaltsrolle.Partner => "Partnerin oder Partner, kein Elternteil",
        _ => "gehört nicht (mehr) zum Haushalt",
    };

    public static string Wort(Einkommensstand stand) => stand == Einkommensstand.Endgueltig ? "endgültig, nach Steuerbescheid" : "vorläufig, nach eigener Angabe";

    public static string Wort(Gesundheitsart art) => art switch
    {
        Gesundheitsart.Allergie => "Allergie",
        Gesundheitsart.Unvertraeglichkeit => "Unverträglichkeit",
        Gesundheitsart.Medikament => "Medikament",
        _ => "Sonstiges",
    };

    public static string Wort(Nachweisart art) => art == Nachweisart.Masernschutz ? "Masernschutz" : "Impfberatung";

    public static string Wort(Geschlecht geschlecht) => geschlecht switch
    {
        Geschlecht.Maennlich => "männlich",
        Geschlecht.Weiblich => "weiblich",
        Geschlecht.Divers => "divers",
        _ => "ohne Angabe im Geburtenregister",
    };

    public static string Wort(Aufbewahrungsklasse klasse) => klasse switch
    {
        Aufbewahrungsklasse.Vertrag => "Vertrag",
        Aufbewahrungsklasse.Beitrag => "Beitragsunterlagen",
        Aufbewahrungsklasse.Bildung => "Bildungsdokumentation",
        Aufbewahrungsklasse.Gesundheit => "Gesundheitsunterlagen",
        Aufbewahrungsklasse.Einwilligung => "Einwilligung",
        _ => "Schriftverkehr",
    };

    public static string Befreiung(string art) => Befreiungen.FirstOrDefault(b => b.Wert == art)?.Titel ?? art;

    public static string Betreuungsart(string art) => Betreuungsarten.FirstOrDefault(b => b.Wert == art)?.Titel ?? art;

    public static string JaNein(bool? wert) => wert switch { true => "ja", false => "nein", null => "" };

    private static IReadOnlyList<Auswahl> Auswahl<T>(Func<T, string> wort)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(w => new Auswahl(w.ToString(), wort(w)))];
}
