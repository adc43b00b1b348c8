namespace KitaPlus.Beispiele;

/// <summary>Birth dates and times of care of the children of a household.</summary>
internal static class Kinderplanung
{
    private static readonly int[] Kinderzahl = [50, 37, 11, 2];
    private static readonly int[] Eintrittsalter = [6, 39, 36, 16, 3];

    public static int AnzahlKinder(int seed, int haushalt) => 1 + Zufall.Fuer(seed, 3, haushalt).Gewichtet(Kinderzahl);

    public static List<Kindplan> Plane(int anzahl, int ersteKindnummer, Einrichtung e, DateOnly heute, Zufall z)
    {
        var plaene = new List<Kindplan>(anzahl);
        foreach (var geburt in Geburten(anzahl, e, heute, z))
        {
            var eintritt = Eintritt(geburt, e, heute, z);
            var kennung = FormattableString.Invariant($"K{ersteKindnummer + plaene.Count:D6}");
            plaene.Add(new Kindplan(kennung, "kind-" + kennung, geburt, eintritt, Kindplan.Schulbeginn(geburt).AddDays(-1), Anmeldung(eintritt, e, z)));
        }

        return plaene;
    }

    /// <summary>Oldest first. Every child is still in care after the Einrichtung is taken over and old enough to have begun by today.</summary>
    private static List<DateOnly> Geburten(int anzahl, Einrichtung e, DateOnly heute, Zufall z)
    {
        var frueheste = new DateOnly(e.Ab.Year - 6, 10, 1);
        var tage = heute.AddMonths(-15).DayNumber - frueheste.DayNumber;
        var abstaende = new int[anzahl - 1];
        var zwillinge = z.Prozent(4);
        for (var i = 0; i < abstaende.Length; i++)
        {
            abstaende[i] = z.Gewichtet([15, 45, 30, 10]) switch
            {
                0 => z.Zwischen(310, 500),
                1 => z.Zwischen(500, 900),
                2 => z.Zwischen(900, 1300),
                _ => z.Zwischen(1300, 2000),
            };
            abstaende[i] = Math.Min(abstaende[i], tage / anzahl);
        }

        if (zwillinge && abstaende.Length > 0) abstaende[z.Unter(abstaende.Length)] = 0;
        var tag = frueheste.AddDays(z.Unter(tage - abstaende.Sum() + 1));
        List<DateOnly> geburten = [tag];
        foreach (var a in abstaende) geburten.Add(tag = tag.AddDays(a));
        return geburten;
    }

    private static DateOnly Eintritt(DateOnly geburt, Einrichtung e, DateOnly heute, Zufall z)
    {
        var alter = z.Gewichtet(Eintrittsalter);
        var mindestens = geburt.AddMonths(4);
        var eintritt = new DateOnly(geburt.Year + alter + (geburt.Month > 8 || (geburt.Month == 8 && geburt.Day > 1) ? 1 : 0), 8, 1);
        if (alter == 0 && eintritt < mindestens) eintritt = eintritt.AddYears(1);
        var spaetestens = heute.AddDays(-30);
        while (eintritt > spaetestens) eintritt = eintritt.AddYears(-1);
        if (eintritt < mindestens) eintritt = new DateOnly(mindestens.Year, mindestens.Month, 1).AddMonths(1);

        // a quarter begins during the year, some of them not on the first of a month
        if (z.Prozent(25))
        {
            var spaeter = eintritt.AddMonths(z.Zwischen(1, 9));
            if (z.Prozent(15)) spaeter = spaeter.AddDays(z.Zwischen(9, 19));
            if (spaeter <= spaetestens && spaeter < Kindplan.Schulbeginn(geburt).AddMonths(-1)) eintritt = spaeter;
        }

        return eintritt < e.Ab ? e.Ab : eintritt;
    }

    private static Meldung Anmeldung(DateOnly eintritt, Einrichtung e, Zufall z)
    {
        var vorlauf = eintritt == e.Ab ? z.Zwischen(25, 140) : z.Zwischen(25, 280);
        var eingang = eintritt.AddDays(-vorlauf);
        var erfasst = eingang.AddDays(z.Prozent(5) ? z.Zwischen(30, 42) : z.Zwischen(1, 20));
        return new Meldung(eingang, erfasst).NichtVor(e.BekanntAb);
    }
}
