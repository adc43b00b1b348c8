using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>Puts one household together: people, children, care, incomes and what happens to them.</summary>
internal sealed class Haushaltsgenerator(Beispielwunsch wunsch, Kalender kalender, Landschaft landschaft, Eintragsliste liste)
{
    /// <param name="haushalt">Number of the household from 0; everything about it follows from it and the seed.</param>
    /// <param name="kinderDavor">Children of all households with smaller numbers.</param>
    public void Erzeuge(int haushalt, int anzahlKinder, int kinderDavor)
    {
        var z = Zufall.Fuer(wunsch.Seed, 4, haushalt);
        var zuhause = landschaft.Zuhause(kinderDavor, z);
        var kinder = Kinderplanung.Plane(anzahlKinder, kinderDavor + 1, zuhause, wunsch.Heute, z.Zweig(1));
        var namen = Namensliste.Ziehe(z);
        var erste = kinder.MinBy(k => k.Bekannt.Erfasst)!.Bekannt;
        var f = new Familie(
            Kennung('H', haushalt + 1), Kennung('H', haushalt + 500_001),
            [Kennung('P', (haushalt * 3) + 1), Kennung('P', (haushalt * 3) + 2), Kennung('P', (haushalt * 3) + 3)],
            Paar: z.Prozent(79), zuhause, kinder, namen, z.Eins(namen.Familien), erste, new Akte(4, haushalt, wunsch.Seed, kalender, liste));

        Eroeffne(f, z);
        var umzug = Umzug.Plane(f, landschaft, wunsch.Heute, z.Zweig(2));
        foreach (var k in kinder)
        {
            NimmAuf(f, k, umzug, z);
            Betreuungsverlauf.Erzeuge(f, k, umzug, landschaft, wunsch.Heute, z.Zweig(100 + k.Kennung[^1]));
        }

        Familienverlauf.Erzeuge(f, wunsch.Heute, z.Zweig(3));
        Einkommensverlauf.Erzeuge(f, wunsch.Heute, z.Zweig(4));
        Nachweise.Erzeuge(f, wunsch.Heute, z.Zweig(5));
    }

    private static string Kennung(char art, int nummer) => FormattableString.Invariant($"{art}{nummer:D6}");

    private static void Eroeffne(Familie f, Zufall z)
    {
        f.Akte.Erfasse(f.Stream, f.Eroeffnung, h => new HaushaltAngelegt(f.Haushalt, h));
        var anschrift = new Anschrift(Orte.Strasse(z), Orte.Plz(f.Zuhause.Jugendamt), Orte.Ort(f.Zuhause.Jugendamt));
        var mutterZuerst = f.Paar ? z.Prozent(45) : z.Prozent(88);
        var erwachsene = f.Paar ? 2 : 1;
        for (var i = 0; i < erwachsene; i++)
        {
            var person = f.Personen[i];
            var vorname = z.Eins(mutterZuerst == (i == 0) ? f.Namen.Muetter : f.Namen.Vaeter);
            LegePersonAn(f, person, new Personenname(vorname, i == 1 && z.Prozent(12) ? z.Eins(f.Namen.Familien) : f.Nachname), anschrift, f.Eroeffnung);
            f.Mitglied(f.Haushalt, person, f.Seit, null, Haushaltsrolle.Elternteil, f.Eroeffnung);
        }

        // a few households stay without a payer for a while or for good: they belong on the work list
        if (z.Promille(5)) return;
        var zahlung = z.Promille(8) ? new Meldung(f.ErsterEintritt.AddDays(60), f.ErsterEintritt.AddDays(z.Zwischen(65, 150))).NichtVor(f.Eroeffnung.Erfasst) : f.Eroeffnung;
        f.Zahlt(f.Haushalt, f.Personen[0], f.Seit, zahlung);
    }

    internal static void LegePersonAn(Familie f, string person, Personenname name, Anschrift? anschrift, Meldung m)
    {
        var stream = "person-" + person;
        f.Akte.Erfasse(stream, m, h => new PersonAngelegt(
            person, Personenbezug<Personenname>.Von(stream, Zwecke.Stammdaten, name), anschrift is null ? null : Personenbezug<Anschrift>.Von(stream, Zwecke.Stammdaten, anschrift), h));
    }

    private static void NimmAuf(Familie f, Kindplan k, Umzug? umzug, Zufall z)
    {
        var name = new Personenname(z.Eins(f.Namen.Kinder), f.Nachname);
        var falschGeschrieben = z.Promille(2);
        var gemeldet = falschGeschrieben ? k.Geburt.AddDays(z.Zwischen(1, 20)) : k.Geburt;
        f.Akte.Erfasse(k.Stream, k.Bekannt, h => new KindAufgenommen(
            k.Kennung, Personenbezug<Personenname>.Von(k.Stream, Zwecke.Stammdaten, name), Personenbezug<DateOnly>.Von(k.Stream, Zwecke.Stammdaten, gemeldet), h));
        f.Akte.Erfasse(k.Stream, k.Bekannt, h => new KindLebtIn(k.Kennung, f.Seit, null, [new Haushaltsanteil(f.Haushalt, 100)], h));
        var wohnt = z.Prozent(6) ? z.Eins(Jugendaemter.Alle) : f.Zuhause.Jugendamt;
        Wohnt(f, k, wohnt, f.Seit, k.Bekannt, z);
        if (umzug is { } u && u.Ab < k.Ende) Wohnt(f, k, u.Ziel.Jugendamt, u.Ab, u.Meldung.NichtVor(k.Bekannt.Erfasst), z);
        if (falschGeschrieben)
        {
            var m = Meldeverhalten.Zuegig(z, k.Bekannt.Erfasst.AddDays(z.Zwischen(20, 500)));
            f.Akte.Erfasse(k.Stream, m, h => new GeburtsdatumBerichtigt(k.Kennung, Personenbezug<DateOnly>.Von(k.Stream, Zwecke.Stammdaten, k.Geburt), h));
        }

        if (z.Prozent(1))
        {
            var m = z.Prozent(70) ? k.Bekannt : f.Melde(z, k.Eintritt).NichtVor(k.Bekannt.Erfasst);
            f.Akte.Erfasse(k.Stream, m, h => new PflegekindGemeldet(k.Kennung, k.Eintritt, null, true, h));
        }

        if (z.Prozent(3))
        {
            var ab = Familie.MonatsErster(k.Eintritt.AddDays(z.Zwischen(0, 400)));
            if (ab >= k.Ende) return;
            var art = Personenbezug<string>.Von(k.Stream, Zwecke.Gesundheit, z.Prozent(60) ? "drohende Behinderung" : "Behinderung, Eingliederungshilfe bewilligt");
            f.Akte.Erfasse(k.Stream, f.Melde(z, ab).NichtVor(k.Bekannt.Erfasst), h => new InklusionFestgestellt(k.Kennung, ab, null, art, h));
        }
    }

    private static void Wohnt(Familie f, Kindplan k, string jugendamt, DateOnly ab, Meldung m, Zufall z)
    {
        var anschrift = Personenbezug<Anschrift>.Von(k.Stream, Zwecke.Stammdaten, new Anschrift(Orte.Strasse(z), Orte.Plz(jugendamt), Orte.Ort(jugendamt)));
        f.Akte.Erfasse(k.Stream, m, h => new WohnsitzGemeldet(k.Kennung, ab, null, jugendamt, anschrift, h));
    }
}
