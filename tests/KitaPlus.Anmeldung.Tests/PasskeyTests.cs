using System.Net;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>The whole ceremony over HTTP, with a device in software.</summary>
public sealed class PasskeyTests : Szene
{
    private static async Task<Seite> LegeAnAsync(Besucher b, Softwareschluessel s, string seite)
    {
        var schutz = (await b.HoleAsync(seite)).Schutz;
        var vorgaben = (await b.SendeMitAsync(schutz, "/anmelden/passkey", "", ("anlegen", "true"))).Text;
        return await b.SendeMitAsync(schutz, seite, "passkey", ("Passkey.Bezeichnung", "Diensthandy"), ("Passkey.Kennwort", Kennwort), ("Passkey.Antwort", s.LegeAn(vorgaben)));
    }

    private static async Task<(string Schutz, string Antwort)> UnterschreibeAsync(Besucher b, Softwareschluessel s)
    {
        var schutz = (await b.HoleAsync("/anmelden/faktor")).Schutz;
        return (schutz, s.Unterschreibe((await b.SendeMitAsync(schutz, "/anmelden/passkey", "", ("anlegen", "false"))).Text));
    }

    private static Task<Seite> GibAbAsync(Besucher b, (string Schutz, string Antwort) u) => b.SendeMitAsync(u.Schutz, "/anmelden/faktor", "passkey", ("Passkey.Antwort", u.Antwort));

    /// <summary>First login with a passkey as the only factor.</summary>
    private async Task<Softwareschluessel> EingerichtetMitPasskeyAsync()
    {
        using var b = new Besucher(Haus);
        await b.MeldeAnAsync(Name, await InitialAsync());
        await b.SendeAsync("/anmelden/kennwort", "kennwort", ("Eingabe.Neu", Kennwort), ("Eingabe.Wiederholung", Kennwort));
        var s = new Softwareschluessel(Haus.Adresse);
        (await LegeAnAsync(b, s, "/anmelden/einrichten")).Weiter.ShouldBe("/");
        (await b.HoleAsync("/konto")).Text.ShouldContain("Passkey „Diensthandy“");
        return s;
    }

    [Fact]
    public async Task Ein_Passkey_genuegt_als_zweiter_Faktor()
    {
        using var s = await EingerichtetMitPasskeyAsync();
        using var b = new Besucher(Haus);
        (await b.MeldeAnAsync(Name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
        (await GibAbAsync(b, await UnterschreibeAsync(b, s))).Weiter.ShouldBe("/");
        (await b.HoleAsync("/geschuetzt")).Status.ShouldBe(HttpStatusCode.OK);
        (await Haus.ZustandAsync(B)).Passkeys.Single().Zaehler.ShouldBe(1);
    }

    [Fact]
    public async Task Eine_Unterschrift_gilt_nur_einmal_und_nur_fuer_ihre_Frage()
    {
        using var s = await EingerichtetMitPasskeyAsync();
        using var b = new Besucher(Haus);
        await b.MeldeAnAsync(Name, Kennwort);
        var alte = await UnterschreibeAsync(b, s);
        var neue = await UnterschreibeAsync(b, s);
        (await GibAbAsync(b, alte)).Text.ShouldContain(Faktoranmeldung.Passkeysatz);
        (await GibAbAsync(b, neue)).Text.ShouldContain(Faktoranmeldung.Passkeysatz);
        (await GibAbAsync(b, await UnterschreibeAsync(b, s))).Weiter.ShouldBe("/");
    }

    [Fact]
    public async Task Fremde_Herkunft_fremder_Schluessel_und_Kopie_werden_abgewiesen()
    {
        using var s = await EingerichtetMitPasskeyAsync();
        using var fremder = new Softwareschluessel(Haus.Adresse);
        using var b = new Besucher(Haus);
        await b.MeldeAnAsync(Name, Kennwort);
        (await GibAbAsync(b, await UnterschreibeAsync(b, fremder))).Text.ShouldContain(Faktoranmeldung.Passkeysatz);
        s.Herkunft = "https://boese.example";
        (await GibAbAsync(b, await UnterschreibeAsync(b, s))).Text.ShouldContain(Faktoranmeldung.Passkeysatz);
        s.Herkunft = Haus.Adresse.GetLeftPart(UriPartial.Authority);
        s.Zaehler = 10;
        (await GibAbAsync(b, await UnterschreibeAsync(b, s))).Weiter.ShouldBe("/");
        using var c = new Besucher(Haus);
        await c.MeldeAnAsync(Name, Kennwort);
        s.Zaehler = 3;
        (await GibAbAsync(c, await UnterschreibeAsync(c, s))).Text.ShouldContain(Faktoranmeldung.Passkeysatz);
    }

    [Fact]
    public async Task Zur_App_kommt_ein_Passkey_dazu_und_danach_darf_die_App_gehen()
    {
        await EingerichtetAsync();
        using var b = await AngemeldetAsync();
        using var s = new Softwareschluessel(Haus.Adresse);
        (await LegeAnAsync(b, s, "/konto")).Weiter.ShouldBe("/konto");
        (await b.SendeAsync("/konto", "faktoren", ("Entfernen.Kennwort", Kennwort), ("Entfernen.Faktor", "app"))).Weiter.ShouldBe("/konto");
        using var c = new Besucher(Haus);
        await c.MeldeAnAsync(Name, Kennwort);
        (await c.GibCodeAsync(Code(1))).Text.ShouldContain(Faktoranmeldung.Satz);
        (await GibAbAsync(c, await UnterschreibeAsync(c, s))).Weiter.ShouldBe("/");
    }
}
