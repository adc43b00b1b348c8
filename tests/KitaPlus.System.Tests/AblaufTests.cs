using KitaPlus.EventStore.Tests;

namespace KitaPlus.SystemTests;

/// <summary>What a Rendantur does in its first hour, on each storage.</summary>
public sealed class AblaufTests
{
    [Fact]
    public async Task Vom_leeren_Ordner_bis_zum_Konto()
    {
        using var ordner = new Ordner();
        await Ablauf(Programm.ImOrdner(ordner.Datei("daten")), ordner);
    }

    [Fact]
    public async Task Vom_leeren_Server_bis_zum_Konto()
    {
        using var ordner = new Ordner();
        await Ablauf(new Programm("--postgres", await PostgresTestdatenbank.NeueAsync(), "--schluessel", await PostgresTestdatenbank.NeueAsync()), ordner);
    }

    private static async Task Ablauf(Programm programm, Ordner ordner)
    {
        var satzungen = Directory.GetFiles(Path.Combine(Programm.Beispiele, "satzungen")).Order(StringComparer.Ordinal).ToArray();
        (await programm.Rufe(["satzung", "laden", .. satzungen])).MitEnde(0).Ausgabe.ShouldContain("musterstadt, Fassung 01.08.2023: geladen");
        (await programm.Rufe(["satzung", "laden", .. satzungen])).MitEnde(0).Ausgabe.ShouldContain("schon vorhanden, nichts geändert");
        (await programm.Rufe("satzung", "erhebung", "koeln", "--ab", "2020-08", "--art", "delegiert")).MitEnde(0);

        var import = Path.Combine(Programm.Beispiele, "import");
        (await programm.Rufe("import", import, "--nur-pruefen")).MitEnde(0).Ausgabe.ShouldContain("nichts gespeichert");
        (await programm.Rufe("import", import)).MitEnde(0).Ausgabe.ShouldContain(", 0 schon vorhanden");
        (await programm.Rufe("import", import)).MitEnde(0).Ausgabe.ShouldContain("0 neu, ");

        string[] lauf = ["rueckberechnung", "--von", "2025-08", "--bis", "2026-07", "--familie", "H1"];
        var unberuehrt = (await programm.Rufe("konto", "H1")).MitEnde(0).Ausgabe;
        var vorschau = await programm.Rufe([.. lauf, "--ausgabe", ordner.Datei("vorschau.json")]);
        vorschau.MitEnde(0).Ausgabe.ShouldContain("erstmals festzusetzen");
        (await File.ReadAllTextAsync(ordner.Datei("vorschau.json"))).ShouldContain("\"familie\": \"H1\"");
        (await programm.Rufe("konto", "H1")).MitEnde(0).Ausgabe.ShouldBe(unberuehrt);

        var gebucht = await programm.Rufe([.. lauf, "--buchen"]);
        gebucht.MitEnde(0).Ausgabe.ShouldContain("gebucht, zusammen +");
        (await programm.Rufe([.. lauf, "--buchen"])).MitEnde(0).Ausgabe.ShouldContain("nichts zu buchen");
        (await programm.Rufe(lauf)).MitEnde(0).Ausgabe.ShouldContain("Nichts hat sich geändert");
        (await programm.Rufe("konto", "H1")).MitEnde(0).Ausgabe.ShouldContain("Gläubiger koeln");

        var monate = (await programm.Rufe("beitrag", "monate", "--von", "2025-08", "--bis", "2026-07")).MitEnde(0).Ausgabe;
        (await programm.Rufe("ansichten", "neu-aufbauen")).MitEnde(0);
        (await programm.Rufe("beitrag", "monate", "--von", "2025-08", "--bis", "2026-07")).MitEnde(0).Ausgabe.ShouldBe(monate);
        (await programm.Rufe("pruefen")).MitEnde(0).Ausgabe.ShouldContain("überall");
    }
}
