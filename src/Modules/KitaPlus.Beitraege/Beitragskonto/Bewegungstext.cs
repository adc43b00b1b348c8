using KitaPlus.Betrieb;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>Movements as families and clerks call them; a Beleg that somebody has named stands as it is.</summary>
internal static class Bewegungstext
{
    public static string Zahlung(ZahlungGebucht e) => (Buchungsbeleg.Art(e.Beleg), e.Betrag.Cent < 0) switch
    {
        (Buchungsherkunft.Bankumsatz, false) => "Überweisung",
        (Buchungsherkunft.Bankumsatz, true) => "Rücklastschrift",
        (Buchungsherkunft.Lastschriftlauf, false) => $"Lastschrift, Einzug zum {e.Datum:dd.MM.yyyy}",
        (_, var zurueck) => $"{(zurueck ? "Rückgabe" : "Zahlung")} {e.Beleg}",
    };

    public static string Gebuehr(GebuehrGebucht e) => Buchungsbeleg.Art(e.Beleg) switch
    {
        Buchungsherkunft.Ruecklastschriftgebuehr => "Gebühr für die Rücklastschrift",
        Buchungsherkunft.Mahngebuehr => $"Mahngebühr vom {e.Datum:dd.MM.yyyy}",
        _ => $"Gebühr {e.Beleg}",
    };

    public static string Erstattung(ErstattungGebucht e) => Buchungsbeleg.Art(e.Beleg) == Buchungsherkunft.Erstattungslauf ? $"Erstattung, Überweisung zum {e.Datum:dd.MM.yyyy}" : $"Erstattung {e.Beleg}";
}
