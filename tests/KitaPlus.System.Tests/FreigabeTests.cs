using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Host;
using KitaPlus.Kernel;
using KitaPlus.Vieraugen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.SystemTests;

/// <summary>The rule of the second person holds for verbs as well: what waits is not done, and nobody gets round it on the command line.</summary>
public sealed class FreigabeTests
{
    private const string Mandant = "rendantur";

    [Fact]
    public async Task Satzung_Buchungslauf_und_Erlass_warten_auf_eine_zweite_Person()
    {
        using var ordner = new Ordner();
        var programm = Programm.ImOrdner(ordner.Pfad);
        (await programm.Rufe("einrichten", "--name", "Rendantur Muster", "--verwalter", "Erika Erste", "--benutzername", "erika")).MitEnde(0);
        await Regle(ordner, "beitraege.satzung.laden", new(Pflicht.Immer, null, null, 14));
        await Regle(ordner, "beitraege.lauf.beginnen", new(Pflicht.AbBetrag, Geld.Euro(100), null, 14));
        await Regle(ordner, "beitraege.konto.erlassen", new(Pflicht.AbBetrag, Geld.Euro(50), null, 14));

        string[] laden = ["satzung", "laden", .. Directory.GetFiles(Path.Combine(Programm.Beispiele, "satzungen")).Order(StringComparer.Ordinal)];
        (await programm.Rufe([.. laden, "--benutzer", "unbekannt"])).MitEnde(1).Meldungen.ShouldContain("kein Benutzer dieser Rendantur");
        var satzung = (await programm.Rufe([.. laden, "--benutzer", "erika"])).MitEnde(5);
        satzung.Ausgabe.ShouldNotContain("geladen");
        var vorgaenge = Vorgaenge(satzung);
        vorgaenge.Count.ShouldBe(laden.Length - 2);
        await NichtSelbst(ordner, vorgaenge[0]);
        foreach (var v in vorgaenge) await GibFrei(ordner, v);
        (await programm.Rufe([.. laden, "--benutzer", "erika"])).MitEnde(0).Ausgabe.ShouldContain("musterstadt, Fassung 01.08.2023: geladen");
        (await programm.Rufe([.. laden, "--benutzer", "erika"])).MitEnde(0).Ausgabe.ShouldContain("schon vorhanden, nichts geändert");

        (await programm.Rufe("satzung", "erhebung", "koeln", "--ab", "2020-08", "--art", "delegiert")).MitEnde(0);
        (await programm.Rufe("import", Path.Combine(Programm.Beispiele, "import"))).MitEnde(0);
        string[] lauf = ["rueckberechnung", "--von", "2025-08", "--bis", "2026-07", "--familie", "H1", "--buchen", "--benutzer", "erika"];
        var gewartet = (await programm.Rufe(lauf)).MitEnde(5);
        gewartet.Meldungen.ShouldContain("„Rückberechnung buchen“ wartet auf eine zweite Person; ausgeführt ist noch nichts.");
        gewartet.Meldungen.ShouldContain("Geben Sie danach denselben Befehl noch einmal.");
        gewartet.Ausgabe.ShouldNotContain("gebucht, zusammen");
        Vorgaenge((await programm.Rufe(lauf)).MitEnde(5)).ShouldBe(Vorgaenge(gewartet), "derselbe Lauf noch einmal ist derselbe Vorgang");
        await GibFrei(ordner, Vorgaenge(gewartet).Single());
        (await programm.Rufe(lauf)).MitEnde(0).Ausgabe.ShouldContain("gebucht, zusammen +");
        (await programm.Rufe(lauf)).MitEnde(0).Ausgabe.ShouldContain("nichts zu buchen");

        var konto = (await programm.Rufe("konto", "H1")).MitEnde(0).Ausgabe;
        string[] erlass = ["konto", "erlass", "koeln", "P1", "--grund", "Härtefall", "--benutzer", "erika", "--betrag"];
        (await programm.Rufe([.. erlass, "49,99"])).MitEnde(0);
        var grosser = (await programm.Rufe([.. erlass, "60"])).MitEnde(5);
        (await programm.Rufe([.. erlass, "1000000"])).MitEnde(1).Meldungen.ShouldContain("bis zum offenen Saldo");
        await GibFrei(ordner, Vorgaenge(grosser).Single());
        (await programm.Rufe([.. erlass, "61"])).MitEnde(5);
        (await programm.Rufe([.. erlass, "60"])).MitEnde(0);
        (await programm.Rufe("konto", "H1")).MitEnde(0).Ausgabe.ShouldNotBe(konto);
        (await programm.Rufe("pruefen")).MitEnde(0).Ausgabe.ShouldContain("überall");
    }

    private static IReadOnlyList<string> Vorgaenge(Aufruf aufruf) => [.. aufruf.Meldungen.Split("/vieraugen/").Skip(1).Select(t => t.Split(')')[0])];

    private static Task Regle(Ordner ordner, string handlung, Freigaberegel regel) =>
        Mit(ordner, a => a.SendeAsync(new SetzeFreigaberegel(Mandant, handlung, regel, Freigaberegel.Vorgabe(handlung)), new Kontext(Mandant, "b-erste")));

    private static Task GibFrei(Ordner ordner, string vorgang, string wer = "b-zweite") => Mit(ordner, async a =>
        await a.Dienste.GetRequiredService<IVieraugen>().FreigebenAsync(vorgang, (await a.Dienste.GetRequiredService<Aktenleser>().VorgangAsync(Mandant, vorgang)).Vorlage!.Inhalt, "Liste geprüft", new Kontext(Mandant, wer)));

    /// <summary>On the command line she gave her user name; in the browser she is known by her id.</summary>
    private static async Task NichtSelbst(Ordner ordner, string vorgang) =>
        (await Should.ThrowAsync<Fachfehler>(() => GibFrei(ordner, vorgang, "b-erste"))).Message.ShouldContain("zweite Person");

    private static async Task Mit(Ordner ordner, Func<Anwendung, Task> arbeit)
    {
        await using var a = await Anwendung.OeffneAsync(new Ablage.Ordner(ordner.Pfad), Befehlszeile.Module, TimeProvider.System);
        await arbeit(a);
    }
}
