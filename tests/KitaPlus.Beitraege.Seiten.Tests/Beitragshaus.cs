using System.Text.RegularExpressions;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Tests.Szenarien;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Dokumente;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Verpflegung;
using KitaPlus.Webhilfen;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>
/// The pages over one family: Mia lives with Änne Öztürk-Müller, 25 hours for 100 € a month, posted for August 2024 to August 2026.
/// In September 2026 it turned out that from March 2025 on she earned more: 200 €.
/// </summary>
public sealed partial class Beitragshaus : IAsyncLifetime
{
    public const string Fritz = "b-fritz";
    public const string Lena = "b-lena";
    public const string Rita = "b-rita";
    public const string Ines = "b-ines";
    public const string Haushalt = "haus";
    public const string Mia = "mia";
    public const string Aenne = "aenne";

    public Webprobe Probe { get; private set; } = null!;

    public Dazwischenkommer Dazwischen { get; } = new();

    public Besucher Buero { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var (einrichtungen, kinder, modul, dokumente) = (new EinrichtungenModule(), new KinderModule(), new BeitraegeModule(), new DokumenteModule());
        Probe = await Webprobe.OeffneAsync(typeof(Beitragshaus).Assembly.GetName().Name!, [einrichtungen, kinder, new ProtokollModule(), new VerpflegungModule(), dokumente, modul, Dazwischen], [einrichtungen, kinder, dokumente, modul]);
        Probe.Zugaenge.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        Probe.Zugaenge.Gib(Lena, "Lena Leitung", Rolle.Leitung);
        Probe.Zugaenge.Gib(Rita, "Rita Revision", Rolle.Revision);
        Probe.Zugaenge.Gib(Ines, "Ines Träger", Rolle.TraegerLesend);
        Am("2024-06-03");
        await Probe.Anwendung.NachfuehrenAsync();
        await LadeAsync(Muster.Satzung());
        await SendeAsync(new RegleErhebung("stadt", new Monat(2012, 8), true, Herkunft.Jetzt));
        await SendeAsync(new LegeTraegerAn("t1", "Kirchengemeinde", Traegerart.Kirchlich));
        await SendeAsync(new LegeEinrichtungAn("kita", "t1", "Kita Igel", new DateOnly(2010, 1, 1)));
        await SendeAsync(new OrdneJugendamtZu("kita", "stadt", new DateOnly(2010, 1, 1), null, Herkunft.Jetzt));
        await FamilieAsync(Haushalt, Aenne, new Personenname("Änne", "Öztürk-Müller"), Mia, "Mia", 45_000);
        Am("2024-08-05");
        await BeitraegeBeispiel.BucheAsync(Probe.Anwendung, Kontext.Dienst(Webprobe.Mandant, "welt"), "L-erster", new Monat(2024, 8), new Monat(2026, 8));
        Am("2026-09-10");
        await SendeAsync(new ErklaereEinkommen(Aenne, new DateOnly(2025, 3, 1), null, new Einkommen(Geld.Euro(70_000), false, 0), Einkommensstand.Endgueltig, Herkunft.Jetzt));
        Am("2026-11-02");
        await Probe.Anwendung.NachfuehrenAsync();
        Buero = Probe.Besuch(Fritz);
    }

    public async Task DisposeAsync()
    {
        Buero.Dispose();
        await Probe.DisposeAsync();
    }

    public void Am(string tag) => Probe.Uhr.StelleAuf(Berlin.Beginn(Muster.Tag(tag)).AddHours(9));

    public async Task SendeAsync(IBefehl befehl)
    {
        await Probe.Anwendung.SendeAsync(befehl, Probe.Kontext(Fritz));
        await Probe.Anwendung.NachfuehrenAsync();
        Probe.Uhr.Vor(TimeSpan.FromSeconds(1));
    }

    public async Task FamilieAsync(string haushalt, string person, Personenname name, string kind, string vorname, int einkommen, string kita = "kita")
    {
        await SendeAsync(new LegePersonAn(person, name, new Anschrift("Ahornweg 1", "50667", "Musterstadt"), Herkunft.Jetzt));
        await SendeAsync(new LegeHaushaltAn(haushalt, Herkunft.Jetzt));
        await SendeAsync(new MeldeMitglied(haushalt, person, new DateOnly(2010, 1, 1), null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
        await SendeAsync(new BestimmeZahlungspflicht(haushalt, new DateOnly(2010, 1, 1), null, person, Herkunft.Jetzt));
        await SendeAsync(new ErklaereEinkommen(person, new DateOnly(2015, 1, 1), null, new Einkommen(Geld.Euro(einkommen), false, 0), Einkommensstand.Vorlaeufig, Herkunft.Jetzt));
        await SendeAsync(new NimmKindAuf(kind, new Personenname(vorname, name.Nachname), new DateOnly(2020, 2, 10), Herkunft.Jetzt));
        await SendeAsync(new OrdneHaushalteZu(kind, new DateOnly(2020, 2, 10), null, [new Haushaltsanteil(haushalt, 100)], Herkunft.Jetzt));
        await SendeAsync(new VereinbareBetreuung(kind, new DateOnly(2024, 8, 1), null, kita, null, 25, null, Herkunft.Jetzt));
    }

    /// <summary>A second Einrichtung in the same district.</summary>
    public async Task EinrichtungAsync(string einrichtung, string name)
    {
        await SendeAsync(new LegeEinrichtungAn(einrichtung, "t1", name, new DateOnly(2010, 1, 1)));
        await SendeAsync(new OrdneJugendamtZu(einrichtung, "stadt", new DateOnly(2010, 1, 1), null, Herkunft.Jetzt));
    }

    /// <summary>Computes a preview with the form and waits until it is there.</summary>
    /// <returns>Its number.</returns>
    public async Task<string> VorschauAsync(params (string Feld, string Wert)[] felder)
    {
        var vorgabe = new List<(string, string)> { ("Eingabe.Forderung", "beitraege"), ("Eingabe.Von", "08.2024"), ("Eingabe.Bis", "08.2026") };
        var weiter = (await Buero.SendeAsync("/beitraege/rueckberechnung", "vorschau", [.. felder, .. vorgabe.Where(v => felder.All(f => f.Feld != v.Item1))])).Weiter;
        weiter.ShouldNotBeNull();
        await FertigAsync(weiter);
        return weiter[(weiter.LastIndexOf('/') + 1)..];
    }

    /// <summary>The page as soon as it no longer says that work is under way; asked again as the page itself does.</summary>
    public async Task<Seite> FertigAsync(string adresse)
    {
        while (true)
        {
            var seite = await Buero.HoleAsync(adresse);
            if (Stand().Match(seite.Text) is not { Success: true } stand) return seite;
            await Buero.HoleAsync(stand.Groups["stand"].Value);
            await Task.Yield();
        }
    }

    private async Task LadeAsync(SatzungDokument d) => await SendeAsync(new LadeSatzung(d.Jugendamt, d.Fassung, SatzungLeser.Schreibe(d), SatzungLeser.Pruefsumme(d), Herkunft.Jetzt));

    [GeneratedRegex("hx-get=\"(?<stand>/arbeiten/[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Stand();
}
