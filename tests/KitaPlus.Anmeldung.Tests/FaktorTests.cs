using System.Net;
using System.Text.Json;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>Second factors, replacements and what the administrator does about them.</summary>
public sealed class FaktorTests : Szene
{
    private async Task<Besucher> AdministratorAsync()
    {
        await LegeAnAsync("b-admin001", "a.admin", Rolle.Fachverantwortung);
        return await AngemeldetAsync("10.7.7.7", "a.admin");
    }

    private static string ErstesKennwort(Seite seite) => System.Text.RegularExpressions.Regex.Match(seite.Text, "<code>([a-z0-9]{4}(-[a-z0-9]{4}){3})</code>").Groups[1].Value;

    [Fact]
    public async Task Ein_Ersatzcode_hilft_einmal_wenn_das_Telefon_fehlt()
    {
        await EingerichtetAsync();
        using var b = await AngemeldetAsync();
        var codes = System.Text.RegularExpressions.Regex.Matches((await b.SendeAsync("/konto", "codes", ("Codes.Kennwort", Kennwort))).Text, "<code>([a-z0-9]{5}-[a-z0-9]{5}-[a-z0-9]{5})</code>").Select(m => m.Groups[1].Value).ToList();
        codes.Count.ShouldBe(10);
        (await b.HoleAsync("/konto")).Text.ShouldContain("Noch 10 unbenutzt");
        using var ohneTelefon = new Besucher(Haus);
        await ohneTelefon.MeldeAnAsync(Name, Kennwort);
        (await ohneTelefon.GibCodeAsync(codes[3].ToUpperInvariant())).Weiter.ShouldBe("/");
        using var nochmal = new Besucher(Haus);
        await nochmal.MeldeAnAsync(Name, Kennwort);
        (await nochmal.GibCodeAsync(codes[3])).Text.ShouldContain(Faktoranmeldung.Satz);
        (await ohneTelefon.HoleAsync("/konto")).Text.ShouldContain("Noch 9 unbenutzt");
    }

    [Fact]
    public async Task Der_letzte_Faktor_laesst_sich_nicht_entfernen()
    {
        await EingerichtetAsync();
        using var b = await AngemeldetAsync();
        (await b.SendeAsync("/konto", "faktoren", ("Entfernen.Kennwort", Kennwort), ("Entfernen.Faktor", "app"))).Text.ShouldContain("letzte zweite Faktor");
        (await Haus.ZustandAsync(B)).HatFaktor.ShouldBeTrue();
    }

    [Fact]
    public async Task Ein_eingetragenes_Zertifikat_ist_der_zweite_Faktor()
    {
        await EingerichtetAsync();
        var abdruck = Haus.Zertifikat.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256).ToLowerInvariant();
        using var b = new Besucher(Haus);
        b.Http.DefaultRequestHeaders.Add(Anmeldehaus.Kopfzertifikat, "ja");
        (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
        await Haus.SendeAsync(new RegistriereZertifikat(B, abdruck, "VPN", Haus.Uhr.GetUtcNow()));
        using var mit = new Besucher(Haus);
        mit.Http.DefaultRequestHeaders.Add(Anmeldehaus.Kopfzertifikat, "ja");
        (await mit.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/");
        using var ohne = new Besucher(Haus);
        (await ohne.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
    }

    [Fact]
    public async Task Die_Passkeyzeremonie_beginnt_nur_in_ihrem_Schritt()
    {
        await EingerichtetAsync();
        using var b = new Besucher(Haus);
        (await OptionenAsync((await b.HoleAsync("/anmelden")).Schutz, "false")).Status.ShouldBe(HttpStatusCode.BadRequest);
        await b.MeldeAnAsync(Name, Kennwort);
        var schutz = (await b.HoleAsync("/anmelden/faktor")).Schutz;
        (await OptionenAsync(schutz, "true")).Status.ShouldBe(HttpStatusCode.BadRequest);
        using var benutzen = JsonDocument.Parse((await OptionenAsync(schutz, "false")).Text);
        benutzen.RootElement.GetProperty("challenge").GetString()!.Length.ShouldBeGreaterThan(20);
        await b.GibCodeAsync(Code());
        schutz = (await b.HoleAsync("/konto")).Schutz;
        using var anlegen = JsonDocument.Parse((await OptionenAsync(schutz, "true")).Text);
        anlegen.RootElement.GetProperty("user").GetProperty("name").GetString().ShouldBe(Name);
        (await b.SendeAsync("/konto", "passkey", ("Passkey.Bezeichnung", "Diensthandy"), ("Passkey.Kennwort", Kennwort), ("Passkey.Antwort", "{}"))).Text.ShouldContain("konnte nicht eingerichtet werden");
        (await Haus.ZustandAsync(B)).Passkeys.ShouldBeEmpty();

        Task<Seite> OptionenAsync(string wort, string anlegenWert) => b.SendeMitAsync(wort, "/anmelden/passkey", "", ("anlegen", anlegenWert));
    }

    [Fact]
    public async Task Ein_verlorenes_Kennwort_wird_nach_zwoelf_Stunden_auf_anderem_Weg_ersetzt()
    {
        await EingerichtetAsync();
        using var admin = await AdministratorAsync();
        var seite = $"/zugangsdaten/{B}";
        (await admin.SendeAsync(seite, "initial", ("Eingabe.Anlass", "Ersteinrichtung"), ("Eingabe.Weg", "Brief"))).Text.ShouldContain("Rollenwechsel oder nach gemeldetem Verlust");
        (await admin.SendeAsync(seite, "verlust", ("Eingabe.Verlust", "Kennwort"), ("Eingabe.Weg", "Telefon"))).Weiter.ShouldBe(seite);
        var vorgang = (await Haus.ZustandAsync(B)).Ersatz.Single().Vorgang;
        (await Vergib("Brief")).Text.ShouldContain("frühestens zwölf Stunden");
        Haus.Uhr.Vor(TimeSpan.FromHours(12));
        admin.Dispose();
        using var spaeter = await AngemeldetAsync("10.7.7.7", "a.admin");
        (await VergibMit(spaeter, "Telefon")).Text.ShouldContain("auf einem anderen Weg");
        var neu = await VergibMit(spaeter, "Brief");
        var kennwort = ErstesKennwort(neu);
        kennwort.ShouldNotBeEmpty();
        (await spaeter.HoleAsync(seite)).Text.ShouldNotContain(kennwort);
        using var b = new Besucher(Haus);
        (await b.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
        (await b.MeldeAnAsync(Name, kennwort)).Weiter.ShouldBe("/anmelden/faktor");
        (await b.GibCodeAsync(Code())).Weiter.ShouldBe("/anmelden/kennwort");

        Task<Seite> Vergib(string weg) => VergibMit(admin, weg);
        Task<Seite> VergibMit(Besucher wer, string weg) => wer.SendeAsync(seite, "initial", ("Eingabe.Anlass", "Verlust"), ("Eingabe.Vorgang", vorgang), ("Eingabe.Weg", weg));
    }

    [Fact]
    public async Task Ein_verlorenes_Telefon_wird_nach_zwoelf_Stunden_ausgetragen_und_die_Sitzungen_enden()
    {
        await EingerichtetAsync();
        using var admin = await AdministratorAsync();
        var seite = $"/zugangsdaten/{B}";
        await admin.SendeAsync(seite, "verlust", ("Eingabe.Verlust", "Geraet"), ("Eingabe.Weg", "Persoenlich"));
        (await Zurueck(admin, "Brief")).Text.ShouldContain("frühestens zwölf Stunden");
        Haus.Uhr.Vor(TimeSpan.FromHours(12));
        using var b = await AngemeldetAsync();
        using var spaeter = await AngemeldetAsync("10.7.7.7", "a.admin");
        (await Zurueck(spaeter, "Persoenlich")).Text.ShouldContain("auf einem anderen Weg davon erfahren als dem, auf dem der Verlust gemeldet wurde");
        (await b.HoleAsync("/geschuetzt")).Status.ShouldBe(HttpStatusCode.OK);
        (await Zurueck(spaeter, "Brief")).Weiter.ShouldBe(seite);
        (await b.HoleAsync("/geschuetzt")).Weiter.ShouldStartWith("/anmelden");
        (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/einrichten");
        (await b.HoleAsync("/anmelden/einrichten")).Text.ShouldContain("Ihre zweiten Faktoren wurden zurückgesetzt");
        var geheim = (await Haus.ZustandAsync(B)).Totp!.Geheimnis;
        (await b.SendeAsync("/anmelden/einrichten", "totp", ("Eingabe.Code", Totp.Code(geheim, Totp.Schritt(Haus.Uhr.GetUtcNow()))))).Weiter.ShouldBe("/");
        (await b.HoleAsync("/konto")).Text.ShouldContain("Ihre zweiten Faktoren hat die Benutzerverwaltung am 02.03.2026, 21:");

        Task<Seite> Zurueck(Besucher wer, string weg) => wer.SendeAsync(seite, "faktoren", ("Eingabe.Weg", weg));
    }

    [Fact]
    public async Task Im_Konto_aendert_an_Faktoren_nur_etwas_wer_das_Kennwort_noch_einmal_weiss()
    {
        await EingerichtetAsync();
        using var b = await AngemeldetAsync();
        var vorher = await Haus.ZustandAsync(B);
        foreach (var (formular, felder) in new (string, (string, string)[])[]
        {
            ("codes", [("Codes.Kennwort", "falsch falsch")]),
            ("passkey", [("Passkey.Bezeichnung", "Diensthandy"), ("Passkey.Kennwort", ""), ("Passkey.Antwort", "{}")]),
            ("faktoren", [("Entfernen.Faktor", "app"), ("Entfernen.Kennwort", "falsch falsch")]),
            ("faktoren", [("Entfernen.Faktor", "app")]),
        })
            (await b.SendeAsync("/konto", formular, felder)).Text.ShouldContain(Kennwortbestaetigung.Satz);
        (await Haus.ZustandAsync(B)).ShouldBe(vorher);
        (await b.HoleAsync("/geschuetzt")).Status.ShouldBe(HttpStatusCode.OK);
        // the fifth wrong one is a guess: the session ends and the login is locked
        (await b.SendeAsync("/konto", "codes", ("Codes.Kennwort", "falsch falsch"))).Weiter.ShouldBe("/anmelden");
        (await b.HoleAsync("/geschuetzt")).Weiter.ShouldStartWith("/anmelden");
        (await b.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
        (await Haus.VorgaengeAsync()).Count(v => v == "KennwortFalsch").ShouldBe(5);
    }

    [Fact]
    public async Task Der_Administrator_entsperrt_und_laesst_Rechner_zu()
    {
        await EingerichtetAsync();
        using var admin = await AdministratorAsync();
        var seite = $"/zugangsdaten/{B}";
        await Haus.SendeAsync(new SperreAnmeldung(B, Haus.Uhr.GetUtcNow()));
        (await admin.SendeAsync(seite, "entsperren", ("Eingabe.Grund", ""))).Text.ShouldContain("fehlt der Grund");
        (await admin.SendeAsync(seite, "entsperren", ("Eingabe.Grund", "Rückruf im Büro"))).Weiter.ShouldBe(seite);
        (await Haus.ZustandAsync(B)).IstGesperrt(Haus.Uhr.GetUtcNow()).ShouldBeFalse();
        (await admin.SendeAsync(seite, "geraet", ("Eingabe.Kennung", "falsch"), ("Eingabe.Bezeichnung", "Pfarrbüro"))).Text.ShouldContain("keine Gerätekennung");
        (await admin.SendeAsync(seite, "geraet", ("Eingabe.Kennung", Geraetekennung.Aus("x")), ("Eingabe.Bezeichnung", "Pfarrbüro"))).Weiter.ShouldBe(seite);
        (await Haus.ZustandAsync(B)).Geraete.Single().Bezeichnung.ShouldBe("Pfarrbüro");
        using var b = await AngemeldetAsync();
        (await b.HoleAsync("/konto")).Text.ShouldContain("Pfarrbüro");
        (await b.SendeAsync("/konto", "geraete", ("Geraet", Geraetekennung.Aus("x")))).Weiter.ShouldBe("/konto");
        (await Haus.ZustandAsync(B)).Geraete.ShouldBeEmpty();
        (await b.HoleAsync("/geschuetzt")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Zugangsdaten_anderer_sieht_nur_wer_Benutzer_verwaltet()
    {
        await EingerichtetAsync();
        using var b = await AngemeldetAsync();
        (await b.HoleAsync("/zugangsdaten/b-admin001")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void Jeder_Befehl_hat_seine_Handlung_und_eigene_brauchen_keine_Zelle_der_Matrix()
    {
        var befehle = typeof(AnmeldungBefehl).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(AnmeldungBefehl))).ToList();
        var verzeichnis = new Handlungsverzeichnis(((KitaPlus.Betrieb.IModul)new AnmeldungModule()).Handlungen, befehle);
        befehle.Count(b => !verzeichnis[b].EigenesKonto).ShouldBe(9);
        befehle.Where(b => !verzeichnis[b].EigenesKonto).ShouldAllBe(b => verzeichnis[b].Bereich == Bereich.Benutzerverwaltung && verzeichnis[b].Bedarf == Stufe.Schreiben);
    }
}
