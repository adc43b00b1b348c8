using System.Text;
using KitaPlus.Beitraege;
using KitaPlus.Betrieb;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Tests;

/// <summary>The application with an empty log, into which the tests import.</summary>
internal sealed class Importprobe : IAsyncDisposable
{
    public const string Mandant = "m1";
    public static readonly DateOnly Heute = new(2026, 11, 2);
    public static readonly Kontext Wer = new(Mandant, "tester");
    private readonly DirectoryInfo ordner;

    private Importprobe(Anwendung anwendung, DirectoryInfo ordner)
    {
        Anwendung = anwendung;
        this.ordner = ordner;
    }

    public Anwendung Anwendung { get; }

    public IReadOnlyList<IImportformat> Formate => [.. Anwendung.Dienste.GetServices<IImportformat>()];

    /// <summary>All events, first recorded first.</summary>
    public IReadOnlyList<StoredEvent> Alle => Anwendung.Store.ReadAllAsync(Position.Start, 100_000).Result;

    /// <summary>How many commands or imports have written something.</summary>
    public int Anhaenge => Alle.Select(e => e.Metadata.CommandId).Distinct().Count();

    public static Task<Importprobe> ImArbeitsspeicherAsync() => OeffneAsync(o => new Ablage.Arbeitsspeicher(o));

    public static Task<Importprobe> AufSqliteAsync() => OeffneAsync(o => new Ablage.Ordner(o));

    public static Importdatei Datei(string name, string inhalt) => Datei(name, Encoding.UTF8.GetBytes(inhalt));

    public static Importdatei Datei(string name, byte[] inhalt) => new(name, () => new MemoryStream(inhalt));

    /// <summary>Lines of a file; the first is the header.</summary>
    public static Importdatei Datei(string name, params string[] zeilen) => Datei(name, string.Join('\n', zeilen) + "\n");

    public static IReadOnlyList<Importdatei> Beispiele() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "beispiele"), "*.csv").Order(StringComparer.Ordinal).Select(p => Importdatei.Von(p))];

    /// <summary>Träger, two Einrichtungen (E1 with go-live date 01.08.2025), a group, child, person.</summary>
    public static IReadOnlyList<Importdatei> Grundstock() =>
    [
        Datei("traeger.csv", "traeger;name;traegerart", "T1;Caritas;kirchlich"),
        Datei("einrichtungen.csv", "einrichtung;traeger;name;gueltig_ab;uebernahme_am", "E1;T1;Igel;01.08.2010;01.08.2025", "E2;T1;Maus;01.08.2010;"),
        Datei("gruppen.csv", "einrichtung;gruppe;name;gruppenform;plaetze;wochenstunden;gueltig_ab", "E1;G1;Igel;III;20;45;01.08.2020"),
        Datei("personen.csv", "person;nachname", "P1;Adler"),
        Datei("kinder.csv", "kind;vorname;nachname;geburtsdatum", "K1;Mia;Adler;04.03.2021", "K2;Ben;Adler;05.06.2022"),
    ];

    public Task<Importergebnis> Importiere(params Importdatei[] dateien) => Importiere((IReadOnlyList<Importdatei>)dateien);

    public Task<Importergebnis> Importiere(IReadOnlyList<Importdatei> dateien, bool nurPruefen = false, IProgress<Importfortschritt>? fortschritt = null) =>
        Anwendung.Dienste.GetRequiredService<Importlauf>().AusfuehrenAsync(dateien, Wer, Guid.NewGuid(), nurPruefen, fortschritt);

    /// <summary>Imports into a log that has the <see cref="Grundstock"/>.</summary>
    public async Task<Importergebnis> ImportiereDazu(params Importdatei[] dateien)
    {
        if (Alle.Count == 0) (await Importiere(Grundstock())).Fehler.ShouldBeEmpty();
        return await Importiere(dateien);
    }

    public IReadOnlyList<IEreignis> Ereignisse(string stream) => [.. Alle.Where(e => e.Stream == stream).Select(Anwendung.Codec.Decode)];

    public bool HatSchluessel(string person) => Anwendung.Schluessel.Find(Mandant, person, Zwecke.Stammdaten) is not null;

    public async ValueTask DisposeAsync()
    {
        await Anwendung.DisposeAsync();
        ordner.Delete(recursive: true);
    }

    private static async Task<Importprobe> OeffneAsync(Func<string, Ablage> ablage)
    {
        var neuer = Directory.CreateTempSubdirectory("kitaplus-");
        var module = new IModul[] { new EinrichtungenModule(), new KinderModule(), new BeitraegeModule() };
        return new Importprobe(await Anwendung.OeffneAsync(ablage(neuer.FullName), module, new FesteUhr(Berlin.Beginn(Heute))), neuer);
    }
}

/// <summary>Reports at once, in the thread of the import.</summary>
internal sealed class Sofort(Action<Importfortschritt> wenn) : IProgress<Importfortschritt>
{
    public void Report(Importfortschritt value) => wenn(value);
}
