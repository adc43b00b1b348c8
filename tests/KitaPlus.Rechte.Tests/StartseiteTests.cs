using System.Net;
using System.Text.RegularExpressions;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;

namespace KitaPlus.Rechte.Tests;

/// <summary>What waits for whom, and the figures of one's own range.</summary>
public sealed partial class StartseiteTests(Haus haus) : IClassFixture<Haus>
{
    [Fact]
    public async Task Jeder_sieht_seine_Aufgaben_und_die_Zahlen_seines_Bereichs()
    {
        var heute = haus.Heute;
        await Sende(new RichteGruppeEin(Welt.Innen.Einrichtung, "g-1", "Igel", Gruppenform.III, 25, 45, new DateOnly(2020, 8, 1), null, Herkunft.Jetzt));
        await Sende(new RichteGruppeEin(Welt.Innen.Einrichtung, "g-2", "Füchse", Gruppenform.III, 20, 45, new DateOnly(2020, 8, 1), null, Herkunft.Jetzt));
        await Sende(new SchliesseGruppe(Welt.Innen.Einrichtung, "g-2", heute, null, Herkunft.Jetzt));
        await Sende(new RichteGruppeEin(Welt.Aussen.Einrichtung, "g-1", "Bären", Gruppenform.III, 10, 45, new DateOnly(2020, 8, 1), null, Herkunft.Jetzt));
        await Sende(new NimmKindAuf("k-neu", new("Nele", "Neu"), new DateOnly(2022, 1, 1), Herkunft.Jetzt));
        await Sende(new VereinbareBetreuung("k-neu", new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 31), Welt.Innen.Einrichtung, "g-1", 25, null, Herkunft.Jetzt));
        await Sende(new AendereStunden("k-neu", Welt.Innen.Einrichtung, new DateOnly(2026, 8, 15), 45, null, null, Herkunft.Jetzt));
        foreach (var art in Enum.GetValues<Nachweisart>()) await Sende(new VermerkeNachweis("k-neu", art, new DateOnly(2026, 8, 1), heute.AddDays(60), "Attest", Herkunft.Jetzt));
        await haus.Anwendung.NachfuehrenAsync();

        var leitung = await StartseiteAsync(Rolle.Leitung);
        Zahlen(leitung).ShouldBe(["Kinder heute: 2", "Aufnahmen im August 2026: 1", "Abgänge im August 2026: 1", "Plätze: 25", "freie Plätze: 23"]);
        leitung.ShouldContain("<a href=\"/kinder/fehlende-angaben?was=haushalt\">");
        leitung.ShouldNotContain("was=zahlung");
        leitung.ShouldContain("<a href=\"/kinder/nachweise\">Nachweise laufen ab</a>");
        leitung.ShouldNotContain("Nachweise laufen ab</a>:", Case.Sensitive, "zwei Nachweise eines Kindes sind eine Aufgabe");

        var finanzen = await StartseiteAsync(Rolle.Finanzen);
        Zahlen(finanzen)[0].ShouldBe("Kinder heute: 3");
        Zahlen(finanzen)[3].ShouldBe("Plätze: 35");
        finanzen.ShouldContain("<a href=\"/kinder/fehlende-angaben?was=zahlung\">");
        // nobody is told to do what they may not
        finanzen.ShouldNotContain("Nachweise laufen ab");
        finanzen.ShouldContain("<a href=\"/vieraugen\">Vorgänge warten auf eine zweite Person</a>: 2");

        var personal = await StartseiteAsync(Rolle.Personal);
        personal.ShouldNotContain("Kinder heute");
        personal.ShouldNotContain("fehlende-angaben");

        Task Sende(IBefehl b) => haus.Anwendung.SendeAsync(b, Kontext.Dienst(Welt.Nord, "probe"));
    }

    [Fact]
    public async Task Wer_buchen_darf_erfaehrt_im_eigenen_Bereich_von_neuen_Angaben_zu_gebuchten_Monaten()
    {
        const string Satz = "<a href=\"/beitraege/rueckberechnung\">Familien mit neuen Angaben zu schon gebuchten Monaten</a>";
        (await StartseiteAsync(Rolle.Finanzen)).ShouldNotContain(Satz);
        foreach (var s in new[] { Welt.Innen, Welt.Aussen })
        {
            var gebucht = new BeitraegeFestgesetzt(Welt.Jugendamt, s.Person, "L-probe", new Monat(2026, 1), new Monat(2026, 2), haus.Anwendung.Uhr.GetUtcNow(), (await haus.Anwendung.Store.HeadAsync()).Commit, 1, "", [], new Monat(2026, 3), []);
            await haus.Anwendung.Store.AppendAsync(Welt.Nord, [new StreamAppend(KontoBefehl.Strom(Welt.Jugendamt, s.Person), ExpectedRevision.Any, [haus.Anwendung.Codec.Encode(Welt.Nord, Guid.NewGuid(), gebucht, new EventMetadata("probe", Guid.NewGuid()))])]);
            await haus.Anwendung.SendeAsync(new ErklaereEinkommen(s.Person, new DateOnly(2026, 1, 1), null, new Einkommen(Geld.Euro(31_000), false, 0), Einkommensstand.Endgueltig, Herkunft.Jetzt), Kontext.Dienst(Welt.Nord, "probe"));
        }

        await haus.Anwendung.NachfuehrenAsync();
        (await StartseiteAsync(Rolle.Finanzen)).ShouldContain($"{Satz}: 2");
        var referent = await StartseiteAsync(Rolle.Verwaltungsreferent);
        referent.ShouldContain(Satz);
        referent.ShouldNotContain($"{Satz}: 2", customMessage: "die andere Familie gehört zu einem anderen Träger");
        foreach (var rolle in new[] { Rolle.Leitung, Rolle.Revision, Rolle.LesendRendantur }) (await StartseiteAsync(rolle)).ShouldNotContain(Satz, customMessage: rolle.ToString());
    }

    private async Task<string> StartseiteAsync(Rolle rolle) => WebUtility.HtmlDecode((await (await haus.AlsAsync(rolle)).HoleAsync("/")).Quelle);

    private static List<string> Zahlen(string seite)
    {
        var teil = seite[seite.IndexOf("Ihr Bereich heute", StringComparison.Ordinal)..seite.IndexOf("Ihre Rechte heute", StringComparison.Ordinal)];
        return [.. Kennzahl().Matches(teil).Select(m => $"{Marke().Replace(m.Groups["titel"].Value, "")}: {m.Groups["wert"].Value}")];
    }

    [GeneratedRegex("kp-kennzahl__wert\">(?<wert>[^<]*)</p>\\s*<p class=\"kp-kennzahl__titel\">(?<titel>.*?)</p>", RegexOptions.ExplicitCapture)]
    private static partial Regex Kennzahl();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Marke();
}
