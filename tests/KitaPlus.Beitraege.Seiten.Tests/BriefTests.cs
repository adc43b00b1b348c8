using System.Net;
using System.Text;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Tests.Szenarien;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>What families get to read.</summary>
public sealed class BriefTests : IAsyncLifetime
{
    private static readonly (string, string) Geprueft = ("Eingabe.Geprueft", "true");
    private readonly Beitragshaus haus = new();

    public Task InitializeAsync() => haus.InitializeAsync();

    public Task DisposeAsync() => haus.DisposeAsync();

    private async Task<string> GebuchtAsync()
    {
        var lauf = await haus.VorschauAsync();
        await haus.Buero.SendeAsync($"/beitraege/rueckberechnung/{lauf}/buchen", "buchen");
        await haus.FertigAsync($"/beitraege/rueckberechnung/{lauf}");
        return lauf;
    }

    [Fact]
    public async Task Der_Bescheid_nennt_Behoerde_Monate_Grund_einen_Saldo_Paragraphen_und_Rechtsbehelf()
    {
        var lauf = await GebuchtAsync();
        var brief = (await haus.Buero.HoleAsync($"/beitraege/brief/{Beitragshaus.Haushalt}?lauf={lauf}")).Text;
        brief.ShouldContain("Bescheid über den Elternbeitrag");
        brief.ShouldContain("Jugendamt stadt (erfunden)");
        brief.ShouldContain("Guten Tag Änne Öztürk-Müller");
        brief.ShouldContain("Mia Öztürk-Müller, März 2025 bis August 2026");
        brief.ShouldContain("Einkommen von Änne Öztürk-Müller (endgültig) ab 01.03.2025");
        brief.ShouldNotContain("Fritz Fach", customMessage: "wer es eingetragen hat, geht die Familie nichts an");
        brief.ShouldContain("Zusammen sind 1.800,00\u00A0€ nachzuzahlen");
        brief.ShouldContain("insgesamt 4.300,00\u00A0€ offen");
        brief.ShouldContain("Elternbeitragssatzung (erfunden), Fassung 2015-08-01: § ");
        brief.ShouldContain("Die Frist beträgt dann ein Jahr", Case.Insensitive, "die Satzung nennt kein Gericht");
        brief.ShouldContain("innerhalb eines Jahres nach Bekanntgabe");
        brief.ShouldContain("Noch nicht mit dem amtlichen Text verglichen: Elternbeitragssatzung (erfunden), Fassung 2015-08-01");
        brief.ShouldContain("§ 80 Abs. 2");
        brief.ShouldContain($"Kassenzeichen: {Kassenzeichen.Lesbar(Kassenzeichen.Fuer(Webprobe.Mandant, "stadt", Beitragshaus.Aenne))}");
        brief.ShouldNotContain("Hauptmenü");
    }

    [Fact]
    public async Task Was_zurueckgestellt_ist_setzt_kein_Bescheid_auf_null_fest()
    {
        await haus.FamilieAsync("haus2", "bo", new Contracts.Kinder.Personenname("Bo", "Becker"), "jim", "Jim", 70_000);
        await haus.FamilieAsync("haus3", "cy", new Contracts.Kinder.Personenname("Cy", "Conrad"), "kim", "Kim", 70_000);
        var lauf = await haus.VorschauAsync();
        foreach (var h in (string[])["haus2", Beitragshaus.Haushalt])
        {
            var familie = $"/beitraege/rueckberechnung/{lauf}/familie/{h}";
            (await haus.Buero.SendeAsync(familie, "entscheidung", ("Eingabe.Was", "zurueckstellen"), ("Eingabe.Zeile", "alle"), ("Eingabe.Grund", "Nachweis fehlt"))).Weiter.ShouldBe(familie);
        }

        await haus.Buero.SendeAsync($"/beitraege/rueckberechnung/{lauf}/buchen", "buchen");
        await haus.FertigAsync($"/beitraege/rueckberechnung/{lauf}");
        (await haus.Buero.HoleAsync($"/beitraege/brief/haus2?lauf={lauf}")).Text.ShouldContain("nichts festgesetzt");
        (await haus.Buero.HoleAsync($"/beitraege/brief/{Beitragshaus.Haushalt}?lauf={lauf}")).Text.ShouldContain("nichts festgesetzt");
        var cys = (await haus.Buero.HoleAsync($"/beitraege/brief/haus3?lauf={lauf}")).Text;
        foreach (var teil in (string[])["Betreuung mit 25 Wochenstunden", "Maßgebliches Jahreseinkommen 70.000,00\u00A0€"]) cys.ShouldContain(teil, customMessage: "die Eltern sehen, worauf der Betrag beruht");
    }

    [Fact]
    public async Task Nennt_die_Satzung_den_Rechtsbehelf_steht_genau_der_im_Bescheid()
    {
        var satzung = Muster.Satzung() with { Fassung = "2", Bescheid = new Bescheidangaben("Rathausplatz 1, 50667 Musterstadt", "Klage beim Verwaltungsgericht Köln, Appellhofplatz, 50667 Köln.") };
        await haus.SendeAsync(new LadeSatzung(satzung.Jugendamt, satzung.Fassung, SatzungLeser.Schreibe(satzung), SatzungLeser.Pruefsumme(satzung), Herkunft.Jetzt));
        var brief = (await haus.Buero.HoleAsync($"/beitraege/brief/{Beitragshaus.Haushalt}")).Text;
        brief.ShouldContain("Klage beim Verwaltungsgericht Köln");
        brief.ShouldContain("Rathausplatz 1");
        brief.ShouldNotContain("§ 58 VwGO");
    }

    [Fact]
    public async Task Wo_nicht_wir_erheben_ist_es_eine_Mitteilung_ohne_Rechtsbehelf()
    {
        await haus.SendeAsync(new RegleErhebung("stadt", new Monat(2012, 8), false, Herkunft.Jetzt));
        var brief = (await haus.Buero.HoleAsync($"/beitraege/brief/{Beitragshaus.Haushalt}")).Text;
        brief.ShouldContain("Mitteilung über den Elternbeitrag");
        brief.ShouldContain("dieses Schreiben ist kein Bescheid");
        brief.ShouldContain("200,00\u00A0€");

        var stapel = $"/beitraege/rueckberechnung/{await haus.VorschauAsync()}/mitteilungen";
        (await haus.Buero.SendeAsync(stapel, "mitteilungen")).Weiter.ShouldBe(stapel);
        (await haus.FertigAsync(stapel)).Text.ShouldContain("1 Schreiben");
        (await haus.Buero.HoleAsync($"{stapel}/druck")).Text.ShouldContain("Mitteilung über den Elternbeitrag");
    }

    [Fact]
    public async Task Alle_Schreiben_eines_Laufs_entstehen_auf_einmal_mit_einer_Liste_zum_Durchsehen()
    {
        await haus.FamilieAsync("haus2", "bo", new Contracts.Kinder.Personenname("Bo", new string('ß', 80)), "jim", "Jim", 20_000);
        var lauf = await GebuchtAsync();
        var liste = $"/beitraege/laeufe/{lauf}/briefe";
        (await haus.Buero.HoleAsync($"{liste}/druck")).Text.ShouldContain("nicht (mehr) da");
        (await haus.Buero.SendeAsync(liste, "briefe")).Weiter.ShouldBe(liste);
        (await haus.FertigAsync(liste)).Text.ShouldContain("2 Schreiben");
        Encoding.UTF8.GetString(await haus.Buero.LadeAsync($"{liste}/ausgabe?format=csv")).ShouldContain("Änne Öztürk-Müller;");
        var druck = (await haus.Buero.HoleAsync($"{liste}/druck")).Text;
        druck.Split("<article").Length.ShouldBe(3);
        druck.ShouldContain("erstmals festgesetzt");
        using var lena = haus.Probe.Besuch(Beitragshaus.Lena);
        foreach (var seite in new[] { liste, $"{liste}/druck", $"/beitraege/brief/{Beitragshaus.Haushalt}" }) (await lena.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.Forbidden, seite);
    }

    [Fact]
    public async Task Die_Schreiben_eines_Laufs_werden_als_PDF_ausgestellt_und_liegen_einzeln_im_Stapel_und_beim_Kind()
    {
        var lauf = await GebuchtAsync();
        var liste = $"/beitraege/laeufe/{lauf}/briefe";
        (await haus.Buero.HoleAsync(liste)).Text.ShouldNotContain("als PDF ausstellen", customMessage: "erst müssen die Schreiben da sein");
        await haus.Buero.SendeAsync(liste, "briefe");
        (await haus.FertigAsync(liste)).Text.ShouldContain("1 Schreiben als PDF ausstellen");
        (await haus.Buero.SendeAsync(liste, "ausstellen")).Text.ShouldContain("Bitte bestätigen, dass die Beträge mit dem amtlichen Text der Satzung verglichen sind");
        (await haus.Buero.SendeAsync(liste, "ausstellen", Geprueft)).Weiter.ShouldBe(liste);
        (await haus.FertigAsync(liste)).Text.ShouldContain("1 Schreiben ist ausgestellt");

        var stapel = (await haus.Buero.HoleAsync($"/dokumente?stapel=lauf-{lauf}")).Text;
        stapel.ShouldContain("Änne Öztürk-Müller");
        stapel.ShouldContain("Druckdatei dieses Stapels");
        (await haus.Buero.LadeAsync($"/dokumente/stapel/lauf-{lauf}/druckdatei.pdf"))[..5].ShouldBe("%PDF-"u8.ToArray());
        (await haus.Buero.HoleAsync($"/kinder/{Beitragshaus.Mia}/schreiben")).Text.ShouldContain($"Bescheid über den Elternbeitrag, Lauf {lauf}");

        var brief = $"/beitraege/brief/{Beitragshaus.Haushalt}?lauf={lauf}";
        (await haus.Buero.SendeAsync(brief, "ausstellen")).Text.ShouldContain("Eine Satzung ist noch nicht geprüft");
        (await haus.Buero.SendeAsync(brief, "ausstellen", Geprueft)).Text.ShouldContain($"/dokumente/beitrag/bescheid-{lauf}-stadt-{Beitragshaus.Aenne}");
        (await haus.Probe.AlleAsync()).Count(e => e.Type == "dokumente.dokument_ausgestellt.v1").ShouldBe(1, "es ist derselbe Bescheid");
        using var rita = haus.Probe.Besuch(Beitragshaus.Rita);
        (await rita.HoleAsync(liste)).Text.ShouldNotContain("als PDF ausstellen");
    }
}
