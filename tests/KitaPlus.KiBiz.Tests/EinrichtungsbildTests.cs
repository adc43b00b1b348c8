using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using static KitaPlus.KiBiz.Tests.Kita;

namespace KitaPlus.KiBiz.Tests;

/// <summary>A Kita with three groups, worked through by hand.</summary>
public class EinrichtungsbildTests
{
    private static readonly DateOnly Tag = new(2026, 11, 2);

    /// <summary>
    /// Group a: form I, 20 children of 45 hours. Group b: form II, 10 children of 35 hours. Group c: form III, 25 children: 15 of 25, 10 of 35 hours.
    /// Fachkraft: 99 + 77 + 15 × 1.1 + 10 × 1.54 = 207.9. Ergänzungskraft: 16.5 + 15.4 = 31.9.
    /// Leitung: 9 + 7 + 15 × 0.2 + 10 × 0.28 = 21.8. Gesamt: 128 + 107 + 15 × 2.84 + 10 × 3.96 = 317.2.
    /// </summary>
    private static List<Kindabschnitt> DreiGruppen =>
        [.. Kinder(20, "a", 45, new(2023, 1, 10), "a"), .. Kinder(10, "b", 35, new(2024, 12, 24), "b"), .. Kinder(15, "c", 25, new(2021, 12, 6), "c"), .. Kinder(10, "c", 35, new(2022, 2, 28), "d")];

    private static IReadOnlyList<Gruppenabschnitt> Gruppen => [Gruppe("a", Gruppenform.I, 20), Gruppe("b", Gruppenform.II, 10), Gruppe("c", Gruppenform.III, 25)];

    private static Einrichtungsbild Bild(IEnumerable<Kindabschnitt>? kinder = null, IEnumerable<Kraftabschnitt>? kraefte = null) => new([.. kinder ?? DreiGruppen], Gruppen, [.. kraefte ?? []], Kibiztabellen.Amtlich);

    [Fact]
    public void Der_Bedarf_der_ganzen_Kita_stimmt_mit_der_Rechnung_von_Hand()
    {
        var soll = Bild().Am(Tag).Vertraglich.Soll;
        (soll.Fachkraft.Wert, soll.Ergaenzungskraft.Wert, soll.Leitung.Wert, soll.Gesamt.Wert).ShouldBe((207.9m, 31.9m, 21.8m, 317.2m));
        soll.Zeilen.Select(z => $"{z.Typ} {z.Kinder}").ShouldBe(["Ic 20", "IIb 10", "IIIa 15", "IIIb 10"]);
        Bild().Am(Tag, "b").Vertraglich.Soll.Fachkraft.Wert.ShouldBe(77m);
    }

    [Fact]
    public void Fachkraefte_ueber_dem_Minimum_decken_auch_Ergaenzungskraftstunden()
    {
        var bilanz = Bild(kraefte: [Kraft("leitung", "fachkraft", 39, leitung: 21.8m), Kraft("fk", "fachkraft", 200), Kraft("ek", "ergaenzungskraft", 22.6m)]).Am(Tag).Vertraglich;
        (bilanz.Fachkraft.Wert, bilanz.Ergaenzungskraft.Wert, bilanz.Leitung.Wert).ShouldBe((9.3m, 0m, 0m));
        bilanz.Deckung.ShouldBe(Deckung.Mindestens);
        bilanz.Gesamt.Wert.ShouldBe(261.6m - 317.2m);
        Bild(kraefte: [Kraft("leitung", "fachkraft", 39, leitung: 21.8m), Kraft("fk", "fachkraft", 200), Kraft("ek", "ergaenzungskraft", 22.5m)]).Am(Tag).Vertraglich.Deckung.ShouldBe(Deckung.Unterschritten, "eine Zehntelstunde fehlt");
    }

    [Theory]
    [InlineData("pia", 1, 0, 390)]
    [InlineData("pia", 2, 195, 195)]
    [InlineData("pia", 3, 260, 130)]
    [InlineData("berufspraktikum", null, 195, 195)]
    [InlineData("studierend_60", null, 0, 390)]
    [InlineData("studierend_90", null, 390, 0)]
    [InlineData("sonstige", null, 0, 0)]
    public void Wer_in_Ausbildung_ist_zaehlt_mit_seinem_Anteil(string qualifikation, int? jahr, int zehntelFachkraft, int zehntelErgaenzung)
    {
        var ist = Bild([], [Kraft("p", qualifikation, 39, jahr: jahr)]).Am(Tag).Vertraglich.Ist;
        (ist.Fachkraft.Wert, ist.Ergaenzungskraft.Wert, ist.Gesamt.Wert).ShouldBe((zehntelFachkraft / 10m, zehntelErgaenzung / 10m, 39m));
    }

    [Fact]
    public void Vor_der_Verordnung_gibt_es_fuer_PiA_keine_Anrechnung_und_es_steht_da()
    {
        var zeile = Bild([], [Kraft("p", "pia", 39, jahr: 2)]).Am(new(2024, 12, 5)).Vertraglich.Ist.Zeilen.Single();
        (zeile.Fachkraft.Wert, zeile.Gesamt.Wert).ShouldBe((0m, 39m));
        zeile.Hinweis!.ShouldContain("05.12.2024 keine Anrechnung");
        Bild([], [Kraft("p", "pia", 39, jahr: 2)]).Am(new(2024, 12, 6)).Vertraglich.Ist.Fachkraft.Wert.ShouldBe(19.5m);
    }

    [Fact]
    public void Am_ersten_November_dreijaehrig_ist_nicht_mehr_unter_drei()
    {
        var bild = Bild([.. Kinder(1, "b", 45, new(2023, 11, 1), "alt"), .. Kinder(1, "b", 45, new(2023, 11, 2), "jung")]).Am(Tag);
        bild.Kinder.Select(k => (k.Einstufung.Typ.ToString(), k.Einstufung.UnterDrei)).ShouldBe([("IIIc", false), ("IIc", true)]);
        bild.Kinder[0].Einstufung.Hinweis!.ShouldContain("01.11.2026 drei Jahre alt");
        bild.Kinder[1].Einstufung.Behinderungspauschale.ShouldBe("KmB_U3_IIc");
        // das Alter am Stichtag gilt das ganze Kindergartenjahr, auch im August davor
        Bild(Kinder(1, "b", 45, new(2023, 11, 1))).Am(new(2026, 8, 1)).Kinder.Single().Einstufung.UnterDrei.ShouldBe(false);
        Bild(Kinder(1, "b", 45, new(2024, 2, 29))).Am(new(2027, 7, 31)).Kinder.Single().Einstufung.UnterDrei.ShouldBe(true);
        Bild(Kinder(1, "b", 45, new(2024, 2, 29))).Am(new(2027, 8, 1)).Kinder.Single().Einstufung.UnterDrei.ShouldBe(false);
    }

    [Fact]
    public void Ein_vereinbarter_Typ_gilt_und_was_davon_abweicht_wird_gesagt()
    {
        var kind = Kinder(1, "c", 35, new(2022, 2, 28)).Single() with { Pauschalentyp = "IIIc" };
        var e = Bild([kind]).Am(Tag).Kinder.Single().Einstufung;
        (e.Typ.ToString(), e.Hinweis).ShouldBe(("IIIc", "vereinbart ist IIIc, nach Gruppe, Alter und Stunden wäre es IIIb"));
        Bild([kind with { Gruppe = null, Pauschalentyp = null }]).Am(Tag).Vertraglich.Soll.Luecken.Single().Grund.ShouldBe("keiner Gruppe zugeordnet");
    }

    [Fact]
    public void Zwei_Kinder_mehr_sind_zulaessig_das_dritte_ist_zu_melden()
    {
        var bild = Bild([.. Kinder(12, "b", 35, new(2024, 12, 24))]).Am(Tag).Gruppen.Single(g => g.Gruppe.Gruppe == "b");
        (bild.Frei, bild.Ueberbelegt, bild.Meldepflichtig).ShouldBe((-2, true, false));
        Bild([.. Kinder(13, "b", 35, new(2024, 12, 24))]).Am(Tag).Gruppen.Single(g => g.Gruppe.Gruppe == "b").Meldepflichtig.ShouldBeTrue();
    }

    [Fact]
    public void Der_Verlauf_wechselt_genau_an_den_Tagen_an_denen_sich_etwas_aendert()
    {
        var mitte = Kinder(1, "c", 35, new(2022, 2, 28), "neu", new(new(2026, 10, 15), new(2026, 12, 31)));
        var weg = Kraft("fk", "fachkraft", 39, zeit: new(new(2020, 8, 1), new(2027, 2, 28)));
        var krank = Kraft("ek", "ergaenzungskraft", 30, abwesend: true, zeit: new(new(2026, 11, 2), new(2026, 11, 6)));
        var verlauf = Bild([.. DreiGruppen, .. mitte], [weg, krank]).Verlauf(new(2026, 8, 1), new(2027, 7, 31));
        verlauf.Select(v => v.Ab).ShouldBe([new(2026, 8, 1), new(2026, 10, 15), new(2026, 11, 2), new(2026, 11, 7), new(2027, 1, 1), new(2027, 3, 1)]);
        verlauf[^1].Bis.ShouldBe(new DateOnly(2027, 7, 31));
        verlauf.Select(v => v.Bild.Vertraglich.Ist.Gesamt.Wert).ShouldBe([39m, 39m, 69m, 39m, 39m, 0m]);
        (verlauf[2].Bild.Anwesend.Ist.Gesamt.Wert, verlauf[1].Bild.Vertraglich.Soll.Gesamt.Wert).ShouldBe((39m, 321.16m));
    }

    [Fact]
    public void Jeder_Tag_des_Verlaufs_ist_das_Bild_dieses_Tages()
    {
        var zufall = new Random(20261122);
        var kinder = Enumerable.Range(0, 60).Select(i => new Kindabschnitt($"k{i}", new DateOnly(2021, 1, 1).AddDays(zufall.Next(1_500)), "abc"[zufall.Next(3)].ToString(), zufall.Next(20, 50), null, false, Zeit())).ToList();
        var kraefte = Enumerable.Range(0, 12).Select(i => Kraft($"p{i}", i % 3 == 0 ? "ergaenzungskraft" : "fachkraft", 20 + i, zeit: Zeit(), abwesend: i == 5)).ToList();
        var bild = Bild(kinder, kraefte);
        foreach (var s in bild.Verlauf(new(2026, 8, 1), new(2027, 7, 31)))
        {
            for (var tag = s.Ab; tag <= s.Bis; tag = tag.AddDays(1))
            {
                var eins = bild.Am(tag);
                (eins.Vertraglich.Gesamt, eins.Anwesend.Fachkraft, eins.Kinder.Count).ShouldBe((s.Bild.Vertraglich.Gesamt, s.Bild.Anwesend.Fachkraft, s.Bild.Kinder.Count), $"{tag:yyyy-MM-dd}");
            }
        }

        Zeitraum Zeit()
        {
            var ab = new DateOnly(2026, 5, 1).AddDays(zufall.Next(400));
            return new(ab, zufall.Next(3) == 0 ? null : ab.AddDays(zufall.Next(300)));
        }
    }
}
