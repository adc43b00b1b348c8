namespace KitaPlus.Benutzerverwaltung.Tests.Seiten;

/// <summary>Who had which right when, and why.</summary>
public sealed class RechteseitenTests(Zugangsserver server) : IClassFixture<Zugangsserver>
{
    private const string Wer = "b-rueck";

    [Fact]
    public async Task Der_Stichtag_kennt_beide_Zeiten()
    {
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/rechte/stichtag?stichtag=15.2.2026&person=rita");
        fv.Text.ShouldContain("wie heute bekannt");
        fv.Text.ShouldNotContain("Einrichtungsmitarbeiter Kita Regenbogen");
        await fv.OeffneAsync("/rechte/stichtag?stichtag=15.2.2026&stand=20.2.2026&person=rita");
        fv.Text.ShouldContain("wie am Ende des 20.02.2026 bekannt");
        fv.Text.ShouldContain("Einrichtungsmitarbeiter Kita Regenbogen");
        fv.Seite.ShouldContain("/antraege/a-0");
        fv.Text.ShouldContain("Elke Egv");

        await fv.OeffneAsync("/rechte/stichtag/ausgabe?format=csv&stichtag=15.2.2026&stand=20.2.2026&person=rita");
        fv.Seite.ShouldContain("Rita Rück");
        await fv.OeffneAsync("/rechte/stichtag/ausgabe?format=csv&stichtag=15.2.2026&person=rita");
        fv.Seite.ShouldNotContain("Rita Rück");
    }

    [Fact]
    public async Task Der_Verlauf_laesst_sich_schrittweise_abspielen()
    {
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync($"/rechte/verlauf?person={Wer}&schritt=1");
        fv.Text.ShouldContain("Schritt 1 von 2");
        fv.Text.ShouldContain("Rolle Einrichtungsmitarbeiter zugewiesen");
        fv.Text.ShouldContain("Danach galt am 05.01.2026");
        fv.Text.ShouldContain("Rita Rück: Einrichtungsmitarbeiter, Kita Regenbogen");
        await fv.OeffneAsync($"/rechte/verlauf?person={Wer}&schritt=2");
        fv.Text.ShouldContain("Rolle entzogen ab 01.02.2026: ausgeschieden");
        fv.Text.ShouldContain("Kein Recht.");
    }

    [Fact]
    public async Task Warum_antwortet_nach_damaligem_und_nach_heutigem_Wissen()
    {
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync($"/warum?handlung=kinder.liste&benutzer={Wer}&tag=15.2.2026");
        fv.Text.ShouldContain("Nach damaligem Wissen: Ja");
        fv.Text.ShouldContain("Nach heutigem Wissen: Nein");
        fv.Text.ShouldContain("Am 15.02.2026 ist keine Rolle zugewiesen.");
    }

    [Fact]
    public async Task Warum_weiss_wohin_ein_Kind_damals_gehoerte()
    {
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/warum?handlung=kinder.akte.lesen&objekt=kind-K1&benutzer=b-leitung&tag=15.2.2026");
        fv.Text.ShouldContain("Nach damaligem Wissen: Ja");
        fv.Text.ShouldContain("Nach heutigem Wissen: Nein");
        fv.Text.ShouldContain("dürfte das, aber nicht hier: Sie reicht bis Kita Regenbogen");
        fv.Text.ShouldNotContain("nicht festgehalten");
        await fv.OeffneAsync("/warum?handlung=kinder.akte.lesen&objekt=einrichtung-E1&benutzer=b-leitung&tag=15.2.2026");
        fv.Text.ShouldContain("beurteilt ist er nach seinem heutigen Ort");
    }

    [Fact]
    public async Task Warum_fragt_jeder_fuer_sich_und_andere_nur_mit_Recht()
    {
        using var finanz = await server.AlsAsync("b-finanz");
        await finanz.OeffneAsync("/warum?handlung=benutzerverwaltung.benutzer.liste&benutzer=b-fv");
        finanz.Text.ShouldContain("Warum darf ich das (nicht)?");
        finanz.Text.ShouldContain("„Benutzerverwaltung“ gehört nicht zur Rolle Finanzen (Rechtematrix: –, kein Zugriff).");
        finanz.Text.ShouldNotContain("Frauke");
        await finanz.OeffneAsync("/warum");
        finanz.Text.ShouldContain("Kinder suchen und auflisten");
        await finanz.OeffneAsync("/warum?objekt=quatsch-1");
        finanz.Text.ShouldContain("ist kein Datensatz");
    }

    [Fact]
    public async Task Warum_verraet_nicht_ob_es_einen_Datensatz_gibt()
    {
        using var leitung = await server.AlsAsync("b-leitung");
        await leitung.OeffneAsync("/warum?handlung=kinder.kind.umbenennen&objekt=einrichtung-E2");
        var fremd = Antwort(leitung);
        await leitung.OeffneAsync("/warum?handlung=kinder.kind.umbenennen&objekt=einrichtung-E9");
        Antwort(leitung).ShouldBe(fremd);
        fremd.ShouldContain("dürfte das, aber nicht hier");

        static string Antwort(Besucher b) => b.Text.Split("Die Rolle")[1].Split('.')[0];
    }

    [Fact]
    public async Task Die_Matrix_erklaert_ihre_Sterne()
    {
        using var finanz = await server.AlsAsync("b-finanz");
        await finanz.OeffneAsync("/rechte/matrix?stichtag=1.1.2026");
        finanz.Text.ShouldContain("gültig ab 01.07.2016");
        finanz.Text.ShouldContain("Unsere Auslegung");
        finanz.Text.ShouldContain("Kinder, Gruppen, Kind-Akte: Finanzen L");
    }
}
