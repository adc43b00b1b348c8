using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <summary>What a change would mean for the fees of a family with siblings: the calculation alone, and the form that shows it.</summary>
internal static class Folgenzeiten
{
    private const string Benutzer = "fvogt";
    private const string Formular = "angabe";
    private const int Grenze = 50;

    public static async Task MesseAsync(Messprotokoll p, Seitenserver server, int mal)
    {
        var ab = Berlin.Tag(DateTimeOffset.UtcNow).AddDays(1);
        var vorhaben = await PlaneAsync(server, ab, mal);
        await MesseDienstAsync(p, server, [.. vorhaben.Select(v => v.Neu)], mal);
        await MesseFormularAsync(p, server, [.. vorhaben.Select(v => v.Kind)], ab, mal);
    }

    /// <summary>Other hours for one child of each family.</summary>
    private static async Task<IReadOnlyList<(Geschwisterkind Kind, IReadOnlyList<Probeereignis> Neu)>> PlaneAsync(Seitenserver server, DateOnly ab, int mal)
    {
        var (probe, geplant) = (server.Dienste.GetRequiredService<Befehlsprobe>(), new List<(Geschwisterkind, IReadOnlyList<Probeereignis>)>());
        foreach (var k in await Geschwister.SucheAsync(server.Dienste.GetRequiredService<IViewDatabase>(), server.Mandant, ab, 2 * mal))
        {
            try
            {
                geplant.Add((k, await probe.ProbiereAsync(server.Mandant, [new AendereStunden(k.Kind, k.Einrichtung, ab, Andere(k.Stunden), null, null, new Herkunft())])));
            }
            catch (Fachfehler)
            {
                // an end reported at the same time: nothing that could be changed
            }
        }

        return geplant.Count >= mal ? geplant[..mal] : throw new InvalidOperationException("Die Messung der Seiten ist falsch aufgebaut: es lassen sich zu wenige Vereinbarungen ändern.");
    }

    private static async Task MesseDienstAsync(Messprotokoll p, Seitenserver server, IReadOnlyList<IReadOnlyList<Probeereignis>> vorhaben, int mal)
    {
        var vorschau = server.Dienste.GetRequiredService<IFolgenvorschau>();
        var mitFolgen = 0;
        var (zeiten, rechenzeit) = await Dauern.MitRechenzeitAsync(mal, async i =>
        {
            if ((await vorschau.ErmittleAsync(server.Mandant, vorhaben[i % vorhaben.Count])).Gibt) mitFolgen++;
        });
        p.Anmerkung($"Folgen vor dem Speichern: {vorhaben.Count} Familien mit mindestens zwei betreuten Kindern, bei {mitFolgen} Aufrufen ändern sich Beträge; Median {Stoppuhr.Median(zeiten):0.0} ms, Rechenzeit {rechenzeit:0.0} ms.");
        p.Zeile("Vorschau einer Familie einschließlich der Geschwister, p95", Dauern.P95(zeiten), "ms", Forderung.Hoechstens, Grenze, "");
    }

    private static async Task MesseFormularAsync(Messprotokoll p, Seitenserver server, IReadOnlyList<Geschwisterkind> kinder, DateOnly ab, int mal)
    {
        using var besucher = await Besucher.MeldeAnAsync(server, Benutzer);
        var mitFolgen = 0;
        var seiten = new List<Seitenantwort>();
        foreach (var k in kinder) seiten.Add(await besucher.HoleAsync(Adresse(k)));
        var (zeiten, rechenzeit) = await Dauern.MitRechenzeitAsync(mal, async i =>
        {
            var k = kinder[i % kinder.Count];
            var antwort = await besucher.SendeAsync(Adresse(k), seiten[i % kinder.Count], Formular, ("Eingabe.Ab", $"{ab:dd.MM.yyyy}"), ("Eingabe.Wochenstunden", $"{Andere(k.Stunden)}"), ("Eingabe.Pauschalentyp", ""));
            if (antwort.Text.Contains("Mit diesen Folgen speichern", StringComparison.Ordinal)) mitFolgen++;
        });
        if (mitFolgen == 0) throw new InvalidOperationException("Die Messung der Seiten ist falsch aufgebaut: das Formular zeigt keine Folgen.");
        var (ansehen, dafuer) = await Dauern.MitRechenzeitAsync(mal, i => besucher.HoleAsync(Adresse(kinder[i % kinder.Count])));
        p.Anmerkung($"Das Formular mit den Folgen: Median {Stoppuhr.Median(zeiten):0.0} ms, Rechenzeit {rechenzeit:0.0} ms; dasselbe Formular leer {Stoppuhr.Median(ansehen):0.0} ms, Rechenzeit {dafuer:0.0} ms.");
        p.Zeile("  dasselbe als abgesendetes Formular über HTTP, p95", Dauern.P95(zeiten), "ms", Forderung.Hoechstens, Grenze, "");
    }

    private static string Adresse(Geschwisterkind k) => $"/kinder/{k.Kind}/betreuung/stunden";

    private static int Andere(int stunden) => stunden == 45 ? 25 : 45;
}
