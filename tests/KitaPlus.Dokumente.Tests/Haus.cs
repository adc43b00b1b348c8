using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Dokumente.Vorlagen;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kinder;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Dokumente.Tests;

/// <summary>The program with a child in a Kita, and somebody of each kind to look at it. WeasyPrint is the real one.</summary>
public sealed class Haus : IAsyncLifetime
{
    public const string Fritz = "b-fritz";
    public const string Lena = "b-lena";
    public const string Tanja = "b-tanja";
    public const string Paul = "b-paul";
    public const string Nele = "b-nele";
    public static readonly DateOnly Heute = new(2026, 11, 2);

    /// <summary>What the log of reads is told.</summary>
    internal Mitschrift Zugriffe { get; } = new();

    public Webprobe Probe { get; private set; } = null!;

    public IDokumente Dokumente => Dienst<IDokumente>();

    public Kontext Kontext => Probe.Kontext(Fritz);

    public T Dienst<T>()
        where T : notnull => Probe.Dienste.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        var modul = new DokumenteModule();
        var kinder = new KinderModule();
        Probe = await Webprobe.OeffneAsync(typeof(Haus).Assembly.GetName().Name!, [new EinrichtungenModule(), kinder, new ProtokollModule(), modul], [kinder, modul, Zugriffe]);
        Probe.Zugaenge.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        Probe.Zugaenge.Gib(Lena, "Lena Leitung", Rolle.Leitung, ort: Ort.Einrichtung("E1"));
        Probe.Zugaenge.Gib(Nele, "Nele Nachbar", Rolle.Leitung, ort: Ort.Einrichtung("E2"));
        Probe.Zugaenge.Gib(Tanja, "Tanja Träger", Rolle.TraegerFachverantwortung, ort: Ort.Traeger("T1"));
        Probe.Zugaenge.Gib(Paul, "Paul Personal", Rolle.Personal);
        foreach (var t in new[] { "T1", "T2" }) await SendeAsync(new LegeTraegerAn(t, $"Träger {t}", Traegerart.Kirchlich));
        await SendeAsync(new LegeEinrichtungAn("E1", "T1", "Kita Igel", new DateOnly(2010, 8, 1)));
        await SendeAsync(new LegeEinrichtungAn("E2", "T2", "Kita Dachs", new DateOnly(2010, 8, 1)));
        await SendeAsync(new NimmKindAuf("K1", new Personenname("Mia", "Hoffmann"), new DateOnly(2022, 2, 28), Herkunft.Jetzt));
        await SendeAsync(new VereinbareBetreuung("K1", new DateOnly(2025, 8, 1), null, "E1", null, 35, null, Herkunft.Jetzt));
    }

    public async Task DisposeAsync() => await Probe.DisposeAsync();

    public async Task SendeAsync(IBefehl befehl, string wer = Fritz)
    {
        var quittung = await Probe.Anwendung.SendeAsync(befehl, Probe.Kontext(wer));
        await Probe.Anwendung.Ansichten.ProjectionsUpTo(quittung.Position);
    }

    /// <summary>An order with the sample data of its kind.</summary>
    internal static Dokumentauftrag Auftrag(Dokumentart art, string kennung, string betrifft = "kind-K1", string? traeger = null, string? einrichtung = null, Action<JsonObject>? aendere = null)
    {
        var daten = Mitgeliefertes.Probe(art);
        aendere?.Invoke(daten);
        return new Dokumentauftrag(kennung, art, betrifft, traeger, einrichtung, $"{art.Titel()} {kennung}", daten);
    }
}
