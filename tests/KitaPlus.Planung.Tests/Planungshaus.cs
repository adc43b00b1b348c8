using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Personal;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Verpflegung;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Planung.Tests;

/// <summary>
/// Two Kitas behind a web server, on 2 November 2026. E1 has Igel (III, 25 places) and Käfer (II, 10 places), four children and three of staff; the planned year is 2027/28.
/// Zoë leaves for school on 1 August 2027, Ben stays, Cem turns three and moves up, Dana stays under three.
/// </summary>
public sealed class Planungshaus : IAsyncDisposable
{
    public const string Fritz = "b-fritz";
    public const string Vera = "b-vera";
    public const string Lea = "b-lea";
    public const string Max = "b-max";
    public const string Ute = "b-ute";
    public const string Finn = "b-finn";
    public const string Pia = "b-pia";
    public const string Emil = "b-emil";
    public const string Rita = "b-rita";
    public const string Dora = "b-dora";

    private const string Beschaeftigung = "b-1";

    private static readonly DateOnly Ab = new(2024, 8, 1);

    private Planungshaus(Webprobe probe) => Probe = probe;

    public Webprobe Probe { get; }

    public static async Task<Planungshaus> BaueAsync()
    {
        var (einrichtungen, kinder, verpflegung, planung, personal) = (new EinrichtungenModule(), new KinderModule(), new VerpflegungModule(), new PlanungModule(), new PersonalModule());
        var haus = new Planungshaus(await Webprobe.OeffneAsync(typeof(Planungshaus).Assembly.GetName().Name!, [einrichtungen, kinder, verpflegung, planung, personal, new ProtokollModule()], [einrichtungen, kinder, verpflegung, planung]));
        var (igel, alle) = (Ort.Einrichtung("E1"), haus.Probe.Zugaenge);
        alle.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        alle.Gib(Vera, "Vera Verwaltung", Rolle.Verwaltungsreferent, ort: Ort.Traeger("T1"));
        alle.Gib(Lea, "Lea Leitung", Rolle.Leitung, ort: igel);
        alle.Gib(Max, "Max Mit", Rolle.Einrichtungsmitarbeiter, ort: igel);
        alle.Gib(Ute, "Ute Umsicht", Rolle.LesendEinrichtung, ort: igel);
        alle.Gib(Finn, "Finn Finanz", Rolle.Finanzen);
        alle.Gib(Pia, "Pia Personal", Rolle.Personal);
        alle.Gib(Rita, "Rita Rendantur", Rolle.LesendRendantur);
        alle.Gib(Emil, "Emil Ehrenamt", Rolle.TraegerEhrenamt, ort: Ort.Traeger("T1"));
        alle.Gib(Dora, "Dora Diözese", Rolle.Fachberatung);
        await haus.SendeAsync(new LegeTraegerAn("T1", "Kath. Kirchengemeinde St. Severin", Traegerart.Kirchlich));
        foreach (var (id, name) in ((string, string)[])[("E1", "Kita Igelbau"), ("E2", "Kita Löwenzahn")]) await haus.SendeAsync(new LegeEinrichtungAn(id, "T1", name, new DateOnly(2015, 8, 1)));
        await haus.SendeAsync(new RichteGruppeEin("E1", "G1", "Igel", Gruppenform.III, 25, 45, new DateOnly(2015, 8, 1), null, Herkunft.Jetzt));
        await haus.SendeAsync(new RichteGruppeEin("E1", "G2", "Käfer", Gruppenform.II, 10, 45, new DateOnly(2015, 8, 1), null, Herkunft.Jetzt));
        await haus.KindAsync("K1", "Zoë", new(2021, 5, 4), "G1");
        await haus.KindAsync("K2", "Ben", new(2023, 1, 15), "G1");
        await haus.KindAsync("K3", "Cem", new(2024, 10, 1), "G2");
        await haus.KindAsync("K4", "Dana", new(2025, 3, 1), "G2");
        await haus.KraftAsync("P1", 39, "fachkraft", 70_000, leitung: 5);
        await haus.KraftAsync("P2", 30, "fachkraft", 50_000);
        await haus.KraftAsync("P3", 20, "ergaenzungskraft", 30_000);
        return haus;
    }

    public async Task KindAsync(string kind, string vorname, DateOnly geboren, string gruppe, string einrichtung = "E1")
    {
        await SendeAsync(new NimmKindAuf(kind, new Personenname(vorname, "Müller"), geboren, Herkunft.Jetzt));
        await SendeAsync(new VereinbareBetreuung(kind, Ab, null, einrichtung, gruppe, 35, null, Herkunft.Jetzt));
    }

    /// <summary>Somebody of the staff of E1.</summary>
    public async Task KraftAsync(string person, decimal stunden, string qualifikation, int? imJahr, decimal leitung = 0)
    {
        var ab = new DateOnly(2020, 8, 1);
        await SendeAsync(new LegeBeschaeftigteAn(person, new Personenname("Kim", person), new DateOnly(1985, 6, 7), null, Herkunft.Jetzt));
        await SendeAsync(new VereinbareBeschaeftigung(person, Beschaeftigung, "E1", ab, null, Personalfunktion.Gruppenleitung, stunden, null, Herkunft.Jetzt));
        await SendeAsync(new MeldeQualifikation(person, ab, null, qualifikation, null, null, Herkunft.Jetzt));
        if (imJahr is { } euro) await SendeAsync(new LegeVerguetungFest(person, Beschaeftigung, "E1", ab, null, new Verguetung("S 8a", "4", Geld.Euro(euro)), Herkunft.Jetzt));
        if (leitung > 0) await SendeAsync(new StelleLeitungFrei(person, Beschaeftigung, "E1", ab, null, leitung, Herkunft.Jetzt));
    }

    public Task StundenAsync(string person, decimal stunden, DateOnly ab) => SendeAsync(new AendereBeschaeftigung(person, Beschaeftigung, "E1", ab, Personalfunktion.Gruppenleitung, stunden, null, Herkunft.Jetzt));

    /// <param name="ab">First day without the employment.</param>
    public Task EndeAsync(string person, DateOnly ab) => SendeAsync(new BeendeBeschaeftigung(person, Beschaeftigung, "E1", ab, null, Herkunft.Jetzt));

    /// <summary>As if the person had never been employed.</summary>
    public async Task OhneKraftAsync(string person)
    {
        var vereinbart = (await Probe.AlleAsync()).Single(e => e.Stream == PersonalBefehl.Strom(person) && e.Type == "personal.beschaeftigung_vereinbart.v1").EventId;
        await SendeAsync(new NimmPersonalTatsacheZurueck(person, vereinbart, "falsch", Herkunft.Jetzt, "E1"));
    }

    /// <summary>A scenario that Lea has begun, with a rate of 2 % for 2027/28.</summary>
    public async Task SzenarioAsync(string szenario = "s-1", string name = "Entwurf", string jahr = "2027-28")
    {
        await SendeAsync(new LegeSzenarioAn("E1", jahr, szenario, name));
        if (jahr == "2027-28") await SendeAsync(new TriffSzenarioannahme("E1", jahr, szenario, new(Annahmeart.Fortschreibung, jahr, "", 200, null, null, "erwarteter Tarif")));
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

    public async Task<Seite> SendeFormularAsync(string benutzer, string pfad, params (string Feld, string Wert)[] felder)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        using var b = Probe.Besuch(benutzer);
        return await b.SendeAsync(pfad, "plan", [.. felder.Select(f => ($"Eingabe.{f.Feld}", f.Wert))]);
    }

    public async Task<string> LadeAsync(string benutzer, string pfad)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        using var b = Probe.Besuch(benutzer);
        return System.Text.Encoding.UTF8.GetString(await b.LadeAsync(pfad));
    }

    /// <summary>What was recorded in a stream.</summary>
    public async Task<IReadOnlyList<IEreignis>> EreignisseAsync(string stream) => [.. (await Probe.AlleAsync()).Where(e => e.Stream == stream).Select(Probe.Dienste.GetRequiredService<IEventCodec>().Decode)];

    public ValueTask DisposeAsync() => Probe.DisposeAsync();
}
