namespace KitaPlus.SystemTests;

/// <summary>Reading, simulating and posting on the sample Rendantur.</summary>
[Collection(nameof(Musterablage))]
public sealed class BestandTests(Musterablage muster)
{
    [Fact]
    public async Task Eine_Erklaerung_lautet_Wort_fuer_Wort_wie_hinterlegt()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        Golden((await programm.Rufe("beitrag", "erklaeren", "mia-adler", "2024-03", "--stand", Musterablage.Heute)).MitEnde(0).Ausgabe, "erklaerung.txt");
        Golden((await programm.Rufe("beitrag", "erklaeren", "mia-adler", "2024-03", "--stand", "01.11.2025")).MitEnde(0).Ausgabe, "erklaerung-damals.txt");
    }

    [Fact]
    public async Task Die_Monatszeilen_bleiben_als_CSV_und_JSON_wie_beschrieben()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        string[] wahl = ["beitrag", "monate", "--familie", "celik", "--von", "2025-05", "--bis", "2025-09"];
        var csv = (await programm.Rufe(wahl)).MitEnde(0).Ausgabe;
        Golden(csv, "monate.csv");
        (await programm.Rufe([.. wahl, "--ausgabe", ordner.Datei("monate.csv")])).MitEnde(0);
        (await File.ReadAllTextAsync(ordner.Datei("monate.csv"))).ShouldBe(csv);
        (await programm.Rufe([.. wahl, "--ausgabe", ordner.Datei("monate.json")])).MitEnde(0);
        Golden(await File.ReadAllTextAsync(ordner.Datei("monate.json")), "monate.json");
    }

    [Fact]
    public async Task Die_Differenzen_eines_Laufs_bleiben_als_CSV_und_JSON_wie_beschrieben()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        foreach (var endung in (string[])["csv", "json"])
        {
            await programm.Rufe("rueckberechnung", "--familie", "hoffmann", "--von", "2025-01", "--bis", "2025-11", "--stand", Musterablage.Heute, "--ausgabe", ordner.Datei($"lauf.{endung}"));
            Golden(await File.ReadAllTextAsync(ordner.Datei($"lauf.{endung}")), $"lauf.{endung}");
        }
    }

    [Fact]
    public async Task Vorschau_und_Simulation_schreiben_kein_Ereignis()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        var vorher = await Ereignisse(programm);
        var simulation = (await programm.Rufe("simulation", Path.Combine(Programm.Beispiele, "entwuerfe", "musterstadt-entwurf.json"))).MitEnde(0).Ausgabe;
        simulation.ShouldContain("nichts gespeichert");
        simulation.ShouldContain("zahlen weniger");
        await programm.Rufe("rueckberechnung", "--vorschau");
        (await Ereignisse(programm)).ShouldBe(vorher);
    }

    [Fact]
    public async Task Neu_aufgebaute_Ansichten_ergeben_dasselbe()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        var vorher = await Stand.Lies(programm, ordner);
        (await programm.Rufe("ansichten", "neu-aufbauen")).MitEnde(0);
        (await Stand.Lies(programm, ordner)).ShouldBe(vorher);
    }

    [Fact]
    public async Task Was_gebucht_ist_aendert_sich_beim_zweiten_Buchen_nicht()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        string[] lauf = ["rueckberechnung", "--von", "2021-08", "--bis", "2026-11", "--buchen"];
        (await programm.Rufe(lauf)).Ausgabe.ShouldContain("gebucht, zusammen");
        var konten = await Stand.Lies(programm, ordner);
        (await programm.Rufe(lauf)).Ausgabe.ShouldContain("nichts zu buchen");
        (await Stand.Lies(programm, ordner)).ShouldBe(konten);
        (await programm.Rufe("pruefen")).MitEnde(0);
    }

    private static async Task<string> Ereignisse(Programm programm) => (await programm.Rufe("ansichten", "stand")).MitEnde(0).Ausgabe.Split('\n')[0];

    /// <summary>Compares with the file under golden.</summary>
    private static void Golden(string text, string name)
    {
        text.ShouldMatchApproved(c => c.NoDiff().SubFolder("golden").WithFilenameGenerator((_, _, art, _) => $"{name}.{art}.txt"));
    }
}
