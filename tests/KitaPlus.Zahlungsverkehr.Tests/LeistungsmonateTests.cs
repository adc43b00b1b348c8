using System.Text.Json.Nodes;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;
using KitaPlus.Zahlungsverkehr.Dienste;
using static KitaPlus.Zahlungsverkehr.Tests.Zahlungshaus;

namespace KitaPlus.Zahlungsverkehr.Tests;

/// <summary>Invoices and reminders name the months that the money is for, not those in which it fell due.</summary>
public sealed class LeistungsmonateTests : IAsyncLifetime
{
    private static readonly Monat November = new(2026, 11);
    private Zahlungshaus haus = null!;

    public async Task InitializeAsync() => haus = await OeffneAsync();

    public async Task DisposeAsync() => await haus.DisposeAsync();

    private static Monat M(int monat) => new(2026, monat);

    private static Geld Euro(int euro) => new(100L * euro);

    [Fact]
    public void Was_zusammen_faellig_wird_steht_nach_Monaten_getrennt_und_Zahlungen_mindern_den_aeltesten()
    {
        (Monat, Monat, Geld)[] soll = [(M(12), M(10), Euro(400)), (M(12), M(11), Euro(350)), (M(9), M(9), Euro(100))];
        OffenePositionen.Aus([(M(12), Euro(750))], soll).ShouldBe([new(M(12), M(10), Euro(400)), new(M(12), M(11), Euro(350))]);
        OffenePositionen.Aus([(M(12), Euro(500))], soll).ShouldBe([new(M(12), M(10), Euro(150)), new(M(12), M(11), Euro(350))]);
        OffenePositionen.Aus([(M(9), Euro(130)), (M(12), Euro(750))], soll).Select(p => (p.Leistung, p.Betrag)).ShouldBe([(null, Euro(30)), (M(9), Euro(100)), (M(10), Euro(400)), (M(11), Euro(350))], "Gebühren gehören zu keinem Monat");
    }

    [Fact]
    public void Eine_Gutschrift_im_selben_Monat_mindert_den_aeltesten() =>
        OffenePositionen.Aus([(M(12), Euro(650))], [(M(12), M(10), Euro(400)), (M(12), M(11), Euro(350)), (M(12), M(9), Euro(-100))]).ShouldBe([new(M(12), M(10), Euro(300)), new(M(12), M(11), Euro(350))]);

    [Fact]
    public async Task Rechnung_und_Mahnung_nennen_die_Monate_der_Leistung_und_ergeben_die_offene_Summe()
    {
        await haus.NachforderungAsync("p3", new Monat(2025, 12), new Monat(2026, 2), 10_000, November);
        await haus.Hauptbuch.BucheAsync(haus.Finanzen, Traeger, "p3", Zahlungsart.Zahlung, new DateOnly(2026, 11, 2), new Geld(2_003), "bar");
        (string, long)[] erwartet = [("Oktober 2026", 3_000), ("Dezember 2025", 10_000), ("Januar 2026", 10_000), ("Februar 2026", 10_000)];

        var rechnungen = haus.Dienst<Rechnungsdienst>();
        var zeile = (await rechnungen.ZeileAsync(Webprobe.Mandant, Traeger, November, "p3"))!;
        var rechnung = (await rechnungen.AuftragAsync(Webprobe.Mandant, Traeger, November, zeile)).Daten;
        rechnung["posten"]!.AsArray().Select(p => ((string)p!["zeitraum"]!, (long)p["betrag"]!)).ShouldBe(erwartet);
        rechnung["posten"]!.AsArray().Sum(p => (long)p!["betrag"]!).ShouldBe((long)rechnung["summe"]!);
        ((string)rechnung["zeitraum"]!).ShouldBe("Dezember 2025 bis Oktober 2026");

        var mahnungen = haus.Dienst<Mahndienst>();
        await mahnungen.MahneAsync(haus.Finanzen, [$"{Traeger}/p3"]);
        var mahnung = (await mahnungen.AuftragAsync(Webprobe.Mandant, Traeger, "p3"))!.Daten;
        mahnung["posten"]!.AsArray().Select(p => ((string)p!["text"]!, (long)p["offen"]!)).ShouldBe(erwartet.Select(e => ($"Verpflegung {e.Item1}", e.Item2)));
        mahnung["posten"]!.AsArray().Select(p => (string)p!["faellig"]!).ShouldBe(["2026-10-01", "2026-11-01", "2026-11-01", "2026-11-01"]);
    }

    [Fact]
    public async Task Der_Einzug_ist_auf_der_Rechnung_einmal_angekuendigt()
    {
        var rechnungen = haus.Dienst<Rechnungsdienst>();
        var zeile = (await rechnungen.ZeileAsync(Webprobe.Mandant, Traeger, November, "p1"))!;
        var daten = (await rechnungen.AuftragAsync(Webprobe.Mandant, Traeger, November, zeile)).Daten;
        ((string?)daten["einzugstag"], (string?)daten["mandatsreferenz"]).ShouldBe(("2026-11-16", "M1"));
        daten["hinweise"]!.AsArray().Select(h => (string)h!).ShouldBe(["Abgebucht wird vom Konto DE… 3000."], "den Satz mit Tag, Mandat und Gläubiger-ID schreibt die Vorlage");
    }
}
