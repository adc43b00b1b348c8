using System.Security.Cryptography;
using System.Text;
using KitaPlus.Beispiele;
using KitaPlus.Beitraege;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Host;
using KitaPlus.Kernel;

namespace KitaPlus.Benchmarks;

/// <summary>
/// The population that is measured: that of the sample Rendantur, recorded day by day and posted with the knowledge of a year ago;
/// but every Einrichtung belongs to one Jugendamt with one Satzung, so that a hard-wired SQL statement can compute the same.
/// Kept in a folder and used again.
/// </summary>
internal sealed record Messbestand(string Ordner, int Kinder)
{
    public const string Jugendamt = "messstadt";
    public static readonly DateOnly Heute = new(2026, 8, 1);
    public static readonly Kontext Kontext = new("rendantur", "messung");
    public static readonly Monat Von = new(2021, 8);
    public static readonly Monat Bis = new(2026, 7);

    private const string Fertig = "fertig";

    public static string Satzung { get; } = Ressource("messstadt.json");

    public static string Ressource(string name)
    {
        using var leser = new StreamReader(typeof(Messbestand).Assembly.GetManifestResourceStream(name)!);
        return leser.ReadToEnd();
    }

    /// <summary>Opens the population with a clock that stands still on its last day.</summary>
    public Task<Anwendung> OeffneAsync()
    {
        var uhr = new Beispieluhr();
        uhr.Stelle(Berlin.Beginn(Heute));
        return Anwendung.OeffneAsync(new Ablage.Ordner(Ordner), Befehlszeile.Module, uhr);
    }

    /// <summary>Records a population unless the folder holds it already.</summary>
    /// <param name="eineSatzung">False: the four Jugendämter of the sample with their own Satzungen.</param>
    public static async Task<Messbestand> BereiteAsync(string wurzel, int kinder, bool eineSatzung = true)
    {
        var ordner = Path.Combine(wurzel, $"{(eineSatzung ? "eine" : "vier")}-{kinder}");
        var bestand = new Messbestand(ordner, kinder);
        if (File.Exists(Path.Combine(ordner, Fertig))) return bestand;
        if (Directory.Exists(ordner)) Directory.Delete(ordner, recursive: true);
        await Console.Error.WriteLineAsync($"Erfasse {kinder:N0} Kinder über fünf Jahre, Tag für Tag, in {ordner} …");
        var uhr = new Beispieluhr();
        await using (var a = await Anwendung.OeffneAsync(new Ablage.Ordner(ordner), Befehlszeile.Module, uhr))
        {
            var wunsch = new Beispielwunsch(kinder, 5, 1, Heute, MitPersonas: !eineSatzung);
            if (eineSatzung) await ErfasseAsync(a, uhr, wunsch);
            else await Beispielrendantur.FuelleAsync(a, uhr, Kontext, wunsch, buchen: true, null, CancellationToken.None);
            await a.NachfuehrenAsync();
            await a.Siegel.SiegleAsync(force: true, CancellationToken.None);
        }

        await File.WriteAllTextAsync(Path.Combine(ordner, Fertig), "");
        return bestand;
    }

    /// <summary>A copy that may be changed.</summary>
    public Messbestand Kopie(string name)
    {
        var ziel = Ordner + "-" + name;
        if (Directory.Exists(ziel)) Directory.Delete(ziel, recursive: true);
        Directory.CreateDirectory(ziel);
        foreach (var datei in Directory.EnumerateFiles(Ordner)) File.Copy(datei, Path.Combine(ziel, Path.GetFileName(datei)));
        return this with { Ordner = ziel };
    }

    private static async Task ErfasseAsync(Anwendung a, Beispieluhr uhr, Beispielwunsch wunsch)
    {
        var ereignisse = Beispieldaten.Erzeuge(wunsch).Where(e => e.Ereignis is not UebernahmeFestgelegt).ToList();
        uhr.Stelle(ereignisse[0].Bekannt);
        await BeitraegeBeispiel.LadeAsync(a, Kontext, [Satzung], [(Jugendamt, true)]);
        var vorEinemJahr = Berlin.Beginn(Heute.AddYears(-1));
        var revisionen = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var tag in ereignisse.GroupBy(e => Berlin.Tag(e.Bekannt)))
        {
            if (uhr.GetUtcNow() < vorEinemJahr && tag.First().Bekannt >= vorEinemJahr)
            {
                uhr.Stelle(vorEinemJahr);
                await BeitraegeBeispiel.BucheAsync(a, Kontext, "L-messung", Von, Monat.Von(Heute.AddYears(-1)));
            }

            uhr.Stelle(tag.First().Bekannt);
            var anhaenge = tag.GroupBy(e => e.Stream).Select(s => Anhang(a, s.Key, s, revisionen)).ToList();
            await a.Store.AppendAsync(Kontext.Mandant, anhaenge);
        }
    }

    private static StreamAppend Anhang(Anwendung a, string strom, IEnumerable<Beispielereignis> ereignisse, Dictionary<string, long> revisionen)
    {
        var revision = revisionen.GetValueOrDefault(strom, ExpectedRevision.NoStream);
        var daten = ereignisse.Select((e, i) => a.Codec.Encode(
            Kontext.Mandant, Kennung($"{strom}/{revision + 1 + i}"), Umgezogen(e.Ereignis), new EventMetadata(Kontext.Wer, Kennung($"{e.Bekannt:O}")))).ToList();
        revisionen[strom] = revision + daten.Count;
        return new StreamAppend(strom, revision, daten);
    }

    private static IEreignis Umgezogen(IEreignis e) => e is JugendamtZugeordnet z ? z with { Jugendamt = Jugendamt, GueltigAb = new DateOnly(2012, 8, 1) } : e;

    private static Guid Kennung(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes("messung/" + text)).AsSpan(0, 16));
}
