using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>The engine alone: families lie in memory, results are thrown away family by family.</summary>
internal static class Rechenkern
{
    private const int Faeden = 2;

    [ThreadStatic]
    private static (Satzungswerk Werk, Rechenwerk Rechenwerk, Zeilenliste Zeilen)? eigenes;

    public static async Task MesseAsync(Messprotokoll p, Messbestand m, string welche, int laeufe)
    {
        await using var a = await m.OeffneAsync();
        await a.NachfuehrenAsync();
        await using var bestand = await Bestand.OeffneAsync(a.Ansichten, Messbestand.Kontext.Mandant);
        var familien = new Familienliste(bestand);
        var kindmonate = familien.Kindmonate();
        p.Anmerkung($"{welche}: {familien.Alle.Count:N0} Familien, {familien.Alle.Sum(f => (long)f.Anzahl):N0} Tatsachen, {kindmonate:N0} Kindmonate mit Betreuung");

        var ohne = await Stoppuhr.MedianAsync(laeufe, () => familien.Nebeneinander(Faeden, Betraege), vorlauf: 3);
        p.Zeile($"Rechenkern, nur Beträge, {welche}", kindmonate / ohne, "Kindmonate/s", Forderung.Mindestens, 10_000_000, "");
        var mit = await Stoppuhr.MedianAsync(laeufe, () => familien.Nebeneinander(Faeden, Herleitungen), vorlauf: 2);
        p.Zeile($"Rechenkern, jede Herleitung, {welche}", kindmonate / mit, "Kindmonate/s", Forderung.Mindestens, 1_000_000, "");
    }

    private static void Betraege(Familienliste familien, int von, int bis)
    {
        var (rechenwerk, zeilen) = Eigenes(familien.Werk);
        for (var i = von; i < bis; i++)
        {
            zeilen.Leere();
            rechenwerk.Rechne(familien.Alle[i], familien.Gilt, Messbestand.Von.Index, Messbestand.Bis.Index + 1, zeilen);
        }
    }

    private static void Herleitungen(Familienliste familien, int von, int bis)
    {
        var (rechenwerk, zeilen) = Eigenes(familien.Werk);
        for (var i = von; i < bis; i++)
        {
            zeilen.Leere();
            var protokoll = new Herleitungsprotokoll();
            rechenwerk.Rechne(familien.Alle[i], familien.Gilt, Messbestand.Von.Index, Messbestand.Bis.Index + 1, zeilen, ref protokoll);
            GC.KeepAlive(protokoll.Herleitungen);
        }
    }

    private static (Rechenwerk, Zeilenliste) Eigenes(Satzungswerk werk)
    {
        if (eigenes is not { } e || !ReferenceEquals(e.Werk, werk)) eigenes = e = (werk, new Rechenwerk(werk), new Zeilenliste());
        return (e.Rechenwerk, e.Zeilen);
    }
}
