using KitaPlus.Benutzerverwaltung;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>Rights: the check that every request pays for, and the question who had which right on a day years ago.</summary>
internal static class Zugangsrechte
{
    private const string Mandant = "messung";
    private const int Benutzer = 5_000;
    private const int Jahre = 10;
    private const int Pruefungen = 100_000;
    private static readonly DateOnly Beginn = new(2016, 8, 1);
    private static readonly Handlung KindAnsehen = Handlung.Abfrage("messung.kind", "Kind ansehen", Bereich.Kinder);

    public static async Task MesseAsync(Messprotokoll p, int laeufe)
    {
        var ordner = Directory.CreateTempSubdirectory("kitaplus-rechte");
        try
        {
            await using var a = await Anwendung.OeffneAsync(new Ablage.Arbeitsspeicher(ordner.FullName), [new BenutzerverwaltungModule()], TimeProvider.System);
            var fakten = await FuelleAsync(a);
            await a.NachfuehrenAsync();
            var zugaenge = a.Dienste.GetRequiredService<IZugaenge>();
            var laden = await Stoppuhr.MedianAsync(1, async () => await zugaenge.StandAsync(Mandant, Kennung(0)), vorlauf: 0);
            p.Anmerkung($"Rechte: {Benutzer:N0} Benutzer über {Jahre} Jahre, {fakten:N0} Ereignisse, einmal laden {laden:0.0} s");

            var orte = new Verzeichnis();
            var pruefen = await Stoppuhr.MedianAsync(laeufe, () => PruefeAsync(zugaenge, orte));
            p.Zeile("Rechteprüfung je Anfrage", pruefen / Pruefungen * 1_000_000, "µs", Forderung.Hoechstens, 50, "");

            var buch = await a.Dienste.GetRequiredService<IZugangsauskunft>().BuchAsync(Mandant);
            var zahl = 0;
            var heute = await Stoppuhr.MedianAsync(laeufe, () => zahl = buch.Stichtag(Beginn.AddYears(5), Kenntnisstand.Alles, Rechtefilter.Alles).Count);
            p.Zeile($"Stichtag mit heutigem Wissen ({zahl:N0} Rechte)", heute * 1000, "ms", Forderung.Hoechstens, 300, "");
            var damals = await Stoppuhr.MedianAsync(laeufe, () => zahl = buch.Stichtag(Beginn.AddYears(5), new Kenntnisstand(DateTimeOffset.MaxValue, fakten / 2), Rechtefilter.Alles).Count);
            p.Zeile($"Stichtag mit damaligem Wissen ({zahl:N0} Rechte)", damals * 1000, "ms", Forderung.Hoechstens, 300, "");
        }
        finally
        {
            ordner.Delete(recursive: true);
        }
    }

    private static async Task PruefeAsync(IZugaenge zugaenge, Verzeichnis orte)
    {
        var heute = Beginn.AddYears(Jahre).AddDays(-1);
        var erlaubt = 0;
        for (var i = 0; i < Pruefungen; i++)
        {
            var stand = await zugaenge.StandAsync(Mandant, Kennung(i % Benutzer));
            var matrix = await zugaenge.MatrixAsync(Mandant, heute);
            if (Rechtspruefung.Pruefe(stand!.Zugang, KindAnsehen, Ziel.Einrichtung($"E{i % 300}"), heute, matrix, orte).Erlaubt) erlaubt++;
        }

        if (erlaubt == 0) throw new InvalidOperationException("Die Messung der Rechte ist falsch aufgebaut: niemand darf etwas.");
    }

    /// <summary>Year by year: a new role, now and then a further place, a lock and its end.</summary>
    private static async Task<int> FuelleAsync(Anwendung a)
    {
        var zahl = 0;
        var revisionen = new long[Benutzer];
        Array.Fill(revisionen, ExpectedRevision.NoStream);
        for (var jahr = 0; jahr < Jahre; jahr++)
        {
            for (var i = 0; i < Benutzer; i++)
            {
                var ereignisse = Jahr(Kennung(i), i, jahr).Select(e => a.Codec.Encode(Mandant, Guid.NewGuid(), e, new EventMetadata("b-fv", Guid.NewGuid()))).ToList();
                revisionen[i] = (await a.Store.AppendAsync(Mandant, [new StreamAppend($"benutzer-{Kennung(i)}", revisionen[i], ereignisse)])).Revisions[0];
                zahl += ereignisse.Count;
            }
        }

        return zahl;
    }

    private static IEnumerable<IEreignis> Jahr(string wer, int i, int jahr)
    {
        var (ab, kita) = (Beginn.AddYears(jahr), Ort.Einrichtung($"E{i % 300}"));
        var grund = Personenbezug<string>.Von($"benutzer-{wer}", Zwecke.Stammdaten, "Wechsel");
        if (jahr == 0) yield return new BenutzerAngelegt(wer, grund, Anwendergruppe.Einrichtungspersonal, Funktion.Verbundleitung, kita, "a-1");
        else yield return new RolleEntzogen(wer, $"z-{jahr - 1}", ab, grund, null);
        yield return new RolleZugewiesen(wer, $"z-{jahr}", Rolle.Leitung, [kita], new Zeitraum(ab), $"a-{i}-{jahr}", null, false);
        if (i % 3 == 0) yield return new OrtZugeordnet(wer, $"z-{jahr}", Ort.Einrichtung($"E{(i + 1) % 300}"), new Zeitraum(ab, ab.AddMonths(6)), $"a-{i}-{jahr}b", false);
        if (i % 10 != jahr) yield break;
        yield return new BenutzerGesperrt(wer, Sperrart.Sicherheit, grund);
        yield return new BenutzerEntsperrt(wer, grund);
    }

    private static string Kennung(int nummer) => $"b-{nummer:D8}";

    private sealed class Verzeichnis : IOrtsverzeichnis
    {
        public IEnumerable<string> Einrichtungen(Ort ort, DateOnly tag) => [ort.Id];

        public string? Traeger(string einrichtung, DateOnly tag) => "T1";

        public bool? Pfarrlich(string traeger, DateOnly tag) => null;

        public string Name(Ort ort) => ort.ToString();

        public IReadOnlyCollection<Ort> Alle => [];
    }
}
