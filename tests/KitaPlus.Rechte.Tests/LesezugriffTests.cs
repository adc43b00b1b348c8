namespace KitaPlus.Rechte.Tests;

/// <summary>Who has opened a record, or tried to, can be looked up; without any personal value of the record.</summary>
public sealed class LesezugriffTests(Haus haus) : IClassFixture<Haus>
{
    [Fact]
    public async Task Eine_geoeffnete_Akte_steht_im_Protokoll_der_Lesezugriffe()
    {
        await (await haus.AlsAsync(Rolle.Leitung)).HoleAsync($"/kinder/{Welt.Innen.Kind}");
        var zeilen = await ZeilenAsync($"wer={Haus.Benutzer(Rolle.Leitung)}&objekt=kind-{Welt.Innen.Kind}");
        zeilen.Count.ShouldBe(1);
        foreach (var angabe in (string[])["03.08.2026", "Leila Ebert", Haus.Benutzer(Rolle.Leitung), "Kind-Akte öffnen", "ausgeführt", "127.0.0.1"]) zeilen[0].ShouldContain(angabe);
        zeilen[0].ShouldNotContain(Welt.Familie(Welt.Nord, Welt.Innen));
    }

    [Fact]
    public async Task Auch_die_verweigerte_Seite_steht_dort()
    {
        await (await haus.AlsAsync(Rolle.LesendEinrichtung)).HoleAsync($"/kinder/{Welt.Aussen.Kind}");
        await (await haus.AlsAsync(Rolle.LesendEinrichtung)).HoleAsync("/protokoll");
        var zeilen = await ZeilenAsync($"wer={Haus.Benutzer(Rolle.LesendEinrichtung)}&ausgang=2");
        zeilen.Count.ShouldBe(2);
        zeilen.ShouldContain(z => z.Contains($"kind-{Welt.Aussen.Kind}", StringComparison.Ordinal) && z.Contains("nicht zuständig", StringComparison.Ordinal));
        zeilen.ShouldContain(z => z.Contains("Protokoll der Befehle lesen", StringComparison.Ordinal) && z.Contains("Recht nicht in der Matrix", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Listen_und_das_eigene_Konto_sind_keine_Akten()
    {
        var b = await haus.AlsAsync(Rolle.Finanzen);
        foreach (var pfad in (string[])["/kinder", "/einrichtungen", "/konto"]) await b.HoleAsync(pfad);
        (await ZeilenAsync($"wer={Haus.Benutzer(Rolle.Finanzen)}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lesezugriffe_eines_anderen_Mandanten_sieht_man_nicht()
    {
        await (await haus.AlsAsync(Rolle.Revision, Welt.Sued)).HoleAsync($"/kinder/{Welt.KindNurImSueden}");
        (await ZeilenAsync("")).ShouldAllBe(z => !z.Contains(Welt.KindNurImSueden, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Netzadressen_verschwinden_aus_dem_Protokoll_wenn_der_Schluessel_vernichtet_wird()
    {
        // auch wer gar keinen Zugang hat, steht mit der verweigerten Anfrage im Protokoll
        var befehl = new Benutzerverwaltung.LegeNamensfristFest(Welt.Nord, 10);
        await Should.ThrowAsync<Verweigert>(() => haus.Anwendung.SendeAsync(befehl, new EventStore.Kontext(Welt.Nord, "b-fort", VonWo: "10.9.8.7")));
        (await ProtokollAsync()).ShouldContain("10.9.8.7");
        await haus.Dienst<EventStore.Schluesselvernichtung>().VernichteAsync(Welt.Nord, "benutzer-b-fort", "probe");
        var danach = await ProtokollAsync();
        danach.ShouldNotContain("10.9.8.7");
        danach.ShouldContain("b-fort");

        async Task<string> ProtokollAsync()
        {
            await haus.Anwendung.NachfuehrenAsync();
            return (await (await haus.AlsAsync(Rolle.Fachverantwortung)).HoleAsync("/protokoll?wer=b-fort")).Text;
        }
    }

    /// <returns>Lines of the export, without its head.</returns>
    private async Task<List<string>> ZeilenAsync(string abfrage) =>
        [.. (await (await haus.AlsAsync(Rolle.Fachverantwortung)).HoleAsync($"/protokoll/lesezugriffe/ausgabe?format=csv&{abfrage}")).Quelle.Split('\n').Skip(1).Where(z => z.Trim().Length > 0)];
}
