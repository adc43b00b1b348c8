using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kinder;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;

namespace KitaPlus.Einrichtungen.Tests;

/// <summary>Two Kitas of one Träger behind a web server, on 2 November 2026; Lea leads the first one, Max works there, Fritz may do everything, Pia sees staff only.</summary>
public sealed class Kitahaus : IAsyncDisposable
{
    public const string Fritz = "b-fritz";
    public const string Lea = "b-lea";
    public const string Max = "b-max";
    public const string Fine = "b-fine";
    public const string Pia = "b-pia";

    public static readonly DateOnly Heute = new(2026, 11, 2);

    private Kitahaus(Webprobe probe) => Probe = probe;

    public Webprobe Probe { get; }

    public static async Task<Kitahaus> BaueAsync()
    {
        var (einrichtungen, kinder) = (new EinrichtungenModule(), new KinderModule());
        var haus = new Kitahaus(await Webprobe.OeffneAsync(typeof(Kitahaus).Assembly.GetName().Name!, [einrichtungen, kinder, new ProtokollModule()], [einrichtungen, kinder]));
        var (igel, alle) = (Ort.Einrichtung("E1"), haus.Probe.Zugaenge);
        alle.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        alle.Gib(Lea, "Lea Leitung", Rolle.Leitung, ort: igel);
        alle.Gib(Max, "Max Mit", Rolle.Einrichtungsmitarbeiter, ort: igel);
        alle.Gib(Fine, "Fine Finanzen", Rolle.Finanzen);
        alle.Gib(Pia, "Pia Personal", Rolle.Personal);
        await haus.SendeAsync(new LegeTraegerAn("T1", "Kath. Kirchengemeinde St. Severin", Traegerart.Kirchlich));
        foreach (var (id, name) in ((string, string)[])[("E1", "Kita Igelbau"), ("E2", "Kita Löwenzahn")]) await haus.SendeAsync(new LegeEinrichtungAn(id, "T1", name, new DateOnly(2015, 8, 1)));
        await haus.GruppeAsync("E1", "G1", "Igel", 3);
        await haus.GruppeAsync("E1", "G2", "Füchse", 2);
        return haus;
    }

    public Task GruppeAsync(string einrichtung, string gruppe, string name, int plaetze) =>
        SendeAsync(new RichteGruppeEin(einrichtung, gruppe, name, Gruppenform.III, plaetze, 45, new DateOnly(2015, 8, 1), null, Herkunft.Jetzt));

    public async Task KindAsync(string kind, string vorname, string nachname, DateOnly? geboren = null, string? einrichtung = "E1", string? gruppe = "G1", DateOnly? ab = null, DateOnly? bis = null)
    {
        await SendeAsync(new NimmKindAuf(kind, new Personenname(vorname, nachname), geboren ?? new DateOnly(2021, 3, 4), Herkunft.Jetzt));
        if (einrichtung is not null) await SendeAsync(new VereinbareBetreuung(kind, ab ?? new DateOnly(2024, 8, 1), bis, einrichtung, gruppe, 35, null, Herkunft.Jetzt));
    }

    public async Task HaushaltAsync(string haushalt, string person, string vorname, string nachname, params string[] kinder)
    {
        var ab = new DateOnly(2024, 8, 1);
        await SendeAsync(new LegePersonAn(person, new Personenname(vorname, nachname), null, Herkunft.Jetzt));
        await SendeAsync(new LegeHaushaltAn(haushalt, Herkunft.Jetzt));
        await SendeAsync(new MeldeMitglied(haushalt, person, ab, null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
        foreach (var k in kinder) await SendeAsync(new OrdneHaushalteZu(k, ab, null, [new Haushaltsanteil(haushalt, 100)], Herkunft.Jetzt));
    }

    public Task SendeAsync(IBefehl befehl) => Probe.Anwendung.SendeAsync(befehl, Kontext.Dienst(Webprobe.Mandant, "probe"));

    /// <summary>The page as this user sees it, when everything recorded has arrived there.</summary>
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

    public ValueTask DisposeAsync() => Probe.DisposeAsync();
}
