namespace KitaPlus.SystemTests;

public sealed class EinrichtenTests
{
    [Fact]
    public async Task Mehrere_Rendanturen_lassen_sich_einrichten_jede_einmal()
    {
        using var ordner = new Ordner();
        var programm = Programm.ImOrdner(ordner.Datei("neu"));

        (await Richte("nord", "Rendantur Nord", "enord")).MitEnde(0).Ausgabe.ShouldContain("Rendantur Nord ist eingerichtet.");
        (await Richte("sued", "Rendantur Süd", "esued")).MitEnde(0).Ausgabe.ShouldContain("Rendantur Süd ist eingerichtet.");
        (await programm.Rufe("benutzer", "liste", "--mandant", "sued")).MitEnde(0).Ausgabe.ShouldContain("esued");
        (await programm.Rufe("benutzer", "liste", "--mandant", "nord")).MitEnde(0).Ausgabe.ShouldNotContain("esued");

        (await programm.Rufe("einrichten", "--mandant", "frei", "--name", "Freier Träger", "--verwalter", "Erna Erste", "--benutzername", "efrei", "--nicht-pfarrlich")).MitEnde(0);

        var nochmal = await Richte("nord", "Rendantur Nord", "zweiter");
        nochmal.Ende.ShouldNotBe(0);
        nochmal.Meldungen.ShouldContain("schon eingerichtet");

        Task<Aufruf> Richte(string mandant, string name, string benutzername) =>
            programm.Rufe("einrichten", "--mandant", mandant, "--name", name, "--verwalter", "Erna Erste", "--benutzername", benutzername);
    }

    [Fact]
    public async Task In_eine_Vorfuehrung_wird_nichts_Wirkliches_uebernommen()
    {
        using var ordner = new Ordner();
        var programm = Programm.ImOrdner(ordner.Datei("vorfuehrung"));
        (await programm.Rufe("beispieldaten", "--kinder", "0", "--jahre", "1", "--ohne-buchung")).MitEnde(0);
        var uebernahme = await programm.Rufe("import", Path.Combine(Programm.Beispiele, "import"));
        uebernahme.Ende.ShouldNotBe(0);
        uebernahme.Meldungen.ShouldContain("bitte für eine Übernahme wirklicher Daten eine eigene Ablage nehmen (--daten)");
    }
}
