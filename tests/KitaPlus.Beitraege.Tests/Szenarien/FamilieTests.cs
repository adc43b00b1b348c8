using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Contracts.Kinder;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Siblings, households, payers.</summary>
public class FamilieTests
{
    private static readonly SatzungDokument ZweitesHalb = Muster.Satzung() with { Geschwister = Muster.Staffel(100, 50, 0) };

    [Fact]
    public async Task Ein_nachtraeglich_gemeldetes_Geschwisterkind_senkt_schon_gebuchte_Monate()
    {
        await using var r = await Rendantur.MitMia(ZweitesHalb);
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");

        await r.Am("2025-01-13").Kind("tom", "2019-01-10", "haus");
        await r.Betreut("tom", 25, "2024-10-01");

        (await r.Buche("2024-08", "2025-01")).Summe.ShouldBe(Kernel.Geld.Euro((4 * 100) - (3 * 50) + 50)); // tom Oct–Jan, mia −50 Oct–Dec, mia January 50
        (await r.Gebucht("anna", "mia", "2024-08", "2025-01")).ShouldBe("100 100 50 50 50 50");
        (await r.Gebucht("anna", "tom", "2024-08", "2025-01")).ShouldBe("- - 100 100 100 100");
    }

    [Fact]
    public async Task Geht_das_Geschwisterkind_zahlt_das_andere_wieder_voll()
    {
        await using var r = await Rendantur.MitMia(ZweitesHalb);
        await r.Kind("tom", "2019-01-10", "haus");
        await r.Betreut("tom", 25, "2024-08-01", "2024-10-31");

        (await r.Beitraege("mia", "2024-08", "2024-12")).ShouldBe("50 50 50 100 100");
    }

    [Fact]
    public async Task Auch_ein_anderswo_betreutes_Geschwisterkind_zaehlt_wenn_die_Satzung_seine_Betreuungsart_nennt()
    {
        await using var r = await Rendantur.MitMia(ZweitesHalb);
        await r.Sende(new Kinder.MeldeGeschwisterkind("haus", "lea", new DateOnly(2024, 9, 1), new DateOnly(2024, 9, 30), "ogs", new DateOnly(2016, 1, 1), 0, Contracts.Herkunft.Jetzt));
        await r.Sende(new Kinder.MeldeGeschwisterkind("haus", "lea", new DateOnly(2024, 10, 1), null, "hort", new DateOnly(2016, 1, 1), 0, Contracts.Herkunft.Jetzt));

        (await r.Beitraege("mia", "2024-08", "2024-10")).ShouldBe("100 50 100");
    }

    [Theory]
    [InlineData(FreiesKind.ZaehltNicht, "100", "50")]
    [InlineData(FreiesKind.ZaehltAlsErstes, "50", "0")]
    [InlineData(FreiesKind.ZaehltNachRang, "50", "0")]
    [InlineData(FreiesKind.BefreitGeschwister, "0", "0")]
    public async Task Ein_gesetzlich_freies_Kind_zaehlt_wie_die_Satzung_sagt(FreiesKind regel, string zweites, string drittes)
    {
        await using var r = await Rendantur.Mit((Muster.Satzung() with { Geschwister = Muster.Staffel(100, 50, 0) with { GesetzlichFreiesKind = regel } }).MitZweiFreienJahren());
        await DreiKinder(r);

        (await r.Beitraege("eins", "2024-09", "2024-09")).ShouldBe("0");
        (await r.Beitraege("zwei", "2024-09", "2024-09")).ShouldBe(zweites);
        (await r.Beitraege("drei", "2024-09", "2024-09")).ShouldBe(drittes);
    }

    [Fact]
    public async Task Ein_nach_Beitrag_geordnetes_freies_Kind_zaehlt_an_seinem_eigenen_Rang()
    {
        // „drei“ is under three and dearest, so the free child is second
        var regel = Muster.Staffel(100, 50, 0) with { GesetzlichFreiesKind = FreiesKind.ZaehltNachRang, Rangfolge = Rangfolge.Beitrag };
        await using var r = await Rendantur.Mit((Muster.Satzung() with { Geschwister = regel }).MitZweiFreienJahren());
        await DreiKinder(r, juengstes: "2023-01-10");

        (await r.Beitraege("drei", "2024-09", "2024-09")).ShouldBe("200");
        (await r.Beitraege("zwei", "2024-09", "2024-09")).ShouldBe("0");
    }

    [Fact]
    public async Task Von_drei_Kindern_zahlen_hoechstens_zwei()
    {
        await using var r = await Rendantur.Mit(Muster.Satzung() with { Geschwister = Muster.Staffel(100, 80, 60) with { HoechstensZahlende = 2 } });
        await DreiKinder(r);

        (await r.Beitraege("eins", "2024-09", "2024-09")).ShouldBe("100");
        (await r.Beitraege("zwei", "2024-09", "2024-09")).ShouldBe("80");
        (await r.Beitraege("drei", "2024-09", "2024-09")).ShouldBe("0");
    }

    [Fact]
    public async Task Partner_zieht_ein_und_aus_und_ein_neuer_kommt()
    {
        await using var r = await Rendantur.MitMia();
        await r.Person("ben", 30_000);
        await r.Lebt("ben", "haus", "2024-10-01");
        await r.Lebt("ben", "haus", "2024-12-01", Haushaltsrolle.Keine);
        await r.Person("carl", 90_000);
        await r.Lebt("carl", "haus", "2025-02-01", Haushaltsrolle.Partner);

        // a new partner who is no parent does not count
        (await r.Beitraege("mia", "2024-09", "2025-03")).ShouldBe("100 200 200 100 100 100 100");
    }

    [Fact]
    public async Task Zieht_ein_Elternteil_ohne_erklaertes_Einkommen_ein_gilt_die_hoechste_Stufe()
    {
        await using var r = await Rendantur.MitMia();
        await r.Person("ben");
        await r.Lebt("ben", "haus", "2024-10-01");

        (await r.Beitraege("mia", "2024-09", "2024-10")).ShouldBe("100 200");
    }

    [Fact]
    public async Task Wechselt_der_Zahlungspflichtige_rueckwirkend_wird_kein_Monat_doppelt_verlangt()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-01-06").Buche("2024-08", "2025-01");
        await r.Am("2025-01-20").Person("ben");
        await r.Zahlt("ben", "haus", "2024-11-01");

        (await r.Buche("2024-08", "2025-01")).Summe.ShouldBe(Kernel.Geld.Null);
        (await r.Gebucht("anna", "mia", "2024-08", "2025-01")).ShouldBe("100 100 100 0 0 0");
        (await r.Gebucht("ben", "mia", "2024-08", "2025-01")).ShouldBe("- - - 100 100 100");
        (await r.Konto("anna")).Saldo.ShouldBe(Kernel.Geld.Euro(300));
    }

    [Theory]
    [InlineData(Wechselmodellart.Anteilig, "60", "80")]
    [InlineData(Wechselmodellart.GroessererAnteil, "100", "-")]
    public async Task Im_Wechselmodell_zahlt_jeder_Haushalt_nach_eigenem_Einkommen(Wechselmodellart art, string anna, string ben)
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung() with { Wechselmodell = new Wechselmodell(art, "§ 6") });
        await r.Familie("hausben", "ben", 90_000);
        await r.Wohnt("mia", "2024-10-01", null, ("haus", 60), ("hausben", 40));

        (await r.BeitraegeVon("anna", "mia", "2024-10", "2024-10")).ShouldBe(anna); // 60 % of 100
        (await r.BeitraegeVon("ben", "mia", "2024-10", "2024-10")).ShouldBe(ben); // 40 % of 200
        (await r.Buche("2024-09", "2024-10")).Konten.ShouldBe(art == Wechselmodellart.Anteilig ? 2 : 1);
    }

    [Fact]
    public async Task Fehlt_im_Wechselmodell_einem_Haushalt_der_Zahlungspflichtige_zahlt_der_andere_trotzdem()
    {
        await using var r = await Rendantur.MitMia();
        await r.Familie("hausben", "ben", 90_000);
        await r.Zahlt(null, "hausben", "2024-10-01");
        await r.Wohnt("mia", "2024-10-01", null, ("haus", 60), ("hausben", 40));

        (await r.Vorschau("2024-10", "2024-10")).Familien.Single().Luecken.Single().Status.ShouldBe(Status.OhneZahlungspflichtigen);
        (await r.Buche("2024-10", "2024-10")).Summe.ShouldBe(Kernel.Geld.Euro(60));
    }

    [Fact]
    public async Task Wer_im_selben_Monat_zurueckkommt_zahlt_dort_nur_einmal()
    {
        await using var r = await Rendantur.MitMia();
        await r.Einrichtung("vertretung", "anderswo");
        await r.Betreut("mia", 25, "2024-10-11", "2024-10-20", "vertretung");

        (await r.Buche("2024-10", "2024-10")).Summe.ShouldBe(Kernel.Geld.Euro(100));
    }

    [Fact]
    public async Task Ein_Kind_ohne_Zahlungspflichtigen_kommt_auf_die_Arbeitsliste()
    {
        await using var r = await Rendantur.MitMia();
        await r.Zahlt(null, "haus", "2024-10-01");

        (await r.Beitraege("mia", "2024-09", "2024-11")).ShouldBe("100 ohne_zahlungspflichtigen ohne_zahlungspflichtigen");
        (await r.Vorschau("2024-08", "2024-11")).Familien.Single().Luecken.Single().Status.ShouldBe(Status.OhneZahlungspflichtigen);
        (await r.Buche("2024-08", "2024-11")).Summe.ShouldBe(Kernel.Geld.Euro(200));
    }

    [Fact]
    public async Task Zieht_das_Kind_in_eine_Kita_eines_anderen_Jugendamts_fordert_ab_da_dieses()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung(), Muster.Satzung("kreis", aufschlag: 30));
        await r.Einrichtung("landkita", "kreis");
        await r.Am("2025-01-06").Buche("2024-08", "2025-01");
        await r.Am("2025-01-20").Betreut("mia", 25, "2024-12-01", kita: "landkita");
        await r.Buche("2024-08", "2025-01");

        // the claims of different creditors are never offset
        (await r.Gebucht("anna", "mia", "2024-10", "2025-01", "stadt")).ShouldBe("100 100 0 0");
        (await r.Gebucht("anna", "mia", "2024-10", "2025-01", "kreis")).ShouldBe("- - 130 130");
        (await r.Rechnungen("anna", "2025-02", "kreis")).ShouldBe("2025-02: 260 → 260");
    }

    private static async Task DreiKinder(Rendantur r, string juengstes = "2021-01-10")
    {
        await r.Am("2024-06-03").Familie("haus", "anna", 45_000);
        foreach (var (kind, geboren) in new[] { ("eins", "2019-10-10"), ("zwei", "2020-12-10"), ("drei", juengstes) })
        {
            await r.Kind(kind, geboren, "haus");
            await r.Betreut(kind, 25, "2024-08-01");
        }
    }
}
