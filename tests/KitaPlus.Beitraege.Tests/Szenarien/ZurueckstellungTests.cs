using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Set aside: it sleeps until something new is known that concerns the family.</summary>
public class ZurueckstellungTests
{
    private static readonly Monat August = Rendantur.Monat("2024-08");
    private static readonly Monat Dezember = Rendantur.Monat("2024-12");

    [Fact]
    public async Task Zurueckgestelltes_bleibt_zurueckgestellt_bis_etwas_Neues_bekannt_wird()
    {
        await using var r = await Zurueckgestellt();

        for (var i = 0; i < 2; i++) (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Null);
        (await r.Vorschau("2024-08", "2024-12")).Familien.Single().Differenzen.Single().Verbleib.ShouldBe(Verbleib.Zurueckgestellt);

        await r.Stunden("mia", 35, "2024-12-01");
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(100 + 100 + 200));
    }

    [Fact]
    public async Task Was_in_einer_anderen_Stadt_beschlossen_oder_zugeordnet_wird_weckt_nichts()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung(), Muster.Satzung("kreis"));
        await r.Einrichtung("landkita", "kreis");
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");
        await r.Einkommen("anna", 70_000, "2024-10-01");
        await StelleZurueck(r);

        await r.Laedt(Muster.Satzung("kreis", aufschlag: 10));
        await r.Erhebung("kreis", delegiert: false, ab: "2024-10");
        await r.Sende(new BeschliesseAussetzung("kreis", "streik", "Beschluss", August, Dezember, 50, null, Herkunft.Jetzt));
        await r.Zugeordnet("landkita", "stadt", "2024-09-01");
        await r.Einrichtung("neubau", "stadt");

        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Null);
        (await r.Vorschau("2024-08", "2024-12")).Familien.Single().Differenzen.Single().Verbleib.ShouldBe(Verbleib.Zurueckgestellt);
    }

    [Fact]
    public async Task Eine_andere_Zuordnung_der_eigenen_Einrichtung_weckt_Zurueckgestelltes()
    {
        await using var r = await Zurueckgestellt();
        await r.Zugeordnet("kita", "kreis", "2026-08-01"); // only later, but it is something new

        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(300));
    }

    [Fact]
    public async Task Eine_geaenderte_Erhebung_des_eigenen_Jugendamts_weckt_Zurueckgestelltes()
    {
        await using var r = await Zurueckgestellt();
        await r.Erhebung("stadt", delegiert: false, ab: "2024-12");

        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(200));
        (await r.Gebucht("anna", "mia", "2024-10", "2024-12")).ShouldBe("200 200 100");
    }

    [Fact]
    public async Task Auch_die_Satzung_der_Stadt_in_der_das_Geschwisterkind_betreut_wird_weckt_Zurueckgestelltes()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung(), Muster.Satzung("kreis"));
        await r.Einrichtung("landkita", "kreis");
        await r.Kind("tom", "2019-01-10", "haus");
        await r.Betreut("tom", 25, "2024-08-01", kita: "landkita");
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");
        await r.Einkommen("anna", 70_000, "2024-10-01");
        await StelleZurueck(r);
        await r.Buche("2024-08", "2024-12");

        await r.Laedt(Muster.Satzung("kreis", aufschlag: 10));
        await r.Buche("2024-08", "2024-12");
        (await r.Gebucht("anna", "mia", "2024-09", "2024-10")).ShouldBe("100 200");
    }

    [Fact]
    public async Task Nach_einem_Neuaufbau_der_Ansicht_bleibt_Zurueckgestelltes_zurueckgestellt()
    {
        await using var r = await Zurueckgestellt();
        await r.Anwendung.Ansichten.RebuildAsync([Views.BestandView.Ansicht], null);

        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Null);
    }

    [Fact]
    public async Task Das_Kontoblatt_zeigt_ob_die_Zurueckstellung_noch_gilt()
    {
        await using var r = await Zurueckgestellt();
        await r.Buche("2024-08", "2024-12");
        (await r.Rufe("konto", "haus")).Ausgabe.ShouldContain("zurückgestellt +100,00 €");

        await r.Sende(new HebeZurueckstellungAuf("stadt", "anna", "mia", August, Rendantur.Monat("2024-11"), "geklärt"));
        var aufgehoben = (await r.Rufe("konto", "haus")).Ausgabe;
        aufgehoben.ShouldMatch("2024-10 bis 2024-11 .*Zurückstellung aufgehoben");
        aufgehoben.ShouldMatch("2024-12 .*zurückgestellt \\+100,00 €");

        await r.Stunden("mia", 35, "2025-03-01");
        (await r.Rufe("konto", "haus")).Ausgabe.ShouldMatch("2024-12 .*Zurückstellung beendet: Neues bekannt");

        await r.Buche("2024-08", "2024-12");
        (await r.Rufe("konto", "haus")).Ausgabe.ShouldNotContain("ückstellung");
    }

    [Fact]
    public async Task Eine_neue_Satzung_der_eigenen_Stadt_weckt_Zurueckgestelltes()
    {
        await using var r = await Zurueckgestellt();
        await r.Laedt(Muster.Satzung(aufschlag: 10));

        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro((2 * 10) + (3 * 110)));
    }

    [Fact]
    public async Task Wer_eine_Zurueckstellung_aufhebt_bucht_mit_dem_naechsten_Lauf()
    {
        await using var r = await Zurueckgestellt();
        await r.Buche("2024-08", "2024-12");

        await r.Sende(new HebeZurueckstellungAuf("stadt", "anna", "mia", August, Dezember, "geklärt"));
        await r.PruefeKonten();
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Euro(300));
    }

    [Fact]
    public async Task Ein_Verzicht_auf_Zurueckgestelltes_weckt_es_nicht()
    {
        await using var r = await Zurueckgestellt();
        await r.Buche("2024-08", "2024-12");

        await r.Sende(new ErklaereVerzicht("stadt", "anna", "mia", August, Dezember, Geld.Euro(30), "Härte"));
        await r.PruefeKonten();
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Null);
    }

    [Fact]
    public async Task Erneut_zurueckgestellt_nach_Neuem_geht_die_Gleichung_auf()
    {
        await using var r = await Zurueckgestellt();
        await r.Buche("2024-08", "2024-12");

        await r.Stunden("mia", 35, "2024-10-01");
        await StelleZurueck(r);
        await r.PruefeKonten();
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Geld.Null);
        (await r.Gebucht("anna", "mia", "2024-09", "2024-11")).ShouldBe("100 100 100");
    }

    /// <summary>Posted with 100 € a month, then 100 € more a month from October on, set aside.</summary>
    private static async Task<Rendantur> Zurueckgestellt()
    {
        var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");
        await r.Einkommen("anna", 70_000, "2024-10-01");
        await StelleZurueck(r);
        return r;
    }

    private static async Task StelleZurueck(Rendantur r)
    {
        foreach (var b in await Zurueckstellung.FuerAsync(r.Anwendung, r.Kontext, "stadt", "anna", "mia", August, Dezember, "Nachweis angefordert")) await r.Sende(b);
    }
}
