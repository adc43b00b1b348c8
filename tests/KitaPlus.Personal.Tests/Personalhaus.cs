using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.Dokumente;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Web.Arbeiten;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Personal.Tests;

/// <summary>
/// Two Kitas behind a web server, on Monday 2 November 2026. Lea leads the first one, Lars the second, Max works in the first, Finn does the money, Pia the staff of the Rendantur,
/// Rita reads for the Rendantur, Fritz may do everything, Emil sits in the Generalvikariat, Dora in the Fachberatung, Ehm is ehrenamtlich.
/// </summary>
public sealed class Personalhaus : IAsyncDisposable
{
    public const string Fritz = "b-fritz";
    public const string Lea = "b-lea";
    public const string Lars = "b-lars";
    public const string Max = "b-max";
    public const string Finn = "b-finn";
    public const string Pia = "b-pia";
    public const string Rita = "b-rita";
    public const string Emil = "b-emil";
    public const string Dora = "b-dora";
    public const string Ehm = "b-ehm";

    public static readonly DateOnly Ab = new(2024, 8, 1);

    private Personalhaus(Webprobe probe) => Probe = probe;

    public Webprobe Probe { get; }

    public static async Task<Personalhaus> BaueAsync()
    {
        var (einrichtungen, kinder, personal, dokumente) = (new EinrichtungenModule(), new KinderModule(), new PersonalModule(), new DokumenteModule());
        var haus = new Personalhaus(await Webprobe.OeffneAsync(typeof(Personalhaus).Assembly.GetName().Name!, [einrichtungen, kinder, personal, dokumente, new ProtokollModule()], [einrichtungen, kinder, personal, dokumente]));
        var alle = haus.Probe.Zugaenge;
        alle.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        alle.Gib(Lea, "Lea Leitung", Rolle.Leitung, ort: Ort.Einrichtung("E1"));
        alle.Gib(Lars, "Lars Leitung", Rolle.Leitung, ort: Ort.Einrichtung("E2"));
        alle.Gib(Max, "Max Mit", Rolle.Einrichtungsmitarbeiter, ort: Ort.Einrichtung("E1"));
        alle.Gib(Finn, "Finn Finanz", Rolle.Finanzen);
        alle.Gib(Pia, "Pia Personal", Rolle.Personal);
        alle.Gib(Rita, "Rita Rendantur", Rolle.LesendRendantur);
        alle.Gib(Emil, "Emil Egv", Rolle.Generalvikariat);
        alle.Gib(Dora, "Dora Dicv", Rolle.Fachberatung);
        alle.Gib(Ehm, "Ehm Ehrenamt", Rolle.TraegerEhrenamt, ort: Ort.Traeger("T1"));
        await haus.SendeAsync(new LegeTraegerAn("T1", "Kath. Kirchengemeinde St. Severin", Traegerart.Kirchlich));
        foreach (var (id, name) in ((string, string)[])[("E1", "Kita Igelbau"), ("E2", "Kita Löwenzahn")]) await haus.SendeAsync(new LegeEinrichtungAn(id, "T1", name, new DateOnly(2015, 8, 1)));
        foreach (var (gruppe, name) in ((string, string)[])[("G1", "Igel"), ("G2", "Füchse")]) await haus.SendeAsync(new RichteGruppeEin("E1", gruppe, name, Gruppenform.III, 20, 45, new DateOnly(2015, 8, 1), null, Herkunft.Jetzt));
        return haus;
    }

    /// <summary>Somebody with one employment.</summary>
    public async Task PersonAsync(string person, string vorname, string nachname, string einrichtung = "E1", string? nummer = null, decimal stunden = 39, DateOnly? ab = null, string qualifikation = "fachkraft")
    {
        await SendeAsync(new LegeBeschaeftigteAn(person, new Personenname(vorname, nachname), new DateOnly(1988, 4, 17), nummer, Herkunft.Jetzt));
        await SendeAsync(new VereinbareBeschaeftigung(person, "b-1", einrichtung, ab ?? Ab, null, Personalfunktion.Gruppenleitung, stunden, null, Herkunft.Jetzt));
        await SendeAsync(new MeldeQualifikation(person, ab ?? Ab, null, qualifikation, null, null, Herkunft.Jetzt));
    }

    public async Task SendeAsync(IBefehl befehl)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        await Probe.Anwendung.SendeAsync(befehl, Kontext.Dienst(Webprobe.Mandant, "probe"));
    }

    public async Task<Seite> HoleAsync(string benutzer, string pfad)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        using var b = Probe.Besuch(benutzer);
        return await b.HoleAsync(pfad);
    }

    public async Task<Seite> FormularAsync(string benutzer, string pfad, params (string Feld, string Wert)[] felder)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        using var b = Probe.Besuch(benutzer);
        return await b.SendeAsync(pfad, "angabe", felder);
    }

    public async Task<string> LadeAsync(string benutzer, string pfad)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        using var b = Probe.Besuch(benutzer);
        return System.Text.Encoding.UTF8.GetString(await b.LadeAsync(pfad));
    }

    /// <summary>Uploads a file; leads to its dry run.</summary>
    public async Task<Seite> LiesEinAsync(string benutzer, string inhalt, string stichtag = "01.11.2026")
    {
        await Probe.Anwendung.NachfuehrenAsync();
        using var b = Probe.Besuch(benutzer);
        return await b.SendeMitDateiAsync("/personal/import", "datei", "Eingabe.Datei", "personal.csv", System.Text.Encoding.UTF8.GetBytes(inhalt), ("Eingabe.Stichtag", stichtag));
    }

    /// <summary>Acknowledges the dry run and waits until all is carried out.</summary>
    public async Task<string> UebernimmAsync(string benutzer, string import)
    {
        using (var b = Probe.Besuch(benutzer)) (await b.SendeAsync(import, "uebernahme")).Weiter.ShouldBe(import);
        foreach (var arbeit in Probe.Dienste.GetRequiredService<Hintergrundarbeiten>().Alle(Webprobe.Mandant, "personalimport")) await arbeit.Schluss;
        return (await HoleAsync(benutzer, import)).Text;
    }

    /// <summary>What was recorded in a stream.</summary>
    public async Task<IReadOnlyList<IEreignis>> EreignisseAsync(string stream) => [.. (await Probe.AlleAsync()).Where(e => e.Stream == stream).Select(Probe.Dienste.GetRequiredService<IEventCodec>().Decode)];

    /// <summary>All that was recorded about staff, in all streams.</summary>
    public async Task<int> PersonalereignisseAsync() => (await Probe.AlleAsync()).Count(e => e.Stream.StartsWith("beschaeftigte-", StringComparison.Ordinal));

    public ValueTask DisposeAsync() => Probe.DisposeAsync();
}
