using System.Net;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>Logging in, as people and attackers meet it.</summary>
public sealed class AnmeldungTests : Szene
{
    [Fact]
    public async Task Die_erste_Anmeldung_fuehrt_ueber_Kennwort_und_App_zur_gewuenschten_Seite()
    {
        using var b = new Besucher(Haus);
        var initial = await InitialAsync();
        (await b.HoleAsync("/geschuetzt")).Weiter.ShouldBe("/anmelden?ziel=%2Fgeschuetzt");
        (await b.MeldeAnAsync(Name, initial, "/geschuetzt")).Weiter.ShouldBe("/anmelden/kennwort?ziel=%2Fgeschuetzt");
        (await b.SendeAsync("/anmelden/kennwort?ziel=%2Fgeschuetzt", "kennwort", ("Eingabe.Neu", Kennwort), ("Eingabe.Wiederholung", Kennwort))).Weiter.ShouldBe("/anmelden/einrichten?ziel=%2Fgeschuetzt");
        var einrichten = await b.HoleAsync("/anmelden/einrichten?ziel=%2Fgeschuetzt");
        einrichten.Text.ShouldContain("<svg");
        var geheim = (await Haus.ZustandAsync(B)).Totp!.Geheimnis;
        einrichten.Text.ShouldContain(string.Join(' ', geheim.Chunk(4).Select(t => new string(t))));
        (await b.SendeAsync("/anmelden/einrichten?ziel=%2Fgeschuetzt", "totp", ("Eingabe.Code", Totp.Code(geheim, Totp.Schritt(Haus.Uhr.GetUtcNow()))))).Weiter.ShouldBe("/geschuetzt");
        (await b.HoleAsync("/geschuetzt")).Text.ShouldBe($"Guten Tag {B}");
        (await b.HoleAsync("/anmelden")).Weiter.ShouldBe("/");
    }

    [Fact]
    public async Task Kennwortwechsel_und_zweiter_Faktor_lassen_sich_nicht_ueberspringen()
    {
        using var b = new Besucher(Haus);
        await b.MeldeAnAsync(Name, await InitialAsync());
        foreach (var seite in new[] { "/geschuetzt", "/konto", "/" }) (await b.HoleAsync(seite)).Weiter.ShouldStartWith("/anmelden");
        foreach (var seite in new[] { "/anmelden", "/anmelden/faktor", "/anmelden/einrichten" }) (await b.HoleAsync(seite)).Weiter.ShouldBe("/anmelden/kennwort", seite);
        await b.SendeAsync("/anmelden/kennwort", "kennwort", ("Eingabe.Neu", Kennwort), ("Eingabe.Wiederholung", Kennwort));
        (await b.HoleAsync("/geschuetzt")).Weiter.ShouldStartWith("/anmelden");
        foreach (var seite in new[] { "/anmelden", "/anmelden/faktor", "/anmelden/kennwort" }) (await b.HoleAsync(seite)).Weiter.ShouldBe("/anmelden/einrichten", seite);
    }

    [Fact]
    public async Task Mit_Faktor_fuehrt_kein_Weg_am_Faktor_vorbei()
    {
        await EingerichtetAsync();
        using var b = new Besucher(Haus);
        (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
        var schutz = (await b.HoleAsync("/anmelden/faktor")).Schutz;
        foreach (var seite in new[] { "/geschuetzt", "/konto" }) (await b.HoleAsync(seite)).Weiter.ShouldStartWith("/anmelden");
        var vorher = await Haus.ZustandAsync(B);
        (await b.SendeMitAsync(schutz, "/anmelden/kennwort", "kennwort", ("Eingabe.Neu", "vier Dachse essen Brei"), ("Eingabe.Wiederholung", "vier Dachse essen Brei"))).Status.ShouldNotBe(HttpStatusCode.OK);
        (await b.SendeMitAsync(schutz, "/anmelden/einrichten", "totp", ("Eingabe.Code", Code()))).Status.ShouldNotBe(HttpStatusCode.OK);
        (await Haus.ZustandAsync(B)).ShouldBe(vorher);
        (await b.HoleAsync("/geschuetzt")).Weiter.ShouldStartWith("/anmelden");
    }

    [Fact]
    public async Task Ein_Initialkennwort_oeffnet_einmal_und_vierzehn_Tage_lang()
    {
        using var b = new Besucher(Haus);
        var initial = await InitialAsync();
        (await b.MeldeAnAsync(Name, initial)).Weiter.ShouldBe("/anmelden/kennwort");
        using var c = new Besucher(Haus);
        (await c.MeldeAnAsync(Name, initial)).Text.ShouldContain(Kennwortanmeldung.Satz);
        initial = await InitialAsync();
        Haus.Uhr.Vor(TimeSpan.FromDays(14));
        (await c.MeldeAnAsync(Name, initial)).Text.ShouldContain(Kennwortanmeldung.Satz);
        (await Haus.VorgaengeAsync()).ShouldBe(["KennwortRichtig", "InitialkennwortVerbraucht", "InitialkennwortAbgelaufen"]);
    }

    [Fact]
    public async Task Niemand_erfaehrt_an_der_Antwort_oder_am_Aufwand_warum_es_nicht_geht()
    {
        await EingerichtetAsync();
        Haus.Zugaenge.Lege("b-gesperrt", "gesperrt");
        Haus.Zugaenge.Lege("b-ohne0000", "ohne");
        Haus.Zugaenge.Lege("b-aussen00", "aussen", regeln: new([], ["192.168.0.0/16"], false));
        foreach (var benutzer in new[] { "b-gesperrt", "b-aussen00" }) await Haus.Dienste.GetRequiredService<IErsteinrichtung>().RichteEinAsync(Zugangsliste.Mandant, benutzer, Kennwort, Geheim);
        await Haus.SendeAsync(new SperreAnmeldung("b-gesperrt", Haus.Uhr.GetUtcNow()));

        var antworten = new List<(string Seite, long Aufwand)>();
        foreach (var (name, kennwort) in new[] { ("gibtesnicht", Kennwort), (Name, "falsch falsch"), ("gesperrt", Kennwort), ("ohne", Kennwort), ("aussen", Kennwort) })
        {
            using var b = new Besucher(Haus);
            var vorher = Haus.Pruefungen;
            var seite = await b.MeldeAnAsync(name, kennwort);
            seite.Status.ShouldBe(HttpStatusCode.OK);
            antworten.Add((seite.Text.Replace(seite.Schutz, "", StringComparison.Ordinal).Replace(name, "", StringComparison.Ordinal), Haus.Pruefungen - vorher));
        }

        antworten.Select(a => a.Aufwand).ShouldAllBe(a => a == 1);
        antworten.Select(a => a.Seite).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        antworten[0].Seite.ShouldContain(Kennwortanmeldung.Satz);
        (await Haus.VorgaengeAsync()).ShouldBe(["BenutzerUnbekannt", "KennwortFalsch", "NachFehlversuchenGesperrt", "KeinKennwort", "FremdesNetz"]);
    }

    [Fact]
    public async Task Ein_Code_gilt_nur_einmal()
    {
        await EingerichtetAsync();
        using var a = await AngemeldetAsync();
        using var b = new Besucher(Haus);
        await b.MeldeAnAsync(Name, Kennwort);
        (await b.GibCodeAsync(Code())).Text.ShouldContain("schon benutzt");
        (await b.GibCodeAsync(Code(-1))).Text.ShouldContain("schon benutzt");
        Haus.Uhr.Vor(TimeSpan.FromSeconds(30));
        (await b.GibCodeAsync(Code())).Weiter.ShouldBe("/");
        (await Haus.VorgaengeAsync()).Count(v => v == "CodeSchonBenutzt").ShouldBe(2);
    }

    [Fact]
    public async Task Nach_fuenf_falschen_Kennwoertern_ist_die_Anmeldung_gesperrt_und_jedes_Mal_laenger()
    {
        await EingerichtetAsync();
        foreach (var minuten in new[] { 1, 5, 15 })
        {
            for (var i = 0; i < 5; i++)
            {
                using var b = new Besucher(Haus);
                await b.MeldeAnAsync(Name, $"falsch falsch {i}");
            }

            using var richtig = new Besucher(Haus);
            Haus.Uhr.Vor(TimeSpan.FromMinutes(minuten) - TimeSpan.FromSeconds(1));
            (await richtig.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
            Haus.Uhr.Vor(TimeSpan.FromSeconds(1));
            (await richtig.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
            Haus.Uhr.Vor(TimeSpan.FromMinutes(10));
        }
    }

    [Theory]
    [InlineData("10.66.6.6", "10.1.2.3")]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7")]
    public async Task Wer_fremde_Kennwoerter_raet_sperrt_nur_sich_selbst_aus(string angreifer, string person)
    {
        await EingerichtetAsync();
        for (var stunde = 0; stunde < 12; stunde++)
        {
            for (var i = 0; i < 5; i++)
            {
                using var a = new Besucher(Haus, angreifer);
                await a.MeldeAnAsync(Name, $"falsch falsch {i}");
            }

            using var dort = new Besucher(Haus, angreifer);
            (await dort.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
            using var b = await AngemeldetAsync(person);
            (await b.HoleAsync("/geschuetzt")).Status.ShouldBe(HttpStatusCode.OK);
            Haus.Uhr.Vor(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task Der_fuenfte_Versuch_kostet_und_antwortet_nicht_anders_als_die_ersten()
    {
        await EingerichtetAsync();
        var vorher = await Haus.ZustandAsync(B);
        var antworten = new List<(string Seite, long Aufwand)>();
        foreach (var name in new[] { Name, "gibtesnicht" })
        {
            for (var i = 0; i < 7; i++)
            {
                using var b = new Besucher(Haus);
                var bisher = Haus.Pruefungen;
                var seite = await b.MeldeAnAsync(name, "falsch falsch");
                antworten.Add((seite.Text.Replace(seite.Schutz, "", StringComparison.Ordinal).Replace(name, "", StringComparison.Ordinal), Haus.Pruefungen - bisher));
            }
        }

        antworten.Distinct().ShouldHaveSingleItem().Aufwand.ShouldBe(1);
        (await Haus.ZustandAsync(B)).ShouldBe(vorher);
        (await Haus.VorgaengeAsync()).Count(v => v == "NachFehlversuchenGesperrt").ShouldBe(4);
    }

    [Fact]
    public async Task Die_Benutzerverwaltung_sieht_und_loest_die_Sperre_eines_Netzes()
    {
        await EingerichtetAsync();
        await LegeAnAsync("b-admin001", "a.admin", Rolle.Fachverantwortung);
        using var b = new Besucher(Haus);
        for (var i = 0; i < 5; i++) await b.MeldeAnAsync(Name, "falsch falsch");
        using var admin = await AngemeldetAsync("10.7.7.7", "a.admin");
        for (var i = 0; i < 5; i++) await b.MeldeAnAsync(Name, "falsch falsch");
        (await admin.HoleAsync($"/zugangsdaten/{B}")).Text.ShouldContain("von 10.1.2.3 bis 02.03.2026, 09:06");
        (await admin.SendeAsync($"/zugangsdaten/{B}", "entsperren", ("Eingabe.Grund", "Rückruf"))).Weiter.ShouldBe($"/zugangsdaten/{B}");
        (await admin.HoleAsync($"/zugangsdaten/{B}")).Text.ShouldNotContain("von 10.1.2.3");
        (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
    }

    [Fact]
    public async Task Auch_falsche_Codes_sperren()
    {
        await EingerichtetAsync();
        using var b = new Besucher(Haus);
        await b.MeldeAnAsync(Name, Kennwort);
        for (var i = 0; i < 4; i++) (await b.GibCodeAsync("000000")).Text.ShouldContain(Faktoranmeldung.Satz);
        (await b.GibCodeAsync("000000")).Weiter.ShouldBe("/anmelden");
        (await Haus.ZustandAsync(B)).IstGesperrt(Haus.Uhr.GetUtcNow()).ShouldBeTrue();
        (await b.HoleAsync("/anmelden/faktor")).Weiter.ShouldBe("/anmelden");
    }

    [Fact]
    public async Task Viele_Namen_von_einer_Adresse_werden_gebremst()
    {
        await EingerichtetAsync();
        using var b = new Besucher(Haus, "2001:db8:1:2::7");
        for (var i = 0; i < 20; i++) (await b.MeldeAnAsync($"name{i}", "Sommer2026!")).Status.ShouldBe(HttpStatusCode.OK);
        var zuviel = await b.MeldeAnAsync(Name, Kennwort);
        zuviel.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        zuviel.Warten.ShouldBe(TimeSpan.FromMinutes(10));
        zuviel.Text.ShouldContain("Bitte 10 Minuten warten");
        // the same connection under another of its addresses
        using var nachbar = new Besucher(Haus, "2001:db8:1:2:ffff::1");
        (await nachbar.MeldeAnAsync(Name, Kennwort)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        using var anderer = new Besucher(Haus, "2001:db8:1:3::7");
        (await anderer.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
        Haus.Uhr.Vor(TimeSpan.FromMinutes(10));
        (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
    }

    [Theory]
    [InlineData(Name)]
    [InlineData("gibtesnicht")]
    public async Task Viele_Adressen_gegen_einen_Namen_werden_gebremst_ob_es_ihn_gibt_oder_nicht(string name)
    {
        await EingerichtetAsync();
        for (var i = 0; i < 100; i++)
        {
            using var b = new Besucher(Haus, $"10.9.0.{i}");
            (await b.MeldeAnAsync(name, "falsch falsch")).Status.ShouldBe(HttpStatusCode.OK);
        }

        using var naechster = new Besucher(Haus, "10.9.1.1");
        (await naechster.MeldeAnAsync(name.ToUpperInvariant(), "falsch falsch")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Wer_sich_richtig_anmeldet_wird_nie_gebremst()
    {
        await EingerichtetAsync();
        for (var i = 0; i < 25; i++)
        {
            using var b = new Besucher(Haus);
            (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
        }
    }

    [Fact]
    public async Task Ein_abgelaufenes_Kennwort_muss_ersetzt_werden_und_kommt_nie_wieder()
    {
        await EingerichtetAsync();
        Haus.Uhr.Vor(TimeSpan.FromDays(90));
        using var b = new Besucher(Haus);
        (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
        (await b.GibCodeAsync(Code())).Weiter.ShouldBe("/anmelden/kennwort");
        (await b.HoleAsync("/geschuetzt")).Weiter.ShouldStartWith("/anmelden");
        (await Neu(Kennwort, Kennwort)).Text.ShouldContain("schon einmal verwendet");
        (await Neu("sommer2024", "sommer2024")).Text.ShouldContain("zuerst ausprobiert");
        (await Neu("Sankt Severin am Rhein", "Sankt Severin am Rhein")).Text.ShouldContain("„Sankt“");
        (await Neu("vier Dachse essen Brei", "vier Dachse essen")).Text.ShouldContain("sind verschieden");
        (await Neu("vier Dachse essen Brei", "vier Dachse essen Brei")).Weiter.ShouldBe("/");
        (await b.HoleAsync("/geschuetzt")).Status.ShouldBe(HttpStatusCode.OK);

        Task<Seite> Neu(string neu, string wiederholung) => b.SendeAsync("/anmelden/kennwort", "kennwort", ("Eingabe.Neu", neu), ("Eingabe.Wiederholung", wiederholung));
    }

    [Fact]
    public async Task Ausserhalb_der_Zeit_kommt_niemand_hinein_und_wer_drin_ist_fliegt_hinaus()
    {
        Haus.Zugaenge.Lege(B, Name, regeln: new([new(DayOfWeek.Monday, new TimeOnly(8, 0), new TimeOnly(17, 0))], [], false));
        await EingerichtetAsync();
        using var b = await AngemeldetAsync();
        (await b.HoleAsync("/geschuetzt")).Status.ShouldBe(HttpStatusCode.OK);
        // 17:00 in Berlin is 16:00 UTC
        for (var t = Haus.Uhr.GetUtcNow(); t < new DateTimeOffset(2026, 3, 2, 15, 59, 0, TimeSpan.Zero); t = Haus.Uhr.GetUtcNow())
        {
            Haus.Uhr.StelleAuf(t.AddMinutes(20) < new DateTimeOffset(2026, 3, 2, 15, 59, 0, TimeSpan.Zero) ? t.AddMinutes(20) : new DateTimeOffset(2026, 3, 2, 15, 59, 0, TimeSpan.Zero));
            (await b.HoleAsync("/geschuetzt")).Status.ShouldBe(HttpStatusCode.OK);
        }

        Haus.Uhr.Vor(TimeSpan.FromMinutes(1));
        (await b.HoleAsync("/geschuetzt")).Weiter.ShouldStartWith("/anmelden");
        using var c = new Besucher(Haus);
        (await c.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
        (await Haus.VorgaengeAsync())[^1].ShouldBe("AusserhalbDerZeit");
    }

    [Fact]
    public async Task Nur_aus_dem_erlaubten_Netz()
    {
        Haus.Zugaenge.Lege(B, Name, regeln: new([], ["192.0.2.0/24", "2001:db8:5::/48"], false));
        await EingerichtetAsync();
        using var fremd = new Besucher(Haus, "198.51.100.1");
        (await fremd.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
        foreach (var gut in new[] { "192.0.2.77", "::ffff:192.0.2.77", "2001:db8:5:1::1" })
        {
            using var b = new Besucher(Haus, gut);
            (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor", gut);
        }

        // a stolen cookie is worth nothing elsewhere
        using var drin = await AngemeldetAsync("192.0.2.1");
        using var dieb = new Besucher(Haus, "198.51.100.1");
        dieb.Kekse.Add(Haus.Adresse, new Cookie("kitaplus", drin.Sitzungskeks));
        (await dieb.HoleAsync("/geschuetzt")).Weiter.ShouldStartWith("/anmelden");
    }

    [Fact]
    public async Task Traegervertreter_kommen_nur_von_ihrem_zugelassenen_Rechner()
    {
        Haus.Zugaenge.Lege(B, Name, Rolle.TraegerLesend, new([], [], true));
        await EingerichtetAsync();
        using var b = new Besucher(Haus);
        (await b.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
        var seite = await b.SendeAsync("/anmelden/geraet", "geraet");
        var kennung = Geraetekennung.Aus(b.Kekse.GetCookies(Haus.Adresse)["kitaplus-geraet"]!.Value);
        seite.Text.ShouldContain(kennung);
        (await b.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
        await Haus.SendeAsync(new RegistriereGeraet(B, kennung, "Pfarrbüro", Haus.Uhr.GetUtcNow()));
        (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
        (await b.GibCodeAsync(Code())).Weiter.ShouldBe("/");
        using var anderer = new Besucher(Haus);
        await anderer.SendeAsync("/anmelden/geraet", "geraet");
        (await anderer.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
        await Haus.SendeAsync(new EntferneGeraet(B, kennung, Haus.Uhr.GetUtcNow()));
        (await b.HoleAsync("/geschuetzt")).Weiter.ShouldStartWith("/anmelden");
        (await Haus.VorgaengeAsync()).Count(v => v == "FremdesGeraet").ShouldBe(3);
    }

    [Theory]
    [InlineData("https://boese.example/")]
    [InlineData("//boese.example")]
    [InlineData("/\\boese.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/boese.example")]
    public async Task Kein_Ziel_fuehrt_auf_fremde_Seiten(string ziel)
    {
        await EingerichtetAsync();
        using var b = new Besucher(Haus);
        Haus.Uhr.Vor(TimeSpan.FromSeconds(90));
        (await b.MeldeAnAsync(Name, Kennwort, ziel)).Weiter.ShouldBe("/anmelden/faktor");
        (await b.SendeAsync($"/anmelden/faktor?ziel={Uri.EscapeDataString(ziel)}", "code", ("Eingabe.Code", Code()))).Weiter.ShouldBe("/");
    }

    [Fact]
    public async Task Bei_mehreren_Verwaltungstraegern_wird_einer_gewaehlt()
    {
        Haus.Zugaenge.Mandanten.Add(new("bonn", "Rendantur Bonn"));
        await EingerichtetAsync();
        using var b = new Besucher(Haus);
        (await b.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain("Bitte eine der Möglichkeiten wählen");
        (await Mit("bonn")).Text.ShouldContain(Kennwortanmeldung.Satz);
        (await Mit(Zugangsliste.Mandant)).Weiter.ShouldBe("/anmelden/faktor");

        Task<Seite> Mit(string mandant) => b.SendeAsync("/anmelden", "anmelden", ("Eingabe.Mandant", mandant), ("Eingabe.Benutzername", Name), ("Eingabe.Kennwort", Kennwort));
    }

    [Fact]
    public async Task Der_erste_Link_oeffnet_einmal_und_einen_Tag_lang()
    {
        var einrichtung = Haus.Dienste.GetRequiredService<IErsteinrichtung>();
        var link = await einrichtung.EinmallinkAsync(Zugangsliste.Mandant, B);
        using var b = new Besucher(Haus);
        (await b.HoleAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        (await b.SendeAsync(link, "einmal")).Weiter.ShouldBe("/anmelden/kennwort");
        using var c = new Besucher(Haus);
        (await c.SendeAsync(link, "einmal")).Text.ShouldContain("gilt nicht mehr");
        var zweiter = await einrichtung.EinmallinkAsync(Zugangsliste.Mandant, B);
        Haus.Uhr.Vor(TimeSpan.FromHours(24));
        (await c.SendeAsync(zweiter, "einmal")).Text.ShouldContain("gilt nicht mehr");
        await EingerichtetAsync();
        (await c.SendeAsync(await einrichtung.EinmallinkAsync(Zugangsliste.Mandant, B), "einmal")).Text.ShouldContain("gilt nicht mehr");
    }
}
