using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>Age and what the law ties to it. Pure functions of birth day, Satzung version and month.</summary>
internal static class Altersregeln
{
    /// <summary>First month in which the child no longer belongs below an age bound.</summary>
    /// <param name="geburt">Day number.</param>
    /// <param name="monate">Bound in completed months.</param>
    public static int Wechselmonat(int geburt, int monate, Alterswechselart art, VollendetAm vollendet)
    {
        var jahrestag = PlusMonate(geburt, monate);
        var tag = DateOnly.FromDayNumber(vollendet == VollendetAm.Vortag ? jahrestag - 1 : jahrestag);
        var monat = Monat.Von(tag).Index;
        // completed at the end of the day before: a child born on the 1st has completed it when the birthday month begins
        return art == Alterswechselart.Folgemonat ? monat + 1 : vollendet == VollendetAm.Vortag && tag == Monat.Von(tag).Letzter ? monat + 1 : monat;
    }

    /// <summary>Index of the age class in a month.</summary>
    public static int Klasse(Tarif tarif, Tarif.Preise preise, int geburt, int monat)
    {
        var grenzen = preise.AltersgrenzenMonate;
        var regel = tarif.Dokument.Alterswechsel;
        if (regel.Art == Alterswechselart.KindergartenjahrStichtag)
        {
            var stichtag = Stichtag(tarif, monat);
            for (var i = 0; i < grenzen.Length; i++)
                if (grenzen[i] == int.MaxValue || stichtag < Vollendung(geburt, grenzen[i], tarif.Dokument.Lebensjahr.Vollendet)) return i;
            return grenzen.Length - 1;
        }

        for (var i = 0; i < grenzen.Length; i++)
            if (grenzen[i] == int.MaxValue || monat < Wechselmonat(geburt, grenzen[i], regel.Art, tarif.Dokument.Lebensjahr.Vollendet)) return i;
        return grenzen.Length - 1;
    }

    /// <summary>The Stichtag of the Kindergartenjahr to which a month belongs.</summary>
    private static int Stichtag(Tarif tarif, int monat)
    {
        var jahr = new Monat(monat).Kindergartenjahr;
        if (tarif.AlterStichtagMonat < 8) jahr++;
        return new DateOnly(jahr, tarif.AlterStichtagMonat, Math.Min(tarif.AlterStichtagTag, DateTime.DaysInMonth(jahr, tarif.AlterStichtagMonat))).DayNumber;
    }

    /// <summary>First month free by law: 1 August of the year in which the birthday falls on or before the Stichtag.</summary>
    public static int FreiAb(int geburt, int alterJahre, int stichtagMonat, int stichtagTag, VollendetAm vollendet)
    {
        var tag = DateOnly.FromDayNumber(Vollendung(geburt, alterJahre * 12, vollendet));
        var rechtzeitig = tag.Month < stichtagMonat || (tag.Month == stichtagMonat && tag.Day <= stichtagTag);
        return new Monat(rechtzeitig ? tag.Year : tag.Year + 1, 8).Index;
    }

    /// <summary>The statutory exemption that holds in a month, or null.</summary>
    public static Tarif.Freiheit? Freiheit(Tarif tarif, int geburt, int monat)
    {
        foreach (var f in tarif.Freiheiten)
        {
            if (f.VonMonat <= monat && monat <= f.BisMonat
                && FreiAb(geburt, f.AlterJahre, f.StichtagMonat, f.StichtagTag, tarif.Dokument.Lebensjahr.Vollendet) <= monat) return f;
        }

        return null;
    }

    /// <summary>Day on which an age counts as completed.</summary>
    private static int Vollendung(int geburt, int monate, VollendetAm vollendet) =>
        vollendet == VollendetAm.Vortag ? PlusMonate(geburt, monate) - 1 : PlusMonate(geburt, monate);

    /// <summary>The day with the same number so many months later; born on 29 February: 1 March in common years (§ 188 BGB: the year ends with 28 February).</summary>
    private static int PlusMonate(int geburt, int monate)
    {
        var tag = DateOnly.FromDayNumber(geburt);
        var ziel = Monat.Von(tag) + monate;
        return tag.Day <= ziel.Tage ? ziel.Erster.DayNumber + tag.Day - 1 : ziel.Letzter.DayNumber + 1;
    }
}
