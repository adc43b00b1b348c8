using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele.Tests;

/// <summary>What must hold for every event, whatever is asked for.</summary>
public sealed class StimmigkeitTests
{
    public static TheoryData<int, int, int, string> Wuensche => new()
    {
        { 3000, 5, 1, "2026-11-22" },
        { 800, 5, 7, "2026-11-22" },
        { 300, 1, 3, "2026-07-15" },
        { 300, 8, 4, "2027-12-29" },
        { 300, 3, 5, "2025-09-05" },
    };

    private static List<Beispielereignis> Erzeuge(int kinder, int jahre, int seed, string heute) =>
        [.. Beispieldaten.Erzeuge(new Beispielwunsch(kinder, jahre, seed, DateOnly.Parse(heute, null)))];

    [Theory, MemberData(nameof(Wuensche))]
    public void Nichts_wird_genannt_bevor_es_angelegt_ist(int kinder, int jahre, int seed, string heute)
    {
        var bekannt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in Erzeuge(kinder, jahre, seed, heute))
        {
            foreach (var stream in Genannt(e.Ereignis)) bekannt.ShouldContain(stream, Kanonisch.Zeile(e));
            if (e.Ereignis is TraegerAngelegt or EinrichtungAngelegt or HaushaltAngelegt or PersonAngelegt or KindAufgenommen)
                bekannt.Add(e.Stream).ShouldBeTrue(Kanonisch.Zeile(e));
            else
                bekannt.ShouldContain(e.Stream, Kanonisch.Zeile(e));
            e.Stream.ShouldBe(Stream(e.Ereignis));
        }
    }

    [Theory, MemberData(nameof(Wuensche))]
    public void Die_Uhr_geht_nur_vorwaerts_und_nur_in_der_Dienstzeit(int kinder, int jahre, int seed, string heute)
    {
        var tag = DateOnly.Parse(heute, null);
        var vorher = DateTimeOffset.MinValue;
        foreach (var e in Erzeuge(kinder, jahre, seed, heute))
        {
            e.Bekannt.ShouldBeGreaterThanOrEqualTo(vorher);
            vorher = e.Bekannt;
            e.Bekannt.Offset.ShouldBe(TimeSpan.Zero);
            var ort = Berlin.Ortszeit(e.Bekannt);
            ort.TimeOfDay.ShouldBeInRange(TimeSpan.FromHours(7), TimeSpan.FromHours(18));
            (ort.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).ShouldBeFalse(Kanonisch.Zeile(e));
            Berlin.Tag(e.Bekannt).ShouldBeLessThan(tag);
        }
    }

    [Theory, MemberData(nameof(Wuensche))]
    public void Zeitraeume_Anteile_und_Eingaenge_sind_gueltig(int kinder, int jahre, int seed, string heute)
    {
        foreach (var e in Erzeuge(kinder, jahre, seed, heute))
        {
            if (e.Ereignis is ITatsache t)
            {
                if (t.GueltigBis is { } bis) bis.ShouldBeGreaterThanOrEqualTo(t.GueltigAb, Kanonisch.Zeile(e));
                t.Herkunft.EingegangenAm.ShouldNotBeNull();
                t.Herkunft.EingegangenAm.Value.ShouldBeLessThanOrEqualTo(Berlin.Tag(e.Bekannt), Kanonisch.Zeile(e));
                t.Herkunft.BekanntSeit.ShouldBeNull();
            }

            if (e.Ereignis is KindLebtIn lebt) lebt.Anteile.Sum(a => a.Prozent).ShouldBe(100);
            if (e.Ereignis is BetreuungVereinbart b)
            {
                b.Wochenstunden.ShouldBeOneOf(25, 35, 45);
                b.Pauschalentyp![^1].ShouldBe(b.Wochenstunden switch { 25 => 'a', 35 => 'b', _ => 'c' });
            }

            if (e.Ereignis is EinkommenErklaert i) i.Einkommen.Wert.Jahresbetrag.ShouldBeGreaterThanOrEqualTo(Geld.Null);
            foreach (var teil in e.Stream.Split('-', 2).Skip(1)) Kennung.IstGueltig(teil).ShouldBeTrue(teil);
        }
    }

    [Theory, MemberData(nameof(Wuensche))]
    public void Der_Pauschalentyp_passt_zur_Form_der_Gruppe(int kinder, int jahre, int seed, string heute)
    {
        var alle = Erzeuge(kinder, jahre, seed, heute);
        var formen = alle.Select(e => e.Ereignis).OfType<GruppeEingerichtet>().ToDictionary(g => (g.Einrichtung, g.Gruppe), g => g.Form);
        foreach (var b in alle.Select(e => e.Ereignis).OfType<BetreuungVereinbart>())
            b.Pauschalentyp![..^1].ShouldBe(formen[(b.Einrichtung, b.Gruppe!)].ToString());
    }

    [Theory, MemberData(nameof(Wuensche))]
    public void Keine_Vereinbarung_beginnt_vor_der_Uebernahme_der_Einrichtung(int kinder, int jahre, int seed, string heute)
    {
        var alle = Erzeuge(kinder, jahre, seed, heute).Select(e => e.Ereignis).ToList();
        var stichtag = alle.OfType<UebernahmeFestgelegt>().ToDictionary(u => u.Einrichtung, u => u.Stichtag, StringComparer.Ordinal);
        var koelner = alle.OfType<JugendamtZugeordnet>().Where(j => j.Jugendamt is Jugendaemter.Koeln).Select(j => j.Einrichtung).ToHashSet(StringComparer.Ordinal);
        foreach (var b in alle.OfType<BetreuungVereinbart>())
        {
            b.GueltigAb.ShouldBeGreaterThanOrEqualTo(stichtag[b.Einrichtung]);
            if (koelner.Contains(b.Einrichtung)) b.GueltigAb.ShouldBeGreaterThanOrEqualTo(new DateOnly(2025, 8, 1));
        }
    }

    private static IEnumerable<string> Genannt(IEreignis ereignis) => ereignis switch
    {
        EinrichtungAngelegt e => ["traeger-" + e.Traeger],
        KindLebtIn e => e.Anteile.Select(a => "haushalt-" + a.Haushalt),
        BetreuungVereinbart e => ["einrichtung-" + e.Einrichtung],
        MitgliedGemeldet e => ["person-" + e.Person],
        ZahlungspflichtBestimmt { Person: { } p } => ["person-" + p],
        _ => [],
    };

    private static string Stream(IEreignis ereignis) => ereignis switch
    {
        TraegerEreignis e => "traeger-" + e.Traeger,
        EinrichtungEreignis e => "einrichtung-" + e.Einrichtung,
        HaushaltEreignis e => "haushalt-" + e.Haushalt,
        PersonEreignis e => "person-" + e.Person,
        KindEreignis e => "kind-" + e.Kind,
        _ => "",
    };
}
