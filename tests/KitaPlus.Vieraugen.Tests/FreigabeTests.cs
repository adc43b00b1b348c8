using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;

namespace KitaPlus.Vieraugen.Tests;

/// <summary>The way of a matter through the running program, rights included.</summary>
public sealed class FreigabeTests : IAsyncLifetime
{
    private Haus haus = null!;

    public async Task InitializeAsync()
    {
        haus = await Haus.OeffneAsync();
        await haus.SetzeImmerAsync();
    }

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Fact]
    public async Task Ein_Vorgang_wartet_und_eine_zweite_Person_gibt_ihn_einmal_frei()
    {
        var freigabe = await haus.LegeVorAsync();
        freigabe.Stand.ShouldBe(Freigabestand.Wartet);
        (await Should.ThrowAsync<Fachfehler>(() => haus.VerbraucheAsync(freigabe.Vorgang, Guid.NewGuid()))).Message.ShouldContain("wartet noch");

        await haus.GibFreiAsync(freigabe.Vorgang);
        (await haus.StandAsync(freigabe.Vorgang)).ShouldBe(Freigabestand.Freigegeben);

        var lauf = Guid.NewGuid();
        await haus.VerbraucheAsync(freigabe.Vorgang, lauf);
        (await Should.ThrowAsync<Fachfehler>(() => haus.VerbraucheAsync(freigabe.Vorgang, Guid.NewGuid()))).Message.ShouldContain("schon verwendet");
        (await haus.StandAsync(freigabe.Vorgang)).ShouldBe(Freigabestand.Verbraucht);
    }

    [Fact]
    public async Task Wer_vorlegt_gibt_nicht_selbst_frei_und_der_Versuch_steht_im_Protokoll()
    {
        var freigabe = await haus.LegeVorAsync();
        (await Should.ThrowAsync<Fachfehler>(() => haus.GibFreiAsync(freigabe.Vorgang, Haus.Anna))).Message.ShouldContain("zweite Person");
        (await haus.StandAsync(freigabe.Vorgang)).ShouldBe(Freigabestand.Wartet);
        (await haus.Probe.AlleAsync()).Where(e => e.Metadata.Actor == Haus.Anna).Select(haus.Probe.Anwendung.Codec.Decode).OfType<BefehlProtokolliert>()
            .ShouldContain(p => p.Handlung == "vieraugen.vorgang.freigeben" && p.Ausgang == Ausgang.Abgelehnt);
    }

    [Fact]
    public async Task Wer_das_Recht_nur_als_Vertretung_der_Vorlegenden_hat_gibt_nicht_frei()
    {
        haus.Probe.Zugaenge.Gib(Haus.Leo, "Leo Lesend", Rolle.Verwaltungsreferent, vertretungFuer: Haus.Anna);
        var vonAnna = await haus.LegeVorAsync();
        await Should.ThrowAsync<Verweigert>(() => haus.GibFreiAsync(vonAnna.Vorgang, Haus.Leo));

        var vonClara = await haus.LegeVorAsync(Haus.Clara, Inhaltshash.Von("anderes"));
        await haus.GibFreiAsync(vonClara.Vorgang, Haus.Leo, Inhaltshash.Von("anderes"));
        (await haus.StandAsync(vonClara.Vorgang)).ShouldBe(Freigabestand.Freigegeben);
    }

    [Fact]
    public async Task Wer_in_Vertretung_handelt_und_die_Vertretene_sind_nicht_zwei_Personen()
    {
        var freigabe = await haus.LegeVorAsync(Haus.Clara, imAuftragVon: Haus.Anna);
        (await Should.ThrowAsync<Fachfehler>(() => haus.GibFreiAsync(freigabe.Vorgang, Haus.Anna))).Message.ShouldContain("zweite Person");
        (await Should.ThrowAsync<Fachfehler>(() => haus.GibFreiAsync(freigabe.Vorgang, Haus.Bernd, imAuftragVon: Haus.Anna))).Message.ShouldContain("zweite Person");
        await haus.GibFreiAsync(freigabe.Vorgang, Haus.Bernd);
    }

    [Fact]
    public async Task Ohne_das_Recht_der_Handlung_wird_weder_vorgelegt_noch_freigegeben()
    {
        await Should.ThrowAsync<Verweigert>(() => haus.LegeVorAsync(Haus.Leo));
        var freigabe = await haus.LegeVorAsync();
        await Should.ThrowAsync<Verweigert>(() => haus.GibFreiAsync(freigabe.Vorgang, Haus.Leo));
    }

    [Fact]
    public async Task Geaenderter_Inhalt_wird_weder_freigegeben_noch_ausgefuehrt()
    {
        var freigabe = await haus.LegeVorAsync();
        var anderer = Inhaltshash.Von("749 Familien");
        (await Should.ThrowAsync<Fachfehler>(() => haus.GibFreiAsync(freigabe.Vorgang, inhalt: anderer))).Message.ShouldContain("nicht mehr der, der vorgelegt wurde");
        await haus.GibFreiAsync(freigabe.Vorgang);
        (await Should.ThrowAsync<Fachfehler>(() => haus.VerbraucheAsync(freigabe.Vorgang, Guid.NewGuid(), anderer))).Message.ShouldContain("anderer Inhalt");
        (await haus.StandAsync(freigabe.Vorgang)).ShouldBe(Freigabestand.Freigegeben);
    }

    [Fact]
    public async Task Dasselbe_noch_einmal_vorgelegt_ist_derselbe_Vorgang()
    {
        var erste = await haus.LegeVorAsync();
        (await haus.LegeVorAsync()).ShouldBe(erste);
        await haus.GibFreiAsync(erste.Vorgang);
        (await haus.LegeVorAsync()).ShouldBe(new Freigabe(erste.Vorgang, Freigabestand.Freigegeben));
        await haus.VerbraucheAsync(erste.Vorgang, Guid.NewGuid());
        (await haus.LegeVorAsync()).Vorgang.ShouldNotBe(erste.Vorgang);
    }

    [Fact]
    public async Task Abgelehntes_wird_nicht_ausgefuehrt_und_nicht_mehr_freigegeben()
    {
        var freigabe = await haus.LegeVorAsync();
        (await Should.ThrowAsync<Fachfehler>(() => haus.Vieraugen.AblehnenAsync(freigabe.Vorgang, Haus.Inhalt, " ", haus.Probe.Kontext(Haus.Bernd)))).Message.ShouldContain("begründen");
        await haus.Vieraugen.AblehnenAsync(freigabe.Vorgang, Haus.Inhalt, "Summe stimmt nicht", haus.Probe.Kontext(Haus.Bernd));
        (await Should.ThrowAsync<Fachfehler>(() => haus.GibFreiAsync(freigabe.Vorgang, Haus.Clara))).Message.ShouldContain("abgelehnt");
        (await Should.ThrowAsync<Fachfehler>(() => haus.VerbraucheAsync(freigabe.Vorgang, Guid.NewGuid()))).Message.ShouldContain("abgelehnt");
    }

    [Fact]
    public async Task Nach_der_Frist_endet_ein_Vorgang_von_selbst()
    {
        await haus.SetzeAsync(new Freigaberegel(Pflicht.Immer, null, null, 3));
        var freigabe = await haus.LegeVorAsync();
        haus.Am(2026, 11, 5);
        await haus.TagwerkAsync();
        (await haus.StandAsync(freigabe.Vorgang)).ShouldBe(Freigabestand.Wartet);

        haus.Am(2026, 11, 6);
        (await haus.StandAsync(freigabe.Vorgang)).ShouldBe(Freigabestand.Abgelaufen);
        (await Should.ThrowAsync<Fachfehler>(() => haus.GibFreiAsync(freigabe.Vorgang))).Message.ShouldContain("am 05.11.2026 abgelaufen");
        await haus.TagwerkAsync();
        (await haus.Akten.VorgangAsync(Webprobe.Mandant, freigabe.Vorgang)).Stand.ShouldBe(Freigabestand.Abgelaufen);
        var neu = await haus.LegeVorAsync();
        neu.Vorgang.ShouldNotBe(freigabe.Vorgang);
    }

    [Fact]
    public async Task Von_zwei_gleichzeitigen_Freigaben_gewinnt_eine()
    {
        for (var i = 0; i < 10; i++)
        {
            var inhalt = Inhaltshash.Von($"Lauf {i}");
            var freigabe = await haus.LegeVorAsync(inhalt: inhalt);
            var vorlage = (await haus.Akten.VorgangAsync(Webprobe.Mandant, freigabe.Vorgang)).Vorlage!;
            var ergebnisse = await Task.WhenAll(new[] { Haus.Bernd, Haus.Clara, Haus.Fritz }.Select(async wer =>
            {
                try
                {
                    // past the service, which lets in one at a time: the rules alone must hold
                    await haus.Probe.Anwendung.SendeAsync(new GibFrei(vorlage, inhalt, new(wer, null), "geprüft", Berlin.Tag(haus.Probe.Uhr.GetUtcNow())), haus.Probe.Kontext(wer));
                    return true;
                }
                catch (Fachfehler)
                {
                    return false;
                }
            }));
            ergebnisse.Count(e => e).ShouldBe(1);
            (await haus.Akten.VerlaufAsync(Webprobe.Mandant, freigabe.Vorgang)).Count(e => e.Event is VorgangFreigegeben).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Ab_einem_Betrag_zaehlt_der_Betrag_ohne_Vorzeichen()
    {
        await haus.SetzeAsync(new Freigaberegel(Pflicht.AbBetrag, Geld.Euro(1000), null, 14));
        (await haus.LegeVorAsync(inhalt: Inhaltshash.Von("a"), betrag: new Geld(99_999), objekt: "mandant-")).DarfAusgefuehrtWerden.ShouldBeTrue();
        (await haus.LegeVorAsync(inhalt: Inhaltshash.Von("b"), betrag: Geld.Euro(1000))).Stand.ShouldBe(Freigabestand.Wartet);
        (await haus.LegeVorAsync(inhalt: Inhaltshash.Von("c"), betrag: Geld.Euro(-2000))).Stand.ShouldBe(Freigabestand.Wartet);
        (await haus.LegeVorAsync(inhalt: Inhaltshash.Von("d"), betrag: Geld.Euro(1))).Stand.ShouldBe(Freigabestand.Wartet, "die vorige Vorlage zum selben Datensatz ist nicht freigegeben");
    }

    [Fact]
    public async Task Nie_heisst_sofort_ausfuehrbar_aber_nur_einmal()
    {
        await haus.SetzeAsync(new Freigaberegel(Pflicht.Nie, null, null, 14));
        var freigabe = await haus.LegeVorAsync();
        freigabe.DarfAusgefuehrtWerden.ShouldBeTrue();
        await haus.VerbraucheAsync(freigabe.Vorgang, Guid.NewGuid());
        await Should.ThrowAsync<Fachfehler>(() => haus.VerbraucheAsync(freigabe.Vorgang, Guid.NewGuid()));
    }

    [Fact]
    public async Task Nur_die_Fachverantwortung_aendert_die_Regeln() =>
        await Should.ThrowAsync<Verweigert>(() => haus.Probe.Anwendung.SendeAsync(new SetzeFreigaberegel(Webprobe.Mandant, Probemodul.Buchen, Freigaberegel.Vorgabe(Probemodul.Buchen), new(Pflicht.Immer, null, null, 14)), haus.Probe.Kontext(Haus.Anna)));

    [Fact]
    public async Task Was_nicht_vieraugenfaehig_ist_laesst_sich_nicht_vorlegen() =>
        await Should.ThrowAsync<InvalidOperationException>(() => haus.Vieraugen.LegeVorAsync(new Vorlage(Probemodul.Drucken, "mandant-", "Drucken", Haus.Inhalt), haus.Probe.Kontext(Haus.Anna)));
}
