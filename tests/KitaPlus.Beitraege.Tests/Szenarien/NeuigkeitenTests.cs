using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Which families have something new since the last posting, counted without calculating.</summary>
public sealed class NeuigkeitenTests
{
    private static readonly Sichtbereich Alles = new(true, new HashSet<string>(), null);

    private static Sichtbereich Nur(string einrichtung) => new(false, new HashSet<string> { einrichtung }, null);

    private static async Task<int> NeueAsync(Rendantur r, Sichtbereich? sicht = null)
    {
        await r.Anwendung.NachfuehrenAsync();
        return await new Neuigkeitenleser(r.Anwendung.Ansichten).FamilienAsync(Rendantur.Mandant, sicht ?? Alles);
    }

    [Fact]
    public async Task Vor_der_ersten_Buchung_ist_nichts_neu_danach_nur_was_gebuchte_Monate_trifft()
    {
        await using var r = await Rendantur.MitMia();
        (await NeueAsync(r)).ShouldBe(0, "gebucht ist noch nichts");
        await r.Am("2025-09-01").Buche("2024-08", "2025-09");
        (await NeueAsync(r)).ShouldBe(0);

        await r.Einkommen("anna", 70_000, "2025-11-01");
        (await NeueAsync(r)).ShouldBe(0, "November ist noch nicht gebucht");
        await r.Einkommen("anna", 60_000, "2025-03-01");
        (await NeueAsync(r)).ShouldBe(1);
        (await NeueAsync(r, Nur("kita"))).ShouldBe(1);
        (await NeueAsync(r, Nur("woanders"))).ShouldBe(0);
    }

    [Fact]
    public async Task Ein_abgeschlossener_Lauf_erledigt_es_auch_wenn_sich_kein_Beitrag_aendert()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-09-01").Buche("2024-08", "2025-09");
        await r.Einkommen("anna", 45_000, "2025-03-01");
        (await NeueAsync(r)).ShouldBe(1, "ob es etwas ändert, weiß erst die Rückberechnung");
        await r.Am("2025-09-02").Buche("2025-08", "2025-09");
        (await NeueAsync(r)).ShouldBe(1, "der Lauf hat den März nicht angesehen");
        await r.Am("2025-09-03").Buche("2024-08", "2025-09");
        (await NeueAsync(r)).ShouldBe(0);
    }

    [Fact]
    public async Task Was_ein_Monatslauf_neu_bucht_ist_danach_nicht_neu()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-09-01").Buche("2024-08", "2025-09");
        await r.Einkommen("anna", 70_000, "2025-10-01");
        await r.Am("2025-10-01").Buche("2024-08", "2025-10");
        (await NeueAsync(r)).ShouldBe(0);
    }

    [Fact]
    public async Task Eine_Ruecknahme_trifft_die_Monate_des_Zurueckgenommenen()
    {
        await using var r = await Rendantur.MitMia();
        var spaeter = await r.Einkommen("anna", 70_000, "2026-01-01");
        var frueher = await r.Einkommen("anna", 60_000, "2025-01-01");
        await r.Am("2025-09-01").Buche("2024-08", "2025-09");
        await r.Sende(new NimmPersonTatsacheZurueck("anna", spaeter, "Tippfehler", Herkunft.Jetzt));
        (await NeueAsync(r)).ShouldBe(0);
        await r.Sende(new NimmPersonTatsacheZurueck("anna", frueher, "Tippfehler", Herkunft.Jetzt));
        (await NeueAsync(r)).ShouldBe(1);
    }

    [Fact]
    public async Task Nach_einem_Neuaufbau_der_Ansicht_steht_dasselbe_da()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-09-01").Buche("2024-08", "2025-09");
        (await NeueAsync(r)).ShouldBe(0);
        await r.Einkommen("anna", 60_000, "2025-03-01");
        (await NeueAsync(r)).ShouldBe(1);
        await r.Anwendung.Ansichten.RebuildAsync([Views.BestandView.Ansicht], null);
        (await NeueAsync(r)).ShouldBe(1);
        await r.Am("2025-09-03").Buche("2024-08", "2025-09");
        (await NeueAsync(r)).ShouldBe(0);
    }

    [Fact]
    public async Task Werden_zwei_Familien_eine_zaehlt_sie_einmal()
    {
        await using var r = await Rendantur.MitMia();
        await r.Familie("haus2", "bo", 30_000);
        await r.Kind("jim", "2021-02-10", "haus2");
        await r.Betreut("jim", 25, "2024-08-01");
        await r.Am("2025-09-01").Buche("2024-08", "2025-09");
        await r.Einkommen("anna", 60_000, "2025-03-01");
        await r.Einkommen("bo", 60_000, "2025-03-01");
        (await NeueAsync(r)).ShouldBe(2);
        await r.Sende(new MeldeMitglied("haus", "bo", new DateOnly(2025, 1, 1), null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
        (await NeueAsync(r)).ShouldBe(1);
        await r.Am("2025-09-03").Buche("2024-08", "2025-09");
        (await NeueAsync(r)).ShouldBe(0);
    }
}
