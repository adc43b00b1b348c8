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
using KitaPlus.Personal;
using KitaPlus.Protokoll;
using KitaPlus.Meldewesen.Seiten;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Meldewesen.Tests;

/// <summary>
/// Two Kitas behind a web server on Monday 2 November 2026, 9:00 in Berlin. Lea leads the first one, Max works there, Ute reads there; Fritz checks, Vera is responsible for T1,
/// Finn does the money, Pia the staff, Rita reads for the Rendantur, Emil is a volunteer.
/// </summary>
internal sealed class Meldehaus : IAsyncDisposable
{
    public const string Fritz = "b-fritz";
    public const string Vera = "b-vera";
    public const string Lea = "b-lea";
    public const string Max = "b-max";
    public const string Ute = "b-ute";
    public const string Finn = "b-finn";
    public const string Pia = "b-pia";
    public const string Rita = "b-rita";
    public const string Emil = "b-emil";
    public const string November = "/meldungen/E1/monat/2026-11";

    public static readonly DateOnly Heute = new(2026, 11, 2);
    public static readonly DateOnly Ab = new(2024, 8, 1);

    private Meldehaus(Webprobe probe) => Probe = probe;

    public Webprobe Probe { get; }

    public Meldungsdienst Dienst => Probe.Dienste.GetRequiredService<Meldungsdienst>();

    public static async Task<Meldehaus> BaueAsync(bool mitPersonal = false)
    {
        var (einrichtungen, kinder, meldungen, dokumente) = (new EinrichtungenModule(), new KinderModule(), new MeldungenModule(), new DokumenteModule());
        IModul[] module = [einrichtungen, kinder, meldungen, dokumente, new ProtokollModule(), .. mitPersonal ? (IModul[])[new PersonalModule()] : []];
        var haus = new Meldehaus(await Webprobe.OeffneAsync(typeof(Meldehaus).Assembly.GetName().Name!, module, [einrichtungen, kinder, meldungen, dokumente, new Aufgabenprobe()]));
        var (e1, alle) = (Ort.Einrichtung("E1"), haus.Probe.Zugaenge);
        alle.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        alle.Gib(Vera, "Vera Verwaltung", Rolle.Verwaltungsreferent, ort: Ort.Traeger("T1"));
        alle.Gib(Lea, "Lea Leitung", Rolle.Leitung, ort: e1);
        alle.Gib(Max, "Max Mit", Rolle.Einrichtungsmitarbeiter, ort: e1);
        alle.Gib(Ute, "Ute Umsicht", Rolle.LesendEinrichtung, ort: e1);
        alle.Gib(Finn, "Finn Finanz", Rolle.Finanzen);
        alle.Gib(Pia, "Pia Personal", Rolle.Personal);
        alle.Gib(Rita, "Rita Rendantur", Rolle.LesendRendantur);
        alle.Gib(Emil, "Emil Ehren", Rolle.TraegerEhrenamt, ort: Ort.Traeger("T1"));
        foreach (var t in (string[])["T1", "T2"]) await haus.SendeAsync(new LegeTraegerAn(t, $"Kirchengemeinde {t}", Traegerart.Kirchlich));
        foreach (var (id, traeger, name) in ((string, string, string)[])[("E1", "T1", "Kita Igelbau"), ("E2", "T2", "Kita Löwenzahn")])
        {
            await haus.SendeAsync(new LegeEinrichtungAn(id, traeger, name, new DateOnly(2015, 8, 1)));
            await haus.SendeAsync(new RichteGruppeEin(id, "G1", "Igel", Gruppenform.III, 25, 45, new DateOnly(2015, 8, 1), null, Herkunft.Jetzt));
        }

        await haus.KindAsync("K1", "Zoë", "Müller");
        await haus.KindAsync("K2", "Ben", "Bach");
        await haus.KindAsync("K3", "Cem", "Can", einrichtung: "E2");
        if (!mitPersonal) return haus;
        await haus.KraftAsync("M1", new(1980, 5, 4), 39, "fachkraft", null, new(Geschlecht.Weiblich, "Erzieherin", "angestellt", "Gruppenleitung"));
        await haus.KraftAsync("M2", new(1990, 6, 7), 20, "fachkraft", null, new(Geschlecht.Weiblich, "Erzieherin", "angestellt", "Gruppenleitung"));
        await haus.KraftAsync("M3", new(2003, 7, 8), 39, "pia", 2, new(Geschlecht.Maennlich, "in Ausbildung", "angestellt", "Zweitkraft"));
        return haus;
    }

    public async Task KindAsync(string kind, string vorname, string nachname, string einrichtung = "E1", string? gruppe = "G1", DateOnly? ab = null)
    {
        await SendeAsync(new NimmKindAuf(kind, new Personenname(vorname, nachname), new DateOnly(2022, 3, 4), Herkunft.Jetzt));
        await SendeAsync(new VereinbareBetreuung(kind, ab ?? Ab, null, einrichtung, gruppe, 35, null, Herkunft.Jetzt));
    }

    /// <summary>Somebody of the staff of E1, in its only group.</summary>
    public async Task KraftAsync(string person, DateOnly geboren, decimal stunden, string qualifikation, int? jahr, Personalstatistikangaben statistik, DateOnly? seit = null)
    {
        const string Beschaeftigung = "b-1";
        var ab = seit ?? new DateOnly(2020, 8, 1);
        foreach (var befehl in (IBefehl[])
        [
            new LegeBeschaeftigteAn(person, new Personenname("Kim", person), geboren, null, Herkunft.Jetzt),
            new VereinbareBeschaeftigung(person, Beschaeftigung, "E1", ab, null, Personalfunktion.Gruppenleitung, stunden, null, Herkunft.Jetzt),
            new OrdneGruppenZu(person, Beschaeftigung, "E1", ab, null, [new Gruppenanteil("G1", 100)], Herkunft.Jetzt),
            new MeldeQualifikation(person, ab, null, qualifikation, jahr, null, Herkunft.Jetzt),
            new MeldePersonalstatistik(person, ab, null, statistik, Herkunft.Jetzt),
        ])
        {
            await Probe.Anwendung.NachfuehrenAsync();
            await SendeAsync(befehl);
        }
    }

    public Task SendeAsync(IBefehl befehl) => Probe.Anwendung.SendeAsync(befehl, Kontext.Dienst(Webprobe.Mandant, "probe"));

    public async Task SendeAlsAsync(string benutzer, IBefehl befehl)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        await Probe.Anwendung.SendeAsync(befehl, Probe.Kontext(benutzer));
    }

    public async Task<Seite> HoleAsync(string benutzer, string pfad)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        using var b = Probe.Besuch(benutzer);
        return await b.HoleAsync(pfad);
    }

    public async Task<Seite> SendeFormularAsync(string benutzer, string pfad, string formular, params (string Feld, string Wert)[] felder)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        using var b = Probe.Besuch(benutzer);
        return await b.SendeAsync(pfad, formular, felder);
    }

    public async Task<byte[]> LadeAsync(string benutzer, string pfad)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        using var b = Probe.Besuch(benutzer);
        return await b.LadeAsync(pfad);
    }

    /// <summary>By Lea, who has looked at it; what changes between looking and saving is done by <paramref name="dazwischen"/>.</summary>
    public async Task ErstelleAsync(Meldungsname name, Func<Task>? dazwischen = null)
    {
        var gesehen = (await Dienst.JetztAsync(Webprobe.Mandant, name)).Entwurf.Abdruck;
        if (dazwischen is not null) await dazwischen();
        await Dienst.ErstelleAsync(Probe.Kontext(Lea), name, 1, gesehen, true, null, Guid.NewGuid());
    }

    /// <summary>By the pages: made by Lea, checked, released and handed over by Fritz.</summary>
    public async Task UebermittleAsync(string pfad = November)
    {
        (await SendeFormularAsync(Lea, $"{pfad}/erstellen", "erstellen", ("Eingabe.Bestaetigt", "true"))).Weiter.ShouldBe(pfad);
        foreach (var schritt in (string[])["pruefen", "freigeben", "uebermitteln"]) (await SendeFormularAsync(Fritz, pfad, schritt)).Weiter.ShouldBe(pfad, schritt);
    }

    public async Task<Meldungszustand> ZustandAsync(string kurz = "E1/monat/2026-11") => (await Dienst.AkteAsync(Webprobe.Mandant, Meldungsname.Lies(kurz)!)).Zustand;

    /// <summary>What the start page would show somebody.</summary>
    public async Task<IReadOnlyList<Aufgabe>> AufgabenAsync(string benutzer)
    {
        var seite = await HoleAsync(benutzer, Aufgabenprobe.Adresse);
        return System.Text.Json.JsonSerializer.Deserialize<List<Aufgabe>>(seite.Text) ?? [];
    }

    public ValueTask DisposeAsync() => Probe.DisposeAsync();
}

/// <summary>The tasks of this module as an endpoint: the start page itself belongs to another module.</summary>
internal sealed class Aufgabenprobe : IWebmodul
{
    public const string Adresse = "/aufgabenprobe";

    public System.Reflection.Assembly Seiten => typeof(Aufgabenprobe).Assembly;

    public IEnumerable<Menuepunkt> Menue => [];

    public void Endpunkte(IEndpointRouteBuilder routen) => routen.MapGet(Adresse, async (HttpContext a, CancellationToken abbruch) => Results.Json(await a.RequestServices.GetRequiredService<Fristenblick>().VonAsync(abbruch), new System.Text.Json.JsonSerializerOptions())).NurAngemeldet();

    public void Dienste(IServiceCollection dienste)
    {
        // keine
    }
}
