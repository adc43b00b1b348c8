using System.Net;

namespace KitaPlus.Rechte.Tests;

/// <summary>What the log and the seals keep about what people do.</summary>
public sealed class NachweisTests(Haus haus) : IClassFixture<Haus>
{
    [Fact]
    public async Task Auch_was_jemand_am_eigenen_Konto_tut_steht_mit_seiner_Adresse_im_Protokoll()
    {
        using var person = await haus.NeuAlsAsync(Rolle.Finanzen);
        (await person.SendeAsync("/konto", "codes", ("Codes.Kennwort", Haus.Konto(Rolle.Finanzen).Kennwort))).Text.ShouldContain("Bitte ausdrucken");
        await haus.Anwendung.NachfuehrenAsync();
        using var revision = await haus.NeuAlsAsync(Rolle.Revision);
        var zeile = (await revision.HoleAsync("/protokoll?handlung=anmeldung.ersatzcodes.ausgeben")).Text.Split("<tr ").Single(z => z.Contains("scope=\"row\"", StringComparison.Ordinal));
        zeile.ShouldContain(Haus.Benutzer(Rolle.Finanzen));
        zeile.ShouldContain("127.0.0.1");
    }

    [Fact]
    public async Task Der_Schluessel_der_Tagessiegel_entsteht_beim_Start_und_nie_durch_Ansehen()
    {
        var datei = Path.Combine(haus.Ordner, "siegel.pem");
        File.Exists(datei).ShouldBeTrue();
        using var revision = await haus.NeuAlsAsync(Rolle.Revision);
        var seite = $"/siegel/tag/{haus.Heute:yyyy-MM-dd}";
        (await revision.HoleAsync(seite)).Status.ShouldBe(HttpStatusCode.OK);
        File.Move(datei, datei + ".beiseite");
        var ohne = await revision.HoleAsync(seite);
        ohne.Status.ShouldBe(HttpStatusCode.BadRequest);
        ohne.Text.ShouldContain("Der Schlüssel der Tagessiegel fehlt.");
        File.Exists(datei).ShouldBeFalse();
        File.Move(datei + ".beiseite", datei);
    }
}
