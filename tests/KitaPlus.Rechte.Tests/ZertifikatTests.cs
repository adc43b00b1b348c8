using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using KitaPlus.Host.Web;
using KitaPlus.Kernel;

namespace KitaPlus.Rechte.Tests;

/// <summary>The application on https, asking for client certificates of one authority.</summary>
public sealed class HausMitZertifikaten : Haus
{
    private const string Serverzweck = "1.3.6.1.5.5.7.3.1";

    internal Pruefstelle Stelle { get; } = new("Bistum");

    private protected override Webeinstellungen Einstellungen()
    {
        var (eigenes, aussteller) = (Path.Combine(Ordner, "server.pfx"), Path.Combine(Ordner, "ca.pem"));
        using var server = Stelle.StelleAus("localhost", Serverzweck);
        File.WriteAllBytes(eigenes, server.Export(X509ContentType.Pkcs12));
        File.WriteAllText(aussteller, Stelle.Eigenes.ExportCertificatePem());
        return new(new Uri("https://127.0.0.1:0"), eigenes, null, Ordner, null) { Aussteller = Klientzertifikate.LiesAussteller(aussteller) };
    }

    internal override Besucher Besucher() => Mit(null);

    /// <summary>A browser that presents this certificate, whatever the server asks for.</summary>
    internal Besucher Mit(X509Certificate2? zertifikat) => new(Adresse, new()
    {
        RemoteCertificateValidationCallback = (_, server, _, _) => server?.Subject == "CN=localhost",
        LocalCertificateSelectionCallback = (_, _, _, _, _) => zertifikat!,
    });
}

/// <summary>Client certificates: entered by the administration, second factor at the login, taken away again.</summary>
public sealed class ZertifikatTests(HausMitZertifikaten haus) : IClassFixture<HausMitZertifikaten>
{
    private static readonly string Seite = $"/zugangsdaten/{Haus.Benutzer(Rolle.Personal)}";

    private static Task<Antwort> MeldeAnAsync(Besucher b)
    {
        var konto = Haus.Konto(Rolle.Personal);
        return b.SendeAsync("/anmelden", "anmelden", ("Eingabe.Mandant", Welt.Nord), ("Eingabe.Benutzername", konto.Benutzername), ("Eingabe.Kennwort", konto.Kennwort));
    }

    private static Task<Antwort> TrageEinAsync(Besucher verwaltung, byte[] datei) => verwaltung.SendeDateiAsync(Seite, "zertifikat", "Eingabe.Zertifikat", datei, ("Eingabe.Bezeichnung", "Chipkarte"));

    [Fact]
    public async Task Ein_eingetragenes_Zertifikat_ersetzt_den_Code_bis_es_entfernt_wird()
    {
        using var zertifikat = haus.Stelle.StelleAus("Paula Personal");
        using var verwaltung = await haus.NeuAlsAsync(Rolle.Fachverantwortung);
        using (var vorher = haus.Mit(zertifikat)) (await MeldeAnAsync(vorher)).Weiter.ShouldStartWith("/anmelden/faktor");

        (await TrageEinAsync(verwaltung, Encoding.ASCII.GetBytes(zertifikat.ExportCertificatePem()))).Weiter.ShouldBe(Seite);
        (await verwaltung.HoleAsync(Seite)).Text.ShouldContain("Chipkarte (CN=Paula Personal, gültig bis 01.01.2090)");

        using var person = haus.Mit(zertifikat);
        (await MeldeAnAsync(person)).Weiter.ShouldBe("/");
        (await person.HoleAsync("/konto")).Text.ShouldContain("Zertifikat „Chipkarte (CN=Paula Personal");
        using (var ohne = haus.Mit(null))
        {
            (await MeldeAnAsync(ohne)).Weiter.ShouldStartWith("/anmelden/faktor");
            (await ohne.HoleAsync("/anmelden/faktor")).Text.ShouldContain("Ihr Browser hat es nicht vorgelegt");
        }

        using (var anderes = haus.Stelle.StelleAus("Jemand Anders"))
        using (var fremd = haus.Mit(anderes))
            (await MeldeAnAsync(fremd)).Weiter.ShouldStartWith("/anmelden/faktor");

        var abdruck = Convert.ToHexStringLower(zertifikat.GetCertHash(System.Security.Cryptography.HashAlgorithmName.SHA256));
        (await verwaltung.SendeAsync(Seite, "zertifikatweg", ("Fingerabdruck", abdruck))).Weiter.ShouldBe(Seite);
        (await person.HoleAsync("/konto")).Weiter.ShouldNotBeNull().ShouldStartWith("/anmelden");
        (await MeldeAnAsync(person)).Weiter.ShouldStartWith("/anmelden/faktor");
    }

    [Fact]
    public async Task Zertifikate_anderer_Stellen_und_abgelaufene_nimmt_der_Server_nicht_an()
    {
        using var fremdeStelle = new Pruefstelle("Bistum");
        using var fremdes = fremdeStelle.StelleAus("Paula Personal");
        using var abgelaufenes = haus.Stelle.StelleAus("Paula Personal", bis: new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        foreach (var falsches in new[] { fremdes, abgelaufenes })
        {
            using var b = haus.Mit(falsches);
            await Should.ThrowAsync<HttpRequestException>(() => b.HoleAsync("/anmelden"));
        }

        using var verwaltung = await haus.NeuAlsAsync(Rolle.Fachverantwortung);
        foreach (var falsches in new[] { fremdes, abgelaufenes }) (await TrageEinAsync(verwaltung, falsches.RawData)).Text.ShouldContain("von einer anderen Zertifizierungsstelle");
        using var mitSchluessel = haus.Stelle.StelleAus("Paula Personal");
        (await TrageEinAsync(verwaltung, mitSchluessel.Export(X509ContentType.Pkcs12))).Text.ShouldContain("vielleicht auch den geheimen Schlüssel");
        (await TrageEinAsync(verwaltung, "kein Zertifikat"u8.ToArray())).Text.ShouldContain("Diese Datei ist kein Zertifikat.");
        (await TrageEinAsync(verwaltung, [])).Text.ShouldContain("Bitte eine Datei mit dem Zertifikat wählen");
    }

    [Fact]
    public async Task Eintragen_darf_nur_wer_den_Benutzer_verwaltet()
    {
        using var person = await haus.NeuAlsAsync(Rolle.Personal);
        (await person.HoleAsync(Seite)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void Eine_Datei_ohne_Zertifikat_nennt_ein_Satz()
    {
        var leer = Path.Combine(haus.Ordner, "leer.pem");
        File.WriteAllText(leer, "nichts");
        Should.Throw<Fachfehler>(() => Klientzertifikate.LiesAussteller(leer)).Message.ShouldContain("steht kein Zertifikat");
        Should.Throw<Fachfehler>(() => Klientzertifikate.LiesAussteller(leer + ".fehlt")).Message.ShouldContain("lässt sich nicht lesen");
    }
}
