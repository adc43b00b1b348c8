using System.Text.RegularExpressions;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Dokumente;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;

namespace KitaPlus.Kinder.Tests.Seiten;

/// <summary>
/// The pages over two Kitas: Igel with Leitung Lena and Mitarbeiterin Mara, Fuchs with Leitung Frida. Mia Öztürk lives with her mother Änne
/// and is at Igel, 35 hours from August 2024; before that she was at Fuchs.
/// </summary>
public sealed class Kinderhaus : IAsyncLifetime
{
    public const string Buero = "b-buero";
    public const string Lena = "b-lena";
    public const string Frida = "b-frida";
    public const string Mara = "b-mara";
    public const string Lesend = "b-lesend";
    public const string Ehrenamt = "b-ehrenamt";
    public const string Finanzen = "b-finanzen";
    public const string Referentin = "b-referentin";

    public Webprobe Probe { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var modul = new KinderModule();
        Probe = await Webprobe.OeffneAsync(typeof(Kinderhaus).Assembly.GetName().Name!, [new EinrichtungenModule(), new ProtokollModule(), new DokumenteModule(), modul], [modul]);
        var (igel, fuchs) = (Ort.Einrichtung("igel"), Ort.Einrichtung("fuchs"));
        Probe.Zugaenge.Gib(Buero, "Fritz Fach", Rolle.Fachverantwortung);
        Probe.Zugaenge.Gib(Lena, "Lena Leitung", Rolle.Leitung, ort: igel);
        Probe.Zugaenge.Gib(Frida, "Frida Fuchs", Rolle.Leitung, ort: fuchs);
        Probe.Zugaenge.Gib(Mara, "Mara Mitarbeit", Rolle.Einrichtungsmitarbeiter, ort: igel);
        Probe.Zugaenge.Gib(Lesend, "Leo Lesend", Rolle.LesendEinrichtung, ort: igel);
        Probe.Zugaenge.Gib(Ehrenamt, "Ede Ehrenamt", Rolle.TraegerEhrenamt, ort: Ort.Traeger("t1"));
        Probe.Zugaenge.Gib(Referentin, "Rita Referentin", Rolle.Verwaltungsreferent, ort: igel);
        Probe.Zugaenge.Gib(Finanzen, "Fine Finanzen", Rolle.Finanzen);
        await SendeAsync(new LegeTraegerAn("t1", "Kirchengemeinde", Traegerart.Kirchlich));
        foreach (var (id, name) in new[] { ("igel", "Kita Igel"), ("fuchs", "Kita Fuchs") }) await SendeAsync(new LegeEinrichtungAn(id, "t1", name, new DateOnly(2010, 1, 1)));
        await SendeAsync(new RichteGruppeEin("igel", "g1", "Stachelgruppe", Gruppenform.III, 20, 45, new DateOnly(2010, 1, 1), null, Herkunft.Jetzt));
        await SendeAsync(new OrdneJugendamtZu("igel", "koeln", new DateOnly(2010, 1, 1), null, Herkunft.Jetzt));
        await SendeAsync(new LegePersonAn("aenne", new Personenname("Änne", "Öztürk"), new Anschrift("Ahornweg 1", "50667", "Köln"), Herkunft.Jetzt));
        await SendeAsync(new LegeHaushaltAn("haus", Herkunft.Jetzt));
        await SendeAsync(new MeldeMitglied("haus", "aenne", new DateOnly(2020, 2, 29), null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
        await SendeAsync(new ErklaereEinkommen("aenne", new DateOnly(2024, 1, 1), null, new Einkommen(Kernel.Geld.Euro(41_357), false, 1), Einkommensstand.Vorlaeufig, Herkunft.Jetzt));
        await SendeAsync(new NimmKindAuf("mia", new Personenname("Mia", "Öztürk"), new DateOnly(2020, 2, 29), Herkunft.Jetzt));
        await SendeAsync(new OrdneHaushalteZu("mia", new DateOnly(2020, 2, 29), null, [new Haushaltsanteil("haus", 100)], Herkunft.Jetzt));
        await SendeAsync(new VereinbareBetreuung("mia", new DateOnly(2023, 8, 1), new DateOnly(2026, 6, 30), "fuchs", null, 25, null, Herkunft.Jetzt));
        await SendeAsync(new VereinbareBetreuung("mia", new DateOnly(2026, 8, 1), null, "igel", "g1", 35, "IIIb", Herkunft.Jetzt));
    }

    public Task DisposeAsync() => Probe.DisposeAsync().AsTask();

    public Besucher Als(string benutzer) => Probe.Besuch(benutzer);

    public async Task SendeAsync(IBefehl befehl, string wer = Buero)
    {
        await Probe.Anwendung.SendeAsync(befehl, Probe.Kontext(wer));
        await Probe.Anwendung.NachfuehrenAsync();
        Probe.Uhr.Vor(TimeSpan.FromSeconds(1));
    }

    /// <summary>Events of a stream, first to last, decoded.</summary>
    public async Task<IReadOnlyList<(Guid Id, Kernel.IEreignis Ereignis)>> EreignisseAsync(string stream) =>
        [.. (await Probe.Anwendung.Store.ReadStreamAsync(Webprobe.Mandant, stream)).Select(e => (e.EventId, Probe.Anwendung.Codec.Decode(e)))];

    public async Task<T> LetztesAsync<T>(string stream) => (await EreignisseAsync(stream)).Select(e => e.Ereignis).OfType<T>().Last();

    /// <summary>Value of a hidden field on a page.</summary>
    public static string Verborgen(string seite, string feld) => Feld(feld).Match(seite).Groups["wert"].Value;

    private static Regex Feld(string name) => new($"name=\"{Regex.Escape(name)}\" value=\"(?<wert>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
