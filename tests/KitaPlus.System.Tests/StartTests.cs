namespace KitaPlus.SystemTests;

public sealed class StartTests
{
    [Fact]
    public async Task Der_Rundgang_legt_in_einem_leeren_Ordner_Beispieldaten_an_und_geht_auch_ein_zweites_Mal()
    {
        using var ordner = new Ordner();
        var programm = Programm.ImOrdner(ordner.Datei("neu"));

        var erster = (await programm.Rufe("rundgang")).MitEnde(0);
        erster.Ausgabe.Split('\n').ShouldAllBe(z => z.Length <= 100);
        erster.Ausgabe.ShouldContain("Die Ablage ist leer.");
        erster.Ausgabe.ShouldContain("Alle Personen sind frei erfunden.");
        erster.Ausgabe.ShouldContain("zu ändern");
        erster.Ausgabe.ShouldContain("hoffmann: zusammen +");
        erster.Ausgabe.ShouldContain("Weiter geht es zum Beispiel so");

        var zweiter = (await programm.Rufe("rundgang")).MitEnde(0);
        zweiter.Ausgabe.ShouldNotContain("Die Ablage ist leer.");
        Ab(zweiter, "Seit der letzten").ShouldBe(Ab(erster, "Seit der letzten"));
    }

    private static string Ab(Aufruf a, string anfang) => a.Ausgabe[a.Ausgabe.IndexOf(anfang, StringComparison.Ordinal)..];
}
