using KitaPlus.Web.Tabellen;

namespace KitaPlus.Meldewesen.Seiten;

/// <summary>A deadline with how many reports are still missing.</summary>
/// <param name="Festgelegt">Set here; else what the program starts with.</param>
internal sealed record Fristzeile(Meldeart Art, string Zeitraum, string Zeittext, DateOnly Stichtag, DateOnly Behoerde, DateOnly Eigene, bool Festgelegt, int Fehlen, int Unterwegs, int Angenommen)
{
    public static Tabellenplan<Fristzeile> Plan { get; } = new("meldefristen", "Fristen")
    {
        Sortiert = "eigene",
        Leer = "Keine Fristen.",
        Spalten =
        [
            new("art", "Meldung", z => $"{z.Art.Titel()} {z.Zeittext}") { Zeilenkopf = true, Adresse = z => Adressen.Liste(z.Art, z.Zeitraum) },
            new("stichtag", "Stichtag", z => z.Stichtag),
            new("eigene", "Eigene Frist", z => z.Eigene),
            new("behoerde", "Frist der Behörde", z => z.Behoerde),
            new("quelle", "Woher", z => Meldefrist.IstGesetzlich(z.Art) ? "Gesetz" : z.Festgelegt ? "hier festgelegt" : "Vorgabe, mit der Behörde abzugleichen"),
            new("fehlen", "Fehlen", z => z.Fehlen) { Rechts = true },
            new("unterwegs", "In Arbeit", z => z.Unterwegs) { Rechts = true },
            new("angenommen", "Angenommen", z => z.Angenommen) { Rechts = true },
        ],
    };
}
