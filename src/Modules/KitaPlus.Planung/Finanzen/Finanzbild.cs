using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>What flows into a plan from elsewhere.</summary>
/// <param name="Traegeranteil">In per mille; null: not known.</param>
/// <param name="Kosten">Of the employments; null: nobody keeps any.</param>
/// <param name="Verpflegung">Expected per month; null: nobody keeps contracts.</param>
/// <param name="Elternbeitrag">The same.</param>
/// <param name="Umgestuft">Children that count as another Pauschalentyp than is agreed.</param>
/// <param name="Beschaeftigte">Who is employed in the year.</param>
/// <param name="SiehtKosten">The reader may see what single persons cost.</param>
/// <param name="Verraet">The costs of the year would tell the reader what a single person costs: by themselves, or beside those of another time.</param>
internal sealed record Finanzquellen(
    Kindpauschalenplan Pauschalen, int? Traegeranteil, IReadOnlyList<Personalkosten>? Kosten, IReadOnlyList<Monatserwartung>? Verpflegung, IReadOnlyList<Monatserwartung>? Elternbeitrag, int Plaetze, int Umgestuft, IReadOnlySet<string> Beschaeftigte, bool SiehtKosten, bool Verraet);

/// <summary>A line with plan and actual.</summary>
/// <param name="Plan">Twelve months.</param>
/// <param name="Ist">Null: nothing entered for the month.</param>
/// <param name="Herkunft">Where the plan comes from.</param>
/// <param name="Verdeckt">By itself or beside another year it would tell what one person costs, not for this reader: not shown, not added up.</param>
internal sealed record Finanzzeile(Planposition Position, IReadOnlyList<Geld> Plan, IReadOnlyList<Geld?> Ist, string Herkunft, bool Angenommen, bool Verdeckt)
{
    public Geld PlanJahr => Finanzbild.Summe(Plan);

    /// <summary>Null: no month entered.</summary>
    public Geld? IstJahr => Ist.All(i => i is null) ? null : Finanzbild.Summe(Ist.OfType<Geld>());

    /// <summary>Actual less plan, over the months with an actual amount.</summary>
    public Geld? Abweichung => IstJahr is { } ist ? ist - Finanzbild.Summe(Plan.Where((_, m) => Ist[m] is not null)) : null;
}

/// <summary>A reserve against its cap (§ 40 KiBiz).</summary>
/// <param name="Grenze">Null: no rule for this year.</param>
internal sealed record Ruecklagenbild(Ruecklage Ruecklage, Geld? Grenze, string Regel)
{
    public Geld? Zuviel => Grenze is { } g && Ruecklage.Ende > g ? Ruecklage.Ende - g : null;
}

/// <summary>Plan and actual of an Einrichtung in a Kindergartenjahr. Pure.</summary>
internal sealed record Finanzbild(Kindergartenjahr Jahr, IReadOnlyList<Finanzzeile> Zeilen, IReadOnlyList<Geld>? Eigenanteil, IReadOnlyList<Ruecklagenbild> Ruecklagen, IReadOnlyList<string> Hinweise, bool Angenommen, IReadOnlyList<string> Luecken)
{
    public bool Verdeckt => Zeilen.Any(z => z.Verdeckt);

    public IReadOnlyList<Geld> Plan(Positionsart art) => [.. Enumerable.Range(0, 12).Select(m => Summe(Sichtbare(art).Select(z => z.Plan[m])))];

    public Geld PlanJahr(Positionsart art) => Summe(Sichtbare(art).Select(z => z.PlanJahr));

    public Geld? IstJahr(Positionsart art) => Sichtbare(art).All(z => z.IstJahr is null) ? null : Summe(Sichtbare(art).Select(z => z.IstJahr ?? Geld.Null));

    public IReadOnlyList<Geld?> Ist(Positionsart art) => [.. Enumerable.Range(0, 12).Select(m => Sichtbare(art).Any(z => z.Ist[m] is not null) ? Summe(Sichtbare(art).Select(z => z.Ist[m] ?? Geld.Null)) : (Geld?)null)];

    /// <summary>Actual less plan over the lines and months with an actual amount; null: none.</summary>
    public Geld? Abweichung(Positionsart art) => Sichtbare(art).All(z => z.Abweichung is null) ? null : Summe(Sichtbare(art).Select(z => z.Abweichung ?? Geld.Null));

    /// <summary>The same of the result.</summary>
    public Geld? Ergebnisabweichung => Abweichung(Positionsart.Ertrag) is null && Abweichung(Positionsart.Aufwand) is null ? null : (Abweichung(Positionsart.Ertrag) ?? Geld.Null) - (Abweichung(Positionsart.Aufwand) ?? Geld.Null);

    public bool MitAnnahmen(Positionsart art) => Sichtbare(art).Any(z => z.Angenommen);

    public Geld Ergebnis => PlanJahr(Positionsart.Ertrag) - PlanJahr(Positionsart.Aufwand);

    public Geld? Istergebnis => IstJahr(Positionsart.Ertrag) is null && IstJahr(Positionsart.Aufwand) is null ? null : (IstJahr(Positionsart.Ertrag) ?? Geld.Null) - (IstJahr(Positionsart.Aufwand) ?? Geld.Null);

    public static Geld Summe(IEnumerable<Geld> geld) => geld.Aggregate(Geld.Null, (s, g) => s + g);

    public static Finanzbild Rechne(Kibiztabellen tabellen, Kindergartenjahr jahr, FinanzplanZustand z, Finanzquellen q)
    {
        var monate = jahr.Monate.ToList();
        List<Finanzzeile> zeilen = [.. Positionen.Alle.Select(p => Zeile(p, monate, z, q))];
        var basis = monate.Select((_, m) => zeilen.Where(x => x.Position.MitTraegeranteil).Sum(x => (decimal)x.Plan[m].Cent)).ToList();
        var eigen = q.Traegeranteil is { } promille ? Rundung.Verteilt([.. basis.Select(b => b * promille / 1000m)]) : null;
        var ertrag = Summe(zeilen.Where(x => x.Position is { Art: Positionsart.Ertrag, Schluessel: not Positionen.Entnahme }).Select(x => x.PlanJahr));
        return new(jahr, zeilen, eigen, [.. z.Ruecklagen.Values.Select(r => Grenze(tabellen, jahr, r, ertrag, q.Plaetze))], [.. Bemerkungen(z, q)], zeilen.Exists(x => x.Angenommen), q.Pauschalen.Luecken);
    }

    private IEnumerable<Finanzzeile> Sichtbare(Positionsart art) => Zeilen.Where(z => z.Position.Art == art && !z.Verdeckt);

    private static Finanzzeile Zeile(Planposition p, List<Monat> monate, FinanzplanZustand z, Finanzquellen q)
    {
        var (berechnet, herkunft, angenommen) = Berechnet(p, monate, z, q);
        var plan = monate.Select((m, i) => z.Plan.TryGetValue((p.Schluessel, m), out var b) ? b.Betrag : berechnet?[i] ?? Geld.Null).ToList();
        var eingetragen = monate.Select(m => z.Plan.GetValueOrDefault((p.Schluessel, m))).OfType<Planbetrag>().ToList();
        if (eingetragen.Count > 0)
        {
            var grund = string.Join(", ", eingetragen.Select(b => b.Bemerkung).Where(b => b.Length > 0).Distinct(StringComparer.Ordinal));
            var wort = $"eingetragen{(grund.Length > 0 ? $" ({grund})" : "")}";
            (herkunft, angenommen) = eingetragen.Count == monate.Count || berechnet is null ? (wort, false) : ($"{herkunft}; {Zahlen.Menge(eingetragen.Count, "Monat", "Monate")} {wort}", angenommen);
        }

        // was jemand für jeden Monat einträgt, kommt nicht aus den Beschäftigungen
        var verdeckt = p.Schluessel == Positionen.Personal && q.Verraet && eingetragen.Count < monate.Count;
        return new(p, plan, [.. monate.Select(m => z.Ist.TryGetValue((p.Schluessel, m), out var ist) ? ist : (Geld?)null)], herkunft, angenommen, verdeckt);
    }

    private static (IReadOnlyList<Geld>? Betraege, string Herkunft, bool Angenommen) Berechnet(Planposition p, List<Monat> monate, FinanzplanZustand z, Finanzquellen q)
    {
        switch (p.Schluessel)
        {
            case Positionen.Kindpauschalen or Positionen.KmB:
                var kmb = p.Schluessel == Positionen.KmB;
                var annahmen = q.Pauschalen.Zeilen.Where(x => x.IstKmB == kmb && x.Pauschale is { Angenommen: true }).Select(x => x.Pauschale!.Herkunft).Distinct(StringComparer.Ordinal).ToList();
                var ohne = q.Pauschalen.Zeilen.Where(x => x.IstKmB == kmb && x.Pauschale is null).Select(x => x.Art).ToList();
                var fehlt = ohne.Count == 0 ? "" : $"; unvollständig: nichts veröffentlicht für {string.Join(", ", ohne)}";
                return (q.Pauschalen.Monate(kmb), (annahmen.Count == 0 ? "Tabelle × Kinder" : $"mit Annahmen: {string.Join("; ", annahmen)}") + fehlt, annahmen.Count > 0);
            case Positionen.Verpflegung: return (Erwartet(q.Verpflegung, monate), "aus den Verträgen, ohne Abmeldungen", false);
            case Positionen.Elternbeitrag: return (Erwartet(q.Elternbeitrag, monate), "aus der Vorausplanung", false);
            case Positionen.Personal when q.Kosten is { Count: > 0 } kosten:
                var mehr = z.Steigerungen.Count > 0;
                return (Rundung.Verteilt([.. monate.Select(m => Kosten(kosten, m, z))]), mehr ? $"aus den Beschäftigungen, angenommen: {string.Join("; ", z.Steigerungen.Select(s => $"ab {new Monat(s.Key).Lang()} {Planpauschalen.Prozent(s.Value.Hundertstelprozent)} ({s.Value.Begruendung})"))}" : "aus den Beschäftigungen", mehr);
            case Positionen.Entnahme: return (ImJuli(r => r.Entnahme), "Rücklagen, zum 31. Juli", false);
            case Positionen.Zufuehrung: return (ImJuli(r => r.Zufuehrung), "Rücklagen, zum 31. Juli", false);
            default: return (null, "nichts eingetragen", false);
        }

        IReadOnlyList<Geld> ImJuli(Func<Ruecklage, Geld> wert) => [.. monate.Select((_, i) => i == monate.Count - 1 ? Summe(z.Ruecklagen.Values.Select(wert)) : Geld.Null)];
    }

    private static IReadOnlyList<Geld>? Erwartet(IReadOnlyList<Monatserwartung>? alle, List<Monat> monate) => alle is null ? null : [.. monate.Select(m => Summe(alle.Where(e => e.Monat == m).Select(e => e.Betrag)))];

    /// <summary>A twelfth of the yearly costs per month, by days where an employment begins or ends in it, with all increases up to the month. In cents, exact.</summary>
    private static decimal Kosten(IReadOnlyList<Personalkosten> alle, Monat m, FinanzplanZustand z)
    {
        var ganz = new Zeitraum(m.Erster, m.Letzter);
        var summe = alle.Sum(k => k.Zeit.Schnitt(ganz) is { } s ? k.ImJahr.Cent / 12m * (s.Bis!.Value.DayNumber - s.Ab.DayNumber + 1) / m.Tage : 0m);
        return z.Steigerungen.Where(s => s.Key <= m.Index).Aggregate(summe, (c, s) => c * (10_000 + s.Value.Hundertstelprozent) / 10_000);
    }

    private static Ruecklagenbild Grenze(Kibiztabellen tabellen, Kindergartenjahr jahr, Ruecklage r, Geld ertrag, int plaetze)
    {
        if (r.Art == Ruecklageart.Betriebskosten)
        {
            return tabellen.RuecklageProzent(jahr.Erster) is { } prozent
                ? new(r, new((long)Math.Round(ertrag.Cent * (decimal)prozent / 100, MidpointRounding.AwayFromZero)), $"{prozent} % der geplanten Einnahmen ohne Entnahmen ({ertrag})") : new(r, null, "keine Regel für dieses Jahr");
        }

        return tabellen.RuecklageJePlatz(jahr.Erster) is { } euro ? new(r, Geld.Euro((long)euro * plaetze), $"{Geld.Euro(euro)} je Platz, {Zahlen.Menge(plaetze, "Platz", "Plätze")}; nur für Eigentümer") : new(r, null, "keine Regel für dieses Jahr");
    }

    private static IEnumerable<string> Bemerkungen(FinanzplanZustand z, Finanzquellen q)
    {
        if (q.Traegeranteil is null) yield return "Die Art des Trägers ist nicht bekannt; der Trägeranteil (§ 36 KiBiz) fehlt.";
        if (q.Umgestuft > 0) yield return $"Bei {Zahlen.Menge(q.Umgestuft, "Kind", "Kindern")} ist ein anderer Pauschalentyp vereinbart, als Gruppe, Alter und Stunden ergeben werden; gerechnet ist mit dem, der sich ergibt.";
        if (q.Kosten is null or { Count: 0 } && !z.Plan.Keys.Any(k => k.Position == Positionen.Personal)) yield return "Es sind keine Kosten von Beschäftigungen erfasst; bitte Personalkosten eintragen.";
        else if (q is { SiehtKosten: true, Kosten: { Count: > 0 } kosten } && z.Plan.Keys.Count(k => k.Position == Positionen.Personal) < 12)
        {
            var ohneKosten = q.Beschaeftigte.Count(p => kosten.All(k => k.Person != p));
            if (ohneKosten > 0) yield return $"Für {Zahlen.Menge(ohneKosten, "Beschäftigten", "Beschäftigte")} dieses Kindergartenjahres ist keine Vergütung erfasst; diese Kosten fehlen im Plan.";
            var veraltet = kosten.GroupBy(k => k.Person, StringComparer.Ordinal).Count(g => g.Any(k => g.Any(d => k.Zeit.Bis?.AddDays(1) == d.Zeit.Ab && k.ImJahr == d.ImJahr && k.Wochenstunden != d.Wochenstunden)));
            if (veraltet > 0) yield return $"Bei {Zahlen.Menge(veraltet, "Beschäftigten", "Beschäftigten")} ändern sich im Kindergartenjahr die Wochenstunden, die Vergütung aber nicht; bitte die Vergütung prüfen.";
        }

        if (q.Elternbeitrag?.Sum(e => e.OhneBetrag) is > 0 and var ohne) yield return $"Elternbeitrag: für {Zahlen.Menge(ohne, "Kindmonat", "Kindmonate")} lässt sich kein Betrag sagen.";
        if (q.Verpflegung?.Sum(e => e.OhneBetrag) is > 0 and var leer) yield return $"Verpflegung: {Zahlen.Menge(leer, "Vertragsmonat", "Vertragsmonate")} ohne gültiges Angebot.";
    }
}
