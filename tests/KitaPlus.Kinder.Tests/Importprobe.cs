using System.Text;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Tests;

/// <summary>A tenant with an empty log into which the tests import.</summary>
internal sealed class Importprobe : IDisposable
{
    public const string Mandant = "m1";
    public static readonly DateOnly Heute = new(2026, 11, 2);
    private readonly ServiceProvider dienste;

    public Importprobe()
    {
        var uhr = new ProbeUhr(Berlin.Beginn(Heute));
        Store = new ProbeStore(uhr);
        KinderModule.Codec(Codec);
        EinrichtungenModule.Codec(Codec);
        var services = new ServiceCollection();
        services.AddSingleton<IEventStore>(Store).AddSingleton<IEventCodec>(Codec).AddSingleton<IPersonKeys>(Schluessel).AddSingleton<TimeProvider>(uhr);
        ImportModule.Register(services);
        KinderModule.Register(services);
        EinrichtungenModule.Register(services);
        dienste = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public ProbeStore Store { get; }
    public ProbeCodec Codec { get; } = new();
    public ProbeSchluessel Schluessel { get; } = new();

    public IReadOnlyList<IImportformat> Formate => [.. dienste.GetServices<IImportformat>()];

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

    public Task<Importergebnis> Importiere(IReadOnlyList<Importdatei> dateien, bool nurPruefen = false) =>
        dienste.GetRequiredService<Importlauf>().AusfuehrenAsync(dateien, new Kontext(Mandant, "tester"), Guid.NewGuid(), nurPruefen);

    /// <summary>Imports into a log that has the <see cref="Grundstock"/>.</summary>
    public async Task<Importergebnis> ImportiereDazu(params Importdatei[] dateien)
    {
        if (Store.Alle.Count == 0) (await Importiere(Grundstock())).Fehler.ShouldBeEmpty();
        return await Importiere(dateien);
    }

    public IReadOnlyList<IEreignis> Ereignisse(string stream) => [.. Store.Alle.Where(e => e.Stream == stream).Select(Codec.Decode)];

    public void Dispose() => dienste.Dispose();
}
