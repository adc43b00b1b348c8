using KitaPlus.Rechte;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Vieraugen.Seiten;

/// <summary>The decisions of a month, line by line.</summary>
internal static class Stichprobentabelle
{
    public static Tabellenplan<Pruefzeile> Plan(Handlungsverzeichnis handlungen) => new("stichprobe", "Entscheidungen des Monats")
    {
        Leer = "In diesem Monat wurde nichts vorgelegt.",
        Filter = [new Auswahlfilter<Pruefzeile>("befund", "Befund", [new("ja", "mit Abweichung"), new("nein", "stimmt")], z => z.Befund is null ? "nein" : "ja")],
        Spalten =
        [
            new("vorgang", "Vorgang", z => z.Akte.Vorlage.Vorgang) { Zeilenkopf = true },
            new("wann", "Vorgelegt", z => z.Akte.Vorgelegt),
            new("art", "Art", z => handlungen.Suche(z.Akte.Vorlage.Handlung)?.Titel ?? z.Akte.Vorlage.Handlung),
            new("inhalt", "Prüfsumme des Inhalts", z => z.Akte.Vorlage.Inhalt) { Sortierbar = false },
            new("promille", "Anteil von 1000", z => z.Akte.Vorlage.Ziehung?.Promille) { Rechts = true },
            new("ergebnis", "Ergebnis", z => z.Akte.Vorlage.Auswahl.Satz()),
            new("befund", "Befund", z => z.Befund ?? "stimmt"),
        ],
    };
}
