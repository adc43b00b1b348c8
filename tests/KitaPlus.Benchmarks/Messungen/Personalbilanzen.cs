using System.Globalization;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>Soll and Ist of all Einrichtungen of a diocese for every day of a Kindergartenjahr: 520 Kitas with 67 children, three groups and eleven of the staff, a third of whom come, go or change within the year.</summary>
internal static class Personalbilanzen
{
    private const int Einrichtungen = 520;
    private const int Kinder = 67;
    private static readonly Kindergartenjahr Jahr = new(2026);

    public static async Task MesseAsync(Messprotokoll p, int laeufe)
    {
        var bilder = Enumerable.Range(0, Einrichtungen).Select(Bild).ToList();
        var (tage, abschnitte) = (0, 0);
        var zeit = await Stoppuhr.MedianAsync(laeufe, () =>
        {
            (tage, abschnitte) = (0, 0);
            foreach (var s in bilder.SelectMany(b => b.Verlauf(Jahr.Erster, Jahr.Letzter))) (tage, abschnitte) = (tage + s.Bis.DayNumber - s.Ab.DayNumber + 1, abschnitte + 1);
        });
        if (tage != Einrichtungen * 365) throw new InvalidOperationException($"Die Messung des Personals ist falsch aufgebaut: {tage} Tage.");
        p.Zeile($"Personal-Soll und -Ist von {Einrichtungen:N0} Einrichtungen an jedem Tag eines Jahres ({abschnitte:N0} verschiedene Bilder)", zeit, "s", Forderung.Hoechstens, 2, "");
    }

    private static Einrichtungsbild Bild(int nummer)
    {
        var zufall = new Random(nummer);
        Gruppenabschnitt[] gruppen = [Gruppe("a", Gruppenform.I, 20), Gruppe("b", Gruppenform.II, 10), Gruppe("c", Gruppenform.III, 25), Gruppe("d", Gruppenform.III, 20)];
        var kinder = Enumerable.Range(0, Kinder).Select(i => new Kindabschnitt(
            Nummer('k', i), new DateOnly(2020, 10, 1).AddDays(zufall.Next(1_700)), gruppen[zufall.Next(4)].Gruppe, (int[])[25, 35, 45] is var h ? h[zufall.Next(3)] : 0, null, i % 20 == 0, Zeit(zufall))).ToList();
        var kraefte = Enumerable.Range(0, 11).Select(i => new Kraftabschnitt(
            Nummer('p', i), gruppen[i % 4].Gruppe, "", i % 4 == 3 ? "ergaenzungskraft" : i == 5 ? "pia" : "fachkraft", i == 5 ? 2 : null, new(19.5m + i), new(i == 0 ? 20 : 0), i == 7, Zeit(zufall))).ToList();
        return new(kinder, gruppen, kraefte, Kibiztabellen.Amtlich);
    }

    private static Zeitraum Zeit(Random zufall) => zufall.Next(3) > 0 ? new(new DateOnly(2024, 8, 1)) : new(Jahr.Erster.AddDays(zufall.Next(200)), Jahr.Erster.AddDays(200 + zufall.Next(165)));

    private static Gruppenabschnitt Gruppe(string id, Gruppenform form, int plaetze) => new(id, id, form, plaetze, 45, new(new DateOnly(2015, 8, 1)));

    private static string Nummer(char art, int i) => art + i.ToString(CultureInfo.InvariantCulture);
}
