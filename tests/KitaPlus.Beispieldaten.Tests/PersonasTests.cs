using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele.Tests;

public sealed class PersonasTests
{
    private static readonly DateOnly Stichtag = new(2025, 11, 22);

    public static TheoryData<string> Namen => [.. Personas.Alle.Select(p => p.Name)];

    private static Persona Familie(string name) => Personas.Alle.Single(p => string.Equals(p.Name, name, StringComparison.Ordinal));

    [Fact]
    public void Es_sind_zwoelf_Familien_in_vier_Einrichtungen_bei_vier_Jugendaemtern()
    {
        Personas.Alle.Count.ShouldBe(12);
        Personas.Alle.Select(p => p.Haushalt).Distinct(StringComparer.Ordinal).Count().ShouldBe(12);
        Personas.Einrichtungen.Select(e => e.Ereignis).OfType<JugendamtZugeordnet>().Select(j => j.Jugendamt).ShouldBe(Jugendaemter.Alle, ignoreOrder: true);
        Personas.Alle.SelectMany(p => p.Ereignisse).Select(e => e.Ereignis).OfType<BetreuungVereinbart>().Select(b => b.Einrichtung).Distinct(StringComparer.Ordinal).Count().ShouldBe(4);
    }

    [Theory, MemberData(nameof(Namen))]
    public void Jede_Familie_hat_Haushalt_Kinder_Zahler_Einkommen_und_Vereinbarung(string name)
    {
        var p = Familie(name);
        p.Kinder.ShouldNotBeEmpty();
        var e = p.Ereignisse.Select(x => x.Ereignis).ToList();
        e.OfType<HaushaltAngelegt>().Select(h => h.Haushalt).ShouldContain(p.Haushalt);
        e.OfType<KindAufgenommen>().Select(k => k.Kind).ShouldBe(p.Kinder);
        e.OfType<ZahlungspflichtBestimmt>().Select(z => z.Haushalt).ShouldContain(p.Haushalt);
        e.OfType<EinkommenErklaert>().ShouldNotBeEmpty();
        foreach (var kind in p.Kinder) e.OfType<BetreuungVereinbart>().Select(b => b.Kind).ShouldContain(kind);
    }

    [Theory, MemberData(nameof(Namen))]
    public void Die_Geschichte_hat_drei_bis_sechs_ganze_Saetze(string name)
    {
        var saetze = Familie(name).Geschichte;
        saetze.Count.ShouldBeInRange(3, 6);
        foreach (var satz in saetze)
        {
            char.IsUpper(satz[0]).ShouldBeTrue(satz);
            satz.ShouldEndWith(".");
        }
    }

    [Theory, MemberData(nameof(Namen))]
    public void Zu_jeder_Familie_kam_nach_dem_Stichtag_etwas_ueber_fruehere_Monate_heraus(string name)
    {
        var p = Familie(name);
        p.Ereignisse[0].Bekannt.ShouldBeLessThan(Berlin.Ende(Stichtag));
        p.Ereignisse.ShouldContain(e => e.Bekannt > Berlin.Ende(Stichtag) && VonFrueher(e), name);
    }

    [Theory, MemberData(nameof(Namen))]
    public void Ihre_Ereignisse_stehen_in_der_Reihenfolge_ihres_Bekanntwerdens(string name)
    {
        var bekannt = Familie(name).Ereignisse.Select(e => e.Bekannt).ToList();
        bekannt.ShouldBe(bekannt.Order());
    }

    [Fact]
    public void Nach_einem_frueheren_Heute_ist_ueber_die_Familien_nur_bekannt_was_bis_dahin_erfasst_war()
    {
        var heute = new DateOnly(2025, 12, 1);
        var alle = Beispieldaten.Erzeuge(new Beispielwunsch(0, 5, 1, heute)).ToList();
        alle.ShouldNotBeEmpty();
        alle.ShouldAllBe(e => Berlin.Tag(e.Bekannt) < heute);
    }

    [Fact]
    public void Adlers_Einkommen_wird_fuer_dieselben_Monate_dreimal_festgestellt() =>
        Familie("Adler").Ereignisse.Select(e => e.Ereignis).OfType<EinkommenErklaert>().Count(e => e.Stand == Einkommensstand.Endgueltig && e.GueltigAb == new DateOnly(2024, 1, 1)).ShouldBe(3);

    [Fact]
    public void Hannah_und_Ben_sind_einen_Tag_auseinander_geboren()
    {
        var e = Familie("Fuchs").Ereignisse.Select(x => x.Ereignis).ToList();
        e.OfType<GeburtsdatumBerichtigt>().Single().Geburtsdatum.Wert.ShouldBe(new DateOnly(2021, 9, 30));
        e.OfType<KindAufgenommen>().Single(k => k.Kind is "ben-lindner").Geburtsdatum.Wert.ShouldBe(new DateOnly(2021, 10, 1));
    }

    [Fact]
    public void Grabowskis_Brief_kam_rechtzeitig_und_wurde_erst_nach_Monaten_erfasst()
    {
        var spaet = Familie("Grabowski").Ereignisse[^1];
        var b = spaet.Ereignis.ShouldBeOfType<BetreuungVereinbart>();
        b.Herkunft.EingegangenAm!.Value.ShouldBeLessThan(b.GueltigAb);
        Berlin.Tag(spaet.Bekannt).ShouldBeGreaterThan(b.GueltigAb.AddMonths(3));
    }

    [Fact]
    public void Das_Handbuch_erzaehlt_genau_diese_Geschichten()
    {
        var text = File.ReadAllText(Path.Combine(Projektordner(), "docs", "handbuch", "beispielfamilien.md"));
        foreach (var p in Personas.Alle)
        {
            text.ShouldContain($"| **{p.Name}** | `{p.Haushalt}` | {string.Join(", ", p.Kinder.Select(k => $"`{k}`"))} |");
            text.ShouldContain(string.Join(' ', p.Geschichte));
        }
    }

    /// <summary>A fact about earlier days, or a corrected birth date, which has no days at all.</summary>
    private static bool VonFrueher(Beispielereignis e) =>
        e.Ereignis is GeburtsdatumBerichtigt || (e.Ereignis is ITatsache t && t.GueltigAb < Berlin.Tag(e.Bekannt).AddDays(-27));

    private static string Projektordner()
    {
        var ordner = new DirectoryInfo(AppContext.BaseDirectory);
        while (ordner is not null && !File.Exists(Path.Combine(ordner.FullName, "KitaPlus.sln"))) ordner = ordner.Parent;
        return ordner.ShouldNotBeNull().FullName;
    }
}
