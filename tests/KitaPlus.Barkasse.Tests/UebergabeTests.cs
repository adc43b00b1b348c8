using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Webhilfen;

namespace KitaPlus.Barkasse.Tests;

/// <summary>Handed over is what both have counted, whoever books meanwhile.</summary>
public sealed class UebergabeTests : Kassenhaus
{
    private readonly Zwischenfall zwischenfall = new();

    private protected override IReadOnlyList<IModul> WeitereModule => [zwischenfall];

    [Fact]
    public async Task Wird_waehrend_des_Uebergebens_gebucht_wird_nicht_uebergeben()
    {
        await Mara.SendeAsync($"{Igel}/kassensturz", "zaehlung", ("Eingabe.Anzahl[5000]", "2"), ("Eingabe.ZweitePerson", "Lena Leitung"));
        var heute = new DateOnly(2026, 11, 2);
        var dazwischen = new Buche("igel", Monat.Von(heute), heute, Bewegungsart.Einzahlung, Geld.Euro(40), new("zur Bank", "Quittung folgt"), new(Belegart.Eigenbeleg), null, null, null, new(heute, null));
        zwischenfall.Vor = (typeof(UebergibKasse), () => Probe.Anwendung.SendeAsync(dazwischen, Kontext.Dienst(Webprobe.Mandant, "probe")));

        var seite = await Lena.SendeAsync($"{Igel}/uebergabe", "uebergabe", ("Eingabe.An", "b-lena"));
        seite.Weiter.ShouldBeNull();
        seite.Text.ShouldContain("In der Kasse wurde inzwischen gebucht, gezählt oder vorgetragen");
        (await Lena.SendeAsync($"{Igel}/uebergabe", "uebergabe", ("Eingabe.An", "b-lena"))).Text.ShouldContain("Seit dem Kassensturz wurde gebucht");
        (await Lena.HoleAsync($"{Igel}/einstellungen")).Text.ShouldNotContain("an Lena Leitung");
    }
}
