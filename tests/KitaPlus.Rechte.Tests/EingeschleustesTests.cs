using System.Net;
using KitaPlus.Benutzerverwaltung;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kinder;

namespace KitaPlus.Rechte.Tests;

/// <summary>Markup and script in names, filters and addresses come out as text.</summary>
public sealed class EingeschleustesTests(EingeschleustesTests.VergifteteWelt haus) : IClassFixture<EingeschleustesTests.VergifteteWelt>
{
    private const string Gift = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}";
    private static readonly string[] Wirksam = ["<script>alert", "<img src=x", "\"'><", "'><script"];

    /// <summary>All names that people can enter carry markup.</summary>
    public sealed class VergifteteWelt : Haus, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            var kontext = Kontext.Dienst(Welt.Nord, "gift");
            var wer = new Handelnder("dienst-gift", [new(Rolle.Generalvikariat, [Ort.Mandant]), new(Rolle.Fachverantwortung, [Ort.Mandant])], Heute);
            foreach (var b in (IBefehl[])
            [
                new BenenneKindUm(Welt.Innen.Kind, new Personenname(Gift, Gift), Herkunft.Jetzt),
                new BenenneKindUm(Welt.Ehemaliges, new Personenname("=1+1", "=HYPERLINK(\"http://boese.example\")"), Herkunft.Jetzt),
                new BenenneEinrichtungUm(Welt.Innen.Einrichtung, Gift, Heute),
                new BenenneTraegerUm(Welt.Innen.Traeger, Gift, Heute),
                new AendereRendanturStammdaten(Welt.Nord, Gift, Gift, Gift, Gift, Gift, Gift, Heute),
                new GibSupportFrei(Welt.Nord, "f-gift", [Ort.Mandant], Heute, Heute.AddDays(3), Gift, wer),
            ])
            {
                await Anwendung.SendeAsync(b, kontext);
            }

            await ((Papierantrag)Anwendung.Dienste.GetService(typeof(Papierantrag))!).ErfasseAsync(
                Welt.Nord,
                new Papierangaben("a-gift", Vorgang.RendanturMitarbeiter, "b-gift", Gift, "gift.name", Anwendergruppe.Rendantur, Funktion.Finanzsachbearbeitung, Ort.Mandant, Rolle.Finanzen, [Ort.Mandant], Heute, Heute),
                wer, Gift, b => Anwendung.SendeAsync(b, kontext));
            await Anwendung.NachfuehrenAsync();
        }
    }

    [Fact]
    public async Task Gespeichertes_kommt_auf_jeder_Seite_als_Text_heraus()
    {
        var b = await haus.AlsAsync(Rolle.Fachverantwortung);
        var gesehen = 0;
        foreach (var pfad in Seiten())
        {
            var antwort = await b.HoleAsync(pfad);
            IstHarmlos(antwort, pfad);
            if (antwort.Text.Contains(Gift, StringComparison.Ordinal)) gesehen++;
        }

        // sonst hätte die Probe nichts geprüft
        gesehen.ShouldBeGreaterThan(3);
        IstHarmlos(await haus.Besucher().HoleAsync("/anmelden"), "/anmelden");
    }

    [Fact]
    public async Task Was_in_der_Adresse_steht_kommt_als_Text_zurueck()
    {
        var gift = Uri.EscapeDataString(Gift);
        var abfrage = "?" + string.Join('&', ((string[])["name", "suche", "einrichtung", "ehemalige", "seite", "je", "sort", "stichtag", "stand", "wer", "objekt", "handlung", "ausgang", "tag-von", "tag-bis", "ziel", "format", "fremd", gift]).Select(n => $"{n}={gift}"));
        var (b, niemand) = (await haus.AlsAsync(Rolle.Fachverantwortung), haus.Besucher());
        foreach (var pfad in Seiten().Select(p => p.Split('?')[0]).Append("/anmelden").Append("/konto").Append("/fehler").Append($"/{gift}").Append($"/kinder/{gift}"))
        {
            IstHarmlos(await b.HoleAsync(pfad + abfrage), pfad);
            IstHarmlos(await niemand.HoleAsync(pfad + abfrage), pfad);
        }
    }

    [Fact]
    public async Task Fehlerhafte_Eingaben_kommen_als_Text_ins_Formular_zurueck()
    {
        using var b = haus.Besucher();
        var antwort = await b.SendeAsync("/anmelden", "anmelden", ("Eingabe.Mandant", Gift), ("Eingabe.Benutzername", Gift), ("Eingabe.Kennwort", Gift));
        antwort.Text.ShouldContain(Gift);
        IstHarmlos(antwort, "/anmelden");
    }

    [Fact]
    public async Task Ausgaben_enthalten_keine_wirksamen_Formeln()
    {
        var zeilen = (await (await haus.AlsAsync(Rolle.Fachverantwortung)).HoleAsync("/kinder/ausgabe?format=csv&ehemalige=ja")).Quelle.Split('\n');
        zeilen.ShouldContain(z => z.Contains("HYPERLINK", StringComparison.Ordinal));
        foreach (var feld in zeilen.SelectMany(z => z.Split(';'))) feld.TrimStart('"', '\uFEFF').ShouldNotStartWith("=");
    }

    private IEnumerable<string> Seiten() =>
        haus.Seiten.SelectMany(s => s).Select(e => Adressen.Fuelle(e.RoutePattern.RawText!, e.Metadata.GetMetadata<Web.SeiteAttribute>()!.Objekt, Welt.Innen, haus.Heute)).Where(p => !p.StartsWith("/probe", StringComparison.Ordinal))
            .Concat(["/", "/konto", "/zugangsdaten/b-gift", "/gibtsnicht"]);

    private static void IstHarmlos(Antwort antwort, string wo)
    {
        ((int)antwort.Status).ShouldBeLessThan(500, wo);
        var regeln = antwort.Kopf["Content-Security-Policy"];
        // a print view carries its own style, so it must not run anything at all
        if (regeln.Contains("default-src 'none'", StringComparison.Ordinal)) regeln.ShouldNotContain("script-src", customMessage: wo);
        else
        {
            regeln.ShouldContain("script-src 'self'", customMessage: wo);
            regeln.ShouldNotContain("unsafe", customMessage: wo);
        }

        antwort.Kopf["X-Content-Type-Options"].ShouldBe("nosniff");
        // Ausgaben sind keine Seiten: Der Browser zeigt sie nicht an
        if (wo.Contains("/ausgabe", StringComparison.Ordinal) && antwort.Status == HttpStatusCode.OK) return;
        foreach (var w in Wirksam) antwort.Quelle.ShouldNotContain(w, Case.Insensitive, wo);
    }
}
