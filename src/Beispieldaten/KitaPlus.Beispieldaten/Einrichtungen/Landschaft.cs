using KitaPlus.Contracts.Einrichtungen;

namespace KitaPlus.Beispiele;

/// <summary>
/// Träger and Einrichtungen. They stand in quarters of four; a quarter is opened when its first child appears,
/// so the Einrichtung of a household never depends on how many households follow.
/// </summary>
internal sealed class Landschaft(Beispielwunsch wunsch, Kalender kalender, Eintragsliste liste)
{
    /// <summary>35,000 children in 520 Einrichtungen, with some room for the last households.</summary>
    private const int KinderJeViertel = 270;

    private const int JeViertel = 4;
    private readonly List<Einrichtung> einrichtungen = [];
    private int traegerAngelegt;

    public IReadOnlyList<Einrichtung> Einrichtungen => einrichtungen;

    /// <summary>Kölner Einrichtungen have had less time to gather children and get fewer of them.</summary>
    public Einrichtung Zuhause(int kinderDavor, Zufall z)
    {
        var viertel = kinderDavor / KinderJeViertel;
        while (einrichtungen.Count < (viertel + 1) * JeViertel) Eroeffne(einrichtungen.Count);
        while (true)
        {
            var e = einrichtungen[(viertel * JeViertel) + z.Unter(JeViertel)];
            if (!IstKoeln(e) || e.Ab == wunsch.Start || z.Prozent(60)) return e;
        }
    }

    /// <summary>Another Einrichtung up to the same quarter, in the same or in another Jugendamt, that is already run on the day.</summary>
    public Einrichtung? Andere(Einrichtung von, bool anderesJugendamt, DateOnly am, Zufall z)
    {
        var grenze = ((von.Index / JeViertel) + 1) * JeViertel;
        for (var versuch = 0; versuch < 12; versuch++)
        {
            var e = einrichtungen[z.Unter(grenze)];
            if (e != von && e.Ab <= am && anderesJugendamt == !string.Equals(e.Jugendamt, von.Jugendamt, StringComparison.Ordinal)) return e;
        }

        return null;
    }

    private static bool IstKoeln(Einrichtung e) => string.Equals(e.Jugendamt, Jugendaemter.Koeln, StringComparison.Ordinal);

    private void Eroeffne(int index)
    {
        var z = Zufall.Fuer(wunsch.Seed, 1, index);
        var akte = new Akte(1, index, wunsch.Seed, kalender, liste);
        var jugendamt = Jugendamt(index);
        var ab = string.Equals(jugendamt, Jugendaemter.Koeln, StringComparison.Ordinal) && wunsch.Start < Jugendaemter.KoelnAb ? Jugendaemter.KoelnAb : wunsch.Start;
        var am = ab.AddDays(-z.Zwischen(165, 230));
        var traeger = TraegerVon(index);
        // T001, T002 … are opened one after the other with the first Einrichtung of each, at the latest when that one is typed in
        for (; traegerAngelegt <= traeger; traegerAngelegt++) Traegerwelt.LegeAn(traegerAngelegt, wunsch, akte);
        var e = new Einrichtung(index, FormattableString.Invariant($"E{index + 1:D4}"), Traegerwelt.Kennung(traeger), jugendamt, ab, ab.AddDays(-155), Gruppen(z));
        einrichtungen.Add(e);

        var meldung = new Meldung(am.AddDays(-z.Zwischen(5, 40)), am);
        var stream = "einrichtung-" + e.Kennung;
        var seit = new DateOnly(z.Zwischen(2008, 2019), 8, 1);
        akte.Erfasse(stream, meldung, _ => new EinrichtungAngelegt(e.Kennung, e.Traeger, Traegerwelt.KitaName(z, index), seit));
        akte.Erfasse(stream, meldung, h => new JugendamtZugeordnet(e.Kennung, jugendamt, seit, null, h));
        foreach (var g in e.Gruppen)
            akte.Erfasse(stream, meldung, h => new GruppeEingerichtet(e.Kennung, g.Kennung, g.Name, g.Form, g.Plaetze, 45, seit, null, h));
        akte.Erfasse(stream, meldung, _ => new UebernahmeFestgelegt(e.Kennung, ab));
        if (!z.Prozent(3)) return;
        var umbenannt = ab.AddDays(z.Zwischen(60, 900));
        akte.Erfasse(stream, Meldeverhalten.Ziehe(z, umbenannt).NichtVor(am), _ => new EinrichtungUmbenannt(e.Kennung, Traegerwelt.KitaName(z, index + 7), umbenannt));
    }

    /// <summary>The first four cover all Jugendämter; in the long run 12 % Köln, 18 % Düsseldorf, 50 % Musterstadt, 20 % Musterkreis.</summary>
    private string Jugendamt(int index)
    {
        var amt = index < JeViertel ? Jugendaemter.Alle[index] : (index * 7 % 50) switch
        {
            < 6 => Jugendaemter.Koeln,
            < 15 => Jugendaemter.Duesseldorf,
            < 40 => Jugendaemter.Musterstadt,
            _ => Jugendaemter.Musterkreis,
        };
        // before the Kölner table exists there is nothing to run in Köln
        return string.Equals(amt, Jugendaemter.Koeln, StringComparison.Ordinal) && wunsch.Heute < Jugendaemter.KoelnAb.AddMonths(2) ? Jugendaemter.Musterstadt : amt;
    }

    /// <summary>120 Träger for 520 Einrichtungen.</summary>
    private static int TraegerVon(int index) => index * 3 / 13;

    private static Gruppe[] Gruppen(Zufall z)
    {
        List<Gruppe> gruppen =
        [
            new("G1", "Igel", Gruppenform.I, 20),
            new("G2", "Küken", Gruppenform.II, 10),
            new("G3", "Füchse", Gruppenform.III, 25),
        ];
        if (z.Prozent(35)) gruppen.Add(new("G4", "Bären", Gruppenform.III, 25));
        return [.. gruppen];
    }
}
