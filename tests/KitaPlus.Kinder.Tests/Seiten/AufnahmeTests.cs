using System.Net;
using System.Text.RegularExpressions;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Webhilfen;

namespace KitaPlus.Kinder.Tests.Seiten;

/// <summary>Admitting a child in one step, also when the step broke off half-way.</summary>
public sealed class AufnahmeTests : IAsyncLifetime
{
    private static readonly (string, string)[] Felder =
    [
        ("Eingabe.Vorname", "Zoë 🌻"), ("Eingabe.Nachname", "Müller-Çelik"), ("Eingabe.Geboren", "29.02.2024"), ("Eingabe.Vorname1", "Ayşe"), ("Eingabe.Nachname1", "Çelik"), ("Eingabe.Telefon1", "0221 55"),
        ("Eingabe.Rolle1", "Elternteil"), ("Eingabe.Rolle2", "Elternteil"), ("Eingabe.Strasse", "Große Straße 4 b"), ("Eingabe.Plz", "50674"), ("Eingabe.Ort", "Köln"), ("Eingabe.Jugendamt", "koeln"),
        ("Eingabe.Gruppe", "g1"), ("Eingabe.Ab", "1.2.27"), ("Eingabe.Bis", ""), ("Eingabe.Wochenstunden", "45"), ("Eingabe.Pauschalentyp", "IIIc"),
    ];

    private readonly Kinderhaus haus = new();
    private Besucher lena = null!;

    public async Task InitializeAsync()
    {
        await haus.InitializeAsync();
        lena = haus.Als(Kinderhaus.Lena);
    }

    public async Task DisposeAsync()
    {
        lena.Dispose();
        await haus.DisposeAsync();
    }

    [Fact]
    public async Task Ein_Formular_legt_Kind_Haushalt_Erwachsene_und_Vereinbarung_an()
    {
        var weiter = (await lena.SendeAsync("/kinder/neu", "aufnahme", Felder)).Weiter.ShouldNotBeNull();
        var seite = (await lena.HoleAsync(weiter)).Text;
        foreach (var text in new[] { "Zoë 🌻 Müller-Çelik", "29.02.2024", "Ayşe Çelik", "0221 55", "Große Straße 4 b, 50674 Köln" }) seite.ShouldContain(text);
        var betreuung = await haus.LetztesAsync<BetreuungVereinbart>($"kind-{weiter[8..]}");
        (betreuung.Einrichtung, betreuung.Gruppe, betreuung.Wochenstunden, betreuung.GueltigAb).ShouldBe(("igel", "g1", 45, new DateOnly(2027, 2, 1)));
        using var frida = haus.Als(Kinderhaus.Frida);
        (await frida.HoleAsync(weiter)).Status.ShouldBe(HttpStatusCode.Forbidden, "eine andere Kita sieht das Kind nicht");
    }

    [Fact]
    public async Task Zweimal_gesendet_ist_einmal_aufgenommen()
    {
        var seite = (await lena.HoleAsync("/kinder/neu")).Text;
        (string, string)[] dieselben = [.. Felder, ("Eingabe.Vorgang", Kinderhaus.Verborgen(seite, "Eingabe.Vorgang")), ("Eingabe.BefehlId", Kinderhaus.Verborgen(seite, "Eingabe.BefehlId"))];
        var erste = (await lena.SendeAsync("/kinder/neu", "aufnahme", dieselben)).Weiter;
        var danach = await FachlicheAsync();
        (await lena.SendeAsync("/kinder/neu", "aufnahme", dieselben)).Weiter.ShouldBe(erste);
        (await FachlicheAsync()).ShouldBe(danach);
    }

    /// <summary>The program ends after each single command; the same form sent again completes the admission.</summary>
    [Fact]
    public async Task Eine_abgebrochene_Aufnahme_wird_durch_dasselbe_Formular_vollendet()
    {
        for (var getan = 1; getan < Plan(Guid.NewGuid()).Befehle().Count; getan++)
        {
            var plan = Plan(Guid.NewGuid());
            foreach (var befehl in plan.Befehle().Take(getan)) await haus.SendeAsync(befehl, Kinderhaus.Lena);
            var weiter = (await lena.SendeAsync("/kinder/neu", "aufnahme", [.. Felder, ("Eingabe.Vorgang", plan.Vorgang.ToString()), ("Eingabe.Trotzdem", "true")])).Weiter;
            weiter.ShouldBe($"/kinder/{plan.Kind}", $"nach {getan} Befehlen");
            (await haus.EreignisseAsync($"kind-{plan.Kind}")).Select(e => e.Ereignis.GetType()).ShouldBe([typeof(KindAufgenommen), typeof(KindLebtIn), typeof(WohnsitzGemeldet), typeof(BetreuungVereinbart)]);
            var haushalt = (await haus.LetztesAsync<KindLebtIn>($"kind-{plan.Kind}")).Anteile.Single().Haushalt;
            (await haus.EreignisseAsync($"haushalt-{haushalt}")).Select(e => e.Ereignis.GetType()).ShouldBe([typeof(HaushaltAngelegt), typeof(MitgliedGemeldet)]);
            var person = (await haus.LetztesAsync<MitgliedGemeldet>($"haushalt-{haushalt}")).Person;
            (await haus.EreignisseAsync($"person-{person}")).Select(e => e.Ereignis.GetType()).ShouldBe([typeof(PersonAngelegt), typeof(KontaktdatenGemeldet)]);
        }
    }

    [Fact]
    public async Task Ein_Geschwister_kommt_in_den_Haushalt_den_es_schon_gibt()
    {
        var weiter = (await lena.SendeAsync("/kinder/neu?geschwister=mia", "aufnahme", [.. Felder.Where(f => !f.Item1.EndsWith('1')), ("Eingabe.Haushalt", "haus")])).Weiter.ShouldNotBeNull();
        (await haus.LetztesAsync<KindLebtIn>($"kind-{weiter[8..]}")).Anteile.ShouldBe([new Haushaltsanteil("haus", 100)]);
        using var buero = haus.Als(Kinderhaus.Buero);
        (await buero.HoleAsync("/kinder/mia/familie")).Text.ShouldContain("Zoë 🌻 Müller-Çelik");
    }

    [Fact]
    public async Task Dasselbe_Kind_ein_zweites_Mal_faellt_auf()
    {
        (await lena.SendeAsync("/kinder/neu", "aufnahme", Felder)).Weiter.ShouldNotBeNull();
        var zweites = await lena.SendeAsync("/kinder/neu", "aufnahme", Felder);
        zweites.Weiter.ShouldBeNull();
        zweites.Text.Split("Ein Kind mit diesem Namen und Geburtsdatum gibt es schon").Length.ShouldBe(2, "der Satz steht einmal da");
        zweites.Text.ShouldContain("Bitte sehen Sie nach, ob es dasselbe Kind ist");
        zweites.Text.ShouldContain("value=\"Große Straße 4 b\"");
    }

    [Fact]
    public async Task Der_Nachname_der_ersten_Person_ist_nur_bei_einem_bekannten_Haushalt_entbehrlich()
    {
        Regex.IsMatch((await lena.HoleAsync("/kinder/neu")).Text, "Nachname der ersten Person\\s*<span[^>]*>\\s*optional").ShouldBeFalse();
        var geschwister = (await lena.HoleAsync("/kinder/neu?geschwister=mia")).Text;
        Regex.IsMatch(geschwister, "Nachname der ersten Person\\s*<span[^>]*>\\s*optional").ShouldBeTrue();
        geschwister.ShouldContain("Nötig bei einem neuen Haushalt");
    }

    [Fact]
    public async Task Fehlt_etwas_ist_nichts_angelegt()
    {
        var davor = await FachlicheAsync();
        var seite = await lena.SendeAsync("/kinder/neu", "aufnahme", ("Eingabe.Vorname", "Zoë"), ("Eingabe.Nachname", ""), ("Eingabe.Geboren", "31.02.2024"), ("Eingabe.Wochenstunden", "99"));
        foreach (var satz in new[] { "Nachname: Bitte ausfüllen", "„31.02.2024“ ist kein Datum", "Nachname der ersten Person: Bitte ausfüllen", "Betreuung ab: Bitte ausfüllen", "Wochenstunden: Bitte eine ganze Zahl von 1 bis 80" }) seite.Text.ShouldContain(satz);
        (await FachlicheAsync()).ShouldBe(davor);
    }

    private static Aufnahmeplan Plan(Guid vorgang) => new(
        vorgang, new Personenname("Zoë 🌻", "Müller-Çelik"), new DateOnly(2024, 2, 29), null, [new NeuerErwachsener(new Personenname("Ayşe", "Çelik"), Haushaltsrolle.Elternteil, "0221 55")], null,
        new Anschrift("Große Straße 4 b", "50674", "Köln"), "koeln", new DateOnly(2027, 2, 1), null, "igel", "g1", 45, "IIIc", Herkunft.Jetzt);

    private async Task<int> FachlicheAsync() => (await haus.Probe.AlleAsync()).Count(e => e.Type.StartsWith("kinder.", StringComparison.Ordinal));
}
