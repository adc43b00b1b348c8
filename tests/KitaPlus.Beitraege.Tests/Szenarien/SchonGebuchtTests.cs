using KitaPlus.Beitraege.Satzung;
using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Months that have been posted already: what a later run posts on top.</summary>
public class SchonGebuchtTests
{
    private static Geld Euro(long euro) => Geld.Euro(euro);

    [Fact]
    public async Task Hat_sich_nichts_geaendert_bucht_der_Lauf_nichts_und_auch_beim_dritten_Mal_nichts()
    {
        await using var r = await Rendantur.MitMia();
        (await r.Am("2024-12-02").Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(500));

        for (var i = 0; i < 2; i++)
        {
            (await r.Vorschau("2024-08", "2024-12")).Familien.ShouldBeEmpty();
            (await r.Buche("2024-08", "2024-12")).Konten.ShouldBe(0);
        }

        (await r.Festsetzungen("anna")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Beginnt_die_Betreuung_frueher_werden_die_Monate_nachgebucht()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-05", "2024-12");
        await r.Betreut("mia", 25, "2024-06-01", "2024-07-31");

        (await r.Buche("2024-05", "2024-12")).Summe.ShouldBe(Euro(200));
        (await r.Gebucht("anna", "mia", "2024-05", "2024-09")).ShouldBe("- 100 100 100 100");
    }

    [Fact]
    public async Task Beginnt_die_Betreuung_spaeter_werden_die_Monate_gutgeschrieben()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");
        await r.Endet("mia", "2024-08-01", "2024-09-30");

        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(-200));
        (await r.Gebucht("anna", "mia", "2024-08", "2024-11")).ShouldBe("0 0 100 100");
    }

    [Fact]
    public async Task Das_Ende_der_Betreuung_rueckt_vor_und_zurueck()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");

        var ende = await r.Endet("mia", "2024-11-01");
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(-200));

        await r.Sende(new Kinder.NimmKindTatsacheZurueck("mia", ende, "Kündigung zurückgezogen", Herkunft.Jetzt, "kita"));
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(200));
        (await r.Gebucht("anna", "mia", "2024-08", "2024-12")).ShouldBe("100 100 100 100 100");
    }

    [Fact]
    public async Task Wird_die_Vereinbarung_zurueckgenommen_ist_alles_gutgeschrieben()
    {
        await using var r = await Rendantur.Mit();
        await r.Am("2024-06-03").Familie("haus", "anna", 45_000);
        await r.Kind("mia", "2020-02-10", "haus");
        var vereinbarung = await r.Betreut("mia", 25, "2024-08-01");
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");

        await r.Sende(new Kinder.NimmKindTatsacheZurueck("mia", vereinbarung, "Vertrag nie zustande gekommen", Herkunft.Jetzt, "kita"));
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(-500));
        (await r.Konto("anna")).Saldo.ShouldBe(Geld.Null);
    }

    [Fact]
    public async Task Aenderung_und_genaue_Umkehr_vor_dem_Buchen_ergeben_nichts()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");
        await r.Einkommen("anna", 70_000, "2024-08-01");
        await r.Einkommen("anna", 45_000, "2024-08-01");

        (await r.Vorschau("2024-08", "2024-12")).Familien.ShouldBeEmpty();
        (await r.Buche("2024-08", "2024-12")).Konten.ShouldBe(0);
    }

    [Fact]
    public async Task Aenderung_und_genaue_Umkehr_nach_dem_Buchen_heben_einander_auf()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");
        await r.Einkommen("anna", 70_000, "2024-08-01");
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(500));
        await r.Einkommen("anna", 45_000, "2024-08-01");

        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(-500));
        (await r.Gebucht("anna", "mia", "2024-08", "2024-12")).ShouldBe("100 100 100 100 100");
    }

    [Fact]
    public async Task Drei_Berichtigungen_derselben_Monate_nacheinander()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-10", "2024-12");

        var erste = await r.Einkommen("anna", 70_000, "2024-10-01");
        (await r.Buche("2024-10", "2024-12")).Summe.ShouldBe(Euro(300));
        var zweite = await r.Einkommen("anna", 20_000, "2024-10-01", statt: erste);
        (await r.Buche("2024-10", "2024-12")).Summe.ShouldBe(Euro(-600));
        await r.Einkommen("anna", 70_000, "2024-12-01", statt: zweite);
        (await r.Buche("2024-10", "2024-12")).Summe.ShouldBe(Euro(100 + 100 + 200));

        (await r.Gebucht("anna", "mia", "2024-10", "2024-12")).ShouldBe("100 100 200");
        (await r.Festsetzungen("anna")).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Ein_nachtraeglich_ausgesetzter_Monat_wird_gutgeschrieben_und_wieder_gefordert()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");

        await r.Sende(new BeschliesseAussetzung("stadt", "streik", "Ratsbeschluss", Rendantur.Monat("2024-10"), Rendantur.Monat("2024-10"), 50, null, Herkunft.Jetzt));
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(-50));
        (await r.Gebucht("anna", "mia", "2024-09", "2024-11")).ShouldBe("100 50 100");

        await r.Sende(new HebeAussetzungAuf("stadt", "streik", "Beschluss aufgehoben"));
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(50));
    }

    [Fact]
    public async Task Eine_fuer_die_ganze_Stadt_berichtigte_Satzung_bucht_in_dieser_Stadt_und_sonst_nirgends()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung(), Muster.Satzung("kreis"));
        await r.Einrichtung("landkita", "kreis");
        foreach (var (haus, person, kind, kita) in new[] { ("h2", "bea", "tom", "kita"), ("h3", "carl", "lea", "landkita") })
        {
            await r.Familie(haus, person, 45_000);
            await r.Kind(kind, "2020-05-10", haus);
            await r.Betreut(kind, 25, "2024-08-01", kita: kita);
        }

        (await r.Am("2024-12-02").Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(1500));
        await r.Am("2025-03-03").Laedt(Muster.Satzung(aufschlag: 10));
        var vorschau = await r.Vorschau("2024-08", "2024-12");
        vorschau.Familien.SelectMany(f => f.Differenzen).SelectMany(d => d.Ursachen).ShouldAllBe(u => u.Art == Beitragskonto.Ursachenart.Satzung && u.Cent == 1000);

        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(Euro(2 * 5 * 10));
        (await r.Gebucht("bea", "tom", "2024-08", "2024-09")).ShouldBe("110 110");
        (await r.Gebucht("carl", "lea", "2024-08", "2024-09", "kreis")).ShouldBe("100 100");
    }
}
