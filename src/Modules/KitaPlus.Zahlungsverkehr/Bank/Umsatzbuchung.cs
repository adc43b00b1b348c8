using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Bank;

/// <summary>What an allocated movement books on the ledger.</summary>
internal static class Umsatzbuchung
{
    /// <param name="gebuehr">What the creditor charges for a return; null: nothing.</param>
    public static IEnumerable<Zahlungsbuchung> Fuer(string schluessel, DateOnly tag, Geld betrag, Geld? ursprung, Zuordnung z, Geld? gebuehr)
    {
        if (z.Glaeubiger is not { } glaeubiger || z.Schuldner is not { } schuldner) yield break;
        var summe = new Geld(Math.Abs(betrag.Cent));
        switch (z.Art)
        {
            case Zuordnungsart.Zahlung when betrag.Cent > 0:
            case Zuordnungsart.Erstattungsrueckgabe:
                yield return new(glaeubiger, schuldner, Zahlungsart.Zahlung, tag, summe, Buchungsbeleg.Bank(schluessel));
                break;
            case Zuordnungsart.Ruecklastschrift:
                yield return new(glaeubiger, schuldner, Zahlungsart.Ruecklastschrift, tag, ursprung ?? summe, Buchungsbeleg.Bank(schluessel));
                if (gebuehr is { Cent: > 0 } g) yield return new(glaeubiger, schuldner, Zahlungsart.Gebuehr, tag, g, Buchungsbeleg.Ruecklastschriftgebuehr(schluessel));
                break;
        }
    }
}
