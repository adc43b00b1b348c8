using System.Collections.Immutable;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

internal sealed record Ruecklage(Ruecklageart Art, Geld Anfang, Geld Zufuehrung, Geld Entnahme)
{
    /// <summary>Stock on 31 July.</summary>
    public Geld Ende => Anfang + Zufuehrung - Entnahme;
}

internal sealed record Planbetrag(Geld Betrag, string Bemerkung);

/// <summary>What was entered for a plan.</summary>
internal sealed record FinanzplanZustand(
    string? Szenario, ImmutableDictionary<(string Position, Monat Monat), Planbetrag> Plan, ImmutableDictionary<(string Position, Monat Monat), Geld> Ist, ImmutableSortedDictionary<int, (int Hundertstelprozent, string Begruendung)> Steigerungen,
    ImmutableSortedDictionary<Ruecklageart, Ruecklage> Ruecklagen)
{
    public static FinanzplanZustand Anfang { get; } = new(
        null, ImmutableDictionary<(string, Monat), Planbetrag>.Empty, ImmutableDictionary<(string, Monat), Geld>.Empty, ImmutableSortedDictionary<int, (int, string)>.Empty, ImmutableSortedDictionary<Ruecklageart, Ruecklage>.Empty);

    public static FinanzplanZustand Evolve(FinanzplanZustand z, IEreignis ereignis) => ereignis switch
    {
        FinanzgrundlageGewaehlt e => z with { Szenario = e.Szenario },
        BetragGeplant e => z with { Plan = z.Plan.SetItems(Monate(e.Von, e.Bis).Select(m => KeyValuePair.Create((e.Position, m), new Planbetrag(e.JeMonat, e.Bemerkung)))) },
        PlanbetragGestrichen e => z with { Plan = z.Plan.RemoveRange(Monate(e.Von, e.Bis).Select(m => (e.Position, m))) },
        IstbetraegeEingetragen e => z with { Ist = e.Betraege.Aggregate(z.Ist, (ist, b) => b.Betrag is { } geld ? ist.SetItem((b.Position, b.Monat), geld) : ist.Remove((b.Position, b.Monat))) },
        PersonalsteigerungAngenommen e => z with { Steigerungen = e.Hundertstelprozent == 0 ? z.Steigerungen.Remove(e.Ab.Index) : z.Steigerungen.SetItem(e.Ab.Index, (e.Hundertstelprozent, e.Begruendung)) },
        RuecklageGeplant e => z with { Ruecklagen = z.Ruecklagen.SetItem(e.Art, new(e.Art, e.Anfang, e.Zufuehrung, e.Entnahme)) },
        _ => throw new InvalidOperationException($"Finanzplan: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    private static IEnumerable<Monat> Monate(Monat von, Monat bis)
    {
        for (var m = von; m <= bis; m += 1) yield return m;
    }
}

internal sealed class FinanzplanDecider : IDecider<FinanzplanZustand, FinanzplanBefehl>
{
    public const int LaengsteBemerkung = 200;
    private static readonly Geld Hoechstbetrag = Geld.Euro(10_000_000);

    private FinanzplanDecider()
    {
    }

    public static FinanzplanZustand Anfang => FinanzplanZustand.Anfang;

    public static FinanzplanZustand Evolve(FinanzplanZustand zustand, IEreignis ereignis, Guid ereignisId) => FinanzplanZustand.Evolve(zustand, ereignis);

    public static Entscheidung Decide(FinanzplanZustand z, FinanzplanBefehl befehl)
    {
        if (!Kennung.IstGueltig(befehl.Einrichtung)) return Entscheidung.Nein($"„{befehl.Einrichtung}“ ist keine gültige Kennung ({Kennung.Regel}).");
        if (!Kindergartenjahr.TryParse(befehl.Jahr, out var jahr) || befehl.Jahr != jahr.Kennung) return Entscheidung.Nein($"„{befehl.Jahr}“ ist kein Kindergartenjahr; Beispiel: 2027-28.");
        return befehl switch
        {
            WaehleFinanzgrundlage b => z.Szenario == b.Szenario ? Entscheidung.Nichts : Entscheidung.Ja(new FinanzgrundlageGewaehlt(b.Einrichtung, b.Jahr, b.Szenario)),
            PlaneBetrag b => Position(b.Position) ?? Zeit(jahr, b.Von, b.Bis) ?? Betrag(b.JeMonat, false) ?? Text(b.Bemerkung) ?? Entscheidung.Ja(new BetragGeplant(b.Einrichtung, b.Jahr, b.Position, b.Von, b.Bis, b.JeMonat, b.Bemerkung.Trim())),
            StreichePlanbetrag b => Position(b.Position) ?? Zeit(jahr, b.Von, b.Bis) ?? (z.Plan.Keys.Any(k => k.Position == b.Position && k.Monat >= b.Von && k.Monat <= b.Bis) ? Entscheidung.Ja(new PlanbetragGestrichen(b.Einrichtung, b.Jahr, b.Position, b.Von, b.Bis)) : Entscheidung.Nichts),
            TrageIstbetraegeEin b => TrageEin(z, b, jahr),
            NimmPersonalsteigerungAn b => NimmAn(z, b, jahr),
            PlaneRuecklage b => Plane(z, b),
            _ => throw new InvalidOperationException($"Finanzplan: unbekannter Befehl {befehl.GetType().Name}."),
        };
    }

    private static Entscheidung TrageEin(FinanzplanZustand z, TrageIstbetraegeEin b, Kindergartenjahr jahr)
    {
        if (b.Betraege.Count is 0 or > 1_000) return Entscheidung.Nein("Es ist mindestens ein und es sind höchstens 1.000 Beträge auf einmal möglich.");
        foreach (var i in b.Betraege)
            if ((Planung.Positionen.Finde(i.Position) is null ? Entscheidung.Nein($"„{i.Position}“ ist keine Position des Finanzplans.") : Zeit(jahr, i.Monat, i.Monat) ?? (i.Betrag is { } geld ? Betrag(geld, true) : null)) is { } falsch) return falsch;
        if (b.Betraege.GroupBy(i => (i.Position, i.Monat)).FirstOrDefault(g => g.Count() > 1) is { } doppelt) return Entscheidung.Nein($"„{doppelt.Key.Position}“ ist für {doppelt.Key.Monat.Lang()} zweimal genannt; bitte einen Betrag je Position und Monat angeben.");
        if (Text(b.Quelle) is { } lang) return lang;
        List<Istbetrag> neu = [.. b.Betraege.Where(i => (z.Ist.TryGetValue((i.Position, i.Monat), out var bisher) ? bisher : (Geld?)null) != i.Betrag)];
        return neu.Count == 0 ? Entscheidung.Nichts : Entscheidung.Ja(new IstbetraegeEingetragen(b.Einrichtung, b.Jahr, neu, b.Quelle.Trim()));
    }

    private static Entscheidung NimmAn(FinanzplanZustand z, NimmPersonalsteigerungAn b, Kindergartenjahr jahr)
    {
        if (Zeit(jahr, b.Ab, b.Ab) is { } falsch) return falsch;
        if (b.Hundertstelprozent is < -2_000 or > 2_000) return Entscheidung.Nein("Die Steigerung liegt zwischen −20 % und 20 %.");
        if (b.Hundertstelprozent != 0 && b.Begruendung.Trim().Length == 0) return Entscheidung.Nein("Eine Annahme braucht eine Begründung, z. B. den Tarifabschluss.");
        if (Text(b.Begruendung) is { } lang) return lang;
        var bisher = z.Steigerungen.GetValueOrDefault(b.Ab.Index);
        return bisher == (b.Hundertstelprozent, b.Begruendung.Trim()) || (b.Hundertstelprozent == 0 && bisher.Hundertstelprozent == 0)
            ? Entscheidung.Nichts : Entscheidung.Ja(new PersonalsteigerungAngenommen(b.Einrichtung, b.Jahr, b.Ab, b.Hundertstelprozent, b.Begruendung.Trim()));
    }

    private static Entscheidung Plane(FinanzplanZustand z, PlaneRuecklage b)
    {
        if (!Enum.IsDefined(b.Art)) return Entscheidung.Nein("Diese Art von Rücklage gibt es nicht.");
        if ((Betrag(b.Anfang, false) ?? Betrag(b.Zufuehrung, false) ?? Betrag(b.Entnahme, false)) is { } falsch) return falsch;
        var neu = new Ruecklage(b.Art, b.Anfang, b.Zufuehrung, b.Entnahme);
        if (neu.Ende < Geld.Null) return Entscheidung.Nein($"Entnommen würden {b.Entnahme}, vorhanden sind {b.Anfang + b.Zufuehrung}; bitte höchstens so viel entnehmen.");
        return z.Ruecklagen.GetValueOrDefault(b.Art) == neu ? Entscheidung.Nichts : Entscheidung.Ja(new RuecklageGeplant(b.Einrichtung, b.Jahr, b.Art, b.Anfang, b.Zufuehrung, b.Entnahme));
    }

    private static Entscheidung? Position(string position) => Planung.Positionen.Finde(position) is not { } p ? Entscheidung.Nein($"„{position}“ ist keine Position des Finanzplans.")
        : Planung.Positionen.IstPlanbar(p) ? null : Entscheidung.Nein($"„{p.Titel}“ wird unter „Rücklagen“ geplant.");

    private static Entscheidung? Zeit(Kindergartenjahr jahr, Monat von, Monat bis)
    {
        if (bis < von) return Entscheidung.Nein($"{bis.Lang()} liegt vor {von.Lang()}; bitte die Monate prüfen.");
        return von.Erster >= jahr.Erster && bis.Erster <= jahr.Letzter ? null : Entscheidung.Nein($"{(von.Erster < jahr.Erster ? von : bis).Lang()} liegt nicht im Kindergartenjahr {jahr}.");
    }

    private static Entscheidung? Betrag(Geld betrag, bool negativ)
    {
        if (!negativ && betrag < Geld.Null) return Entscheidung.Nein("Geplante Beträge sind nicht negativ; Ertrag und Aufwand sind eigene Positionen.");
        return betrag <= Hoechstbetrag && betrag >= -Hoechstbetrag ? null : Entscheidung.Nein($"{betrag} ist mehr als {Hoechstbetrag}; bitte das Komma prüfen.");
    }

    private static Entscheidung? Text(string text) => text.Length > LaengsteBemerkung ? Entscheidung.Nein($"Bemerkung und Begründung haben höchstens {LaengsteBemerkung} Zeichen.") : null;
}
