using System.Net;
using KitaPlus.Anmeldung;
using KitaPlus.Host.Web;

namespace KitaPlus.Rechte.Tests;

/// <summary>The application behind a proxy on this machine.</summary>
public sealed class HausHinterProxy : Haus
{
    private protected override Webeinstellungen Einstellungen() => base.Einstellungen() with { Proxys = [Netzregel.Bereich("127.0.0.1")!.Value, Netzregel.Bereich("10.99.0.0/16")!.Value] };
}

/// <summary>What a known proxy says about the origin of a request counts; what anybody else says does not.</summary>
public sealed class ProxyTests(HausHinterProxy hinterProxy, Haus ohneProxy) : IClassFixture<HausHinterProxy>, IClassFixture<Haus>
{
    private const string Aussenname = "kita.example";
    private const string Falsch = "falsch falsch";

    private static Besucher Von(Haus haus, string weitergeleitet, string schema = "https")
    {
        var b = haus.Besucher();
        b.Netz.DefaultRequestHeaders.Add("X-Forwarded-For", weitergeleitet);
        b.Netz.DefaultRequestHeaders.Add("X-Forwarded-Proto", schema);
        return b;
    }

    /// <summary>A secure cookie is not sent by this client over the plain connection to the server: it is handed over by hand.</summary>
    private static async Task<Antwort> VersucheAsync(Besucher b, string kennwort)
    {
        var seite = await b.HoleAsync("/anmelden");
        using var anfrage = new HttpRequestMessage(HttpMethod.Post, new Uri("/anmelden", UriKind.Relative));
        if (seite.Kopf.TryGetValue("Set-Cookie", out var keks)) anfrage.Headers.Add("Cookie", keks.Split(';')[0]);
        var konto = Haus.Konto(Rolle.Finanzen);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = seite.Marke, ["_handler"] = "anmelden", ["Eingabe.Mandant"] = Welt.Nord, ["Eingabe.Benutzername"] = konto.Benutzername, ["Eingabe.Kennwort"] = kennwort,
        });
        anfrage.Content = form;
        using var antwort = await b.Netz.SendAsync(anfrage);
        return new(antwort.StatusCode, await antwort.Content.ReadAsStringAsync(), antwort.Headers.Location?.ToString(), "", antwort.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    private static async Task<string> AnmeldungenAsync(Haus haus)
    {
        var buch = haus.Dienst<Anmeldebuch>();
        var (zeilen, _) = await buch.SucheAsync(Welt.Nord, new(Haus.Benutzer(Rolle.Finanzen), null, null, null, null, 0, 1), default);
        return zeilen[0].Adresse;
    }

    [Fact]
    public async Task Hinter_dem_Proxy_zaehlt_die_Adresse_der_Person_und_eine_untergeschobene_nicht()
    {
        using var angreifer = Von(hinterProxy, "203.0.113.7");
        for (var i = 0; i < 5; i++) await VersucheAsync(angreifer, Falsch);
        (await AnmeldungenAsync(hinterProxy)).ShouldBe("203.0.113.7");

        // the attacker writes an address of his own in front; the proxy appends the true one, a second proxy of ours its own
        using var verkleidet = Von(hinterProxy, "198.51.100.1, 203.0.113.7, 10.99.0.3");
        (await VersucheAsync(verkleidet, Haus.Konto(Rolle.Finanzen).Kennwort)).Weiter.ShouldBeNull();
        (await AnmeldungenAsync(hinterProxy)).ShouldBe("203.0.113.7");

        using var person = Von(hinterProxy, "198.51.100.1");
        (await VersucheAsync(person, Haus.Konto(Rolle.Finanzen).Kennwort)).Weiter.ShouldNotBeNull().ShouldContain("/anmelden/faktor");
        (await AnmeldungenAsync(hinterProxy)).ShouldBe("198.51.100.1");
    }

    [Fact]
    public async Task Hinter_dem_Proxy_sind_Kekse_gesichert_und_Unverschluesseltes_wird_umgeleitet()
    {
        using var b = Von(hinterProxy, "198.51.100.2");
        b.Netz.DefaultRequestHeaders.Host = Aussenname;
        var seite = await b.HoleAsync("/anmelden");
        seite.Status.ShouldBe(HttpStatusCode.OK);
        seite.Kopf["Set-Cookie"].ShouldContain("secure");
        seite.Kopf["Strict-Transport-Security"].ShouldContain("max-age=");
        var gelungen = await VersucheAsync(b, Haus.Konto(Rolle.Finanzen).Kennwort);
        gelungen.Kopf["Set-Cookie"].ShouldContain("__Host-kitaplus=");

        using var offen = Von(hinterProxy, "198.51.100.2", "http");
        offen.Netz.DefaultRequestHeaders.Host = Aussenname;
        var umleitung = await offen.HoleAsync("/anmelden?ziel=%2Fkinder");
        umleitung.Status.ShouldBe(HttpStatusCode.PermanentRedirect);
        umleitung.Weiter.ShouldBe("https://kita.example/anmelden?ziel=%2Fkinder");

        // past the proxy, from this very machine
        using var daneben = hinterProxy.Besucher();
        (await daneben.HoleAsync("/anmelden")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ohne_Proxy_wird_keiner_Kopfzeile_geglaubt()
    {
        using var b = Von(ohneProxy, "203.0.113.7");
        (await b.HoleAsync("/anmelden")).Kopf.ContainsKey("Strict-Transport-Security").ShouldBeFalse();
        await VersucheAsync(b, Falsch);
        (await AnmeldungenAsync(ohneProxy)).ShouldBe("127.0.0.1");
    }

    [Theory]
    [InlineData("proxy.example", null, "ist weder eine IP-Adresse noch ein Netz")]
    [InlineData("10.0.0.0/99", null, "ist weder eine IP-Adresse noch ein Netz")]
    [InlineData(null, "ca.pem", "sieht nur, wer die Verschlüsselung selbst abschließt")]
    public void Falsche_Angaben_nennt_ein_Satz(string? proxy, string? aussteller, string satz) =>
        Should.Throw<Kernel.Fachfehler>(() => Webeinstellungen.Aus("http://localhost:5080", null, null, "", null, proxy, aussteller)).Message.ShouldContain(satz);

    [Fact]
    public void Hinter_einem_Proxy_ist_der_Server_nicht_nur_fuer_diesen_Rechner_da()
    {
        var e = Webeinstellungen.Aus("http://localhost:5080", null, null, "", Aussenname, "127.0.0.1, 10.1.0.0/16");
        e.NurDieserRechner.ShouldBeFalse();
        e.Aussenadresse.ShouldBe(new Uri("https://kita.example/"));
        Webeinstellungen.Aus("http://localhost:5080", null, null, "").NurDieserRechner.ShouldBeTrue();
    }
}
