using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>Exemptions with their renewals, and siblings who are cared for elsewhere.</summary>
internal static class Nachweise
{
    private static readonly string[] Arten = ["wohngeld", "buergergeld", "kinderzuschlag", "asylblg", "duesselpass"];

    public static void Erzeuge(Familie f, DateOnly heute, Zufall z)
    {
        if (z.Prozent(15)) Befreiung(f, heute, z);
        if (z.Prozent(10)) Geschwister(f, heute, z);
    }

    private static void Befreiung(Familie f, DateOnly heute, Zufall z)
    {
        var inDuesseldorf = string.Equals(f.Zuhause.Jugendamt, Jugendaemter.Duesseldorf, StringComparison.Ordinal);
        var art = Arten[z.Gewichtet([35, 30, 18, 7, inDuesseldorf ? 40 : 0])];
        var monate = art is "kinderzuschlag" or "buergergeld" ? 6 : 12;
        var ab = z.Prozent(60) ? Familie.MonatsErster(f.ErsterEintritt) : Familie.MonatsErster(f.TagInBetreuung(heute, z));
        for (var folge = z.Gewichtet([30, 30, 20, 15, 5]); folge >= 0; folge--)
        {
            var beginn = ab;
            var bis = beginn.AddMonths(monate).AddDays(-1);
            if (beginn > f.Ende || beginn > heute) return;
            var bescheid = f.Melde(z, beginn);
            f.Akte.Erfasse(f.Stream, bescheid, h => new BefreiungAnerkannt(f.Haushalt, art, beginn, bis, true, h));
            // a renewal usually follows at once, sometimes after a gap
            ab = bis.AddDays(1).AddMonths(z.Prozent(20) ? z.Zwischen(1, 4) : 0);
            if (!z.Prozent(5)) continue;
            // withdrawn for the last months
            var entzogen = bis.AddDays(1).AddMonths(-z.Zwischen(1, 4));
            f.Akte.Erfasse(f.Stream, f.Melde(z, entzogen).NichtVor(bescheid.Erfasst), h => new BefreiungAnerkannt(f.Haushalt, art, entzogen, bis, false, h));
        }
    }

    private static void Geschwister(Familie f, DateOnly heute, Zufall z)
    {
        var ogs = z.Prozent(65);
        var ab = new DateOnly(f.TagInBetreuung(heute, z).Year, 8, 1);
        if (ab < f.Seit) ab = f.Seit;
        var geburt = ogs ? ab.AddYears(-6).AddDays(-z.Zwischen(0, 900)) : ab.AddYears(-1).AddDays(-z.Zwischen(0, 500));
        var m = f.Melde(z, ab);
        DateOnly? bis = z.Prozent(50) ? ab.AddYears(ogs ? z.Zwischen(1, 4) : 1).AddDays(-1) : null;
        f.Akte.Erfasse(f.Stream, m, h => new GeschwisterkindGemeldet(
            f.Haushalt, "g1", ab, bis, ogs ? "ogs" : "tagespflege", Personenbezug<DateOnly>.Von(f.Stream, Zwecke.Stammdaten, geburt), ogs ? 0 : z.Eins([20, 25, 35]), h));
        if (bis is not null || !z.Prozent(15)) return;
        var ende = ab.AddMonths(z.Zwischen(5, 30));
        f.Akte.Erfasse(f.Stream, f.Melde(z, ende).NichtVor(m.Erfasst), h => new GeschwisterkindGemeldet(f.Haushalt, "g1", ende, null, "", null, 0, h));
    }
}
