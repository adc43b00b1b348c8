using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>What is to be paid month by month, with credit, refunds, overpayments and balances taken over.</summary>
public class RechnungenTests
{
    private static Monat M(string monat) => Rendantur.Monat(monat);

    private static DateOnly Tag(string tag) => Muster.Tag(tag);

    private static SollUebernommen Soll(string von, string bis, int euro) => new SollUebernommen("stadt", "anna", "mia", M(von), M(bis), Geld.Euro(euro), "Altsystem");

    private static ErstattungGebucht Erstattet(string tag, int euro) => new ErstattungGebucht("stadt", "anna", Tag(tag), Geld.Euro(euro), "SEPA");

    private static ZahlungGebucht Bezahlt(string tag, int euro) => new ZahlungGebucht("stadt", "anna", Tag(tag), Geld.Euro(euro), "KA");

    private static SaldoUebernommen Saldo(string tag, int euro) => new SaldoUebernommen("stadt", "anna", Tag(tag), Geld.Euro(euro), "Altsystem");

    private static BeitragErlassen Erlassen(int euro) => new BeitragErlassen("stadt", "anna", Geld.Euro(euro), "Härtefall");

    /// <summary><c>Soll → zu zahlen</c>, in brackets what was refunded and what remains as credit.</summary>
    private static string Rechnungen(params KontoEreignis[] ereignisse) => string.Join("; ", Beitragskonto.Rechnungen.Aus(ereignisse.Aggregate(Konto.Leer, (k, e) => k.Mit(e))).Select(x =>
        $"{x.Monat}: {Rendantur.Euro(x.Soll.Cent)} → {Rendantur.Euro(x.Zahlbetrag.Cent)}{(x.Erstattet.IstNull ? "" : $" (erstattet {Rendantur.Euro(x.Erstattet.Cent)})")}{(x.Guthaben.IstNull ? "" : $" (Guthaben {Rendantur.Euro(x.Guthaben.Cent)})")}"));

    [Fact]
    public void Eine_Erstattung_mindert_das_Guthaben_und_erst_danach_wird_verrechnet() =>
        Rechnungen(Soll("2025-01", "2025-01", -250), Erstattet("2025-01-20", 100), Soll("2025-02", "2025-04", 100)).ShouldBe(
            "2025-01: -250 → 0 (erstattet 100) (Guthaben 150); 2025-02: 100 → 0 (Guthaben 50); 2025-03: 100 → 50; 2025-04: 100 → 100");

    [Fact]
    public void Eine_Erstattung_zwischen_zwei_Rechnungen_steht_in_ihrem_Monat() =>
        Rechnungen(Soll("2025-01", "2025-01", -250), Soll("2025-04", "2025-05", 100), Erstattet("2025-03-10", 100)).ShouldBe(
            "2025-01: -250 → 0 (Guthaben 250); 2025-03: 0 → 0 (erstattet 100) (Guthaben 150); 2025-04: 100 → 0 (Guthaben 50); 2025-05: 100 → 50");

    [Fact]
    public void Ein_erst_spaeter_faelliges_Guthaben_das_schon_erstattet_ist_gibt_es_nicht_noch_einmal() =>
        Rechnungen(Soll("2025-02", "2025-02", -250), Erstattet("2025-01-20", 250), Soll("2025-03", "2025-03", 100)).ShouldBe(
            "2025-02: -250 → 0 (erstattet 250); 2025-03: 100 → 100");

    [Fact]
    public void Mehr_als_das_Geschuldete_ist_nach_einer_Erstattung_nie_zu_zahlen() =>
        Rechnungen(Soll("2025-01", "2025-02", 100), Erstattet("2025-01-20", 500)).ShouldBe("2025-01: 100 → 100; 2025-02: 100 → 100");

    [Fact]
    public void Eine_erstattete_Ueberzahlung_laesst_ein_spaeteres_Guthaben_unberuehrt() =>
        Rechnungen(Soll("2025-01", "2025-01", 100), Bezahlt("2025-01-03", 300), Erstattet("2025-02-10", 200), Soll("2025-03", "2025-03", -50), Soll("2025-04", "2025-04", 100)).ShouldBe(
            "2025-01: 100 → 100; 2025-03: -50 → 0 (Guthaben 50); 2025-04: 100 → 50");

    [Fact]
    public void Ein_Erlass_tilgt_was_offen_ist_und_wird_nicht_zu_Guthaben() =>
        Rechnungen(Soll("2025-01", "2025-02", 100), Erlassen(100)).ShouldBe("2025-01: 100 → 100; 2025-02: 100 → 100");

    [Fact]
    public void Ein_uebernommener_Rueckstand_ist_zu_zahlen() =>
        Rechnungen(Saldo("2025-01-01", 30), Soll("2025-02", "2025-02", 100)).ShouldBe("2025-01: 30 → 30; 2025-02: 100 → 100");

    [Fact]
    public void Ein_uebernommenes_Guthaben_wird_verrechnet_und_kann_erstattet_werden() =>
        Rechnungen(Saldo("2025-01-01", -130), Erstattet("2025-01-15", 20), Soll("2025-02", "2025-03", 100)).ShouldBe(
            "2025-01: -130 → 0 (erstattet 20) (Guthaben 110); 2025-02: 100 → 0 (Guthaben 10); 2025-03: 100 → 90");

    [Fact]
    public void Ein_uebernommener_Saldo_schliesst_alles_davor_ab()
    {
        // 500 charged, 450 paid, 30 more by the old system: 80 are owed at the end of the year, whatever the months were
        Rechnungen(Soll("2024-08", "2024-12", 100), Bezahlt("2024-12-05", 450), Saldo("2024-12-31", 30), Soll("2025-01", "2025-01", 100)).ShouldBe("2024-12: 80 → 80; 2025-01: 100 → 100");

        // all paid, but the payments were not taken over: the balance stands for them and is no credit
        Rechnungen(Soll("2024-08", "2024-12", 100), Saldo("2024-12-31", -500), Soll("2025-01", "2025-01", 100)).ShouldBe("2024-12: 0 → 0; 2025-01: 100 → 100");
    }

    [Fact]
    public async Task Das_Kontoblatt_zeigt_Erstattung_und_uebernommenen_Saldo()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-01-07").Uebernimm(Saldo("2025-01-01", -130));
        (await r.Am("2025-01-20").Rufe("konto", "erstattung", "stadt", "anna", "--betrag", "20", "--beleg", "SEPA 7", "--grund", "auf Wunsch")).Ende.ShouldBe(Betrieb.Ende.Gut);
        await r.Buche("2025-01", "2025-03");

        var blatt = (await r.Rufe("konto", "haus")).Ausgabe;
        blatt.ShouldMatch(@"2025-01 +−130,00 € +0,00 € +0,00 € +20,00 € +110,00 €");
        blatt.ShouldMatch(@"2025-02 +\+200,00 € +110,00 € +90,00 € +0,00 € +0,00 €");
        blatt.ShouldContain("20.01.2025 Erstattung SEPA 7: +20,00 €");
    }
}
