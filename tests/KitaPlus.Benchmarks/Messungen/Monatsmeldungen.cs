using System.Globalization;
using KitaPlus.Betrieb;
using KitaPlus.Beispiele;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Host;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Meldewesen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>All monthly reports of a diocese at once: 520 Einrichtungen with three groups each, every child with an agreement; and freezing one of them from the log.</summary>
internal static class Monatsmeldungen
{
    private const int Kitas = 520;
    private const int JeAnhang = 500;
    private static readonly DateOnly Ab = new(2025, 8, 1);
    private static readonly DateOnly Heute = new(2026, 11, 2);

    public static async Task MesseAsync(Messprotokoll p, string wurzel, int kinder, int laeufe)
    {
        var ordner = Path.Combine(wurzel, "meldungen");
        if (Directory.Exists(ordner)) Directory.Delete(ordner, recursive: true);
        Directory.CreateDirectory(ordner);
        var uhr = new Beispieluhr();
        uhr.Stelle(Berlin.Beginn(Heute));
        await using (var a = await Anwendung.OeffneAsync(new Ablage.Ordner(ordner), [new EinrichtungenModule(), new KinderModule(), new MeldungenModule()], uhr))
        {
            await ErfasseAsync(a, kinder);
            await a.NachfuehrenAsync();
            var dienst = a.Dienste.GetRequiredService<Meldungsdienst>();
            string[] alle = [.. Enumerable.Range(0, Kitas).Select(Kita)];
            var gezaehlt = 0m;
            var zeit = await Stoppuhr.MedianAsync(laeufe, async () => gezaehlt = (await dienst.AlleAsync(Messbestand.Kontext.Mandant, alle, Meldeart.Monat, "2026-11")).Values.Sum(m => m.Zahl(Bezeichnungen.Kinder)));
            if (gezaehlt != kinder) throw new InvalidOperationException($"Die Messung der Meldungen ist falsch aufgebaut: gezählt sind {gezaehlt} von {kinder} Kindern.");
            p.Zeile($"Monatsmeldungen von {Kitas} Einrichtungen mit {kinder:N0} Kindern", zeit, "s", Forderung.Hoechstens, 2, "");
            var monat = 0;
            var eine = await Stoppuhr.MedianAsync(laeufe, async () =>
            {
                var name = new Meldungsname(Kita(monat++), Meldeart.Monat, "2026-11");
                await dienst.ErstelleAsync(Messbestand.Kontext, name, 1, (await dienst.JetztAsync(Messbestand.Kontext.Mandant, name)).Entwurf.Abdruck, true, null, Guid.NewGuid());
            });
            p.Anmerkung($"Eine Monatsmeldung aus dem Protokoll gerechnet, angezeigt und festgehalten ({kinder / Kitas} Kinder): {eine:N2} s.");
        }

        Directory.Delete(ordner, recursive: true);
    }

    private static async Task ErfasseAsync(Anwendung a, int kinder)
    {
        List<StreamAppend> anhaenge = [Anhang(a, "traeger-T1", new TraegerAngelegt("T1", "Bistum", Traegerart.Kirchlich))];
        anhaenge.AddRange(Enumerable.Range(0, Kitas).Select(i => Anhang(a, $"einrichtung-{Kita(i)}",
        [
            new EinrichtungAngelegt(Kita(i), "T1", $"Kita {i}", Ab),
            .. Enum.GetValues<Gruppenform>().Select(f => new GruppeEingerichtet(Kita(i), $"G{(int)f}", $"Gruppe {f}", f, 25, 45, Ab, null, Herkunft.Jetzt)),
        ])));
        anhaenge.AddRange(Enumerable.Range(0, kinder).Select(i =>
        {
            var kind = string.Create(CultureInfo.InvariantCulture, $"K{i:D6}");
            return Anhang(
                a, $"kind-{kind}",
                new KindAufgenommen(kind, Personenbezug<Personenname>.Von($"kind-{kind}", Zwecke.Stammdaten, new("Kind", $"Nr {i}")), Personenbezug<DateOnly>.Von($"kind-{kind}", Zwecke.Stammdaten, new DateOnly(2021, 1, 1).AddDays(i % 1500)), Herkunft.Jetzt),
                new BetreuungVereinbart(kind, Ab, null, Kita(i % Kitas), $"G{(i % 3) + 1}", 25 + (i % 3 * 10), null, Herkunft.Jetzt));
        }));
        foreach (var block in anhaenge.Chunk(JeAnhang)) await a.Store.AppendAsync(Messbestand.Kontext.Mandant, block);
    }

    private static string Kita(int i) => string.Create(CultureInfo.InvariantCulture, $"E{i:D4}");

    private static StreamAppend Anhang(Anwendung a, string strom, params IReadOnlyList<IEreignis> ereignisse) => new(
        strom, ExpectedRevision.NoStream, [.. ereignisse.Select((e, i) => a.Codec.Encode(Messbestand.Kontext.Mandant, EreignisId.Aus($"meldungen/{strom}/{i}"), e, new EventMetadata(Messbestand.Kontext.Wer, EreignisId.Aus(strom))))]);
}
