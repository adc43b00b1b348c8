using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele.Tests;

/// <summary>The population has the proportions of a real Rendantur.</summary>
public sealed class LebensnaeheTests(Bestand bestand) : IClassFixture<Bestand>
{
    private static readonly DateOnly VorEinemJahr = Bestand.Heute.AddYears(-1);

    private IEnumerable<T> Von<T>() where T : IEreignis => bestand.Erzeugte.Select(e => e.Ereignis).OfType<T>();

    [Fact]
    public void Auf_ein_Kind_kommen_rund_25_Monate_Betreuung_in_fuenf_Jahren()
    {
        var letzter = Monat.Von(Bestand.Heute);
        var kinder = bestand.Erzeugte.Where(e => e.Ereignis is KindEreignis).GroupBy(e => e.Stream, StringComparer.Ordinal).ToList();
        var monate = kinder.Sum(k =>
        {
            var strahl = Bestand.Betreuung(k.Select(e => e.Ereignis));
            return Enumerable.Range(letzter.Index - 59, 60).Select(i => new Monat(i)).Count(m =>
                strahl.Scheiben.Any(s => s.Wert is not null && s.Ab <= m.Letzter && s.Bis >= m.Erster));
        });
        (monate * 10 / kinder.Count).ShouldBeInRange(230, 270);
    }

    [Fact]
    public void Ein_gutes_Viertel_der_Haushalte_hat_etwas_spaet_Bekanntes()
    {
        var haushaltVon = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var e in bestand.Erzeugte.Select(e => e.Ereignis))
        {
            if (e is KindLebtIn k) haushaltVon.TryAdd("kind-" + k.Kind, k.Anteile[0].Haushalt);
            if (e is MitgliedGemeldet m) haushaltVon.TryAdd("person-" + m.Person, m.Haushalt);
        }

        var spaet = bestand.Erzeugte
            .Where(e => e.Ereignis is EinkommenErklaert or BetreuungVereinbart or BetreuungBeendet or BefreiungAnerkannt or GeschwisterkindGemeldet or PflegekindGemeldet)
            .Where(e => Berlin.Tag(e.Bekannt) > VorEinemJahr && ((ITatsache)e.Ereignis).GueltigAb < Monat.Von(VorEinemJahr).Erster)
            .Select(e => e.Ereignis is HaushaltEreignis h ? h.Haushalt : haushaltVon[e.Stream]).Distinct(StringComparer.Ordinal).Count();
        Prozent(spaet, Haushalte).ShouldBeInRange(24, 31);
    }

    [Fact]
    public void Haelfte_der_Haushalte_hat_mehr_als_ein_Kind_und_es_gibt_Zwillinge()
    {
        var haushaltDesKindes = Von<KindLebtIn>().GroupBy(k => k.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Anteile[0].Haushalt, StringComparer.Ordinal);
        var geburt = Von<KindAufgenommen>().ToDictionary(k => k.Kind, k => k.Geburtsdatum.Wert, StringComparer.Ordinal);
        var haushalte = haushaltDesKindes.GroupBy(p => p.Value, p => p.Key, StringComparer.Ordinal).ToList();
        Prozent(haushalte.Count(h => h.Count() > 1), haushalte.Count).ShouldBeInRange(45, 55);
        haushalte.Max(h => h.Count()).ShouldBe(4);
        haushalte.Count(h => h.GroupBy(k => geburt[k]).Any(g => g.Count() > 1)).ShouldBeInRange(40, 200);
    }

    [Fact]
    public void Die_Jugendaemter_haben_ihre_Anteile_an_den_Einrichtungen()
    {
        var je = Von<JugendamtZugeordnet>().GroupBy(j => j.Jugendamt, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var summe = je.Values.Sum();
        summe.ShouldBe(104);
        Prozent(je[Jugendaemter.Koeln], summe).ShouldBeInRange(9, 15);
        Prozent(je[Jugendaemter.Duesseldorf], summe).ShouldBeInRange(14, 22);
        Prozent(je[Jugendaemter.Musterstadt], summe).ShouldBeInRange(44, 56);
        Prozent(je[Jugendaemter.Musterkreis], summe).ShouldBeInRange(16, 24);
    }

    [Fact]
    public void Auch_der_kleinste_Bestand_kennt_alle_vier_Jugendaemter() =>
        Beispieldaten.Erzeuge(new Beispielwunsch(5, 5, 1, Bestand.Heute, MitPersonas: false)).Select(e => e.Ereignis).OfType<JugendamtZugeordnet>()
            .Select(j => j.Jugendamt).ShouldBe(Jugendaemter.Alle, ignoreOrder: true);

    [Fact]
    public void Besondere_Lagen_kommen_so_haeufig_vor_wie_gewuenscht()
    {
        var kinder = Von<KindAufgenommen>().Count();
        Promille(Von<PflegekindGemeldet>().Count(), kinder).ShouldBeInRange(6, 16);
        Promille(Von<InklusionFestgestellt>().Count(), kinder).ShouldBeInRange(20, 36);
        Promille(Von<BefreiungAnerkannt>().Select(b => b.Haushalt).Distinct(StringComparer.Ordinal).Count(), Haushalte).ShouldBeInRange(120, 170);
        Promille(Von<GeschwisterkindGemeldet>().Select(b => b.Haushalt).Distinct(StringComparer.Ordinal).Count(), Haushalte).ShouldBeInRange(80, 120);
        Promille(Von<KindLebtIn>().Where(k => k.Anteile.Count == 2).Select(k => k.Anteile[0].Haushalt).Distinct(StringComparer.Ordinal).Count(), Haushalte).ShouldBeInRange(20, 42);
        Promille(Haushalte - Von<ZahlungspflichtBestimmt>().Select(p => p.Haushalt).Where(h => !IstZweiter(h)).Distinct(StringComparer.Ordinal).Count(), Haushalte).ShouldBeInRange(1, 12);
        Von<EinkommenErklaert>().Where(e => e.Stand == Einkommensstand.Endgueltig).GroupBy(e => (e.Person, e.GueltigAb)).Count(g => g.Count() == 3).ShouldBeGreaterThan(50);
        Prozent(Von<EinkommenErklaert>().Where(e => e.Einkommen.Wert.Beamter).Select(e => e.Person).Distinct(StringComparer.Ordinal).Count(),
            Von<EinkommenErklaert>().Select(e => e.Person).Distinct(StringComparer.Ordinal).Count()).ShouldBeInRange(6, 10);
    }

    [Fact]
    public void Alle_Befreiungen_gibt_es_den_Duesselpass_nur_in_Duesseldorf()
    {
        Von<BefreiungAnerkannt>().Select(b => b.Art).Distinct(StringComparer.Ordinal).ShouldBe(["wohngeld", "buergergeld", "kinderzuschlag", "asylblg", "duesselpass"], ignoreOrder: true);
        var amt = Von<JugendamtZugeordnet>().ToDictionary(j => j.Einrichtung, j => j.Jugendamt, StringComparer.Ordinal);
        var haushalt = Von<KindLebtIn>().GroupBy(k => k.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Anteile[0].Haushalt, StringComparer.Ordinal);
        var aemter = Von<BetreuungVereinbart>().ToLookup(b => haushalt[b.Kind], b => amt[b.Einrichtung], StringComparer.Ordinal);
        foreach (var pass in Von<BefreiungAnerkannt>().Where(b => b.Art is "duesselpass")) aemter[pass.Haushalt].ShouldContain(Jugendaemter.Duesseldorf);
    }

    [Fact]
    public void Manches_geht_rechtzeitig_ein_und_wird_erst_Wochen_spaeter_erfasst() =>
        bestand.Erzeugte.Count(e => e.Ereignis is BetreuungVereinbart b && b.Herkunft.EingegangenAm < b.GueltigAb && Berlin.Tag(e.Bekannt) > b.GueltigAb.AddDays(20)).ShouldBeGreaterThan(50);

    [Fact]
    public void Wechsel_mitten_im_Monat_und_ueber_Jugendaemter_hinweg_kommen_vor()
    {
        Von<BetreuungVereinbart>().Count(b => b.GueltigAb.Day != 1).ShouldBeGreaterThan(200);
        var amt = Von<JugendamtZugeordnet>().ToDictionary(j => j.Einrichtung, j => j.Jugendamt, StringComparer.Ordinal);
        Von<BetreuungVereinbart>().GroupBy(b => b.Kind, StringComparer.Ordinal).Count(g => g.Select(b => amt[b.Einrichtung]).Distinct(StringComparer.Ordinal).Count() > 1).ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Zeitpunkte_verraten_kein_Geburtsdatum()
    {
        // days of validity stand in the clear next to the encrypted birth date: home and household begin on 1 January, whenever the child was born
        foreach (var k in Von<KindLebtIn>().DistinctBy(k => k.Kind, StringComparer.Ordinal)) (k.GueltigAb.Month, k.GueltigAb.Day).ShouldBe((1, 1));
        foreach (var k in Von<WohnsitzGemeldet>().DistinctBy(k => k.Kind, StringComparer.Ordinal)) (k.GueltigAb.Month, k.GueltigAb.Day).ShouldBe((1, 1));
    }

    private int Haushalte => Von<HaushaltAngelegt>().Count(h => !IstZweiter(h.Haushalt));

    private static bool IstZweiter(string haushalt) => string.CompareOrdinal(haushalt, "H500000") > 0;

    private static int Prozent(int teil, int ganzes) => teil * 100 / ganzes;

    private static int Promille(int teil, int ganzes) => teil * 1000 / ganzes;
}
