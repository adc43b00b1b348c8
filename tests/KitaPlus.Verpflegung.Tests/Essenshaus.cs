using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Verpflegung.Tests;

/// <summary>
/// Two Kitas behind a web server, on Monday 2 November 2026, 9:00 in Berlin. Lea leads the first one, Max works there, Ute reads there, Finn does the money,
/// Rita reads for the Rendantur, Fritz may do everything, Pia sees staff only. E1 offers lunch per month; notices until noon of the operating day before.
/// </summary>
public sealed class Essenshaus : IAsyncDisposable
{
    public const string Fritz = "b-fritz";
    public const string Lea = "b-lea";
    public const string Max = "b-max";
    public const string Ute = "b-ute";
    public const string Finn = "b-finn";
    public const string Rita = "b-rita";
    public const string Pia = "b-pia";

    public static readonly DateOnly Heute = new(2026, 11, 2);
    public static readonly DateOnly Ab = new(2024, 8, 1);

    private Essenshaus(Webprobe probe) => Probe = probe;

    public Webprobe Probe { get; }

    /// <param name="dazu">What other modules would bring.</param>
    public static async Task<Essenshaus> BaueAsync(params IModul[] dazu)
    {
        var (einrichtungen, kinder, verpflegung) = (new EinrichtungenModule(), new KinderModule(), new VerpflegungModule());
        var haus = new Essenshaus(await Webprobe.OeffneAsync(typeof(Essenshaus).Assembly.GetName().Name!, [einrichtungen, kinder, verpflegung, new ProtokollModule(), .. dazu], [einrichtungen, kinder, verpflegung]));
        var (igel, alle) = (Ort.Einrichtung("E1"), haus.Probe.Zugaenge);
        alle.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        alle.Gib(Lea, "Lea Leitung", Rolle.Leitung, ort: igel);
        alle.Gib(Max, "Max Mit", Rolle.Einrichtungsmitarbeiter, ort: igel);
        alle.Gib(Ute, "Ute Umsicht", Rolle.LesendEinrichtung, ort: igel);
        alle.Gib(Finn, "Finn Finanz", Rolle.Finanzen);
        alle.Gib(Rita, "Rita Rendantur", Rolle.LesendRendantur);
        alle.Gib(Pia, "Pia Personal", Rolle.Personal);
        await haus.SendeAsync(new LegeTraegerAn("T1", "Kath. Kirchengemeinde St. Severin", Traegerart.Kirchlich));
        foreach (var (id, name) in ((string, string)[])[("E1", "Kita Igelbau"), ("E2", "Kita Löwenzahn")]) await haus.SendeAsync(new LegeEinrichtungAn(id, "T1", name, new DateOnly(2015, 8, 1)));
        foreach (var (gruppe, name) in ((string, string)[])[("G1", "Igel"), ("G2", "Füchse")]) await haus.SendeAsync(new RichteGruppeEin("E1", gruppe, name, Gruppenform.III, 20, 45, new DateOnly(2015, 8, 1), null, Herkunft.Jetzt));
        await haus.AngebotAsync();
        await haus.SendeAsync(new LegeVerpflegungsregelnFest("E1", Ab, null, 1, 720, 5, 20, Teilmonat.Anteilig, false, Herkunft.Jetzt));
        return haus;
    }

    public Task AngebotAsync(string einrichtung = "E1", long cent = 5600, DateOnly? ab = null) => SendeAsync(new LegeAngebotFest(
        einrichtung, "mittag", ab ?? Ab, null, "Mittagessen", Abrechnungsart.Pauschale, [8], [new(Bestandteilart.Mittagessen, new Geld(cent)), new(Bestandteilart.Getraenke, new Geld(400))], Herkunft.Jetzt));

    /// <summary>A child with a mother who pays; in group <paramref name="gruppe"/>.</summary>
    public async Task KindAsync(string kind, string vorname, string nachname, string einrichtung = "E1", string? gruppe = "G1", bool isst = true, Essenstage tage = Essenstage.Alle)
    {
        var (person, haushalt) = ($"P-{kind}", $"H-{kind}");
        await SendeAsync(new NimmKindAuf(kind, new Personenname(vorname, nachname), new DateOnly(2021, 3, 4), Herkunft.Jetzt));
        await SendeAsync(new VereinbareBetreuung(kind, Ab, null, einrichtung, gruppe, 35, null, Herkunft.Jetzt));
        await SendeAsync(new LegePersonAn(person, new Personenname("Petra", nachname), null, Herkunft.Jetzt));
        await SendeAsync(new LegeHaushaltAn(haushalt, Herkunft.Jetzt));
        await SendeAsync(new MeldeMitglied(haushalt, person, Ab, null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
        await SendeAsync(new OrdneHaushalteZu(kind, Ab, null, [new Haushaltsanteil(haushalt, 100)], Herkunft.Jetzt));
        if (isst) await SendeAsync(new VereinbareVerpflegung(kind, Ab, null, null, einrichtung, "mittag", person, tage, null, Herkunft.Jetzt));
    }

    public Task BehoerdeAsync() => SendeAsync(new TrageBehoerdeEin(Webprobe.Mandant, "jobcenter-koeln", "Jobcenter Köln", ["Luxemburger Str. 121", "50939 Köln"]));

    public Task SendeAsync(IBefehl befehl) => Probe.Anwendung.SendeAsync(befehl, Kontext.Dienst(Webprobe.Mandant, "probe"));

    /// <summary>As this user, with all rights asked.</summary>
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

    public async Task<string> LadeAsync(string benutzer, string pfad)
    {
        await Probe.Anwendung.NachfuehrenAsync();
        using var b = Probe.Besuch(benutzer);
        return System.Text.Encoding.UTF8.GetString(await b.LadeAsync(pfad));
    }

    public Task<Importergebnis> ImportiereAsync(params (string Name, string Inhalt)[] dateien) => Probe.Dienste.GetRequiredService<Importlauf>().AusfuehrenAsync(
        [.. dateien.Select(d => new Importdatei(d.Name, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(d.Inhalt))))], Kontext.Dienst(Webprobe.Mandant, "probe"), Guid.NewGuid());

    /// <summary>What was recorded in a stream.</summary>
    public async Task<IReadOnlyList<IEreignis>> EreignisseAsync(string stream) => [.. (await Probe.AlleAsync()).Where(e => e.Stream == stream).Select(Probe.Dienste.GetRequiredService<IEventCodec>().Decode)];

    public ValueTask DisposeAsync() => Probe.DisposeAsync();
}
