using System.Globalization;
using System.Text;
using KitaPlus.Beitraege;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Dienste;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Stammdaten;
using KitaPlus.Zahlungsverkehr.Views;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Zahlungsverkehr.Tests;

/// <summary>
/// The module over the real ledger on 2 November 2026: three families owe Träger T1 the meals of October, two of them have a mandate.
/// </summary>
public sealed class Zahlungshaus : IAsyncDisposable
{
    public const string Fritz = "b-fritz";
    public const string Finja = "b-finja";
    public const string Rita = "b-rita";
    public const string Lena = "b-lena";
    public const string Traeger = "traeger-t1";
    public const string Konto = "DE02120300000000202051";
    public static readonly DateOnly Faellig = new(2026, 11, 20);
    private static readonly string[] Ibans = ["DE89370400440532013000", "DE12500105170648489890"];

    public Webprobe Probe { get; private set; } = null!;

    internal Zahlungsbuch Buch => Dienst<Zahlungsbuch>();

    internal Laufdienst Laeufe => Dienst<Laufdienst>();

    internal Bankdienst Bank => Dienst<Bankdienst>();

    public IForderungen Hauptbuch => Dienst<IForderungen>();

    public Kontext Finanzen => Probe.Kontext(Finja);

    public T Dienst<T>()
        where T : notnull => Probe.Dienste.GetRequiredService<T>();

    public static async Task<Zahlungshaus> OeffneAsync()
    {
        var haus = new Zahlungshaus();
        var (modul, einrichtungen, kinder) = (new ZahlungsverkehrModule(), new EinrichtungenModule(), new KinderModule());
        haus.Probe = await Webprobe.OeffneAsync(typeof(Zahlungshaus).Assembly.GetName().Name!, [einrichtungen, kinder, new ProtokollModule(), new BeitraegeModule(), modul], [kinder, modul]);
        haus.Probe.Zugaenge.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        haus.Probe.Zugaenge.Gib(Finja, "Finja Finanz", Rolle.Finanzen);
        haus.Probe.Zugaenge.Gib(Rita, "Rita Revision", Rolle.Revision);
        haus.Probe.Zugaenge.Gib(Lena, "Lena Leitung", Rolle.Leitung);
        await haus.Probe.Anwendung.NachfuehrenAsync();
        await haus.SendeAsync(new LegeTraegerAn("t1", "Caritas Köln", Traegerart.Kirchlich));
        await haus.SendeAsync(new LegeEinrichtungAn("e1", "t1", "Kita Igel", new DateOnly(2010, 8, 1)));
        await haus.SendeAsync(new LegeGlaeubigerFest(Traeger, "Caritas Köln gGmbH", "DE98ZZZ09999999999", new("Domstraße", "1", "50668", "Köln", "DE"), 14, 1));
        await haus.SendeAsync(new SetzeGlaeubigerkonto(Traeger, Konto, null, "Ersterfassung"));
        await haus.SendeAsync(new LegeMahnregelnFest(Traeger, [new("Zahlungserinnerung", 7, 10, Geld.Null), new("Mahnung", 7, 10, new Geld(500))], new Geld(300), new Geld(100)));
        foreach (var (nummer, name) in new[] { (1, "Müller"), (2, "Groß"), (3, "Yılmaz") })
        {
            await haus.SendeAsync(new LegePersonAn($"p{nummer}", new Personenname("Erika", name), new Anschrift("Ahornweg 1", "50667", "Köln"), Herkunft.Jetzt));
            await haus.ForderungAsync($"p{nummer}", new Monat(2026, 10), 5_000 + nummer);
        }

        for (var i = 1; i <= 2; i++) await haus.SendeAsync(new ErteileMandat($"M{i}", Traeger, $"p{i}", Ibans[i - 1], "Erika Müller", null, new DateOnly(2025, 8, 1), null, new DateOnly(2026, 11, 2)));
        return haus;
    }

    public async Task SendeAsync(IBefehl befehl)
    {
        await Probe.Anwendung.SendeAsync(befehl, Probe.Kontext(Fritz));
        await Probe.Anwendung.NachfuehrenAsync();
    }

    /// <summary>A claim of the Träger, as it is taken over from another program.</summary>
    public Task ForderungAsync(string schuldner, Monat monat, long cent) => HaengeAnAsync(schuldner, new SollUebernommen(Traeger, schuldner, $"k-{schuldner}", monat, monat, new Geld(cent), "Probe"));

    /// <summary>Past months, charged afterwards: they fall due together.</summary>
    public Task NachforderungAsync(string schuldner, Monat von, Monat bis, long centJeMonat, Monat faellig) => HaengeAnAsync(schuldner, new BeitraegeFestgesetzt(
        Traeger, schuldner, "L-probe", von, bis, Probe.Uhr.GetUtcNow(), 1, 1, "", [], faellig, [new($"k-{schuldner}", von, bis, new Geld(centJeMonat), new Geld(centJeMonat), Geld.Null, Geld.Null, Geld.Null, [])]));

    /// <summary>A child in one household with the debtor.</summary>
    public async Task KindAsync(string schuldner, string kind, Personenname name)
    {
        await SendeAsync(new LegeHaushaltAn($"h-{schuldner}", Herkunft.Jetzt));
        await SendeAsync(new MeldeMitglied($"h-{schuldner}", schuldner, new DateOnly(2010, 1, 1), null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
        await SendeAsync(new NimmKindAuf(kind, name, new DateOnly(2022, 2, 10), Herkunft.Jetzt));
        await SendeAsync(new OrdneHaushalteZu(kind, new DateOnly(2022, 2, 10), null, [new Haushaltsanteil($"h-{schuldner}", 100)], Herkunft.Jetzt));
    }

    private async Task HaengeAnAsync(string schuldner, KontoEreignis ereignis)
    {
        var strom = KontoBefehl.Strom(Traeger, schuldner);
        var store = Probe.Anwendung.Store;
        var stand = (await store.ReadStreamAsync(Webprobe.Mandant, strom)).Count - 1;
        var id = Guid.NewGuid();
        var daten = Probe.Anwendung.Codec.Encode(Webprobe.Mandant, id, ereignis, new EventMetadata("probe", id));
        await store.AppendAsync(Webprobe.Mandant, [new StreamAppend(strom, stand, [daten])]);
        await Probe.Anwendung.NachfuehrenAsync();
    }

    /// <summary>What a debtor owes the Träger in all, in cents.</summary>
    public async Task<long> SaldoAsync(string schuldner) => (await Hauptbuch.KontoAsync(Webprobe.Mandant, Traeger, schuldner))!.Saldo.Cent;

    internal async Task<Laufname> BereiteAsync(DateOnly? faellig = null, DateOnly? vorab = null, Monat? bis = null) =>
        await Laeufe.BereiteVorAsync(Finanzen, Laufart.Lastschrift, Traeger, faellig ?? Faellig, bis ?? new Monat(2026, 11), vorab ?? new DateOnly(2026, 11, 2));

    internal async Task GibFreiAsync(Laufname lauf, Kontext? wer = null) => await Laeufe.GibFreiAsync(wer ?? Finanzen, lauf, (await Laeufe.LiesAsync(Webprobe.Mandant, lauf)).Zustand.Vorbereitet!.Pruefsumme, Guid.NewGuid());

    internal async Task<Laufname> FuehreAusAsync()
    {
        var lauf = await BereiteAsync();
        await GibFreiAsync(lauf);
        return lauf;
    }

    internal async Task RichteBuchhaltungEinAsync()
    {
        await SendeAsync(new StelleBuchhaltungEin(Webprobe.Mandant, 1001, 42, 1, 4));
        await SendeAsync(new OrdneKontenZu(Webprobe.Mandant, [.. Buchungsarten.Alle.Keys.Select(a => new Kontenzuordnung(a, null, "1400", a == "sollstellung" ? "8100" : "1200", null))]));
    }

    /// <summary>A bank file in the CSV form.</summary>
    public static byte[] Datei(params (long Cent, string? E2e, string? Grund, string? Text, string? Referenz)[] zeilen)
    {
        var b = new StringBuilder("konto;buchungstag;betrag;name;verwendungszweck;ende_zu_ende;rueckgabegrund;bankreferenz\n");
        foreach (var z in zeilen) b.Append(CultureInfo.InvariantCulture, $"{Konto};25.11.2026;{(z.Cent < 0 ? "-" : "")}{Math.Abs(z.Cent) / 100},{Math.Abs(z.Cent) % 100:D2};GROSS, ERIKA;{z.Text};{z.E2e};{z.Grund};{z.Referenz}\n");
        return Encoding.UTF8.GetBytes(b.ToString());
    }

    public async ValueTask DisposeAsync() => await Probe.DisposeAsync();
}
