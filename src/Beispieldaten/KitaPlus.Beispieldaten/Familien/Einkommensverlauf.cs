using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>Incomes per parent and calendar year: estimated first, settled much later, some of them more than once, some never.</summary>
internal static class Einkommensverlauf
{
    public static void Erzeuge(Familie f, DateOnly heute, Zufall z)
    {
        var letztes = Math.Min(f.Ende.Year, heute.Year);
        // the same Steuerbescheid settles both parents; a year that is never settled stays as estimated
        var bescheide = new Bescheid[letztes - f.Seit.Year + 1];
        for (var i = 0; i < bescheide.Length; i++) bescheide[i] = Bescheid.Ziehe(f.Seit.Year + i, z);

        var erwachsene = f.Paar ? 2 : 1;
        for (var i = 0; i < erwachsene; i++)
        {
            if (z.Prozent(3)) continue;
            var euro = Einkommenstabelle.Euro(z.Unter(1000));
            if (i == 1) euro = euro * z.Eins([0, 35, 55, 70, 85, 100]) / 100;
            Person(f, f.Personen[i], euro, erste: i == 0, bescheide, z);
        }
    }

    private static void Person(Familie f, string person, int euro, bool erste, Bescheid[] bescheide, Zufall z)
    {
        var beamter = z.Prozent(8);
        // Kinderfreibeträge are entered once per household, with the first parent
        var freibetraege = erste ? f.Kinder.Count : 0;
        var stream = "person-" + person;
        var vorherErfasst = f.Eroeffnung.Erfasst;

        void Erklaere(DateOnly ab, DateOnly? bis, int betrag, Einkommensstand stand, Meldung m)
        {
            m = m.NichtVor(vorherErfasst);
            vorherErfasst = stand == Einkommensstand.Vorlaeufig ? m.Erfasst : vorherErfasst;
            var wert = Personenbezug<Einkommen>.Von(stream, Zwecke.Einkommen, new Einkommen(new Geld((betrag * 100L) + (betrag % 97)), beamter, freibetraege));
            f.Akte.Erfasse(stream, m, h => new EinkommenErklaert(person, ab, bis, wert, stand, h));
        }

        for (var i = 0; i < bescheide.Length; i++)
        {
            var jahr = f.Seit.Year + i;
            var ab = new DateOnly(jahr, 1, 1);
            if (i > 0) euro = Fortgeschrieben(euro, z);
            if (i == 0)
                Erklaere(ab, null, euro, Einkommensstand.Vorlaeufig, Meldeverhalten.Zuegig(z, f.ErsterEintritt.AddDays(z.Zwischen(-70, 20))));
            else if (z.Prozent(62))
            {
                // asked for in the autumn, answered until spring
                var eingang = ab.AddDays(z.Prozent(86) ? -z.Zwischen(0, 110) : z.Zwischen(1, 75));
                Erklaere(ab, null, euro, Einkommensstand.Vorlaeufig, Meldeverhalten.Zuegig(z, eingang));
            }

            if (z.Prozent(4))
            {
                // a new job, parental leave, unemployment in the course of the year
                var mitte = new DateOnly(jahr, z.Zwischen(3, 11), 1);
                euro = euro * z.Eins([45, 65, 80, 120, 140]) / 100;
                if (mitte >= f.ErsterEintritt) Erklaere(mitte, null, euro, Einkommensstand.Vorlaeufig, f.Melde(z, mitte));
            }

            foreach (var m in bescheide[i].Meldungen)
            {
                var endgueltig = euro * z.Zwischen(86, 124) / 100;
                Erklaere(ab, new DateOnly(jahr, 12, 31), endgueltig, Einkommensstand.Endgueltig, m);
            }
        }
    }

    private static int Fortgeschrieben(int euro, Zufall z) => (int)(euro * (1000L + z.Zwischen(-5, 45)) / 1000);

    /// <summary>The Steuerbescheide of one year in the order in which they came.</summary>
    private sealed record Bescheid(Meldung[] Meldungen)
    {
        public static Bescheid Ziehe(int jahr, Zufall z)
        {
            var anzahl = z.Gewichtet([62, 32, 4, 2]);
            var meldungen = new Meldung[anzahl];
            var eingang = new DateOnly(jahr, 12, 31).AddDays(z.Zwischen(60, 560));
            for (var i = 0; i < anzahl; i++)
            {
                meldungen[i] = new Meldung(eingang, eingang.AddDays(z.Zwischen(1, 25)));
                eingang = meldungen[i].Erfasst.AddDays(z.Zwischen(60, 240));
            }

            return new Bescheid(meldungen);
        }
    }
}
