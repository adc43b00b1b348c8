using System.Collections.Immutable;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Uebernahme;

/// <summary>An account as a take-over sees it. Months and balances are taken over once; what is posted here is not touched.</summary>
internal sealed record Kontobuch(ImmutableList<KontoEreignis> Ereignisse)
{
    private const int MeisteMonate = 240;
    private const int LaengsterText = 200;

    public static Kontobuch Leer { get; } = new([]);

    /// <summary>Day of the last balance taken over: what was before it is settled.</summary>
    public DateOnly? Saldotag => Ereignisse.OfType<SaldoUebernommen>().Select(s => (DateOnly?)s.Datum).Max();

    public static Kontobuch Evolve(Kontobuch buch, IEreignis ereignis, Guid ereignisId) =>
        new(buch.Ereignisse.Add(ereignis as KontoEreignis ?? throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} im Beitragskonto.")));

    /// <summary>The months of a Sollstellung that are not taken over with the same amount yet.</summary>
    public IReadOnlyList<IEreignis> Fehlende(SollUebernommen soll)
    {
        var fehlende = new List<IEreignis>();
        for (var m = soll.Von; m <= soll.Bis; m += 1)
        {
            if (Uebernommen(soll.Kind, m) == soll.Betrag) continue;
            if (fehlende.Count > 0 && fehlende[^1] is SollUebernommen letztes && letztes.Bis + 1 == m) fehlende[^1] = letztes with { Bis = m };
            else fehlende.Add(soll with { Von = m, Bis = m });
        }

        return fehlende;
    }

    public IReadOnlyList<IEreignis> Fehlende(ZahlungGebucht zahlung) => Ereignisse.Contains(zahlung) ? [] : [zahlung];

    /// <summary>The part of a balance that the months and payments on the account do not account for.</summary>
    public SaldoUebernommen Rest(SaldoUebernommen saldo)
    {
        var konto = Ereignisse.Aggregate(Konto.Leer, (k, e) => k.Mit(e));
        var faellig = konto.SollJeFaelligkeit.Where(s => s.Key <= Monat.Von(saldo.Datum).Index).Select(s => s.Value);
        var bewegt = konto.Bewegungen.Where(b => b.Datum <= saldo.Datum).Select(b => b.Betrag);
        return saldo with { Betrag = faellig.Concat(bewegt).Aggregate(saldo.Betrag, (a, b) => a - b) };
    }

    public static Regelverstoss? Inhalt(KontoEreignis ereignis) => ereignis switch
    {
        SollUebernommen e when e.Betrag.Cent < 0 => new("betrag", $"{e.Betrag} im Monat ist negativ; bitte je Monat die Summe aller Sollstellungen und ihrer Korrekturen angeben."),
        SollUebernommen e when e.Bis - e.Von >= MeisteMonate => new("bis_monat", $"Von {e.Von} bis {e.Bis} sind es mehr als {MeisteMonate} Monate; bitte die Monate prüfen."),
        SollUebernommen e => Text("quelle", e.Quelle),
        ZahlungGebucht e => Text("beleg", e.Beleg) ?? Tatsachenregeln.Datum("datum", e.Datum)
            ?? (e.Betrag.IstNull ? new("betrag", "Eine Zahlung über 0,00 € sagt nichts; bitte den Betrag prüfen.") : null),
        SaldoUebernommen e => Text("quelle", e.Quelle) ?? Tatsachenregeln.Datum("tag", e.Datum),
        _ => null,
    };

    public static Regelverstoss? Stand(Kontobuch buch, KontoEreignis ereignis) => ereignis switch
    {
        SollUebernommen e => buch.Soll(e),
        ZahlungGebucht e => buch.Zahlung(e),
        SaldoUebernommen e when buch.Saldotag is { } tag && e.Datum <= tag =>
            new("tag", $"Für dieses Konto ist schon ein Saldo zum {Tatsachenregeln.Tag(tag)} übernommen; ein weiterer muss einen späteren Tag haben."),
        _ => null,
    };

    private static Regelverstoss? Text(string feld, string text) =>
        text.Length > LaengsterText ? new(feld, $"Der Text ist länger als {LaengsterText} Zeichen; bitte kürzen.") : null;

    private Regelverstoss? Soll(SollUebernommen soll)
    {
        for (var m = soll.Von; m <= soll.Bis; m += 1)
        {
            if (Ereignisse.OfType<BeitraegeFestgesetzt>().Any(f => f.Zeilen.Any(z => z.Kind == soll.Kind && z.Von <= m && m <= z.Bis)))
                return new("von_monat", $"Für {soll.Kind} hat KitaPlus den Beitrag für {m.Lang()} schon festgesetzt; übernommen werden nur Monate, die hier noch nicht festgesetzt sind. Bitte die Monate kürzen.");
            if (Uebernommen(soll.Kind, m) is { } anders)
                return new("betrag", $"Für {soll.Kind} sind für {m.Lang()} schon {anders} übernommen oder in einer anderen Zeile genannt, hier stehen {soll.Betrag}. Bitte je Monat einen Betrag angeben; was daran falsch ist, gleicht die Rückberechnung aus.");
        }

        return Saldotag is { } tag && soll.Von <= Monat.Von(tag)
            ? new("von_monat", $"Für dieses Konto ist schon der Saldo zum {Tatsachenregeln.Tag(tag)} übernommen; Sollstellungen bis zu diesem Monat gehören in denselben Aufruf wie der Saldo oder davor.")
            : null;
    }

    private Regelverstoss? Zahlung(ZahlungGebucht zahlung)
    {
        if (Ereignisse.OfType<ZahlungGebucht>().FirstOrDefault(z => z.Beleg == zahlung.Beleg) is { } andere)
            return new("beleg", $"Unter dem Beleg „{zahlung.Beleg}“ steht auf diesem Konto schon eine andere Zahlung ({andere.Betrag} am {Tatsachenregeln.Tag(andere.Datum)}); bitte den Beleg prüfen.");
        return Saldotag is { } tag && zahlung.Datum <= tag
            ? new("datum", $"Für dieses Konto ist schon der Saldo zum {Tatsachenregeln.Tag(tag)} übernommen; Zahlungen bis zu diesem Tag gehören in denselben Aufruf wie der Saldo oder davor.")
            : null;
    }

    private Geld? Uebernommen(string kind, Monat monat) =>
        Ereignisse.OfType<SollUebernommen>().FirstOrDefault(s => s.Kind == kind && s.Von <= monat && monat <= s.Bis)?.Betrag;
}
