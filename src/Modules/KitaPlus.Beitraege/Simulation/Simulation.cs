using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Simulation;

/// <summary>Effect of a draft on the families of one income step (from 1; 0 = linear tariff or several steps).</summary>
internal sealed record Stufenwirkung(int Stufe, int Familien, int Gewinner, int Verlierer, Geld Bisher, Geld Kuenftig);

/// <summary>One family, sums over the period.</summary>
internal sealed record Haertefall(long Familie, Geld Bisher, Geld Kuenftig)
{
    public Geld Differenz => Kuenftig - Bisher;
}

internal sealed record Simulationsergebnis(
    Monat Von, Monat Bis, int Familien, int Gewinner, int Verlierer, Geld Bisher, Geld Kuenftig, IReadOnlyList<Stufenwirkung> Stufen, IReadOnlyList<Haertefall> Haertefaelle, long NichtBerechenbar);

/// <summary>A draft Satzung on the real population. Nothing is written.</summary>
internal static class Simulationslauf
{
    private const int Haertefaelle = 20;

    public static Simulationsergebnis Rechne(
        Bestand bestand, SatzungDokument entwurf, Monat von, Monat bis, Kenntnisstand stand, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken abbruch = default)
    {
        var heute = bestand.Grundlagen(stand);
        var kuenftig = Grundlagenbau.Baue(bestand.Ereignisse, stand, bestand.Woerter, entwurf);
        var jugendamt = bestand.Woerter.Nummer(Codeart.Jugendamt, entwurf.Jugendamt);
        Rechenwerk alt = new(heute.Satzungen), neu = new(kuenftig.Satzungen);
        Zeilenliste vorher = new(), nachher = new();
        var stufen = new Dictionary<int, (int Familien, int Gewinner, int Verlierer, long Bisher, long Kuenftig)>();
        var faelle = new PriorityQueue<Haertefall, long>();
        int familien = 0, gewinner = 0, verlierer = 0;
        long bisher = 0, danach = 0, luecken = 0;
        var gilt = new bool[256];
        var (alle, gelesen) = (fortschritt is null ? 0 : bestand.Familienzahl(), 0L);
        foreach (var f in bestand.Familien().SelectMany(b => b.Familien))
        {
            abbruch.ThrowIfCancellationRequested();
            fortschritt?.Report((++gelesen, alle));
            if (gilt.Length < f.Anzahl) gilt = new bool[f.Anzahl * 2];
            f.Bekannt(stand, gilt);
            vorher.Leere();
            nachher.Leere();
            alt.Rechne(f, gilt, von.Index, bis.Index + 1, vorher);
            neu.Rechne(f, gilt, von.Index, bis.Index + 1, nachher);
            long a = Summe(vorher, jugendamt, out var beruehrtVorher, out _, out var lueckenVorher), b = Summe(nachher, jugendamt, out var beruehrtNachher, out var stufe, out var lueckenNachher);
            if (!beruehrtVorher && !beruehrtNachher) continue;

            // a month that only one of the two can compute would look like a gain or a loss
            if (lueckenVorher > 0 || lueckenNachher > 0)
            {
                luecken += Math.Max(lueckenVorher, lueckenNachher);
                continue;
            }

            familien++;
            bisher += a;
            danach += b;
            if (b < a) gewinner++;
            if (b > a) verlierer++;
            var s = stufen.GetValueOrDefault(stufe);
            stufen[stufe] = (s.Familien + 1, s.Gewinner + (b < a ? 1 : 0), s.Verlierer + (b > a ? 1 : 0), s.Bisher + a, s.Kuenftig + b);
            if (b <= a) continue;
            faelle.Enqueue(new Haertefall(f.Nummer, new Geld(a), new Geld(b)), b - a);
            if (faelle.Count > Haertefaelle) faelle.Dequeue();
        }

        return new Simulationsergebnis(
            von, bis, familien, gewinner, verlierer, new Geld(bisher), new Geld(danach),
            [.. stufen.OrderBy(s => s.Key).Select(s => new Stufenwirkung(s.Key, s.Value.Familien, s.Value.Gewinner, s.Value.Verlierer, new Geld(s.Value.Bisher), new Geld(s.Value.Kuenftig)))],
            [.. faelle.UnorderedItems.Select(x => x.Element).OrderByDescending(h => h.Differenz).ThenBy(h => h.Familie)],
            luecken);
    }

    private static long Summe(Zeilenliste zeilen, int jugendamt, out bool beruehrt, out int stufe, out long luecken)
    {
        long summe = 0;
        luecken = 0;
        beruehrt = false;
        stufe = -1;
        foreach (ref readonly var z in zeilen.Alle)
        {
            if (z.Jugendamt != jugendamt) continue;
            beruehrt = true;
            if (z.Status != Status.Betrag) luecken += z.Bis - z.Von;
            summe += z.Cent * (z.Bis - z.Von);
            stufe = stufe < 0 || stufe == z.Stufe ? z.Stufe : 0;
        }

        stufe = Math.Max(stufe, 0);
        return summe;
    }
}
