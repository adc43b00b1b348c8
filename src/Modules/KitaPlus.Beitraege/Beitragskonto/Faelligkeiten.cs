using System.Runtime.InteropServices;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>What falls due in a month, cents.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal record struct Faelligkeit(int Monat, long Cent);

/// <summary>Part of what is owed that nobody claims until after a day: deferred, or an instalment not yet due.</summary>
/// <param name="Rate">Of the Ratenplan, which a new one replaces; else of a Stundung.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal record struct Aufschub(int Tag, long Cent, int Rate);

/// <summary>What is open on an account, by month of falling due.</summary>
internal static class Faelligkeiten
{
    /// <summary>Due up to a month and neither paid, deferred nor an instalment to come; oldest first. Payments and credits count against the oldest.</summary>
    /// <param name="bewegt">Everything that is not a Sollstellung; payments are negative.</param>
    /// <param name="stichtag">Day number: what is put off beyond it is not claimed.</param>
    public static IReadOnlyList<(int Monat, long Cent)> Offen(ReadOnlySpan<Faelligkeit> soll, long bewegt, ReadOnlySpan<Aufschub> aufschub, int bis, int stichtag)
    {
        long rest = bewegt;
        foreach (ref readonly var f in soll)
            if (f.Monat <= bis) rest += f.Cent;
        foreach (ref readonly var a in aufschub)
            if (a.Tag > stichtag) rest -= a.Cent;
        if (rest <= 0) return [];
        var offen = new List<(int Monat, long Cent)>();
        var aeltester = bis;
        for (var i = soll.Length - 1; i >= 0 && rest > 0; i--)
        {
            if (soll[i].Monat > bis || soll[i].Cent <= 0) continue;
            var betrag = Math.Min(rest, soll[i].Cent);
            offen.Add((soll[i].Monat, betrag));
            aeltester = soll[i].Monat;
            rest -= betrag;
        }

        // fees and balances taken over belong to no month: they are as old as the oldest claim
        if (rest > 0)
        {
            if (offen.Count > 0) offen[^1] = (offen[^1].Monat, offen[^1].Cent + rest);
            else offen.Add((aeltester, rest));
        }

        offen.Reverse();
        return offen;
    }
}
