using System.Collections.Immutable;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>One line of the account that is not a Sollstellung; positive raises what is owed.</summary>
internal sealed record Bewegung(DateOnly Datum, string Text, Geld Betrag);

/// <summary>What the events of an account add up to.</summary>
internal sealed record Konto(
    Buchungsliste Buchungen,
    ImmutableList<string> Kinder,
    ImmutableSortedDictionary<int, Geld> SollJeFaelligkeit,
    ImmutableList<Bewegung> Bewegungen,
    ImmutableList<Gestundet> Stundungen,
    RatenplanVereinbart? Ratenplan,
    Geld Erlassen)
{
    public static Konto Leer => new(new Buchungsliste(), [], ImmutableSortedDictionary<int, Geld>.Empty, [], [], null, Geld.Null);

    /// <summary>Everything posted less everything paid, refunded amounts added: positive = owed, negative = Guthaben.</summary>
    public Geld Saldo => SollJeFaelligkeit.Values.Concat(Bewegungen.Select(b => b.Betrag)).Aggregate(Geld.Null, (a, b) => a + b);

    /// <summary>Like <see cref="Saldo"/>, but only what has fallen due up to a month.</summary>
    public Geld SaldoBis(Monat monat) =>
        SollJeFaelligkeit.Where(s => s.Key <= monat.Index).Select(s => s.Value).Concat(Bewegungen.Select(b => b.Betrag)).Aggregate(Geld.Null, (a, b) => a + b);

    public int Kind(string kind) => Kinder.IndexOf(kind);

    /// <summary>The state after one more event.</summary>
    public Konto Mit(KontoEreignis ereignis)
    {
        var k = this with { Buchungen = new Buchungsliste(Buchungen.Alle) };
        Buchungsregeln.Anwenden(k.Buchungen, ereignis, name =>
        {
            if (k.Kinder.IndexOf(name) is >= 0 and var i) return i;
            k = k with { Kinder = k.Kinder.Add(name) };
            return k.Kinder.Count - 1;
        });
        return ereignis switch
        {
            BeitraegeFestgesetzt e => k with { SollJeFaelligkeit = e.Zeilen.Aggregate(k.SollJeFaelligkeit, (s, z) => Faellig(s, z.Von, z.Bis, z.Gebucht, e.Faellig)) },
            SollUebernommen e => k with { SollJeFaelligkeit = Faellig(k.SollJeFaelligkeit, e.Von, e.Bis, e.Betrag, e.Von) },
            ZahlungGebucht e => k with { Bewegungen = k.Bewegungen.Add(new(e.Datum, $"Zahlung {e.Beleg}", -e.Betrag)) },
            SaldoUebernommen e => k with { Bewegungen = k.Bewegungen.Add(new(e.Datum, $"Übernommener Saldo ({e.Quelle})", e.Betrag)) },
            ErstattungGebucht e => k with { Bewegungen = k.Bewegungen.Add(new(e.Datum, $"Erstattung {e.Beleg}", e.Betrag)) },
            BeitragErlassen e => k with { Erlassen = k.Erlassen + e.Betrag, Bewegungen = k.Bewegungen.Add(new(DateOnly.MinValue, $"Erlass: {e.Grund}", -e.Betrag)) },
            Gestundet e => k with { Stundungen = k.Stundungen.Add(e) },
            RatenplanVereinbart e => k with { Ratenplan = e },
            _ => k,
        };
    }

    /// <summary>Each month falls due in its own month, months already past in the month of the decision.</summary>
    private static ImmutableSortedDictionary<int, Geld> Faellig(ImmutableSortedDictionary<int, Geld> soll, Monat von, Monat bis, Geld jeMonat, Monat fruehestens)
    {
        if (jeMonat.IstNull) return soll;
        for (var m = von; m <= bis; m += 1)
        {
            var faellig = m < fruehestens ? fruehestens.Index : m.Index;
            soll = soll.SetItem(faellig, soll.GetValueOrDefault(faellig) + jeMonat);
        }

        return soll;
    }
}

/// <summary>What is to be paid in a month, and what is carried on. An invoice never goes below zero.</summary>
/// <param name="Guthaben">Credit that remains after this month, as a positive amount.</param>
internal sealed record Monatsrechnung(Monat Monat, Geld Soll, Geld Verrechnet, Geld Zahlbetrag, Geld Guthaben);

internal static class Rechnungen
{
    /// <summary>Invoices by month of falling due; credit is carried forward until it is used up.</summary>
    public static IReadOnlyList<Monatsrechnung> Aus(IEnumerable<KeyValuePair<int, Geld>> sollJeFaelligkeit)
    {
        var rechnungen = new List<Monatsrechnung>();
        var guthaben = Geld.Null;
        foreach (var (monat, soll) in sollJeFaelligkeit.OrderBy(s => s.Key))
        {
            var rest = soll - guthaben;
            var zahlbetrag = rest.Cent > 0 ? rest : Geld.Null;
            var neu = rest.Cent < 0 ? -rest : Geld.Null;
            rechnungen.Add(new(new Monat(monat), soll, soll.Cent > 0 ? soll - zahlbetrag : Geld.Null, zahlbetrag, neu));
            guthaben = neu;
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
}
