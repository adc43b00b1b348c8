using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Kostenrechnung.Tests;

/// <summary>Rules and book together, on both time axes.</summary>
public class KostenrechnungTests
{
    private static readonly DateOnly Anfang = new(2024, 1, 1);
    private readonly Strom strom = new();

    private static LegeKostenartAn Lege(string nummer = "4711", DateOnly? bis = null, string name = "Bürobedarf") => new(Strom.Mandant, nummer, name, Kostenrichtung.Ausgabe, Steuerschluessel.Regelsatz, Anfang, bis);

    private static AendereKostenart Aendere(DateOnly ab, string name) => new(Strom.Mandant, "4711", name, Kostenrichtung.Ausgabe, Steuerschluessel.Regelsatz, ab);

    private string? Name(DateOnly tag, Kenntnisstand? stand = null) => strom.Buch.Kostenart("4711", tag, stand)?.Name;

    [Fact]
    public void Eine_Umbenennung_gilt_ab_ihrem_Tag_und_vorher_bleibt_der_alte_Name()
    {
        strom.MussGehen(Lege());
        strom.MussGehen(Aendere(new(2025, 7, 1), "Büromaterial"));
        Name(new(2023, 12, 31)).ShouldBeNull();
        Name(new(2025, 6, 30)).ShouldBe("Bürobedarf");
        Name(new(2025, 7, 1)).ShouldBe("Büromaterial");
        Name(new(2025, 7, 1), Strom.Nach(1)).ShouldBe("Bürobedarf", "so war es damals bekannt");
        strom.Buch.Kostenart("4711", new(2025, 1, 1)).ShouldBe(new Kostenart("4711", "Bürobedarf", Kostenrichtung.Ausgabe, Steuerschluessel.Regelsatz, Anfang, new DateOnly(2025, 6, 30)));
    }

    [Fact]
    public void Eine_Aenderung_laesst_das_Ende_stehen()
    {
        strom.MussGehen(Lege(bis: new(2025, 12, 31)));
        strom.MussGehen(Aendere(new(2025, 1, 1), "Büromaterial"));
        Name(new(2025, 12, 31)).ShouldBe("Büromaterial");
        Name(new(2026, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void Beendet_heisst_ab_dem_naechsten_Tag_nicht_mehr_und_spaeter_wieder_zu_oeffnen()
    {
        strom.MussGehen(Lege());
        strom.MussGehen(new BeendeKostenart(Strom.Mandant, "4711", new(2025, 3, 31)));
        Name(new(2025, 3, 31)).ShouldBe("Bürobedarf");
        Name(new(2025, 4, 1)).ShouldBeNull();
        strom.Buch.Kostenarten(new(2025, 4, 1)).ShouldBeEmpty();
        strom.Sende(new BeendeKostenart(Strom.Mandant, "4711", new(2025, 5, 1)))!.ShouldContain("gilt am 01.05.2025 nicht");

        strom.MussGehen(Aendere(new(2026, 1, 1), "Bürobedarf neu"));
        Name(new(2025, 12, 31)).ShouldBeNull();
        Name(new(2026, 1, 1)).ShouldBe("Bürobedarf neu");
    }

    [Fact]
    public void Zuruecknehmen_laesst_das_Ueberdeckte_wieder_gelten()
    {
        strom.MussGehen(Lege());
        strom.MussGehen(Aendere(new(2025, 7, 1), "Irrtum"));
        var irrtum = strom.Letzte;
        strom.Sende(new NimmKostenangabeZurueck(Strom.Mandant, irrtum, " "))!.ShouldContain("Grund");
        strom.MussGehen(new NimmKostenangabeZurueck(Strom.Mandant, irrtum, "falsche Nummer"));
        Name(new(2025, 7, 1)).ShouldBe("Bürobedarf");
        Name(new(2025, 7, 1), Strom.Nach(2)).ShouldBe("Irrtum");
        var verlauf = strom.Buch.Verlauf(new(Kostenkreis.Art, "4711"));
        verlauf.Count.ShouldBe(2);
        verlauf[0].Ruecknahme.ShouldNotBeNull();
        verlauf[1].Ruecknahme.ShouldBeNull();
    }

    [Fact]
    public void Was_schon_so_gilt_wird_nicht_noch_einmal_gespeichert_und_eine_vergebene_Nummer_nicht_neu_angelegt()
    {
        strom.MussGehen(Lege());
        strom.MussGehen(Lege());
        strom.Buch.Anzahl.ShouldBe(1);
        strom.Sende(Lege(name: "Anderes"))!.ShouldContain("gibt es schon");
        strom.Sende(Aendere(Anfang, " "))!.ShouldContain("Der Name fehlt");
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456789")]
    [InlineData("12a")]
    [InlineData(" 12")]
    [InlineData("１２")]
    public void Eine_Nummer_hat_ein_bis_acht_Ziffern(string nummer) => strom.Sende(Lege(nummer))!.ShouldContain("1 bis 8 Ziffern");

    [Fact]
    public void Fuehrende_Nullen_zaehlen_und_Art_und_Stelle_stoeren_einander_nicht()
    {
        strom.MussGehen(Lege("100"));
        strom.MussGehen(Lege("0100", name: "Anderes"));
        strom.MussGehen(new LegeKostenstelleAn(Strom.Mandant, "100", "Kita Igel", "E1", Anfang));
        strom.Buch.Kostenarten(Anfang).Select(k => k.Nummer).ShouldBe(["0100", "100"]);
        strom.Buch.Kostenstelle("100", Anfang)!.Einrichtung.ShouldBe("E1");
        strom.Sende(new BeendeKostenstelle(Strom.Mandant, "0100", Anfang))!.ShouldContain("nicht bekannt");
    }

    [Fact]
    public void Unbekannte_Nummern_lassen_sich_nicht_aendern() => strom.Sende(Aendere(Anfang, "X"))!.ShouldContain("zuerst anlegen");
}
