using System.Collections.Immutable;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Beitragskonto;

internal enum Bewegungsart
{
    Zahlung = 0,
    Saldouebernahme = 1,
    Erstattung = 2,
    Erlass = 3,
    Gebuehr = 4,
}

/// <summary>One line of the account that is not a Sollstellung; positive raises what is owed.</summary>
/// <param name="Datum"><see cref="DateOnly.MinValue"/>: the event names no day (Erlass).</param>
/// <param name="Vorgetragen">Settled by a balance that was taken over later: it is part of what that balance says.</param>
internal sealed record Bewegung(Bewegungsart Art, DateOnly Datum, string Text, Geld Betrag, bool Vorgetragen = false);

/// <summary>What the events of an account add up to.</summary>
/// <param name="Stundungen">In their order; null: ended.</param>
/// <param name="Ratenplan">Null: none, or ended.</param>
/// <param name="Erlasse">In their order; null: taken back.</param>
internal sealed record Konto(
    Buchungsliste Buchungen,
    ImmutableList<string> Kinder,
    ImmutableSortedDictionary<int, Geld> SollJeFaelligkeit,
    ImmutableList<Bewegung> Bewegungen,
    ImmutableList<Gestundet?> Stundungen,
    RatenplanVereinbart? Ratenplan,
    ImmutableList<BeitragErlassen?> Erlasse,
    ImmutableHashSet<string> Belege)
{
    public static Konto Leer => new(new Buchungsliste(), [], ImmutableSortedDictionary<int, Geld>.Empty, [], [], null, [], []);

    public Geld Erlassen => Erlasse.OfType<BeitragErlassen>().Aggregate(Geld.Null, (s, e) => s + e.Betrag);

    /// <summary>Part of what is owed that nobody claims on a day: deferred beyond it, or instalments to come.</summary>
    public Geld Aufgeschoben(DateOnly tag, bool mitRaten = true) => Stundungen.OfType<Gestundet>().Where(s => s.Bis > tag).Select(s => s.Betrag)
        .Concat(mitRaten && Ratenplan is { } p ? p.Raten.Where(r => r.Faellig > tag).Select(r => r.Betrag) : []).Aggregate(Geld.Null, (s, b) => s + b);

    /// <summary>What has fallen due up to a day and is claimed; below zero: Guthaben.</summary>
    public Geld FaelligAm(DateOnly tag) => SaldoBis(Monat.Von(tag)) is { Cent: > 0 } saldo ? new Geld(Math.Max(0, saldo.Cent - Aufgeschoben(tag).Cent)) : SaldoBis(Monat.Von(tag));

    /// <summary>Everything posted less everything paid, refunded amounts added: positive = owed, negative = Guthaben.</summary>
    public Geld Saldo => SollJeFaelligkeit.Values.Concat(Bewegungen.Select(b => b.Betrag)).Aggregate(Geld.Null, (a, b) => a + b);

    /// <summary>Like <see cref="Saldo"/>, but only what has fallen due up to a month.</summary>
    public Geld SaldoBis(Monat monat) =>
        SollJeFaelligkeit.Where(s => s.Key <= monat.Index).Select(s => s.Value).Concat(Bewegungen.Select(b => b.Betrag)).Aggregate(Geld.Null, (a, b) => a + b);

    /// <summary>Month of the last balance taken over; what fell due up to it is settled by that balance. Null: none was taken over.</summary>
    public Monat? Vortragsmonat =>
        Bewegungen.Where(b => b.Art == Bewegungsart.Saldouebernahme).Select(b => (Monat?)Monat.Von(b.Datum)).Max();

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
            ZahlungGebucht e => k.MitBeleg(e.Beleg).Mit(new Bewegung(Bewegungsart.Zahlung, e.Datum, Bewegungstext.Zahlung(e), -e.Betrag)),
            SaldoUebernommen e => k.TrageVor(e.Datum).Mit(new Bewegung(Bewegungsart.Saldouebernahme, e.Datum, $"Übernommener Saldo ({e.Quelle})", e.Betrag, Vorgetragen: true)),
            GebuehrGebucht e => k.MitBeleg(e.Beleg).Mit(new Bewegung(Bewegungsart.Gebuehr, e.Datum, Bewegungstext.Gebuehr(e), e.Betrag)),
            ErstattungGebucht e => k.MitBeleg(e.Beleg).Mit(new Bewegung(Bewegungsart.Erstattung, e.Datum, Bewegungstext.Erstattung(e), e.Betrag)),
            BeitragErlassen e => (k with { Erlasse = k.Erlasse.Add(e) }).Mit(new Bewegung(Bewegungsart.Erlass, DateOnly.MinValue, $"Erlass: {e.Grund}", -e.Betrag)),
            ErlassZurueckgenommen e => (k with { Erlasse = k.Erlasse.SetItem(e.Nummer - 1, null) }).Mit(new Bewegung(Bewegungsart.Erlass, DateOnly.MinValue, $"Erlass zurückgenommen: {e.Grund}", e.Betrag)),
            StundungBeendet e => k with { Stundungen = k.Stundungen.SetItem(e.Nummer - 1, null) },
            RatenplanBeendet => k with { Ratenplan = null },
            Gestundet e => k with { Stundungen = k.Stundungen.Add(e) },
            RatenplanVereinbart e => k with { Ratenplan = e },
            _ => k,
        };
    }

    private Konto MitBeleg(string beleg) => this with { Belege = Belege.Add(beleg) };

    private Konto Mit(Bewegung bewegung) => this with { Bewegungen = Bewegungen.Add(bewegung) };

    private Konto TrageVor(DateOnly tag) => this with { Bewegungen = [.. Bewegungen.Select(b => b.Datum <= tag ? b with { Vorgetragen = true } : b)] };

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
