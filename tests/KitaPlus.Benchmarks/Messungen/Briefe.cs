using System.Diagnostics;
using KitaPlus.Betrieb;
using KitaPlus.Dokumente.Vorlagen;
using KitaPlus.EventStore;
using KitaPlus.Host;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>Letters as PDF from filling the template to the entry in the log, and the file to print them all.</summary>
internal static class Briefe
{
    private const int Anzahl = 1_000;

    public static async Task MesseAsync(Messprotokoll p)
    {
        var ordner = Directory.CreateTempSubdirectory("kitaplus-briefe-").FullName;
        try
        {
            await using var a = await Anwendung.OeffneAsync(new Ablage.Ordner(ordner), Befehlszeile.Module, TimeProvider.System);
            var dokumente = (IDokumente)a.Dienste.GetService(typeof(IDokumente))!;
            if (dokumente.Hindernis is { } satz) throw new InvalidOperationException(satz);
            await a.NachfuehrenAsync();
            var kontext = Kontext.Dienst("messung", "messung");
            // the processes are there before it counts
            await dokumente.StelleAlleAusAsync(kontext, Auftraege("vorlauf", 4 * Environment.ProcessorCount));

            var beginn = Stopwatch.GetTimestamp();
            var fertige = await dokumente.StelleAlleAusAsync(kontext, Auftraege("messung", Anzahl));
            var dauer = Stopwatch.GetElapsedTime(beginn).TotalSeconds;
            var seiten = fertige.Sum(d => d.Seiten);
            p.Zeile($"{Anzahl:N0} Bescheide als PDF/A und PDF/UA ausstellen und ablegen", dauer, "s", Forderung.Keine, 0, "");
            p.Zeile("  Seiten je Sekunde", seiten / dauer, "", Forderung.Keine, 0, "");

            beginn = Stopwatch.GetTimestamp();
            await using var datei = new FileStream(Path.Combine(ordner, "druck.pdf"), FileMode.Create);
            await dokumente.SchreibeDruckdateiAsync(kontext.Mandant, [.. fertige.Select(d => d.Kennung)], datei);
            p.Zeile($"Druckdatei aus {Anzahl:N0} Bescheiden ({datei.Length / 1024d / 1024:0} MiB)", Stopwatch.GetElapsedTime(beginn).TotalSeconds, "s", Forderung.Keine, 0, "");
        }
        finally
        {
            Directory.Delete(ordner, recursive: true);
        }
    }

    private static List<Dokumentauftrag> Auftraege(string stapel, int anzahl) =>
        [.. Enumerable.Range(1, anzahl).Select(i => new Dokumentauftrag($"{stapel}-{i:00000}", Dokumentart.Bescheid, $"person-P{i:00000}", null, null, "Bescheid", Mitgeliefertes.Probe(Dokumentart.Bescheid)) { Stapel = stapel })];
}
