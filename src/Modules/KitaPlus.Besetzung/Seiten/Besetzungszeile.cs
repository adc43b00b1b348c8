using KitaPlus.KiBiz;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Besetzung.Seiten;

/// <summary>An Einrichtung on a day.</summary>
internal sealed record Besetzungszeile(string Id, string Name, Tagesbild Bild, Istsicht Sicht)
{
    private static IReadOnlyList<Auswahl> Lagen { get; } = [new(nameof(Deckung.Unterschritten), Wort(Deckung.Unterschritten)), new(nameof(Deckung.Mindestens), Wort(Deckung.Mindestens)), new(nameof(Deckung.Voll), Wort(Deckung.Voll))];

    public static Tabellenplan<Besetzungszeile> Plan { get; } = new("besetzung", "Personal-Soll und -Ist")
    {
        Sortiert = "name",
        Leer = "Keine Einrichtungen gefunden.",
        Filter = [new Textfilter<Besetzungszeile>("suche", "Einrichtung", z => z.Name), new Auswahlfilter<Besetzungszeile>("lage", "Besetzung", Lagen, z => z.Bild.Vertraglich.Deckung.ToString())],
        Spalten =
        [
            new("name", "Einrichtung", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Einrichtung(z.Id) },
            new("kinder", "Kinder", z => z.Bild.Kinder.Count) { Rechts = true },
            new("fachkraft", "Fachkraft", z => z.Sicht.Fachkraft(z.Bild.Vertraglich.Fachkraft, true)) { Rechts = true, Sortierwert = z => z.Sicht.Ordnung(z.Bild.Vertraglich.Fachkraft) },
            new("ergaenzung", "Ergänzungskraft", z => z.Sicht.Ergaenzungskraft(z.Bild.Vertraglich.Ergaenzungskraft, true)) { Rechts = true, Sortierwert = z => z.Sicht.Ordnung(z.Bild.Vertraglich.Ergaenzungskraft) },
            new("leitung", "Leitung", z => z.Sicht.Leitung(z.Bild.Vertraglich.Leitung, true)) { Rechts = true, Sortierwert = z => z.Sicht.Ordnung(z.Bild.Vertraglich.Leitung) },
            new("gesamt", "Gesamt", z => z.Sicht.Gesamt(z.Bild.Vertraglich.Gesamt, true)) { Rechts = true, Sortierwert = z => z.Sicht.Ordnung(z.Bild.Vertraglich.Gesamt) },
            new("lage", "Besetzung", z => Wort(z.Bild.Vertraglich.Deckung)),
            new("ueber", "über der Grenze", z => z.Bild.Gruppen.Count(g => g.Meldepflichtig)) { Rechts = true },
            new("luecken", "nicht zählbar", z => z.Bild.Vertraglich.Soll.Luecken.Count) { Rechts = true },
        ],
    };

    public static string Wort(Deckung deckung) => deckung switch { Deckung.Unterschritten => "unter dem Minimum", Deckung.Mindestens => "Minimum erfüllt", _ => "voll besetzt" };
}
