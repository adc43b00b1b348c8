using KitaPlus.Import;
using static KitaPlus.Beitraege.Tests.Import.Uebernahmeprobe;

namespace KitaPlus.Beitraege.Tests.Import;

/// <summary>Every mistake is named with line and column, and nothing is stored.</summary>
public sealed class FalscheEingabenTests : IAsyncLifetime
{
    private const string Zahlungskopf = "jugendamt;person;datum;betrag;beleg";
    private const string Saldenkopf = "jugendamt;person;tag;saldo;quelle";
    private const string Aussetzungskopf = "jugendamt;aussetzung;grundlage;von_monat;bis_monat;prozent;stufen;bekannt_seit";
    private Uebernahmeprobe probe = null!;

    public async Task InitializeAsync()
    {
        probe = await Uebernahmeprobe.NeuAsync();
        await probe.UebernimmAsync();
    }

    public async Task DisposeAsync() => await probe.DisposeAsync();

    [Theory]
    [InlineData("sollstellungen", Sollkopf, "koelm;P1;mia;2025-09;2025-09;96,80;A", "jugendamt", "Das Jugendamt „koelm“ ist nicht bekannt; bitte zuerst seine Satzung laden")]
    [InlineData("sollstellungen", Sollkopf, "musterstadt;P9;mia;2025-09;2025-09;96,80;A", "person", "Die Person „P9“ ist nicht bekannt; bitte zuerst anlegen (personen.csv)")]
    [InlineData("sollstellungen", Sollkopf, "musterstadt;P1;kai;2025-09;2025-09;96,80;A", "kind", "Das Kind „kai“ ist nicht bekannt; bitte zuerst anlegen (kinder.csv)")]
    [InlineData("sollstellungen", Sollkopf, "musterstadt;P1;mia;2025-13;2025-09;96,80;A", "von_monat", "„2025-13“ ist kein Monat")]
    [InlineData("sollstellungen", Sollkopf, "musterstadt;P1;mia;2025-10;2025-09;96,80;A", "bis_monat", "Der letzte Monat 2025-09 liegt vor dem ersten 2025-10")]
    [InlineData("sollstellungen", Sollkopf, "musterstadt;P1;mia;2000-01;2025-09;96,80;A", "bis_monat", "mehr als 240 Monate")]
    [InlineData("sollstellungen", Sollkopf, "musterstadt;P1;mia;2025-09;2025-09;-5;A", "betrag", "ist negativ")]
    [InlineData("sollstellungen", Sollkopf, "musterstadt;P1;mia;2025-09;2025-09;96,805;A", "betrag", "kein Betrag in Euro")]
    [InlineData("sollstellungen", Sollkopf, "musterstadt;P1;mia;2025-09;2025-09;96,80;", "quelle", "Der Wert fehlt")]
    [InlineData("sollstellungen", Sollkopf, "musterstadt;P1;mia;2025-08;2025-09;90,00;A", "betrag", "Für mia sind für August 2025 schon 96,80\u00A0€ übernommen")]
    [InlineData("sollstellungen", Sollkopf, "musterstadt;P1;mia;2024-07;2024-07;221,50;A", "von_monat", "schon der Saldo zum 31.07.2025 übernommen")]
    [InlineData("zahlungen", Zahlungskopf, "musterstadt;P1;21.08.2025;96,80;KA-2", "datum", "Der 21.08.2025 liegt in der Zukunft")]
    [InlineData("zahlungen", Zahlungskopf, "musterstadt;P1;05.07.2025;96,80;KA-2", "datum", "schon der Saldo zum 31.07.2025 übernommen")]
    [InlineData("zahlungen", Zahlungskopf, "musterstadt;P1;05.08.2025;0;KA-2", "betrag", "sagt nichts")]
    [InlineData("zahlungen", Zahlungskopf, "musterstadt;P1;05.08.2025;96,80;KA-1", "beleg", "schon eine andere Zahlung (221,50\u00A0€ am 05.08.2024)")]
    [InlineData("salden", Saldenkopf, "musterstadt;P1;31.07.2025;0;A", "tag", "schon ein Saldo zum 31.07.2025 übernommen")]
    [InlineData("salden", Saldenkopf, "musterstadt;P1;31.08.2025;0;A", "tag", "liegt in der Zukunft")]
    [InlineData("aussetzungen", Aussetzungskopf, "koelm;x;Beschluss;2025-09;2025-09;;;", "jugendamt", "„koelm“ ist nicht bekannt")]
    [InlineData("aussetzungen", Aussetzungskopf, "musterstadt;x;Beschluss;2025-09;2025-09;101;;", "prozent", "101 % liegt nicht zwischen 1 und 100")]
    [InlineData("aussetzungen", Aussetzungskopf, "musterstadt;x;Beschluss;2025-09;2025-09;;1,zwei;", "stufen", "„zwei“ ist keine Einkommensstufe")]
    [InlineData("aussetzungen", Aussetzungskopf, "musterstadt;x;Beschluss;2025-09;2025-09;;0;", "stufen", "zählen ab 1")]
    [InlineData("aussetzungen", Aussetzungskopf, "musterstadt;x;Beschluss;2025-09;2025-09;;;05.08.2025", "bekannt_seit", "nach dem Tag der Übernahme der ersten Einrichtung (01.08.2025)")]
    [InlineData("erhebung", "jugendamt;ab_monat;art", "musterstadt;2025-09;ja", "art", "möglich sind: delegiert, informatorisch")]
    [InlineData("erhebung", "jugendamt;ab_monat;art;bekannt_seit", "musterstadt;2015-08;informatorisch;01.08.2015", "art", "Mit derselben Kenntnis (bekannt_seit) ist schon etwas anderes gespeichert")]
    public async Task Eine_falsche_Zeile_wird_mit_ihrer_Spalte_genannt_und_nichts_gespeichert(string format, string kopf, string zeile, string spalte, string satz)
    {
        var vorher = await probe.Anwendung.Store.HeadAsync();
        var fehler = (await probe.Importiere(Datei($"{format}.csv", kopf, zeile))).Fehler.ShouldHaveSingleItem();
        (fehler.Datei, fehler.Zeile, fehler.Spalte).ShouldBe(($"{format}.csv", 2, spalte));
        fehler.Grund.ShouldContain(satz);
        (await probe.Anwendung.Store.HeadAsync()).ShouldBe(vorher);
    }

    [Fact]
    public async Task Zeilen_eines_Aufrufs_duerfen_sich_nicht_widersprechen()
    {
        var ergebnis = await probe.Importiere(
            Datei("sollstellungen.csv", Sollkopf, "musterstadt;P1;mia;2025-09;2025-10;96,80;A", "musterstadt;P1;mia;2025-10;2025-11;90,00;A"),
            Datei("zahlungen.csv", Zahlungskopf, "musterstadt;P1;05.08.2025;96,80;KA-2", "musterstadt;P1;06.08.2025;96,80;KA-2"),
            Datei("salden.csv", Saldenkopf, "musterstadt;P1;18.08.2025;0;A", "musterstadt;P1;19.08.2025;0;A"),
            Datei("erhebung.csv", "jugendamt;ab_monat;art", "musterstadt;2025-09;delegiert", "musterstadt;2025-09;informatorisch"));
        ergebnis.Fehler.Select(f => f.Datei).Distinct().ShouldBe(["sollstellungen.csv", "zahlungen.csv", "salden.csv", "erhebung.csv"]);
        ergebnis.Fehlerzeilen().ShouldContain(z => z.Contains("derselbe Gegenstand, gleiche Kenntnis, andere Angaben", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Zwei_Zahlungen_mit_verschiedenen_Belegen_und_eine_Ruecklastschrift_stehen_einzeln_auf_dem_Konto()
    {
        var ergebnis = await probe.Importiere(Datei(
            "zahlungen.csv", Zahlungskopf, "musterstadt;P1;05.08.2025;96,80;KA-2", "musterstadt;P1;05.08.2025;96,80;KA-3", "musterstadt;P1;12.08.2025;-96,80;RL-1"));
        ergebnis.Satz().ShouldBe("3 neu, 0 schon vorhanden");
        (await probe.KontoAsync("P1")).Saldo.Cent.ShouldBe((2 * 9_680) - 9_680);
    }
}
