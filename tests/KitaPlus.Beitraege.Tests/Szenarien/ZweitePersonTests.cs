using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>What a second person is told of a posting, and what counts as the same posting given again.</summary>
public class ZweitePersonTests
{
    [Fact]
    public async Task Derselbe_Lauf_spaeter_noch_einmal_ist_derselbe_Inhalt()
    {
        await using var r = await ZweiFamilien();
        var heute = await Vorhaben(r, "L1");
        var spaeter = await Vorhaben(r.Am("2024-12-20"), "L2");
        spaeter.Inhalt.ShouldBe(heute.Inhalt);
        (spaeter.Angaben! with { Inhalt = null, Adresse = null }).ShouldBe(heute.Angaben! with { Inhalt = null, Adresse = null });
    }

    [Fact]
    public async Task Neues_ueber_eine_Familie_ein_anderer_Zeitraum_oder_Faelligkeitsmonat_ist_ein_anderer_Inhalt()
    {
        await using var r = await ZweiFamilien();
        var zuerst = await Vorhaben(r, "L1");
        (await Vorhaben(r, "L2", bis: "2024-11")).Inhalt.ShouldNotBe(zuerst.Inhalt);
        (await Vorhaben(r, "L3", kind: "tom")).Inhalt.ShouldNotBe(zuerst.Inhalt);
        await r.Einkommen("bea", 70_000, "2024-10-01");
        (await Vorhaben(r, "L4")).Inhalt.ShouldNotBe(zuerst.Inhalt);
        await r.Einkommen("bea", 45_000, "2024-10-01");
        (await Vorhaben(r, "L5")).Inhalt.ShouldBe(zuerst.Inhalt, "gebucht würde wieder dasselbe");
        (await Vorhaben(r.Am("2025-01-02"), "L6")).Inhalt.ShouldNotBe(zuerst.Inhalt);
    }

    [Fact]
    public async Task Nachforderung_und_Gutschrift_heben_sich_im_Betrag_nicht_auf()
    {
        await using var r = await ZweiFamilien();
        await r.Buche("2024-08", "2024-12");
        await r.Einkommen("anna", 70_000, "2024-08-01");
        await r.Einkommen("bea", 20_000, "2024-08-01");

        var angaben = (await Vorhaben(r, "L2")).Angaben!;

        angaben.Betrag.ShouldBe(Geld.Euro(5 * 100 + 5 * 100));
        angaben.Beschreibung.Replace('\u00A0', ' ').ShouldBe("alle Familien, August 2024 bis Dezember 2024: 2 Konten, Nachforderungen 500,00 €, Gutschriften 500,00 €, fällig Januar 2025");
        angaben.Objekt.ShouldBe("mandant-");
    }

    [Fact]
    public async Task Ein_Lauf_ohne_Differenz_braucht_niemanden()
    {
        await using var r = await ZweiFamilien();
        await r.Buche("2024-08", "2024-12");
        (await Vorhaben(r, "L2")).Angaben.ShouldBeNull();
    }

    [Fact]
    public void Bei_einem_Verzicht_geht_es_um_alle_Monate_zusammen()
    {
        var verzicht = new ErklaereVerzicht("stadt", "anna", "mia", Rendantur.Monat("2024-08"), Rendantur.Monat("2024-12"), Geld.Euro(30), "Frau Müller hat angerufen");
        verzicht.Angaben.Betrag.ShouldBe(Geld.Euro(150));
        verzicht.Angaben.Beschreibung.ShouldNotContain("Müller");
        verzicht.Angaben.Kanonisch(verzicht).ShouldNotBe(verzicht.Angaben.Kanonisch(verzicht with { Grund = "anderer Grund" }));
    }

    private static async Task<Rendantur> ZweiFamilien()
    {
        var r = await Rendantur.MitMia();
        await r.Familie("h2", "bea", 45_000);
        await r.Kind("tom", "2020-05-10", "h2");
        await r.Betreut("tom", 25, "2024-08-01");
        return r.Am("2024-12-02");
    }

    /// <summary>What the run would be submitted with; it does not begin.</summary>
    private static async Task<(Vieraugenangaben? Angaben, string Inhalt)> Vorhaben(Rendantur r, string lauf, string bis = "2024-12", string? kind = null)
    {
        BeginneLauf? begonnen = null;
        await Should.ThrowAsync<OperationCanceledException>(() => r.Anwendung.Dienste.GetRequiredService<Buchungslauf>().BucheAsync(
            lauf, new Laufumfang(Rendantur.Monat("2024-08"), Rendantur.Monat(bis), Kenntnisstand.Alles, Kind: kind), r.Kontext, b =>
            {
                begonnen = (BeginneLauf)b;
                throw new OperationCanceledException();
            }));
        var angaben = begonnen!.Angaben;
        return (angaben, angaben is null ? "" : Convert.ToHexString(angaben.Kanonisch(begonnen)));
    }
}
