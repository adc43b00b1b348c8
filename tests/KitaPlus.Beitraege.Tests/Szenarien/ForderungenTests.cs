using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>What the modules that move money see of the ledger, and what they book on it.</summary>
public sealed class ForderungenTests
{
    /// <summary>Mia: 100 € a month from August 2024, posted on 1 October for August to October; due: 200 € + 100 € in November (posted late) or in their month.</summary>
    private static async Task<Rendantur> Gebucht()
    {
        var r = await Rendantur.MitMia();
        await r.Am("2024-07-01").Buche("2024-08", "2024-10");
        return r;
    }

    private static async Task<string> Offen(Rendantur r, string bis) => string.Join("; ", (await r.Forderungen.OffeneAsync(Rendantur.Mandant, Rendantur.Monat(bis)))
        .Select(o => $"{o.Glaeubiger}/{o.Schuldner} {Rendantur.Euro(o.Faellig.Cent)} ({string.Join(", ", o.JeMonat.Select(m => $"{m.Monat} {Rendantur.Euro(m.Betrag.Cent)}"))}) {string.Join(",", o.Kinder)}"));

    [Fact]
    public async Task Offen_ist_was_bis_zum_Monat_faellig_und_nicht_bezahlt_ist()
    {
        await using var r = await Gebucht();
        (await Offen(r, "2024-07")).ShouldBe("");
        (await Offen(r, "2024-09")).ShouldBe("stadt/anna 200 (2024-08 100, 2024-09 100) mia");
    }

    [Fact]
    public async Task Eine_Teilzahlung_zaehlt_auf_das_Aelteste()
    {
        await using var r = await Gebucht();
        await r.Forderungen.BucheAsync(r.Kontext, "stadt", "anna", Zahlungsart.Zahlung, new DateOnly(2024, 8, 5), new Geld(13_050), "E2E-1");
        (await Offen(r, "2024-10")).ShouldBe("stadt/anna 169.5 (2024-09 69.5, 2024-10 100) mia");
    }

    [Fact]
    public async Task Derselbe_Beleg_wird_nur_einmal_gebucht_auch_im_Stapel()
    {
        await using var r = await Gebucht();
        var zahlung = new Zahlungsbuchung("stadt", "anna", Zahlungsart.Zahlung, new DateOnly(2024, 8, 5), Geld.Euro(100), "E2E-1");
        (await r.Forderungen.BucheAlleAsync(r.Kontext, [zahlung])).ShouldBe(1);
        (await r.Forderungen.BucheAlleAsync(r.Kontext, [zahlung, zahlung with { Beleg = "E2E-2" }])).ShouldBe(1);
        await r.Forderungen.BucheAsync(r.Kontext, "stadt", "anna", Zahlungsart.Zahlung, new DateOnly(2024, 8, 5), Geld.Euro(100), "E2E-2");
        (await r.Forderungen.KontoAsync(Rendantur.Mandant, "stadt", "anna"))!.Saldo.ShouldBe(Geld.Euro(100));
    }

    [Fact]
    public async Task Eine_Ruecklastschrift_und_ihre_Gebuehr_erhoehen_die_Schuld_wieder()
    {
        await using var r = await Gebucht();
        foreach (var (art, euro) in new[] { (Zahlungsart.Zahlung, 300), (Zahlungsart.Ruecklastschrift, 300), (Zahlungsart.Gebuehr, 5) })
            await r.Forderungen.BucheAsync(r.Kontext, "stadt", "anna", art, new DateOnly(2024, 8, 5), Geld.Euro(euro), "E2E-1 " + art);
        (await Offen(r, "2024-10")).ShouldBe("stadt/anna 305 (2024-08 105, 2024-09 100, 2024-10 100) mia");
    }

    [Fact]
    public async Task Gestundetes_und_kuenftige_Raten_werden_nicht_verlangt()
    {
        await using var r = await Gebucht();
        await r.Am("2024-10-05").Sende(new Stunde("stadt", "anna", Geld.Euro(120), new DateOnly(2024, 12, 31), "Antrag", new(2024, 10, 5)));
        (await Offen(r, "2024-10")).ShouldBe("stadt/anna 180 (2024-09 80, 2024-10 100) mia");
        await r.Am("2025-01-01").Sende(new VereinbareRatenplan("stadt", "anna", [new(new DateOnly(2025, 1, 15), Geld.Euro(150)), new(new DateOnly(2025, 2, 15), Geld.Euro(150))], "Vereinbarung", new(2025, 1, 1)));
        (await Offen(r, "2025-01")).ShouldBe("");
        r.Am("2025-01-15");
        (await Offen(r, "2025-01")).ShouldBe("stadt/anna 150 (2024-09 50, 2024-10 100) mia");
    }

    [Fact]
    public async Task Auf_ein_fremdes_Konto_wird_nichts_gebucht()
    {
        await using var r = await Gebucht();
        var satz = (await Should.ThrowAsync<Fachfehler>(() => r.Forderungen.BucheAsync(r.Kontext, "stadt", "niemand", Zahlungsart.Zahlung, new DateOnly(2024, 8, 5), Geld.Euro(1), "x"))).Message;
        satz.ShouldContain("nur auf Konten mit einer Forderung");
        await Should.ThrowAsync<Fachfehler>(() => r.Forderungen.BucheAlleAsync(r.Kontext, [new("stadt", "niemand", Zahlungsart.Zahlung, new DateOnly(2024, 8, 5), Geld.Euro(1), "x")]));
    }

    [Fact]
    public async Task Was_ueberwiesen_ist_wird_gebucht_auch_wenn_das_Guthaben_inzwischen_kleiner_ist()
    {
        await using var r = await Gebucht();
        await r.Forderungen.BucheAsync(r.Kontext, "stadt", "anna", Zahlungsart.Zahlung, new DateOnly(2024, 8, 5), Geld.Euro(350), "E2E-1");
        await r.Forderungen.BucheAsync(r.Kontext, "stadt", "anna", Zahlungsart.Erstattung, new DateOnly(2024, 9, 1), Geld.Euro(51), "A-1");
        await r.Forderungen.BucheAsync(r.Kontext, "stadt", "anna", Zahlungsart.Erstattung, new DateOnly(2024, 9, 1), Geld.Euro(51), "A-1");
        (await r.Forderungen.KontoAsync(Rendantur.Mandant, "stadt", "anna"))!.Saldo.ShouldBe(Geld.Euro(1), "das Geld ist fort; der Euro zu viel ist wieder offen");
    }

    [Fact]
    public async Task Jede_Buchung_steht_einmal_in_der_Liste_fuer_die_Buchhaltung_und_ihre_Summe_ist_der_Saldo()
    {
        await using var r = await Gebucht();
        await r.Forderungen.BucheAsync(r.Kontext, "stadt", "anna", Zahlungsart.Zahlung, new DateOnly(2024, 8, 5), Geld.Euro(100), "E2E-1");
        await r.Am("2024-09-10").Stunden("mia", 45, "2024-10-01");
        await r.Buche("2024-08", "2024-10");
        var saetze = new List<Buchungssatz>();
        await foreach (var s in r.Forderungen.BuchungenAsync(Rendantur.Mandant, 0)) saetze.Add(s);
        saetze.Select(s => s.Schluessel).Distinct().Count().ShouldBe(saetze.Count);
        saetze.Count(s => s.Art == "sollstellung").ShouldBe(4);
        new Geld(saetze.Sum(s => s.Betrag.Cent)).ShouldBe((await r.Forderungen.KontoAsync(Rendantur.Mandant, "stadt", "anna"))!.Saldo);
        var spaeter = new List<Buchungssatz>();
        await foreach (var s in r.Forderungen.BuchungenAsync(Rendantur.Mandant, saetze[3].Position)) spaeter.Add(s);
        spaeter.ShouldBe(saetze.Skip(4));
    }

    [Fact]
    public async Task Ein_Guthaben_das_niemand_mehr_verbraucht_ist_auszuzahlen()
    {
        await using var r = await Gebucht();
        await r.Am("2024-09-01").Endet("mia", "2024-09-01");
        await r.Bezahlt("anna", 300);
        await r.Buche("2024-08", "2024-10");
        r.Am("2024-11-20");
        (await r.Forderungen.GuthabenAsync(Rendantur.Mandant)).Select(g => (g.Glaeubiger, g.Schuldner, g.Betrag)).ShouldBe([("stadt", "anna", Geld.Euro(200))]);
    }
}
