using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kostenrechnung;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Vieraugen;
using KitaPlus.Web;
using KitaPlus.Webhilfen;

namespace KitaPlus.Barkasse.Tests;

/// <summary>Two Kitas with one Kasse each, and one person per role that matters at a cash box. It is 2 November 2026.</summary>
public abstract class Kassenhaus : IAsyncLifetime
{
    protected const string Igel = "/barkasse/igel";
    protected const string Loewe = "/barkasse/loewe";
    private readonly List<Besucher> besucher = [];

    internal Webprobe Probe { get; private set; } = null!;

    /// <summary>Cashier of the Kita Igel.</summary>
    internal Besucher Mara { get; private set; } = null!;

    /// <summary>Leitung of the Kita Igel.</summary>
    internal Besucher Lena { get; private set; } = null!;

    /// <summary>Finanzen in the Rendantur.</summary>
    internal Besucher Finn { get; private set; } = null!;

    /// <summary>Fachverantwortung in the Rendantur.</summary>
    internal Besucher Fritz { get; private set; } = null!;

    /// <summary>Besides what a cash box needs.</summary>
    private protected virtual IReadOnlyList<IModul> WeitereModule => [];

    public async Task InitializeAsync()
    {
        var modul = new BarkasseModule();
        var vieraugen = new VieraugenModule();
        Probe = await Webprobe.OeffneAsync(typeof(Kassenhaus).Assembly.GetName().Name!, [new EinrichtungenModule(), new KostenrechnungModule(), new ProtokollModule(), vieraugen, modul, .. WeitereModule], [modul, vieraugen, .. WeitereModule.OfType<IWebmodul>()]);
        Probe.Zugaenge.Gib("b-fritz", "Fritz Fach", Rolle.Fachverantwortung);
        Probe.Zugaenge.Gib("b-finn", "Finn Finanz", Rolle.Finanzen);
        Probe.Zugaenge.Gib("b-lena", "Lena Leitung", Rolle.Leitung, ort: Ort.Einrichtung("E1"));
        Probe.Zugaenge.Gib("b-mara", "Mara Mitarbeit", Rolle.Einrichtungsmitarbeiter, ort: Ort.Einrichtung("E1"));
        Probe.Zugaenge.Gib("b-lutz", "Lutz Lesend", Rolle.LesendEinrichtung, ort: Ort.Einrichtung("E1"));
        Probe.Zugaenge.Gib("b-lotte", "Lotte Löwe", Rolle.Leitung, ort: Ort.Einrichtung("E2"));
        Probe.Zugaenge.Gib("b-paul", "Paul Personal", Rolle.Personal);
        var seit = new DateOnly(2010, 1, 1);
        var kontext = Probe.Kontext("b-fritz");
        foreach (var b in new IBefehl[]
        {
            new LegeTraegerAn("T1", "Caritas", Traegerart.Kirchlich), new LegeEinrichtungAn("E1", "T1", "Kita Igel", seit), new LegeEinrichtungAn("E2", "T1", "Kita Löwe", seit),
            new LegeKostenartAn(Webprobe.Mandant, "5400", "Lebensmittel", Kostenrichtung.Ausgabe, Steuerschluessel.Ermaessigt, seit), new LegeKostenartAn(Webprobe.Mandant, "4200", "Spenden", Kostenrichtung.Einnahme, Steuerschluessel.Keine, seit),
            new LegeKostenstelleAn(Webprobe.Mandant, "100", "Igel", "E1", seit), new LegeKostenstelleAn(Webprobe.Mandant, "200", "Löwe", "E2", seit),
            new LegeKasseAn("igel", "E1", "Hauptkasse", new(2026, 10, 1), Geld.Euro(100), "b-mara"), new LegeKasseAn("loewe", "E2", "Löwenkasse", new(2026, 10, 1), Geld.Euro(50), "b-lotte"),
        }) await Probe.Anwendung.SendeAsync(b, kontext);
        await Probe.Anwendung.NachfuehrenAsync();
        (Mara, Lena, Finn, Fritz) = (Besuch("b-mara"), Besuch("b-lena"), Besuch("b-finn"), Besuch("b-fritz"));
    }

    public async Task DisposeAsync()
    {
        foreach (var b in besucher) b.Dispose();
        await Probe.DisposeAsync();
    }

    internal Besucher Besuch(string benutzer)
    {
        var b = Probe.Besuch(benutzer);
        besucher.Add(b);
        return b;
    }

    /// <summary>Moves the clock to noon of the day.</summary>
    protected void Am(int jahr, int monat, int tag) => Probe.Uhr.StelleAuf(new DateTimeOffset(jahr, monat, tag, 11, 0, 0, TimeSpan.Zero));

    internal static (string Feld, string Wert)[] Ausgabe(string betrag, string tag, string text = "Milch und Brot", params (string Feld, string Wert)[] anders)
    {
        (string Feld, string Wert)[] felder =
        [
            ("Eingabe.Art", "Ausgabe"), ("Eingabe.Betrag", betrag), ("Eingabe.Tag", tag), ("Eingabe.Text", text), ("Eingabe.Kostenart", "5400"), ("Eingabe.Kostenstelle", "100"), ("Eingabe.Steuer", ""), ("Eingabe.Eigenbeleg", "Bon verloren"),
        ];
        return [.. felder.Where(f => anders.All(a => a.Feld != f.Feld)), .. anders];
    }

    internal Task<Seite> BucheAsync(string betrag, string tag, string text = "Milch und Brot") => Mara.SendeAsync($"{Igel}/buchen", "buchung", Ausgabe(betrag, tag, text));
}
