using KitaPlus.Betrieb;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Vieraugen.Tests;

/// <summary>The module in a running program with a few people.</summary>
internal sealed class Haus : IAsyncDisposable
{
    public const string Anna = "b-anna";
    public const string Bernd = "b-bernd";
    public const string Clara = "b-clara";

    /// <summary>Only reads.</summary>
    public const string Leo = "b-leo";
    public const string Fritz = "b-fritz";

    /// <summary>The other one who may set rules.</summary>
    public const string Frieda = "b-frieda";
    public static readonly string Inhalt = Inhaltshash.Von("Rückberechnung 2026-10, 748 Familien");

    private Haus(Webprobe probe) => Probe = probe;

    public Webprobe Probe { get; }

    public IVieraugen Vieraugen => Probe.Dienste.GetRequiredService<IVieraugen>();

    public Aktenleser Akten => Probe.Dienste.GetRequiredService<Aktenleser>();

    public static async Task<Haus> OeffneAsync()
    {
        var vieraugen = new VieraugenModule();
        var haus = new Haus(await Webprobe.OeffneAsync(typeof(Haus).Assembly.GetName().Name!, [new EinrichtungenModule(), new ProtokollModule(), vieraugen, new Probemodul()], [vieraugen]));
        var z = haus.Probe.Zugaenge;
        z.Gib(Anna, "Anna Adler", Rolle.Verwaltungsreferent);
        z.Gib(Bernd, "Bernd Brandt", Rolle.Finanzen);
        z.Gib(Clara, "Clara Celik", Rolle.Verwaltungsreferent);
        z.Gib(Leo, "Leo Lesend", Rolle.LesendRendantur);
        z.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        z.Gib(Frieda, "Frieda Fach", Rolle.Fachverantwortung);
        return haus;
    }

    public Task<Freigabe> LegeVorAsync(string wer = Anna, string? inhalt = null, Geld? betrag = null, string objekt = "mandant-", string? imAuftragVon = null) =>
        Vieraugen.LegeVorAsync(new Vorlage(Probemodul.Buchen, objekt, "Rückberechnung Oktober buchen", inhalt ?? Inhalt, betrag, "/rueckberechnung"), Probe.Kontext(wer, imAuftragVon));

    public Task GibFreiAsync(string vorgang, string wer = Bernd, string? inhalt = null, string grund = "Liste geprüft", string? imAuftragVon = null) =>
        Vieraugen.FreigebenAsync(vorgang, inhalt ?? Inhalt, grund, Probe.Kontext(wer, imAuftragVon));

    /// <summary>Uses the release up as the command pipeline does, but with nothing else.</summary>
    public async Task VerbraucheAsync(string vorgang, Guid verwendung, string? inhalt = null) =>
        await Probe.Anwendung.Store.AppendAsync(Webprobe.Mandant, [await Vieraugen.VerwendungAsync(vorgang, inhalt ?? Inhalt, verwendung, Probe.Kontext(Anna))]);

    public async Task<Freigabestand?> StandAsync(string vorgang) => (await Vieraugen.StandAsync(Webprobe.Mandant, vorgang))?.Stand;

    /// <summary>Every posting needs a second person.</summary>
    public Task SetzeImmerAsync() => SetzeAsync(new Freigaberegel(Pflicht.Immer, null, null, 14));

    /// <summary>Fritz sets the rule; where it gets looser, Frieda agrees.</summary>
    public async Task SetzeAsync(Freigaberegel regel)
    {
        var befehl = new SetzeFreigaberegel(Webprobe.Mandant, Probemodul.Buchen, regel, (await Akten.RegelnAsync(Webprobe.Mandant)).Zu(Probemodul.Buchen));
        try
        {
            await Probe.Anwendung.SendeAsync(befehl, Probe.Kontext(Fritz));
        }
        catch (WartetAufFreigabe w)
        {
            await StimmeZuAsync(w.Vorgang, Frieda);
            await Probe.Anwendung.SendeAsync(befehl, Probe.Kontext(Fritz));
        }
    }

    /// <summary>Agrees to what was submitted.</summary>
    public async Task StimmeZuAsync(string vorgang, string wer = Bernd) => await GibFreiAsync(vorgang, wer, (await Akten.VorgangAsync(Webprobe.Mandant, vorgang)).Vorlage!.Inhalt);

    /// <summary>What the server does on every day.</summary>
    public async Task TagwerkAsync()
    {
        foreach (var arbeit in Probe.Dienste.GetServices<ITagesarbeit>().OfType<Vieraugentag>()) await arbeit.TueAsync(Webprobe.Mandant, CancellationToken.None);
    }

    /// <summary>Turns the clock to noon of a day in Berlin.</summary>
    public void Am(int jahr, int monat, int tag) => Probe.Uhr.StelleAuf(Berlin.Beginn(new DateOnly(jahr, monat, tag)).AddHours(12));

    public ValueTask DisposeAsync() => Probe.DisposeAsync();
}
