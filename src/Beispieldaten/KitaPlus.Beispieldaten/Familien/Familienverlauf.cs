using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>Separation, a new partner, another payer, a new name.</summary>
internal static class Familienverlauf
{
    public static void Erzeuge(Familie f, DateOnly heute, Zufall z)
    {
        if (f.Paar && z.Prozent(7)) Trennung(f, heute, z);
        else if (!f.Paar && z.Prozent(14)) NeuerPartner(f, heute, z);
        else if (f.Paar && z.Prozent(4)) AndererZahler(f, heute, z);
        if (z.Prozent(1)) NeuerName(f, heute, z);
    }

    private static void Trennung(Familie f, DateOnly heute, Zufall z)
    {
        var tag = f.TagInBetreuung(heute, z);
        var ab = z.Prozent(70) ? Familie.MonatsErster(tag.AddMonths(1)) : tag;
        var m = f.Melde(z, ab);
        // with Wechselmodell both keep a household with the children, otherwise the children stay with one of them
        var wechselmodell = z.Prozent(58);
        var bleibt = wechselmodell || z.Prozent(80) ? 0 : 1;
        var geht = f.Personen[1 - bleibt];
        f.Mitglied(f.Haushalt, geht, ab, null, Haushaltsrolle.Keine, m);
        if (bleibt == 1) f.Zahlt(f.Haushalt, f.Personen[1], ab, m);
        if (!wechselmodell) return;

        f.Akte.Erfasse("haushalt-" + f.ZweiterHaushalt, m, h => new HaushaltAngelegt(f.ZweiterHaushalt, h));
        f.Mitglied(f.ZweiterHaushalt, geht, ab, null, Haushaltsrolle.Elternteil, m);
        f.Zahlt(f.ZweiterHaushalt, geht, ab, m);
        var erster = z.Gewichtet([88, 8, 4]) switch { 0 => 50, 1 => 60, _ => 70 };
        foreach (var k in f.Kinder)
        {
            f.Akte.Erfasse(k.Stream, m.NichtVor(k.Bekannt.Erfasst), h => new KindLebtIn(
                k.Kennung, ab, null, [new Haushaltsanteil(f.Haushalt, erster), new Haushaltsanteil(f.ZweiterHaushalt, 100 - erster)], h));
        }
    }

    private static void NeuerPartner(Familie f, DateOnly heute, Zufall z)
    {
        var ab = Familie.MonatsErster(f.TagInBetreuung(heute, z));
        var m = f.Melde(z, ab);
        var person = f.Personen[2];
        LegePartnerAn(f, person, m, z);
        f.Mitglied(f.Haushalt, person, ab, null, z.Prozent(70) ? Haushaltsrolle.Partner : Haushaltsrolle.Elternteil, m);
        if (!z.Prozent(35)) return;
        var bis = ab.AddMonths(z.Zwischen(5, 20));
        f.Mitglied(f.Haushalt, person, bis, null, Haushaltsrolle.Keine, f.Melde(z, bis).NichtVor(m.Erfasst));
    }

    private static void LegePartnerAn(Familie f, string person, Meldung m, Zufall z) =>
        Haushaltsgenerator.LegePersonAn(f, person, new Personenname(z.Eins(z.Prozent(80) ? f.Namen.Vaeter : f.Namen.Muetter), z.Eins(f.Namen.Familien)), null, m);

    private static void AndererZahler(Familie f, DateOnly heute, Zufall z)
    {
        var ab = Familie.MonatsErster(f.TagInBetreuung(heute, z));
        f.Zahlt(f.Haushalt, f.Personen[1], ab, f.Melde(z, ab));
    }

    private static void NeuerName(Familie f, DateOnly heute, Zufall z)
    {
        var m = f.Melde(z, f.TagInBetreuung(heute, z));
        var stream = "person-" + f.Personen[0];
        var name = Personenbezug<Personenname>.Von(stream, Zwecke.Stammdaten, new Personenname(z.Eins(f.Namen.Muetter), z.Eins(f.Namen.Familien) + "-" + f.Nachname.Split(' ')[^1]));
        f.Akte.Erfasse(stream, m, h => new PersonUmbenannt(f.Personen[0], name, h));
    }
}
