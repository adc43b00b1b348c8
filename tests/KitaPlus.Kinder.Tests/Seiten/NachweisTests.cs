using System.Text;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Webhilfen;

namespace KitaPlus.Kinder.Tests.Seiten;

/// <summary>Proofs that run out; today is 2 November 2026, so the list reaches to 1 January 2027. Mia is at Igel, Fritz at Fuchs.</summary>
public sealed class NachweisTests : IAsyncLifetime
{
    private const string Liste = "/kinder/nachweise";
    private readonly Kinderhaus haus = new();
    private Besucher lena = null!;

    public async Task InitializeAsync()
    {
        await haus.InitializeAsync();
        lena = haus.Als(Kinderhaus.Lena);
        await haus.SendeAsync(new NimmKindAuf("fritz", new Personenname("Fritz", "Groß"), new DateOnly(2022, 2, 28), Herkunft.Jetzt));
        await haus.SendeAsync(new VereinbareBetreuung("fritz", new DateOnly(2025, 8, 1), null, "fuchs", null, 35, null, Herkunft.Jetzt));
    }

    public async Task DisposeAsync()
    {
        lena.Dispose();
        await haus.DisposeAsync();
    }

    [Fact]
    public async Task Bis_zum_sechzigsten_Tag_steht_ein_Nachweis_in_der_Liste_und_danach_nicht()
    {
        (await lena.HoleAsync(Liste)).Text.ShouldContain("Kein Nachweis ist abgelaufen");
        await VermerkeAsync("mia", Nachweisart.Masernschutz, new DateOnly(2027, 1, 2));
        (await lena.HoleAsync(Liste)).Text.ShouldContain("Kein Nachweis ist abgelaufen");
        await VermerkeAsync("mia", Nachweisart.Impfberatung, new DateOnly(2027, 1, 1));
        var seite = (await lena.HoleAsync(Liste)).Text;
        seite.ShouldContain("<a href=\"/kinder/mia/gesundheit\">Mia Öztürk</a>");
        seite.ShouldContain("01.01.2027");
        seite.ShouldNotContain("02.01.2027");
        (await lena.HoleAsync($"{Liste}?stand=abgelaufen")).Text.ShouldNotContain("Mia Öztürk");
        Encoding.UTF8.GetString(await lena.LadeAsync($"{Liste}/ausgabe?format=csv")).ShouldContain("Mia Öztürk;Impfberatung;01.01.2027;läuft ab");
    }

    [Fact]
    public async Task Ein_laengerer_oder_unbefristeter_Nachweis_nimmt_das_Kind_von_der_Liste_und_seine_Ruecknahme_setzt_es_wieder_darauf()
    {
        await VermerkeAsync("mia", Nachweisart.Masernschutz, new DateOnly(2026, 10, 31));
        (await lena.HoleAsync($"{Liste}?stand=abgelaufen")).Text.ShouldContain("Mia Öztürk");
        await VermerkeAsync("mia", Nachweisart.Masernschutz, null);
        (await lena.HoleAsync(Liste)).Text.ShouldNotContain("Mia Öztürk");
        var unbefristet = (await haus.EreignisseAsync("kind-mia")).Last(e => e.Ereignis is NachweisGesehen).Id;
        await haus.SendeAsync(new NimmKindTatsacheZurueck("mia", unbefristet, "gehört zum Geschwister", Herkunft.Jetzt));
        (await lena.HoleAsync(Liste)).Text.ShouldContain("31.10.2026");
        var befristet = (await haus.EreignisseAsync("kind-mia")).First(e => e.Ereignis is NachweisGesehen).Id;
        await haus.SendeAsync(new VermerkeNachweis("mia", Nachweisart.Masernschutz, new DateOnly(2026, 9, 1), new DateOnly(2028, 2, 29), "Impfausweis", new Herkunft(Berichtigt: [befristet])));
        (await lena.HoleAsync(Liste)).Text.ShouldNotContain("Mia Öztürk");
    }

    [Fact]
    public async Task Wird_eine_Berichtigung_zurueckgenommen_zaehlt_der_berichtigte_Nachweis_wieder()
    {
        await VermerkeAsync("mia", Nachweisart.Masernschutz, new DateOnly(2026, 10, 31));
        var erster = (await haus.EreignisseAsync("kind-mia")).Last(e => e.Ereignis is NachweisGesehen).Id;
        await haus.SendeAsync(new VermerkeNachweis("mia", Nachweisart.Masernschutz, new DateOnly(2026, 9, 1), null, "Impfausweis", new Herkunft(Berichtigt: [erster])));
        (await lena.HoleAsync(Liste)).Text.ShouldNotContain("Mia Öztürk");
        var berichtigung = (await haus.EreignisseAsync("kind-mia")).Last(e => e.Ereignis is NachweisGesehen).Id;
        await haus.SendeAsync(new NimmKindTatsacheZurueck("mia", berichtigung, "anderes Kind", Herkunft.Jetzt));
        (await lena.HoleAsync(Liste)).Text.ShouldContain("31.10.2026");
    }

    [Fact]
    public async Task Jede_Kita_sieht_nur_ihre_Kinder_und_keine_die_nicht_mehr_betreut_werden()
    {
        foreach (var kind in new[] { "mia", "fritz" }) await VermerkeAsync(kind, Nachweisart.Masernschutz, new DateOnly(2026, 11, 30));
        var meine = (await lena.HoleAsync(Liste)).Text;
        meine.ShouldContain("Mia Öztürk");
        meine.ShouldNotContain("Fritz Groß");
        using var frida = haus.Als(Kinderhaus.Frida);
        (await frida.HoleAsync(Liste)).Text.ShouldNotContain("Mia Öztürk");
        await haus.SendeAsync(new BeendeBetreuung("mia", "igel", new DateOnly(2026, 11, 1), null, Herkunft.Jetzt));
        (await lena.HoleAsync(Liste)).Text.ShouldNotContain("Mia Öztürk");
    }

    private Task VermerkeAsync(string kind, Nachweisart art, DateOnly? bis) => haus.SendeAsync(new VermerkeNachweis(kind, art, new DateOnly(2026, 8, 1), bis, "Impfausweis", Herkunft.Jetzt));
}
