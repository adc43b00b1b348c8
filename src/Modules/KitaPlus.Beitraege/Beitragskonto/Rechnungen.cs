using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>What is to be paid in a month, and what is carried on. An invoice never goes below zero.</summary>
/// <param name="Verrechnet">Part of a positive Soll that credit pays.</param>
/// <param name="Erstattet">Credit paid out in this month, as far as it was credit of these invoices (and not an overpayment).</param>
/// <param name="Guthaben">Credit that remains after this month, as a positive amount.</param>
internal sealed record Monatsrechnung(Monat Monat, Geld Soll, Geld Verrechnet, Geld Zahlbetrag, Geld Erstattet, Geld Guthaben);

internal static class Rechnungen
{
    /// <summary>
    /// Invoices by month of falling due; credit is carried forward until it is used up or refunded. A balance taken over from another system
    /// settles everything before it, so the invoices begin with it. Refunds only use up credit: they never raise what is to be paid.
    /// </summary>
    public static IReadOnlyList<Monatsrechnung> Aus(Konto konto)
    {
        var beginn = konto.Vortragsmonat?.Index ?? int.MinValue;
        var soll = JeMonat(konto.SollJeFaelligkeit.Concat(konto.Bewegungen.Where(b => b.Vorgetragen).Select(b => KeyValuePair.Create(beginn, b.Betrag))), beginn);
        var spaeter = konto.Bewegungen.Where(b => !b.Vorgetragen).ToLookup(b => b.Art == Bewegungsart.Erstattung, b => KeyValuePair.Create(Monat.Von(b.Datum).Index, b.Betrag));
        SortedDictionary<int, Geld> erstattungen = JeMonat(spaeter[true], beginn), zahlungen = JeMonat(spaeter[false], beginn);

        var rechnungen = new List<Monatsrechnung>();
        // überzahlt: paid or waived beyond the invoices so far; offen: refunded, but not yet set against any credit
        Geld guthaben = Geld.Null, ueberzahlt = Geld.Null, offen = Geld.Null;
        foreach (var monat in soll.Keys.Concat(erstattungen.Keys).Concat(zahlungen.Keys).Distinct().Order())
        {
            var betrag = soll.GetValueOrDefault(monat);
            var rest = betrag - guthaben;
            var zahlbetrag = Groesseres(rest, Geld.Null);
            guthaben = Groesseres(-rest, Geld.Null);
            ueberzahlt -= zahlungen.GetValueOrDefault(monat) + zahlbetrag;
            offen += erstattungen.GetValueOrDefault(monat);
            var erstattet = Kleineres(guthaben, offen);
            (guthaben, offen) = (guthaben - erstattet, offen - erstattet);
            var ausUeberzahlung = Groesseres(Kleineres(ueberzahlt, offen), Geld.Null);
            (ueberzahlt, offen) = (ueberzahlt - ausUeberzahlung, offen - ausUeberzahlung);
            if (soll.ContainsKey(monat) || !erstattet.IstNull) rechnungen.Add(new(new Monat(monat), betrag, betrag.Cent > 0 ? betrag - zahlbetrag : Geld.Null, zahlbetrag, erstattet, guthaben));
        }

        return rechnungen;
    }

    /// <summary>Credit that no later invoice will use up: to be paid out. Positive amount.</summary>
    public static Geld Auszahlbar(Konto konto, Monat heute)
    {
        var saldo = konto.SaldoBis(heute);
        if (saldo.Cent >= 0) return Geld.Null;
        return konto.SollJeFaelligkeit.Any(s => s.Key > heute.Index && s.Value.Cent > 0) ? Geld.Null : -saldo;
    }

    private static SortedDictionary<int, Geld> JeMonat(IEnumerable<KeyValuePair<int, Geld>> betraege, int fruehestens)
    {
        var jeMonat = new SortedDictionary<int, Geld>();
        foreach (var (monat, betrag) in betraege)
        {
            var m = Math.Max(monat, fruehestens);
            jeMonat[m] = jeMonat.GetValueOrDefault(m) + betrag;
        }

        return jeMonat;
    }

    private static Geld Groesseres(Geld a, Geld b) => a > b ? a : b;

    private static Geld Kleineres(Geld a, Geld b) => a < b ? a : b;
}
