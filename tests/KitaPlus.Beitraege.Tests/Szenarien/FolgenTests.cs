using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>What is shown before saving is what the next Rückberechnung finds after it.</summary>
public class FolgenTests
{
    [Fact]
    public async Task Mehr_Stunden_ab_Oktober_nennen_die_gebuchten_Monate_die_Regel_und_schreiben_nichts()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");
        var stand = await r.Ereigniszahl();

        var folgen = await Folgen(r, new AendereStunden("mia", "kita", Muster.Tag("2024-10-01"), 35, null, null, Herkunft.Jetzt));

        Text(folgen).ShouldBe(
        [
            "mia 2024-10 bis 2024-12: 100 → 150 gebucht",
            "mia 2025-01 bis 2025-12: 100 → 150",
        ]);
        folgen.Zeilen[0].Regel.ShouldBe("Betreuung mit 35 Wochenstunden: Stundenband 35.");
        folgen.SummeGebuchter.ShouldBe(Geld.Euro(150));
        folgen.GehtWeiter.ShouldBeTrue();
        (await r.Ereigniszahl()).ShouldBe(stand, "Ansehen schreibt nichts.");

        await r.Stunden("mia", 35, "2024-10-01");
        (await r.Buche("2024-08", "2024-12")).Summe.ShouldBe(folgen.SummeGebuchter);
    }

    [Fact]
    public async Task Ein_neues_Geschwisterkind_zeigt_auch_die_Monate_des_anderen()
    {
        await using var r = await Rendantur.MitMia(Muster.Satzung() with { Geschwister = Muster.Staffel(100, 50, 0) });
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");

        var folgen = await Folgen(r,
            new NimmKindAuf("tom", new Personenname("Tom", "Muster"), Muster.Tag("2019-01-10"), Herkunft.Jetzt),
            new OrdneHaushalteZu("tom", Muster.Tag("2019-01-10"), null, [new Haushaltsanteil("haus", 100)], Herkunft.Jetzt),
            new VereinbareBetreuung("tom", Muster.Tag("2024-10-01"), Muster.Tag("2025-07-31"), "kita", null, 25, null, Herkunft.Jetzt));

        Text(folgen).ShouldBe(
        [
            "mia 2024-10 bis 2024-12: 100 → 50 gebucht",
            "mia 2025-01 bis 2025-07: 100 → 50",
            "tom 2024-10 bis 2025-07: - → 100",
        ]);
        folgen.Zeilen[0].Regel.ShouldBe("Geschwister: 2. von 2 Kindern, zu zahlen sind 50 %.");
        folgen.Zeilen[0].Paragraph.ShouldBe("§ 4");
        folgen.GehtWeiter.ShouldBeFalse();
    }

    [Fact]
    public async Task Eine_Einkommensberichtigung_nennt_die_neue_Stufe()
    {
        await using var r = await Rendantur.MitMia();
        var falsch = await r.Einkommen("anna", 45_000, "2024-01-01");
        await r.Am("2024-09-02").Buche("2024-08", "2024-09");

        var folgen = await Folgen(r, new ErklaereEinkommen("anna", Muster.Tag("2024-01-01"), Muster.Tag("2024-08-31"), new Einkommen(Geld.Euro(61_000), false, 0), Einkommensstand.Endgueltig, new Herkunft(Berichtigt: [falsch])));

        Text(folgen).ShouldBe(["mia 2024-08 bis 2024-08: 100 → 200 gebucht"]);
        folgen.Zeilen[0].Regel.ShouldStartWith("Maßgebliches Jahreseinkommen 61.000,00");
    }

    [Fact]
    public async Task Endet_die_Betreuung_enden_die_Beitraege()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-12-02").Buche("2024-08", "2024-12");

        var folgen = await Folgen(r, new BeendeBetreuung("mia", "kita", Muster.Tag("2024-12-01"), null, Herkunft.Jetzt));

        Text(folgen).ShouldBe(["mia 2024-12 bis 2024-12: 100 → - gebucht", "mia 2025-01 bis 2025-12: 100 → -"]);
        folgen.Zeilen.ShouldAllBe(z => z.Regel == "In diesen Monaten besteht keine Betreuung mehr.");
    }

    [Fact]
    public async Task Wer_niemanden_mehr_zahlen_laesst_erfaehrt_dass_die_Monate_nicht_berechenbar_sind()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2024-09-02").Buche("2024-08", "2024-09");

        var folgen = await Folgen(r, new BestimmeZahlungspflicht("haus", Muster.Tag("2024-09-01"), null, null, Herkunft.Jetzt));

        folgen.Zeilen[0].NichtBerechenbar.ShouldBeTrue();
        folgen.Zeilen[0].Regel.ShouldBe("Für den Haushalt ist in diesem Monat niemand als zahlungspflichtig bestimmt.");
        folgen.Summe.ShouldBe(Geld.Null, "Was gebucht ist, bleibt, bis die Lücke geschlossen ist.");
    }

    [Fact]
    public async Task Zwei_Familien_die_ein_Kind_verbindet_werden_zusammen_gerechnet()
    {
        await using var r = await Rendantur.MitMia();
        await r.Familie("anderswo", "ben", 70_000);

        var folgen = await Folgen(r, new OrdneHaushalteZu("mia", Muster.Tag("2024-08-01"), null, [new Haushaltsanteil("haus", 50), new Haushaltsanteil("anderswo", 50)], Herkunft.Jetzt));

        folgen.Zeilen.Select(z => (z.Person, z.Vorher?.Cent, z.Nachher?.Cent)).Distinct().ShouldBe([("anna", 100_00L, 50_00L), ("ben", null, 100_00L)]);
    }

    [Fact]
    public async Task Was_keine_Beitraege_beruehrt_hat_keine_Folgen()
    {
        await using var r = await Rendantur.MitMia();
        (await Folgen(r, new BenenneKindUm("mia", new Personenname("Mïa 🐻", "Müster"), Herkunft.Jetzt))).Gibt.ShouldBeFalse();
        (await Folgen(r, new MeldeUmzug("anna", new Anschrift("Weg 1", "50667", "Köln"), Herkunft.Jetzt))).Gibt.ShouldBeFalse();
    }

    [Fact]
    public async Task Eine_Eingabe_die_die_Regeln_verletzt_wird_schon_beim_Ansehen_abgelehnt()
    {
        await using var r = await Rendantur.MitMia();
        var fehler = await Should.ThrowAsync<Fachfehler>(() => Folgen(r, new AendereStunden("mia", "kita", Muster.Tag("2023-01-01"), 35, null, null, Herkunft.Jetzt)));
        fehler.Message.ShouldContain("keine Betreuungsvereinbarung");
    }

    [Fact]
    public async Task Gleiche_Folgen_haben_denselben_Abdruck_andere_einen_anderen()
    {
        await using var r = await Rendantur.MitMia();
        var (einmal, nochmal) = (await Folgen(r, new AendereStunden("mia", "kita", Muster.Tag("2024-10-01"), 35, null, null, Herkunft.Jetzt)), await Folgen(r, new AendereStunden("mia", "kita", Muster.Tag("2024-10-01"), 35, null, null, Herkunft.Jetzt)));
        einmal.Abdruck.ShouldBe(nochmal.Abdruck);
        (await Folgen(r, new AendereStunden("mia", "kita", Muster.Tag("2024-10-01"), 45, null, null, Herkunft.Jetzt))).Abdruck.ShouldNotBe(einmal.Abdruck);
    }

    [Fact]
    public async Task Wer_auf_veraltetem_Stand_speichert_erfaehrt_was_inzwischen_eingetragen_ist_und_nichts_ist_geschrieben()
    {
        await using var r = await Rendantur.MitMia();
        var gesehen = (await r.Anwendung.Store.ReadStreamAsync(Rendantur.Mandant, "kind-mia", 0)).Count - 1;
        await r.Stunden("mia", 35, "2024-10-01");
        var stand = await r.Ereigniszahl();

        var fehler = await Should.ThrowAsync<InzwischenGeaendert>(() => r.Anwendung.SendeAsync(new AendereStunden("mia", "kita", Muster.Tag("2024-11-01"), 45, null, null, Herkunft.Jetzt), r.Kontext, Guid.NewGuid(), gesehen));

        fehler.Neu.Single().Event.ShouldBeOfType<BetreuungVereinbart>().Wochenstunden.ShouldBe(35);
        (await r.Ereigniszahl()).ShouldBe(stand);
        await r.Anwendung.SendeAsync(new AendereStunden("mia", "kita", Muster.Tag("2024-11-01"), 45, null, null, Herkunft.Jetzt), r.Kontext, Guid.NewGuid(), fehler.Stand);
        (await r.Beitraege("mia", "2024-09", "2024-11")).ShouldBe("100 150 200");
    }

    private static async Task<Betrieb.Folgen> Folgen(Rendantur r, params IBefehl[] befehle) => await r.Anwendung.Dienste.GetRequiredService<IFolgenvorschau>()
        .ErmittleAsync(Rendantur.Mandant, await r.Anwendung.Dienste.GetRequiredService<Befehlsprobe>().ProbiereAsync(Rendantur.Mandant, befehle));

    private static IEnumerable<string> Text(Betrieb.Folgen folgen) =>
        folgen.Zeilen.Select(z => $"{z.Kind} {z.Von} bis {z.Bis}: {Euro(z.Vorher)} → {Euro(z.Nachher)}{(z.SchonGebucht ? " gebucht" : "")}");

    private static string Euro(Geld? g) => g is { } x ? Rendantur.Euro(x.Cent) : "-";
}
