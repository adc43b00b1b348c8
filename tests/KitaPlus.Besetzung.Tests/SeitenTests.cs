using System.Net;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kinder;
using KitaPlus.Personal;
using KitaPlus.Protokoll;
using KitaPlus.Rechte;
using KitaPlus.Webhilfen;

namespace KitaPlus.Besetzung.Tests;

/// <summary>What people see on Monday 2 November 2026: a group of 20 children of type IIIb, one Fachkraft, one Ergänzungskraft, one Leitung.</summary>
public sealed class SeitenTests : IAsyncLifetime
{
    private const string Fritz = "b-fritz";
    private const string Lea = "b-lea";
    private const string Lars = "b-lars";
    private const string Finn = "b-finn";
    private const string Max = "b-max";
    private const string Ehm = "b-ehm";
    private static readonly DateOnly Ab = new(2024, 8, 1);
    private Webprobe probe = null!;

    public async Task InitializeAsync()
    {
        var (einrichtungen, kinder, personal, besetzung) = (new EinrichtungenModule(), new KinderModule(), new PersonalModule(), new BesetzungModule());
        probe = await Webprobe.OeffneAsync(typeof(SeitenTests).Assembly.GetName().Name!, [einrichtungen, kinder, personal, besetzung, new ProtokollModule()], [einrichtungen, kinder, personal, besetzung]);
        probe.Zugaenge.Gib(Fritz, "Fritz Fach", Rolle.Fachverantwortung);
        probe.Zugaenge.Gib(Lea, "Lea Leitung", Rolle.Leitung, ort: Ort.Einrichtung("E1"));
        probe.Zugaenge.Gib(Lars, "Lars Leitung", Rolle.Leitung, ort: Ort.Einrichtung("E2"));
        probe.Zugaenge.Gib(Finn, "Finn Finanz", Rolle.Finanzen);
        probe.Zugaenge.Gib(Max, "Max Mit", Rolle.Einrichtungsmitarbeiter, ort: Ort.Einrichtung("E1"));
        probe.Zugaenge.Gib(Ehm, "Ehm Ehrenamt", Rolle.TraegerEhrenamt, ort: Ort.Traeger("T1"));
        await SendeAsync(new LegeTraegerAn("T1", "Kath. Kirchengemeinde St. Severin", Traegerart.Kirchlich));
        foreach (var (id, name) in ((string, string)[])[("E1", "Kita Igelbau"), ("E2", "Kita Löwenzahn")]) await SendeAsync(new LegeEinrichtungAn(id, "T1", name, new DateOnly(2015, 8, 1)));
        await SendeAsync(new RichteGruppeEin("E1", "G1", "Igel", Gruppenform.III, 20, 45, new DateOnly(2015, 8, 1), null, Herkunft.Jetzt));
        for (var i = 1; i <= 20; i++)
        {
            await SendeAsync(new NimmKindAuf($"K{i}", new Personenname("Mia", $"Müller{i}"), new DateOnly(2022, 6, 1), Herkunft.Jetzt));
            await SendeAsync(new VereinbareBetreuung($"K{i}", Ab, null, "E1", "G1", 35, null, Herkunft.Jetzt));
        }

        await PersonAsync("p1", "Frida", "Fröhlich", Personalfunktion.Gruppenleitung, 39, "fachkraft");
        await PersonAsync("p2", "Erna", "Ergänz", Personalfunktion.Gruppenkraft, 35, "ergaenzungskraft");
        await PersonAsync("p3", "Luise", "Leiter", Personalfunktion.Einrichtungsleitung, 20, "fachkraft");
        await SendeAsync(new StelleLeitungFrei("p3", "b-1", "E1", Ab, null, 10, Herkunft.Jetzt));
    }

    public async Task DisposeAsync() => await probe.DisposeAsync();

    private async Task SendeAsync(IBefehl befehl)
    {
        await probe.Anwendung.SendeAsync(befehl, Kontext.Dienst(Webprobe.Mandant, "probe"));
        await probe.Anwendung.NachfuehrenAsync();
    }

    private async Task PersonAsync(string id, string vorname, string nachname, Personalfunktion funktion, decimal stunden, string qualifikation, DateOnly? ab = null)
    {
        await SendeAsync(new LegeBeschaeftigteAn(id, new Personenname(vorname, nachname), new DateOnly(1988, 4, 17), null, Herkunft.Jetzt));
        await SendeAsync(new VereinbareBeschaeftigung(id, "b-1", "E1", ab ?? Ab, null, funktion, stunden, null, Herkunft.Jetzt));
        await SendeAsync(new MeldeQualifikation(id, ab ?? Ab, null, qualifikation, null, null, Herkunft.Jetzt));
    }

    private async Task<string> HoleAsync(string wer, string pfad)
    {
        using var b = probe.Besuch(wer);
        return (await b.HoleAsync(pfad)).Text;
    }

    [Fact]
    public async Task Die_Bilanz_nennt_Soll_Ist_und_wer_darin_steckt()
    {
        // 20/25 der Werte von IIIb: 30,80 Fachkraft, 30,80 Ergänzungskraft, 5,60 Leitung, 79,20 gesamt
        var seite = await HoleAsync(Lea, "/besetzung/E1");
        foreach (var zahl in (string[])["30,80", "5,60", "79,20", "49,00", "+18,20", "94,00", "+14,80"]) seite.ShouldContain(zahl);
        seite.ShouldContain("alle finanzierten Stunden besetzt");
        seite.ShouldContain("Frida Fröhlich");
        seite.ShouldContain("Mia Müller20");
        (await HoleAsync(Lea, "/besetzung")).ShouldNotContain("Löwenzahn");
    }

    [Fact]
    public async Task Wer_keine_Personen_sehen_darf_sieht_Summen_und_nie_die_einer_einzigen()
    {
        foreach (var wer in (string[])[Finn, Ehm])
        {
            var seite = await HoleAsync(wer, "/besetzung/E1");
            seite.ShouldContain("49,00", customMessage: "zwei Fachkräfte zusammen");
            seite.ShouldContain(Istsicht.Verborgen);
            seite.ShouldNotContain("Fröhlich");
            seite.ShouldNotContain("35,00", customMessage: "die Stunden der einzigen Ergänzungskraft");
            seite.ShouldContain("94,00", customMessage: "darin stecken zwei verborgene: die Ergänzungskraft und die Leitung");
            seite.ShouldNotContain("10,00", customMessage: "die Stunden der einzigen Leitung");
            var verlauf = await HoleAsync(wer, "/besetzung/E1/verlauf");
            verlauf.ShouldContain("Die Kurve zeigt, wer das Recht auf Personaldaten hat");
            verlauf.ShouldNotContain("+14,80");
        }

        using var finn = probe.Besuch(Finn);
        foreach (var pfad in (string[])["/besetzung/E1/fehlend", "/besetzung/E1/wenn"]) (await finn.HoleAsync(pfad)).Status.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        using var max = probe.Besuch(Max);
        (await max.HoleAsync("/besetzung/E1")).Status.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        using var lars = probe.Besuch(Lars);
        (await lars.HoleAsync("/besetzung/E1")).Status.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
    }

    [Fact]
    public async Task Wer_fehlt_steht_da_ohne_den_Grund_und_die_Folge_auch()
    {
        await SendeAsync(new MeldePersonalabwesenheit("p1", new(2026, 11, 2), new(2026, 11, 6), Abwesenheitsart.Krankheit, Herkunft.Jetzt));
        var seite = await HoleAsync(Lea, "/besetzung/E1/fehlend");
        seite.ShouldContain("Frida Fröhlich");
        seite.ShouldContain("Es fehlen 20,80 Fachkraftstunden");
        seite.ShouldNotContain("Krankheit");
        (await HoleAsync(Lea, "/besetzung/E1/fehlend?stichtag=07.11.2026")).ShouldContain("ist niemand als abwesend eingetragen");
        (await HoleAsync(Lea, "/besetzung/E1")).ShouldContain("das Minimum ist unterschritten");
    }

    [Fact]
    public async Task Wer_keine_Personen_sehen_darf_erfaehrt_auch_nicht_dass_jemand_fehlt_oder_kommt()
    {
        await SendeAsync(new MeldePersonalabwesenheit("p3", new(2026, 11, 2), new(2026, 11, 6), Abwesenheitsart.Krankheit, Herkunft.Jetzt));
        (await HoleAsync(Lea, "/besetzung/E1")).ShouldContain("fehlt aber jemand");
        var seite = await HoleAsync(Finn, "/besetzung/E1");
        foreach (var verraten in (string[])["fehlt aber jemand", "anwesend"]) seite.ShouldNotContain(verraten);
        seite.ShouldContain("94,00");
        var verlauf = await HoleAsync(Finn, "/besetzung/E1/verlauf?jahr=2026-27");
        foreach (var tag in (string[])["02.11.2026", "07.11.2026"]) verlauf.ShouldNotContain(tag);

        await PersonAsync("p4", "Nele", "Neu", Personalfunktion.Gruppenkraft, 17.75m, "fachkraft", new DateOnly(2027, 1, 15));
        foreach (var tag in (string[])["14.01.2027", "15.01.2027"])
        {
            var am = await HoleAsync(Finn, $"/besetzung/E1?stichtag={tag}");
            foreach (var zahl in (string[])["94,00", "111,75", "49,00", "66,75"]) am.Contains(zahl, StringComparison.Ordinal).ShouldBeFalse($"{tag}: {zahl}");
            (await HoleAsync(Finn, $"/besetzung?stichtag={tag}")).ShouldContain(Istsicht.Verborgen);
            (await HoleAsync(Lea, $"/besetzung/E1?stichtag={tag}")).ShouldContain(tag[0] == '1' && tag[1] == '4' ? "94,00" : "111,75");
        }

        (await HoleAsync(Finn, "/besetzung/E1/verlauf?jahr=2026-27")).ShouldNotContain("15.01.2027");
    }

    [Fact]
    public async Task Der_Verlauf_zeigt_die_Stufe_zum_Maerz_fuer_die_Einrichtung_und_ihre_Gruppe()
    {
        await SendeAsync(new OrdneGruppenZu("p1", "b-1", "E1", Ab, null, [new("G1", 100)], Herkunft.Jetzt));
        await SendeAsync(new BeendeBeschaeftigung("p1", "b-1", "E1", new(2027, 3, 1), null, Herkunft.Jetzt));
        var verlauf = await HoleAsync(Lea, "/besetzung/E1/verlauf?jahr=2026-27");
        verlauf.ShouldContain("01.03.2027");
        verlauf.ShouldContain("unter dem Minimum");
        verlauf.ShouldContain("<svg");
        var gruppe = await HoleAsync(Lea, "/besetzung/E1/verlauf?jahr=2026-27&gruppe=G1");
        gruppe.ShouldContain("+8,20", customMessage: "39,00 gegen 30,80");
        gruppe.ShouldContain("−30,80");
    }

    [Fact]
    public async Task Was_waere_wenn_rechnet_und_speichert_nichts()
    {
        var vorher = (await probe.AlleAsync()).Count;
        var seite = await HoleAsync(Lea, "/besetzung/E1/wenn?jahr=2026-27&geht=p1&ab=01.03.2027");
        seite.ShouldContain("01.03.2027");
        seite.ShouldContain("−20,80");
        (await HoleAsync(Lea, "/besetzung/E1/wenn?geht=p1")).ShouldContain("Bitte angeben, ab welchem Tag");
        var spaeter = await HoleAsync(Lea, "/besetzung/E1/wenn?jahr=2026-27&geht=p1&ab=01.03.2029");
        spaeter.ShouldContain("Der 01.03.2029 liegt nicht im Kindergartenjahr 2026/27");
        spaeter.ShouldContain("Kindergartenjahr 2028/29");
        // die Leitung (10 Stunden frei) geht: ihre Spalte sagt, was dann fehlt
        var ohneLeitung = await HoleAsync(Lea, "/besetzung/E1/wenn?jahr=2026-27&geht=p3&ab=01.03.2027");
        foreach (var teil in (string[])["Leitung mit Annahme", "+4,40", "−5,60", "unter dem Minimum"]) ohneLeitung.ShouldContain(teil);
        (await HoleAsync(Lea, "/besetzung/E1/wenn?kommt=fachkraft&ab=01.03.2027&stunden=viel")).ShouldContain("wie vielen Stunden");
        (await probe.AlleAsync()).Count(e => e.Type.StartsWith("besetzung.", StringComparison.Ordinal)).ShouldBe(0);
        vorher.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Eine_Meldung_haelt_fest_was_fehlte_und_ihr_Ende_auch()
    {
        await SendeAsync(new MeldePersonalabwesenheit("p1", new(2026, 10, 26), null, Abwesenheitsart.Krankheit, Herkunft.Jetzt));
        using var lea = probe.Besuch(Lea);
        (await lea.SendeAsync("/besetzung/E1/meldungen", "meldung", ("Eingabe.Grund", "Personal"), ("Eingabe.Seit", "26.10.2026"), ("Eingabe.Empfaenger", ""), ("Eingabe.Massnahmen", "Vertretung 😀"))).Text.ShouldContain("Vertretung 😀");
        (await lea.SendeAsync("/besetzung/E1/meldungen", "meldung", ("Eingabe.Grund", "Personal"), ("Eingabe.Seit", "26.10.2026"), ("Eingabe.Empfaenger", "LVR-Landesjugendamt"), ("Eingabe.Massnahmen", "Vertretung angefordert"))).Weiter.ShouldBe("/besetzung/E1/meldungen");
        var seite = (await lea.HoleAsync("/besetzung/E1/meldungen")).Text;
        seite.ShouldContain("20,80 Fachkraftstunden");
        seite.ShouldContain("Vertretung angefordert");
        (await HoleAsync(Finn, "/besetzung/E1/meldungen")).ShouldNotContain("Vertretung angefordert", Case.Sensitive, "freier Text einer Kita kann Personen nennen");
        (await lea.SendeAsync("/besetzung/E1/meldungen", "ende", ("Ende.Nummer", "1"), ("Ende.Zum", "01.11.2026"), ("Ende.Wodurch", "wieder da"))).Weiter.ShouldBe("/besetzung/E1/meldungen");
        (await lea.HoleAsync("/besetzung/E1/meldungen")).Text.ShouldContain("wieder da");
        (await lea.SendeAsync("/besetzung/E1/meldungen", "meldung", ("Eingabe.Grund", "Ueberbelegung"), ("Eingabe.Seit", "26.10.2026"), ("Eingabe.Empfaenger", "LVR-Landesjugendamt"), ("Eingabe.Massnahmen", "Kind wechselt"))).Text.ShouldContain("am 26.10.2026 keine Gruppe über der zulässigen Belegung");
        (await lea.SendeAsync("/besetzung/E1/meldungen", "ruecknahme", ("Ruecknahme.Nummer", "1"), ("Ruecknahme.Grund", "falsche Kita"))).Weiter.ShouldBe("/besetzung/E1/meldungen");
        (await lea.HoleAsync("/besetzung/E1/meldungen")).Text.ShouldContain("zurückgenommen am 02.11.2026: falsche Kita");
        var fremd = await HoleAsync(Finn, "/besetzung/E1/meldungen");
        fremd.ShouldContain("zurückgenommen am 02.11.2026");
        fremd.ShouldNotContain("falsche Kita");
    }

    [Fact]
    public async Task Wie_es_damals_bekannt_war_bleibt_nachzulesen()
    {
        probe.Uhr.Vor(TimeSpan.FromDays(3));
        await SendeAsync(new BeendeBeschaeftigung("p1", "b-1", "E1", new(2026, 10, 1), null, Herkunft.Jetzt));
        (await HoleAsync(Lea, "/besetzung/E1?stichtag=02.11.2026")).ShouldContain("weniger Personal da, als das KiBiz mindestens verlangt");
        (await HoleAsync(Lea, "/besetzung/E1?stichtag=02.11.2026&stand=03.11.2026")).ShouldContain("alle finanzierten Stunden besetzt");
    }

    [Fact]
    public async Task Die_Liste_gibt_es_als_Datei()
    {
        using var fritz = probe.Besuch(Fritz);
        var csv = System.Text.Encoding.UTF8.GetString(await fritz.LadeAsync("/besetzung/ausgabe?format=csv"));
        csv.ShouldContain("Kita Igelbau");
        csv.ShouldContain("voll besetzt");
    }
}
