namespace KitaPlus.Benchmarks.Messungen;

/// <summary>Time per child at 1, 4 and 16 times the population.</summary>
internal static class Wachstum
{
    private const double Linear = 1.15;

    public static async Task MesseAsync(Messprotokoll p, string wurzel, int kinder, int laeufe)
    {
        var (vorschau, aufbau) = (0d, 0d);
        foreach (var faktor in (int[])[1, 4, 16])
        {
            var m = await Messbestand.BereiteAsync(wurzel, faktor == 16 ? kinder : kinder / 16 * faktor);
            await using var a = await m.OeffneAsync();
            await a.NachfuehrenAsync();
            // small populations need more runs before the code is compiled to its best
            var v = await Stoppuhr.MedianAsync(laeufe, () => Vorschauen.RechneAsync(a, Vorschauen.Umfang), vorlauf: 32 / faktor) / m.Kinder;
            var n = await Stoppuhr.MedianAsync(laeufe, () => Nachfuehrung.BaueNeuAsync(a), vorlauf: Math.Max(1, 8 / faktor)) / m.Kinder;
            if (faktor == 1) (vorschau, aufbau) = (v, n);
            p.Zeile($"Wachstum {faktor}×: Vorschau je Kind", v * 1e6, "µs", faktor == 1 ? Forderung.Keine : Forderung.Hoechstens, faktor == 1 ? 0 : Linear * vorschau * 1e6, "= 1,15 × bei 1×");
            p.Zeile($"Wachstum {faktor}×: Neuaufbau je Kind", n * 1e6, "µs", faktor == 1 ? Forderung.Keine : Forderung.Hoechstens, faktor == 1 ? 0 : Linear * aufbau * 1e6, "= 1,15 × bei 1×");
        }
    }
}
