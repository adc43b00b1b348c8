using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>The equation that holds for every child and month on every account.</summary>
internal static class Invariante
{
    /// <summary>Latest Festsetzung = Σ posted + waived + blocked + set aside (signed). Returns the months for which it does not hold.</summary>
    public static IEnumerable<(Kontostand Konto, Buchung Buchung, string Satz)> Verletzungen(IEnumerable<Kontostand> konten)
    {
        foreach (var konto in konten)
        {
            foreach (var b in konto.Buchungen)
            {
                if (!b.Festgesetzt) continue;
                var rest = b.Ziel - b.Gebucht - b.Verzichtet(b.Ziel);
                var gesperrt = (b.Merkmal & Buchungsmerkmal.Gesperrt) != 0;
                var zurueck = (b.Merkmal & Buchungsmerkmal.Zurueckgestellt) != 0;
                if (rest == 0 || gesperrt || zurueck) continue;
                yield return (konto, b,
                    $"{new Monat(b.Von)} bis {new Monat(b.Bis - 1)}: festgesetzt {new Geld(b.Ziel)}, gebucht {new Geld(b.Gebucht)}, verzichtet {new Geld(b.Verzichtet(b.Ziel))}; es bleibt {new Geld(rest).MitVorzeichen()} ohne Grund.");
            }
        }
    }
}
