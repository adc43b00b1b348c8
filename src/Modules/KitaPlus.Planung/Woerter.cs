using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>Values as people read them.</summary>
internal static class Woerter
{
    public static string Wort(this Platzhalterart art) => art == Platzhalterart.Zugesagt ? "zugesagt" : "gewünscht";

    public static string Wort(this Annahmeart art) => art switch { Annahmeart.Fortschreibung => "Fortschreibung der Kindpauschalen", Annahmeart.Pauschale => "Kindpauschale", _ => "Personalstunden" };

    public static string Wort(this Ruecklageart art) => art == Ruecklageart.Betriebskosten ? "Betriebskostenrücklage" : "Investitionsrücklage";

    public static string Wort(this Positionsart art) => art switch { Positionsart.Ertrag => "Erträge", Positionsart.Aufwand => "Aufwand", _ => "nachrichtlich" };

    public static string Wort(this Verbleib verbleib) => verbleib switch
    {
        Verbleib.Bleibt => "bleibt",
        Verbleib.RuecktAuf => "rückt auf (am Stichtag drei Jahre alt)",
        Verbleib.Schule => "kommt in die Schule",
        Verbleib.Endet => "Vereinbarung endet",
        Verbleib.Kommt => "kommt neu",
        Verbleib.Zugesagt => "zugesagt",
        _ => "gewünscht",
    };

    /// <summary>What an assumption says.</summary>
    public static string Wert(Planannahme a) => a.Art switch
    {
        Annahmeart.Fortschreibung => Planpauschalen.Prozent(a.Hundertstelprozent ?? 0),
        Annahmeart.Pauschale => a.Betrag?.ToString() ?? "",
        _ => a.Personal is { } p ? $"{p.Kinder} Kinder, Leitung {H(p.Leitung)}, gesamt {H(p.Gesamt)}, Fachkraft {H(p.Fachkraft)}, Ergänzungskraft {H(p.Ergaenzungskraft)} Stunden" : "",
    };

    private static string H(int hundertstel) => new Stunden(hundertstel / 100m).ToString();
}
