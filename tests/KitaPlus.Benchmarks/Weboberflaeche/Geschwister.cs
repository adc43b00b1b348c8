using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <param name="Einrichtung">Where it is in care.</param>
/// <param name="Stunden">Agreed per week.</param>
internal sealed record Geschwisterkind(string Kind, string Einrichtung, int Stunden);

/// <summary>Children who are in care on a day together with a brother or sister.</summary>
internal static class Geschwister
{
    /// <returns>One child of each of so many families, spread over all of them.</returns>
    public static async Task<IReadOnlyList<Geschwisterkind>> SucheAsync(IViewDatabase ansichten, string mandant, DateOnly tag, int zahl)
    {
        await using var bestand = await Bestand.OeffneAsync(ansichten, mandant);
        var (kinder, einrichtungen) = (bestand.Texte(Codeart.Kind), bestand.Texte(Codeart.Einrichtung));
        var rechenwerk = new Rechenwerk(bestand.Grundlagen(Kenntnisstand.Alles).Satzungen);
        var alle = new List<Geschwisterkind>();
        foreach (var familie in bestand.Familien().SelectMany(b => b.Familien))
        {
            var betreut = Betreute(rechenwerk, familie, tag);
            if (betreut.Count > 1) alle.Add(new Geschwisterkind(kinder[betreut[0].Kind], einrichtungen[betreut[0].Einrichtung], Stunden(familie, betreut[0].Kind)));
        }

        if (alle.Count < zahl) throw new InvalidOperationException($"Die Messung der Seiten ist falsch aufgebaut: es gibt nur {alle.Count} Familien mit zwei betreuten Kindern.");
        return [.. Enumerable.Range(0, zahl).Select(i => alle[(int)((long)i * alle.Count / zahl)])];
    }

    private static List<(int Kind, int Einrichtung)> Betreute(Rechenwerk rechenwerk, in Familie familie, DateOnly tag)
    {
        var gilt = new bool[familie.Anzahl];
        Array.Fill(gilt, true);
        var zeilen = new Zeilenliste();
        rechenwerk.Rechne(familie, gilt, Monat.Von(tag).Index, Monat.Von(tag).Index + 1, zeilen);
        var (betreut, aufenthalte) = (new List<(int, int)>(), new List<Aufenthalt>());
        // first those for whom something is paid
        foreach (var kind in zeilen.Alle.ToArray().OrderByDescending(z => z.Cent).Select(z => z.Kind).Distinct())
        {
            rechenwerk.Aufenthalte(kind, aufenthalte);
            betreut.AddRange(aufenthalte.Where(a => a.Ab <= tag.DayNumber && tag.DayNumber <= a.Bis).Take(1).Select(a => (kind, a.Einrichtung)));
        }

        return betreut;
    }

    /// <summary>As agreed last.</summary>
    private static int Stunden(in Familie familie, int kind)
    {
        var stunden = 0;
        foreach (ref readonly var f in familie.Fakten)
            if (f.Art == Faktart.Betreuung && f.Subjekt == kind && !f.Hat(Faktmerkmal.Leer | Faktmerkmal.Ruecknahme)) stunden = f.Wert2;
        return stunden;
    }
}
