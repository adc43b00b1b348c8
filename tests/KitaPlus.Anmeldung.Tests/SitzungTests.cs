using System.Net;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>How long a session holds, what ends it, and what a thief can do with it.</summary>
public sealed class SitzungTests : Szene
{
    private static async Task<bool> IstDrinAsync(Besucher b) => (await b.HoleAsync("/geschuetzt")).Status == HttpStatusCode.OK;

    [Fact]
    public async Task Wird_ein_Recht_geaendert_ist_die_Sitzung_sofort_zu_Ende()
    {
        await EingerichtetAsync();
        using var b = await AngemeldetAsync();
        (await IstDrinAsync(b)).ShouldBeTrue();
        Haus.Zugaenge.Aendere(B, s => s);
        (await IstDrinAsync(b)).ShouldBeFalse();
        using var neu = await AngemeldetAsync();
        (await IstDrinAsync(neu)).ShouldBeTrue();
    }

    [Fact]
    public async Task Wer_gesperrt_ist_oder_keine_Rolle_mehr_hat_kommt_nicht_hinein()
    {
        await EingerichtetAsync();
        var tag = new DateOnly(2026, 3, 1);
        Haus.Zugaenge.Aendere(B, s => s with { Zugang = s.Zugang with { Zuweisungen = [s.Zugang.Zuweisungen[0] with { Zeit = new Zeitraum(tag, tag) }] } });
        using var b = new Besucher(Haus);
        (await b.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
        Haus.Zugaenge.Aendere(B, s => s with { Zugang = s.Zugang with { Sperre = "Kündigung" } });
        (await b.MeldeAnAsync(Name, Kennwort)).Text.ShouldContain(Kennwortanmeldung.Satz);
        (await Haus.VorgaengeAsync()).ShouldBe(["KeineRolle", "ZugangGesperrt"]);
    }

    [Fact]
    public async Task Eine_Rolle_die_um_Mitternacht_endet_beendet_die_Sitzung()
    {
        Haus.Uhr.StelleAuf(new DateTimeOffset(2026, 3, 2, 22, 50, 0, TimeSpan.Zero));
        await EingerichtetAsync();
        Haus.Zugaenge.Aendere(B, s => s with { Zugang = s.Zugang with { Zuweisungen = [s.Zugang.Zuweisungen[0] with { Zeit = new Zeitraum(new DateOnly(2020, 1, 1), new DateOnly(2026, 3, 2)) }] } });
        using var b = await AngemeldetAsync();
        (await IstDrinAsync(b)).ShouldBeTrue();
        Haus.Uhr.StelleAuf(new DateTimeOffset(2026, 3, 2, 23, 0, 0, TimeSpan.Zero));
        (await IstDrinAsync(b)).ShouldBeFalse();
    }

    [Fact]
    public async Task Eine_Sitzung_endet_nach_dreissig_Minuten_Ruhe_und_nach_zehn_Stunden()
    {
        await EingerichtetAsync();
        using var ruhig = await AngemeldetAsync();
        Haus.Uhr.Vor(TimeSpan.FromMinutes(29));
        (await IstDrinAsync(ruhig)).ShouldBeTrue();
        Haus.Uhr.Vor(TimeSpan.FromMinutes(30));
        (await IstDrinAsync(ruhig)).ShouldBeFalse();
        using var fleissig = await AngemeldetAsync();
        for (var i = 0; i < 29; i++)
        {
            Haus.Uhr.Vor(TimeSpan.FromMinutes(20));
            (await IstDrinAsync(fleissig)).ShouldBeTrue();
        }

        Haus.Uhr.Vor(TimeSpan.FromMinutes(20));
        (await IstDrinAsync(fleissig)).ShouldBeFalse();
    }

    [Fact]
    public async Task Eine_angefangene_Anmeldung_verfaellt_nach_einer_Viertelstunde()
    {
        await EingerichtetAsync();
        using var b = new Besucher(Haus);
        await b.MeldeAnAsync(Name, Kennwort);
        Haus.Uhr.Vor(TimeSpan.FromMinutes(15));
        (await b.HoleAsync("/anmelden/faktor")).Weiter.ShouldBe("/anmelden");
    }

    [Fact]
    public async Task Jeder_Schritt_bekommt_ein_neues_Geheimnis_und_ein_untergeschobenes_nuetzt_nichts()
    {
        await EingerichtetAsync();
        using var b = new Besucher(Haus);
        b.Kekse.Add(Haus.Adresse, new Cookie("kitaplus", "vom-angreifer-vorgegeben"));
        await b.MeldeAnAsync(Name, Kennwort);
        var halb = b.Sitzungskeks.ShouldNotBeNull();
        halb.ShouldNotBe("vom-angreifer-vorgegeben");
        await b.GibCodeAsync(Code());
        b.Sitzungskeks.ShouldNotBeNull().ShouldNotBe(halb);
        foreach (var altes in new[] { "vom-angreifer-vorgegeben", halb })
        {
            using var angreifer = new Besucher(Haus);
            angreifer.Kekse.Add(Haus.Adresse, new Cookie("kitaplus", altes));
            (await IstDrinAsync(angreifer)).ShouldBeFalse();
            (await angreifer.HoleAsync("/anmelden/faktor")).Weiter.ShouldBe("/anmelden");
        }
    }

    [Fact]
    public async Task Der_Keks_ist_fuer_Skripte_unlesbar_und_geht_nur_ueber_TLS()
    {
        await EingerichtetAsync();
        using var daheim = new Besucher(Haus);
        var offen = (await daheim.MeldeAnAsync(Name, Kennwort)).Kekse.Single(k => k.StartsWith("kitaplus=", StringComparison.Ordinal));
        offen.ShouldContain("httponly");
        offen.ShouldContain("samesite=lax");
        offen.ShouldContain("path=/");
        offen.ShouldNotContain("secure");
        offen.ShouldNotContain("domain");

        using var b = new Besucher(Haus);
        b.Http.DefaultRequestHeaders.Host = "kita.example";
        b.Http.DefaultRequestHeaders.Add(Anmeldehaus.Kopfschema, "https");
        var seite = await b.HoleAsync("/anmelden");
        // the container of this client sends no secure cookies over http: hand them over
        b.Http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", seite.Kekse.Select(k => k.Split(';')[0])));
        var gesichert = (await b.SendeMitAsync(seite.Schutz, "/anmelden", "anmelden", ("Eingabe.Benutzername", Name), ("Eingabe.Kennwort", Kennwort))).Kekse.Single(k => k.Contains("kitaplus=", StringComparison.Ordinal));
        gesichert.ShouldStartWith("__Host-kitaplus=");
        gesichert.ShouldContain("secure");
        gesichert.ShouldContain("httponly");
        gesichert.ShouldContain("path=/");
        gesichert.ShouldNotContain("domain");
    }

    [Fact]
    public async Task Das_Geheimnis_einer_Sitzung_steht_nirgends_gespeichert()
    {
        await EingerichtetAsync();
        using var b = await AngemeldetAsync();
        var hashes = await Haus.Dienste.GetRequiredService<Betriebsspeicher>().LiesAsync<string>("select hash from anmeldung_sitzungen", new { });
        hashes.ShouldBe([Geheimnis.Hash(b.Sitzungskeks!)]);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Haus.Betriebsdatei).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Eine_Sitzung_ueberlebt_den_Neustart_eine_beendete_nicht()
    {
        await EingerichtetAsync();
        using var bleibt = await AngemeldetAsync();
        using var geht = await AngemeldetAsync();
        (await geht.SendeMitAsync((await geht.HoleAsync("/konto")).Schutz, "/abmelden", "")).Weiter.ShouldBe("/anmelden");
        (await IstDrinAsync(geht)).ShouldBeFalse();
        var (bleibtKeks, gehtKeks) = (bleibt.Sitzungskeks!, geht.Sitzungskeks);
        await Haus.StarteNeuAsync();
        using var nachher = new Besucher(Haus);
        nachher.Kekse.Add(Haus.Adresse, new Cookie("kitaplus", bleibtKeks));
        (await IstDrinAsync(nachher)).ShouldBeTrue();
        gehtKeks.ShouldBeNull();
    }

    [Fact]
    public async Task Ein_Kennwortwechsel_beendet_alle_anderen_Sitzungen()
    {
        await EingerichtetAsync();
        using var anderswo = await AngemeldetAsync("10.5.5.5");
        using var b = await AngemeldetAsync();
        (await Wechsle("falsch falsch", "vier Dachse essen Brei")).Text.ShouldContain(Kennwortbestaetigung.Satz);
        (await Wechsle(Kennwort, Kennwort)).Text.ShouldContain("schon einmal verwendet");
        (await IstDrinAsync(anderswo)).ShouldBeTrue();
        (await Wechsle(Kennwort, "vier Dachse essen Brei")).Weiter.ShouldBe("/konto");
        (await IstDrinAsync(b)).ShouldBeTrue();
        (await IstDrinAsync(anderswo)).ShouldBeFalse();
        (await Wechsle("vier Dachse essen Brei", Kennwort)).Text.ShouldContain("schon einmal verwendet");

        Task<Seite> Wechsle(string bisher, string neu) => b.SendeAsync("/konto", "kennwort", ("Eingabe.Bisher", bisher), ("Eingabe.Neu", neu), ("Eingabe.Wiederholung", neu));
    }

    [Fact]
    public async Task Eigene_Sitzungen_lassen_sich_ansehen_und_beenden_fremde_nicht()
    {
        await EingerichtetAsync();
        await LegeAnAsync("b-fremd000", "fremd", Rolle.Finanzen);
        using var fremd = await AngemeldetAsync(name: "fremd");
        using var anderswo = await AngemeldetAsync("10.5.5.5");
        using var b = await AngemeldetAsync();
        var konto = await b.HoleAsync("/konto");
        konto.Text.ShouldContain("Firefox unter Linux, Adresse 10.5.5.5");
        konto.Text.ShouldContain("diese Sitzung");
        var sitzungen = Haus.Dienste.GetRequiredService<Sitzungen>();
        var andere = (await sitzungen.VonAsync(Zugangsliste.Mandant, B, default)).Single(s => s.Adresse == "10.5.5.5");
        var fremde = (await sitzungen.VonAsync(Zugangsliste.Mandant, "b-fremd000", default)).Single();
        konto.Text.ShouldNotContain(fremde.Kennung);
        await b.SendeAsync("/konto", "sitzungen", ("Sitzung", fremde.Kennung));
        (await IstDrinAsync(fremd)).ShouldBeTrue();
        (await b.SendeAsync("/konto", "sitzungen", ("Sitzung", andere.Kennung))).Weiter.ShouldBe("/konto");
        (await IstDrinAsync(anderswo)).ShouldBeFalse();
        (await IstDrinAsync(b)).ShouldBeTrue();
    }

    [Fact]
    public async Task Das_Konto_zeigt_nur_Sitzungen_die_noch_gelten()
    {
        await EingerichtetAsync();
        using var vergessen = await AngemeldetAsync("10.5.5.5");
        Haus.Uhr.Vor(TimeSpan.FromMinutes(20));
        using var b = await AngemeldetAsync();
        (await b.HoleAsync("/konto")).Text.ShouldContain("10.5.5.5");
        Haus.Uhr.Vor(TimeSpan.FromMinutes(10));
        var konto = await b.HoleAsync("/konto");
        konto.Text.ShouldContain("diese Sitzung");
        konto.Text.ShouldNotContain("10.5.5.5");
    }

    [Fact]
    public async Task Das_Schutzwort_eines_anderen_gilt_nicht()
    {
        await EingerichtetAsync();
        await LegeAnAsync("b-fremd000", "fremd", Rolle.Finanzen);
        using var fremd = await AngemeldetAsync(name: "fremd");
        using var b = await AngemeldetAsync();
        var schutzwort = (await fremd.HoleAsync("/konto")).Schutz;
        // not even together with the cookie it belongs to
        b.Kekse.Add(Haus.Adresse, new Cookie("kp-schutz", fremd.Kekse.GetCookies(Haus.Adresse)["kp-schutz"]!.Value));
        foreach (var (pfad, formular) in new[] { ("/konto", "codes"), ("/abmelden", "") })
            (await b.SendeMitAsync(schutzwort, pfad, formular)).Status.ShouldBe(HttpStatusCode.BadRequest, pfad);
        (await IstDrinAsync(b)).ShouldBeTrue();
        (await Haus.ZustandAsync(B)).Codes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ohne_Schutzwort_nimmt_die_Anmeldung_nichts_an()
    {
        await EingerichtetAsync();
        using var b = new Besucher(Haus);
        var vorher = Haus.Pruefungen;
        (await b.SendeMitAsync("", "/anmelden", "anmelden", ("Eingabe.Benutzername", Name), ("Eingabe.Kennwort", Kennwort))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await b.SendeMitAsync("", "/abmelden", "")).Status.ShouldBe(HttpStatusCode.BadRequest);
        Haus.Pruefungen.ShouldBe(vorher);
        b.Sitzungskeks.ShouldBeNull();
    }

    [Fact]
    public async Task Altes_wird_weggeraeumt()
    {
        await EingerichtetAsync();
        using var b = await AngemeldetAsync();
        await b.MeldeAnAsync(Name, "x");
        var speicher = Haus.Dienste.GetRequiredService<Betriebsspeicher>();
        var raeumer = Haus.Dienste.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Aufraeumen>().Single();
        await raeumer.EinmalAsync(default);
        (await Anzahl("anmeldung_sitzungen")).ShouldBe(1);
        Haus.Uhr.Vor(TimeSpan.FromDays(181));
        await raeumer.EinmalAsync(default);
        foreach (var tabelle in new[] { "anmeldung_sitzungen", "anmeldung_fehlversuche", "anmeldung_vorgaenge", "anmeldung_einmallinks" }) (await Anzahl(tabelle)).ShouldBe(0, tabelle);

        async Task<long> Anzahl(string tabelle) => (await speicher.LiesAsync<long>($"select count(*) from {tabelle}", new { })).Single();
    }
}
