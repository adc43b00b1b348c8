using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Vorausplanung;

/// <summary>Expected fees of one month, Einrichtung and Jugendamt.</summary>
/// <param name="Kinder">With care in this month, free ones included.</param>
/// <param name="OhneBetrag">Of them those for whom no amount can be said.</param>
internal sealed record Erwartung(Monat Monat, string Einrichtung, string Jugendamt, bool Delegiert, int Kinder, int OhneBetrag, Geld Betrag);

/// <summary>What comes in if nothing new happens: from the agreements, incomes and birthdays known now (C1).</summary>
internal static class Vorausschau
{
    /// <summary>What is said for a child whose Jugendamt is not known.</summary>
    public const string OhneJugendamt = "ohne Jugendamt";

    public static IReadOnlyList<Erwartung> Rechne(Bestand bestand, Monat von, Monat bis)
    {
        var werk = bestand.Grundlagen(Kenntnisstand.Alles).Satzungen;
        var (rechenwerk, zeilen, aufenthalte) = (new Rechenwerk(werk), new Zeilenliste(), new List<Aufenthalt>());
        var summen = new Dictionary<(int Monat, int Einrichtung, int Jugendamt), (HashSet<int> Kinder, HashSet<int> Ohne, long Cent)>();
        var gilt = new bool[256];
        foreach (var f in bestand.Familien().SelectMany(b => b.Familien))
        {
            if (gilt.Length < f.Anzahl) gilt = new bool[f.Anzahl * 2];
            f.Bekannt(Kenntnisstand.Alles, gilt);
            zeilen.Leere();
            rechenwerk.Rechne(f, gilt, von.Index, bis.Index + 1, zeilen);
            foreach (ref readonly var z in zeilen.Alle)
            {
                aufenthalte.Clear();
                rechenwerk.Aufenthalte(z.Kind, aufenthalte);
                for (var m = z.Von; m < z.Bis; m++)
                {
                    var schluessel = (m, Einrichtung(aufenthalte, m), z.Jugendamt);
                    if (!summen.TryGetValue(schluessel, out var s)) s = ([], [], 0);
                    s.Kinder.Add(z.Kind);
                    if (z.Status == Status.Betrag) s.Cent += z.Cent;
                    else s.Ohne.Add(z.Kind);
                    summen[schluessel] = s;
                }
            }
        }

        return
        [
            .. summen.OrderBy(s => s.Key.Monat).Select(s => new Erwartung(
                new Monat(s.Key.Monat), s.Key.Einrichtung < 0 ? "" : bestand.Woerter.Text(Codeart.Einrichtung, s.Key.Einrichtung), s.Key.Jugendamt < 0 ? OhneJugendamt : bestand.Woerter.Text(Codeart.Jugendamt, s.Key.Jugendamt),
                s.Key.Jugendamt >= 0 && werk.Erhebung(s.Key.Jugendamt, s.Key.Monat) == Erhebungsart.Delegiert, s.Value.Kinder.Count, s.Value.Ohne.Count, new Geld(s.Value.Cent))),
        ];
    }

    /// <summary>Where the child is in a month; of two the later one.</summary>
    private static int Einrichtung(List<Aufenthalt> aufenthalte, int monat)
    {
        int erster = Kalender.Erster(monat), letzter = Kalender.Letzter(monat), wo = -1, ab = int.MinValue;
        foreach (var a in aufenthalte)
        {
            if (a.Ab > letzter || a.Bis < erster || a.Ab < ab) continue;
            (wo, ab) = (a.Einrichtung, a.Ab);
        }

        return wo;
    }
}
