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
        return haus;
    }

    public Task<Freigabe> LegeVorAsync(string wer = Anna, string? inhalt = null, Geld? betrag = null, string objekt = "mandant-", string? imAuftragVon = null) =>
        Vieraugen.LegeVorAsync(new Vorlage(Probemodul.Buchen, objekt, "Rückberechnung Oktober buchen", inhalt ?? Inhalt, betrag, "/rueckberechnung"), Probe.Kontext(wer, imAuftragVon));

    public Task GibFreiAsync(string vorgang, string wer = Bernd, string? inhalt = null, string grund = "Liste geprüft", string? imAuftragVon = null) =>
        Vieraugen.FreigebenAsync(vorgang, inhalt ?? Inhalt, grund, Probe.Kontext(wer, imAuftragVon));

    public Task VerbraucheAsync(string vorgang, Guid verwendung, string? inhalt = null) => Vieraugen.VerbraucheAsync(vorgang, inhalt ?? Inhalt, verwendung, Probe.Kontext(Anna));

    public async Task<Freigabestand?> StandAsync(string vorgang) => (await Vieraugen.StandAsync(Webprobe.Mandant, vorgang))?.Stand;

    public Task SetzeAsync(Freigaberegel regel) => Probe.Anwendung.SendeAsync(new SetzeFreigaberegel(Webprobe.Mandant, Probemodul.Buchen, regel), Probe.Kontext(Fritz));

    /// <summary>What the server does on every day.</summary>
    public async Task TagwerkAsync()
    {
        foreach (var arbeit in Probe.Dienste.GetServices<ITagesarbeit>().OfType<Vieraugentag>()) await arbeit.TueAsync(Webprobe.Mandant, CancellationToken.None);
    }

    /// <summary>Turns the clock to noon of a day in Berlin.</summary>
    public void Am(int jahr, int monat, int tag) => Probe.Uhr.StelleAuf(Berlin.Beginn(new DateOnly(jahr, monat, tag)).AddHours(12));

    public ValueTask DisposeAsync() => Probe.DisposeAsync();
}
