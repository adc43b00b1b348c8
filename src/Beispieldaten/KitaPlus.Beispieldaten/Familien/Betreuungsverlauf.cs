using KitaPlus.Contracts.Kinder;

namespace KitaPlus.Beispiele;

/// <summary>The agreement of a child and what becomes of it: other hours, another group, another Einrichtung, gaps, ends.</summary>
internal static class Betreuungsverlauf
{
    private static readonly int[] Stunden = [25, 35, 45];

    /// <summary>One piece of truth; no Einrichtung = no care.</summary>
    private sealed record Abschnitt(DateOnly Ab, Einrichtung? Wo, string? Gruppe, int Stunden, string? Pauschalentyp, Meldung Meldung);

    public static void Erzeuge(Familie f, Kindplan k, Umzug? umzug, Landschaft landschaft, DateOnly heute, Zufall z)
    {
        var abschnitte = new List<Abschnitt>();
        var stunden = Stunden[z.Gewichtet([18, 42, 40])];
        var wo = umzug is { } schon && schon.Ab <= k.Eintritt ? schon.Ziel : f.Zuhause;
        var ab = wo.Ab > k.Eintritt ? wo.Ab : k.Eintritt;
        var gruppe = wo.GruppeFuer(k.AlterImKindergartenjahr(ab), z);
        abschnitte.Add(new Abschnitt(ab, wo, gruppe.Kennung, stunden, gruppe.Pauschalentyp(stunden), k.Bekannt.NichtVor(wo.BekanntAb)));

        foreach (var tag in Einschnitte(k, umzug, heute, z))
        {
            var vor = abschnitte[^1];
            if (tag.Ab <= vor.Ab || tag.Ab >= k.Ende) continue;
            switch (tag.Was)
            {
                case Was.Stunden:
                    stunden = Stunden[(Array.IndexOf(Stunden, stunden) + z.Zwischen(1, 2)) % 3];
                    break;
                case Was.Gruppe:
                    if (!string.Equals(gruppe.Kennung, "G2", StringComparison.Ordinal)) continue;
                    break;
                case Was.Umzug:
                    wo = umzug!.Ziel;
                    break;
                case Was.Wechsel:
                    if (landschaft.Andere(wo, anderesJugendamt: false, tag.Ab, z) is not { } ziel) continue;
                    wo = ziel;
                    break;
            }

            if (tag.Was != Was.Stunden || !wo.Gruppen.Contains(gruppe)) gruppe = wo.GruppeFuer(k.AlterImKindergartenjahr(tag.Ab), z);
            var ohne = tag.Was is Was.Pause or Was.Schluss;
            var meldung = tag.Was switch
            {
                Was.Umzug => umzug!.Meldung,
                // the Kita announces the new groups itself, well before the summer
                Was.Gruppe => Meldeverhalten.Zuegig(z, tag.Ab.AddDays(-z.Zwischen(20, 90))),
                _ => f.Melde(z, tag.Ab),
            };
            abschnitte.Add(new Abschnitt(
                tag.Ab, ohne ? null : wo, gruppe.Kennung, stunden, gruppe.Pauschalentyp(stunden), meldung.NichtVor(abschnitte[0].Meldung.Erfasst).NichtVor(wo.BekanntAb)));
            if (tag.Was == Was.Schluss) break;
        }

        Erfasse(f, k, abschnitte, z);
    }

    private enum Was { Stunden, Gruppe, Umzug, Wechsel, Pause, Zurueck, Schluss }

    private static List<(DateOnly Ab, Was Was)> Einschnitte(Kindplan k, Umzug? umzug, DateOnly heute, Zufall z)
    {
        List<(DateOnly Ab, Was Was)> tage = [];
        DateOnly Irgendwann(int mittendrinProzent)
        {
            var bis = k.Ende < heute.AddMonths(3) ? k.Ende : heute.AddMonths(3);
            var tag = k.Eintritt.AddDays(z.Zwischen(30, Math.Max(31, bis.DayNumber - k.Eintritt.DayNumber)));
            return z.Prozent(mittendrinProzent) ? tag : Familie.MonatsErster(tag);
        }

        // not even begun: known too late for the first invoices, or just in time
        if (z.Promille(7)) tage.Add((k.Eintritt.AddDays(1), Was.Schluss));
        for (var i = z.Gewichtet([68, 24, 8]); i > 0; i--) tage.Add((Irgendwann(20), Was.Stunden));
        if (z.Prozent(4)) tage.Add((Irgendwann(30), Was.Wechsel));
        if (z.Prozent(5)) tage.Add((Irgendwann(15), Was.Schluss));
        if (z.Promille(15))
        {
            var ab = Irgendwann(40);
            tage.Add((ab, Was.Pause));
            tage.Add((ab.AddMonths(z.Zwischen(1, 3)), Was.Zurueck));
        }

        if (umzug is not null) tage.Add((umzug.Ab, Was.Umzug));
        var dritter = new DateOnly(k.Geburt.Year + 3 + (k.Geburt.Month >= 11 ? 1 : 0), 8, 1);
        tage.Add((dritter, Was.Gruppe));
        tage.Sort((a, b) => a.Ab != b.Ab ? a.Ab.CompareTo(b.Ab) : a.Was.CompareTo(b.Was));
        // what lies inside a break begins after it
        var pause = tage.FindIndex(t => t.Was == Was.Pause);
        if (pause >= 0) tage.RemoveAll(t => t.Ab > tage[pause].Ab && t.Was is not (Was.Zurueck or Was.Schluss) && t.Ab < tage.Find(x => x.Was == Was.Zurueck).Ab);
        return tage;
    }

    /// <summary>
    /// A change is agreed up to the end of the agreement. Only if what follows was typed in earlier, it ends the day before that,
    /// because the fact known later would cover it.
    /// </summary>
    private static void Erfasse(Familie f, Kindplan k, List<Abschnitt> abschnitte, Zufall z)
    {
        // some agreements have no end until the Kita announces the children who go to school
        var offen = z.Prozent(10);
        DateOnly? ende = offen ? null : k.Ende;
        for (var i = 0; i < abschnitte.Count; i++)
        {
            var a = abschnitte[i];
            var bis = ende;
            for (var j = i + 1; j < abschnitte.Count && i > 0; j++)
            {
                if (abschnitte[j].Meldung.Erfasst > a.Meldung.Erfasst) continue;
                bis = abschnitte[j].Ab.AddDays(-1);
                break;
            }

            if (a.Wo is { } wo)
                f.Akte.Erfasse(k.Stream, a.Meldung, h => new BetreuungVereinbart(k.Kennung, a.Ab, bis, wo.Kennung, a.Gruppe, a.Stunden, a.Pauschalentyp, h));
            else
            {
                // ends for good have no end themselves, breaks are followed by a new agreement
                DateOnly? ohneBis = i + 1 < abschnitte.Count ? abschnitte[i + 1].Ab.AddDays(-1) : bis == k.Ende ? null : bis;
                var nieBegonnen = i == 1 && a.Ab == abschnitte[0].Ab.AddDays(1);
                f.Akte.Erfasse(k.Stream, a.Meldung, h => new BetreuungBeendet(k.Kennung, nieBegonnen ? abschnitte[0].Ab : a.Ab, ohneBis, h));
            }
        }

        if (offen && abschnitte[^1].Wo is not null)
        {
            var m = Meldeverhalten.Zuegig(z, k.Ende.AddDays(-z.Zwischen(30, 150))).NichtVor(abschnitte.Max(a => a.Meldung.Erfasst));
            f.Akte.Erfasse(k.Stream, m, h => new BetreuungBeendet(k.Kennung, k.Ende.AddDays(1), null, h));
        }
    }
}
