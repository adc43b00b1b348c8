using System.Globalization;
using KitaPlus.Benchmarks.Weboberflaeche;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;
using KitaPlus.Planung;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>A child is moved in a scenario of the largest Kita: until the board with all figures is there again.</summary>
internal static class Planungen
{
    private const string Benutzer = "fvogt";
    private const int Grenze = 200;

    public static async Task MesseAsync(Messprotokoll p, string wurzel, int kinder, bool schnell)
    {
        var mal = schnell ? 40 : 200;
        await using var server = await Seitenserver.StarteAsync(wurzel, kinder);
        var jahr = Kindergartenjahr.Von(Berlin.Tag(DateTimeOffset.UtcNow)) + 1;
        var (anwendung, szenario) = (server.Dienste.GetRequiredService<Anwendung>(), $"mess-{Guid.NewGuid():N}"[..16]);
        var alle = await server.Dienste.GetRequiredService<IBetreuungen>().VonAsync(server.Mandant, null, jahr.Erster, jahr.Letzter, Kenntnisstand.Alles);
        // whoever stays longer than the school entry is in the plan anyway
        var (einrichtung, da) = alle.Select(e => (e.Key, Kinder: e.Where(k => k.Gruppe is not null && k.Geburtsdatum is { } g && Kibiztabellen.Amtlich.Schuleintritt(g) > jahr.Erster).ToList())).MaxBy(e => e.Kinder.Count);
        var gruppen = da.Select(k => k.Gruppe!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (gruppen.Count < 2) throw new InvalidOperationException("Die Messung der Planung ist falsch aufgebaut: in der größten Einrichtung gibt es weniger als zwei Gruppen mit Kindern.");
        var dienst = Kontext.Dienst(server.Mandant, "messung");
        await anwendung.SendeAsync(new LegeSzenarioAn(einrichtung, jahr.Kennung, szenario, "Messung"), dienst);
        await anwendung.SendeAsync(new TriffSzenarioannahme(einrichtung, jahr.Kennung, szenario, new(Annahmeart.Fortschreibung, jahr.Kennung, "", 200, null, null, "Messung")), dienst);
        await anwendung.NachfuehrenAsync();

        var (leser, gesehen) = (server.Dienste.GetRequiredService<Planungsleser>(), 0);
        var rechnung = await Stoppuhr.MedianAsync(mal, async () =>
        {
            var akte = await leser.SzenarioAsync(server.Mandant, new(einrichtung, jahr.Kennung, szenario));
            gesehen = Planbild.Rechne(Kibiztabellen.Amtlich, await leser.LageAsync(server.Mandant, einrichtung, jahr), akte.Zustand, Annahmen.Keine).Belegung.Kinder.Count;
        });

        using var besucher = await Besucher.MeldeAnAsync(server, Benutzer);
        var adresse = $"/planung/belegung/{einrichtung}/{jahr.Kennung}/szenario/{szenario}";
        var seite = await besucher.HoleAsync(adresse);
        var monat = Monat.Von(jahr.Erster).ToString();
        var (zeiten, rechenzeit) = await Dauern.MitRechenzeitAsync(mal, async i =>
        {
            var kind = da[i % da.Count];
            var antwort = await besucher.SendeAsync(
                adresse, seite, "plan", ("Eingabe.BefehlId", Guid.NewGuid().ToString()), ("Eingabe.Kind", kind.Kind), ("Eingabe.Ziel", gruppen[(i + (i / da.Count)) % gruppen.Count]), ("Eingabe.Ab", monat), ("Eingabe.Stunden", ((i % 2 * 10) + 35).ToString(CultureInfo.InvariantCulture)));
            if (!antwort.Text.Contains("Kindpauschalen im Jahr", StringComparison.Ordinal)) throw new InvalidOperationException("Die Messung der Planung ist falsch aufgebaut: nach dem Umsetzen kommt das Brett nicht.");
        });
        p.Anmerkung($"Planung: Einrichtung mit {gesehen} Kindern in {gruppen.Count} Gruppen, {mal} Entschlüsse nacheinander; lesen und rechnen {rechnung * 1000:0.0} ms, Rechenzeit je Antwort {rechenzeit:0.0} ms.");
        p.Zeile("Kind im Szenario umsetzen bis zum neuen Brett mit allen Zahlen, p95", Dauern.P95(zeiten), "ms", Forderung.Hoechstens, Grenze, "");
    }
}
