using System.Net;
using System.Text;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Tests.Seiten;

/// <summary>From the application to the access, and what is refused on the way.</summary>
public sealed class AntragsseitenTests(Zugangsserver server) : IClassFixture<Zugangsserver>
{
    [Fact]
    public async Task Eine_Neueinrichtung_fuehrt_Schritt_fuer_Schritt_zum_Zugang_und_zeigt_das_Initialpasswort_einmal()
    {
        using var fv = await server.AlsAsync("b-fv");
        var antrag = await StelleAsync(fv, "Nina Neu");
        await SchrittAsync(fv, antrag, "Beschluss", ("Eingabe.Wer", "Kirchenvorstand"), ("Eingabe.Gremium", "Kirchenvorstand"), ("Eingabe.Beschlussdatum", "1.3.2026"), ("Eingabe.NenntPerson", "true"));
        await SchrittAsync(fv, antrag, "Antragsformular", ("Eingabe.Stelle", "Leitung"), ("Eingabe.Wer", "Lisa Leitung"));
        await SchrittAsync(fv, antrag, "UnterschriftTraeger", ("Eingabe.Wer", "Pfarrer Klein"));
        await SchrittAsync(fv, antrag, "UnterschriftPerson", ("Eingabe.Wer", "Nina Neu"));
        await SchrittAsync(fv, antrag, "KopieTraeger", ("Eingabe.Stelle", "Traeger"), ("Eingabe.Wer", "Pfarrer Klein"));
        await SchrittAsync(fv, antrag, "Zuleitung", ("Eingabe.Stelle", "Traeger"), ("Eingabe.Wer", "Pfarrer Klein"));
        await SchrittAsync(fv, antrag, "Pruefung", ("Eingabe.FormularLiegtVor", "true"));
        await SchrittAsync(fv, antrag, "Weiterleitung");
        await SchrittAsync(fv, antrag, "Zertifikat", ("Eingabe.Wer", "Dienstleister"));
        await SchrittAsync(fv, antrag, "Rueckmeldung", ("Eingabe.Wer", "Dienstleister"), ("Eingabe.Benutzername", "n.neu"));

        await fv.OeffneAsync($"/antraege/{antrag}/einrichten");
        fv.Felder("einrichten")["Eingabe.Benutzername"].ShouldBe("n.neu");
        await fv.SendeAsync("einrichten");
        fv.Text.ShouldContain("Der Zugang für Nina Neu ist eingerichtet.");
        fv.Text.ShouldContain(Erstkennwoerter.Kennwort);
        fv.Antwort.Headers.CacheControl!.NoStore.ShouldBeTrue();
        server.Kennwoerter.Vergeben.ShouldContain((Benutzer: $"b-{antrag[2..]}", Anlass: Erstkennwortanlass.Ersteinrichtung, Antrag: antrag));

        await fv.OeffneAsync($"/antraege/{antrag}/einrichten");
        fv.Text.ShouldNotContain(Erstkennwoerter.Kennwort);
        await fv.SendeAsync("einrichten", ("Eingabe.Benutzername", "n.neu"));
        fv.Text.ShouldContain("schon ausgeführt");
        fv.Text.ShouldNotContain(Erstkennwoerter.Kennwort);

        await fv.OeffneAsync("/benutzer?suche=n.neu");
        fv.Text.ShouldContain("Nina Neu");
        fv.Text.ShouldContain("Kita Regenbogen");
    }

    [Fact]
    public async Task Ein_uebersprungener_Schritt_wird_mit_dem_fehlenden_Schritt_abgelehnt_und_die_Eingabe_bleibt()
    {
        using var fv = await server.AlsAsync("b-fv");
        var antrag = await StelleAsync(fv, "Paula Sprung");
        await fv.OeffneAsync($"/antraege/{antrag}?schritt=Pruefung");
        fv.Text.ShouldContain("fehlt der Schritt „Beschluss des Trägers“");
        await fv.SendeAsync("schritt", ("Eingabe.Wer", "Frauke Prüferin"), ("Eingabe.FormularLiegtVor", "true"));
        fv.Text.ShouldContain("„Prüfung des Antrags, mit Kopie für die Unterlagen“ geht noch nicht");
        fv.Text.ShouldContain("fehlt der Schritt „Beschluss des Trägers“");
        fv.Felder("schritt")["Eingabe.Wer"].ShouldBe("Frauke Prüferin");
        fv.Felder("schritt").ShouldContainKey("Eingabe.FormularLiegtVor");

        await fv.OeffneAsync($"/antraege/{antrag}/einrichten");
        fv.Text.ShouldContain("fehlt der Schritt „Beschluss des Trägers“");
    }

    [Fact]
    public async Task Fehlende_Angaben_stehen_am_Feld_und_alles_Eingegebene_bleibt()
    {
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/antraege/neu?vorgang=NeuEinrichtung");
        await fv.SendeAsync("antrag", ("Eingabe.Name", "Karl <b>Keller</b>"), ("Eingabe.Am", "31.2.2026"), ("Eingabe.Gruppe", "Einrichtungspersonal"));
        fv.Text.ShouldContain("Antrag vom: „31.2.2026“ ist kein Datum.");
        fv.Text.ShouldContain("Rolle: Bitte eine der Möglichkeiten wählen.");
        fv.Seite.ShouldContain("id=\"antrag-Eingabe-Am-fehler\"");
        var felder = fv.Felder("antrag");
        felder["Eingabe.Name"].ShouldBe("Karl <b>Keller</b>");
        felder["Eingabe.Am"].ShouldBe("31.2.2026");
        felder["Eingabe.Gruppe"].ShouldBe("Einrichtungspersonal");
        fv.Seite.ShouldNotContain("<b>Keller");
    }

    [Fact]
    public async Task Auch_beim_Schritt_steht_der_Fehler_am_Feld()
    {
        using var fv = await server.AlsAsync("b-fv");
        var antrag = await StelleAsync(fv, "Felix Feld");
        await fv.OeffneAsync($"/antraege/{antrag}");
        await fv.SendeAsync("schritt", ("Eingabe.Wer", "Kirchenvorstand"), ("Eingabe.Beschlussdatum", "gestern"));
        fv.Seite.ShouldContain("id=\"schritt-Eingabe-Beschlussdatum-fehler\"");
        fv.Seite.ShouldContain("id=\"schritt-Eingabe-Gremium-fehler\"");
        fv.Felder("schritt")["Eingabe.Beschlussdatum"].ShouldBe("gestern");
    }

    [Fact]
    public async Task Abgelegt_wird_nach_Inhalt_und_ausgegeben_nur_als_Datei()
    {
        using var fv = await server.AlsAsync("b-fv");
        var antrag = await StelleAsync(fv, "Doris Datei");
        await fv.OeffneAsync($"/antraege/{antrag}");
        await fv.SendeDateiAsync("beleg", "Datei.Beleg", "antrag.pdf", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"));
        fv.Text.ShouldContain("Das ist weder ein PDF noch ein JPEG- oder PNG-Bild.");

        byte[] gross = [.. "%PDF-1.7\n"u8, .. new byte[3 * 1024 * 1024]];
        await fv.SendeDateiAsync("beleg", "Datei.Beleg", "../../Antrag Doris.exe", gross);
        fv.Text.ShouldContain("Das Formular ist abgelegt.");
        fv.Text.ShouldContain("Antrag Doris.pdf");

        var weg = fv.Seite.Split('"').Single(x => x.StartsWith($"/antraege/{antrag}/beleg/", StringComparison.Ordinal));
        await fv.OeffneAsync(weg);
        fv.Antwort.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        fv.Antwort.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await fv.Antwort.Content.ReadAsByteArrayAsync()).ShouldBe(gross);

        using var leitung = await server.AlsAsync("b-finanz");
        await leitung.OeffneAsync(weg);
        leitung.Antwort.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Die_Liste_sagt_auf_wen_ein_Antrag_seit_wann_wartet()
    {
        using var fv = await server.AlsAsync("b-fv");
        await StelleAsync(fv, "Wanda Warten");
        await fv.OeffneAsync("/antraege?person=wanda&wer=Tr%C3%A4ger");
        fv.Text.ShouldContain("Beschluss des Trägers Träger 01.03.2026");
        await fv.OeffneAsync("/antraege?person=wanda&wer=Dienstleister");
        fv.Text.ShouldNotContain("Wanda Warten");
    }

    [Fact]
    public async Task Ein_unpassendes_Recht_laesst_sich_ablehnen_und_das_passende_anbieten()
    {
        using var fv = await server.AlsAsync("b-fv");
        var antrag = await StelleAsync(fv, "Uta Unpassend", ("Eingabe.Rolle", "LEI"));
        await fv.OeffneAsync($"/antraege/{antrag}");
        fv.Text.ShouldContain("Das beantragte Recht passt nicht zur Tätigkeit.");
        await fv.OeffneAsync($"/antraege/{antrag}/ablehnen");
        fv.Felder("ablehnen")["Eingabe.Ersatz"].ShouldBe("MA");
        await fv.SendeAsync("ablehnen");
        fv.Text.ShouldContain("Der Antrag ist abgelehnt.");
        fv.Text.ShouldContain("Angeboten wurde stattdessen die Rolle Einrichtungsmitarbeiter.");
    }

    [Fact]
    public async Task Nach_fristloser_Kuendigung_ist_der_Zugang_mit_dem_Antrag_gesperrt()
    {
        await server.BenutzerAsync("b-frist", "Frida Fristlos", Rolle.Einrichtungsmitarbeiter, Funktion.Einrichtungsmitarbeit, Anwendergruppe.Einrichtungspersonal, Ort.Einrichtung("E2"));
        using var fv = await server.AlsAsync("b-fv");
        await fv.OeffneAsync("/antraege/neu?vorgang=Loeschung&person=b-frist");
        fv.Felder("antrag")["Eingabe.Rolle"].ShouldBe("MA");
        await fv.SendeAsync("antrag", ("Eingabe.Fristlos", "true"), ("Eingabe.Sperrgrund", "Kündigung vom Träger"));
        fv.Text.ShouldContain("Der Zugang ist sofort gesperrt.");
        await fv.OeffneAsync("/benutzer/b-frist");
        fv.Text.ShouldContain("Sperre wegen fristloser Kündigung");
    }

    private static async Task<string> StelleAsync(Besucher wer, string name, params (string Name, string Wert)[] mehr)
    {
        await wer.OeffneAsync("/antraege/neu?vorgang=NeuEinrichtung");
        await wer.SendeAsync("antrag",
        [
            ("Eingabe.Name", name), ("Eingabe.Gruppe", "Einrichtungspersonal"), ("Eingabe.Funktion", "Einrichtungsmitarbeit"), ("Eingabe.Dienststelle", "e:E1"),
            ("Eingabe.Rolle", "MA"), ("Eingabe.Ort", "e:E1"), ("Eingabe.Am", "1.3.2026"), .. mehr,
        ]);
        wer.Text.ShouldContain("ist gestellt.");
        return wer.Pfad["/antraege/".Length..];
    }

    private static async Task SchrittAsync(Besucher wer, string antrag, string schritt, params (string Name, string Wert)[] werte)
    {
        await wer.OeffneAsync($"/antraege/{antrag}");
        wer.Seite.ShouldContain(schritt);
        await wer.OeffneAsync($"/antraege/{antrag}?schritt={schritt}");
        await wer.SendeAsync("schritt", werte);
        wer.Text.ShouldContain("ist festgehalten.");
    }
}
