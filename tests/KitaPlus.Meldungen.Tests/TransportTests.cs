using System.Text;
using System.Xml.Linq;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen.Tests;

/// <summary>The files that leave the program and those that come back.</summary>
public sealed class TransportTests : IAsyncLifetime
{
    private static readonly XNamespace Raum = Formate.Namensraum;
    private Meldehaus haus = null!;

    public async Task InitializeAsync() => haus = await Meldehaus.BaueAsync(mitPersonal: true);

    public async Task DisposeAsync() => await haus.DisposeAsync();

    [Theory]
    [InlineData("/meldungen/E1/monat/2026-11")]
    [InlineData("/meldungen/E1/meldebogen/2026-27")]
    [InlineData("/meldungen/E1/statistik/2026")]
    [InlineData("/meldungen/E1/nachmeldung-juli/2026")]
    public async Task Jede_Datei_entspricht_dem_Schema_und_bleibt_Byte_fuer_Byte_gleich(string pfad)
    {
        await haus.UebermittleAsync(pfad);
        var datei = await haus.LadeAsync(Meldehaus.Fritz, $"{pfad}/datei/1/xml");
        Formate.Pruefe(datei, Formate.Meldung);
        haus.Probe.Uhr.Vor(TimeSpan.FromDays(40));
        await haus.KindAsync("K9", "Neu", "Neumann");
        (await haus.LadeAsync(Meldehaus.Fritz, $"{pfad}/datei/1/xml")).ShouldBe(datei);
        var version = (await haus.ZustandAsync(pfad["/meldungen/".Length..])).Neueste!;
        Meldungsxml.Schreibe(version).ShouldBe(datei, "aus der festgehaltenen Fassung entsteht dieselbe Datei");
        Encoding.UTF8.GetString(datei).ShouldNotContain("Müller");
    }

    [Fact]
    public async Task Die_Datei_nennt_Kennung_Werte_und_Stichtag()
    {
        await haus.UebermittleAsync();
        var xml = XDocument.Parse(Encoding.UTF8.GetString(await haus.LadeAsync(Meldehaus.Fritz, $"{Meldehaus.November}/datei/1/xml"))).Root!;
        (xml.Attribute("kennung")!.Value, xml.Attribute("stichtag")!.Value, xml.Attribute("kenntnisstand")!.Value).ShouldBe(("E1/monat/2026-11/1", "2026-11-01", "2026-11-02T08:00:00Z"));
        xml.Descendants(Raum + "Wert").Single(w => w.Attribute("schluessel")!.Value == "typ.IIIb").Value.ShouldBe("2");
        var csv = Encoding.UTF8.GetString(await haus.LadeAsync(Meldehaus.Fritz, $"{Meldehaus.November}/datei/1/csv"));
        csv.ShouldContain("E1/monat/2026-11/1;monat;2026-11;1;01.11.2026;E1;Kita Igelbau;typ.IIIb;Kinder mit Pauschalentyp IIIb;2");
    }

    [Fact]
    public void Das_Schema_weist_Falsches_zurueck()
    {
        var doppelt = """<Meldung xmlns="urn:kitaplus:meldung:1" kennung="E1/monat/2026-11/1" art="monat" zeitraum="2026-11" fassung="1" stichtag="2026-11-01" kenntnisstand="2026-11-02T08:00:00Z"><Einrichtung id="E1"/><Werte><Wert schluessel="kinder" bezeichnung="Kinder">1</Wert><Wert schluessel="kinder" bezeichnung="Kinder">2</Wert></Werte></Meldung>""";
        foreach (var falsch in (string[])[doppelt, doppelt.Replace("art=\"monat\"", "art=\"woche\""), doppelt.Replace(">2<", ">-2<"), "<Meldung/>", "kein XML"])
            Should.Throw<Fachfehler>(() => Formate.Pruefe(Encoding.UTF8.GetBytes(falsch), Formate.Meldung));
        Formate.Pruefe(Encoding.UTF8.GetBytes(doppelt.Replace("schluessel=\"kinder\" bezeichnung=\"Kinder\">2", "schluessel=\"typ.IIIb\" bezeichnung=\"IIIb\">2")), Formate.Meldung);
    }
}
