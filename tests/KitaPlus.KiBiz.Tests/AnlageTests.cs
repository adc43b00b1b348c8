using KitaPlus.Contracts.Einrichtungen;
using static KitaPlus.KiBiz.Tests.Kita;

namespace KitaPlus.KiBiz.Tests;

/// <summary>The Anlage zu § 33 KiBiz, group by group.</summary>
public class AnlageTests
{
    private static readonly DateOnly Tag = new(2026, 11, 2);

    /// <param name="leitung">Hours in hundredths, as the others.</param>
    [Theory]
    [InlineData("Ia", 20, 25, 500, 7150, 5500, 0)]
    [InlineData("Ib", 20, 35, 700, 9950, 7700, 0)]
    [InlineData("Ic", 20, 45, 900, 12800, 9900, 0)]
    [InlineData("IIa", 10, 25, 500, 7650, 5500, 0)]
    [InlineData("IIb", 10, 35, 700, 10700, 7700, 0)]
    [InlineData("IIc", 10, 45, 900, 13750, 9900, 0)]
    [InlineData("IIIa", 25, 25, 500, 7100, 2750, 2750)]
    [InlineData("IIIb", 25, 35, 700, 9900, 3850, 3850)]
    [InlineData("IIIc", 20, 45, 900, 11400, 4950, 4950)]
    public void Eine_volle_Gruppe_braucht_genau_die_Stunden_der_Anlage(string typ, int kinder, int stunden, int leitung, int gesamt, int fachkraft, int ergaenzung)
    {
        Pauschalentyp.TryParse(typ, out var t).ShouldBeTrue();
        t.Wochenstunden.ShouldBe(stunden);
        var geburt = t.Form == Gruppenform.II ? new DateOnly(2025, 1, 15) : new DateOnly(2022, 6, 1);
        var bild = new Einrichtungsbild([.. Kinder(kinder, "g", stunden, geburt)], [Gruppe("g", t.Form, kinder)], [], Kibiztabellen.Amtlich).Am(Tag);
        var soll = bild.Vertraglich.Soll;
        soll.Zeilen.Select(z => (z.Typ.ToString(), z.Kinder)).ShouldBe([(typ, kinder)]);
        (100 * soll.Leitung.Wert, 100 * soll.Gesamt.Wert, 100 * soll.Fachkraft.Wert, 100 * soll.Ergaenzungskraft.Wert).ShouldBe(((decimal)leitung, (decimal)gesamt, (decimal)fachkraft, (decimal)ergaenzung));
        (100 * soll.Mindestens.Wert).ShouldBe(leitung + fachkraft + ergaenzung);
    }

    [Fact]
    public void Der_Bedarf_ist_eine_Summe_ueber_die_Kinder_und_nicht_ueber_angefangene_Gruppen()
    {
        // 13 von 25 Kindern: 13/25 von 38,5 Fachkraftstunden sind 20,02
        var soll = new Einrichtungsbild([.. Kinder(13, "g", 35, new(2022, 6, 1))], [Gruppe("g", Gruppenform.III, 25)], [], Kibiztabellen.Amtlich).Am(Tag).Vertraglich.Soll;
        (soll.Fachkraft.Wert, soll.Fachkraft.ToString()).ShouldBe((20.02m, "20,02"));
        soll.Gesamt.Wert.ShouldBe(51.48m);
    }

    [Fact]
    public void Vereinbarte_Stunden_zaehlen_in_dem_Band_das_sie_fasst()
    {
        Typ(20).ShouldBe("IIIa");
        Typ(26).ShouldBe("IIIb");
        Typ(45).ShouldBe("IIIc");
        Typ(50).ShouldBe("IIIc");

        static string Typ(int stunden) => Bild(Kinder(1, "g", stunden, new(2022, 6, 1))).Am(Tag).Kinder.Single().Einstufung.Typ.ToString()!;
    }

    [Fact]
    public void Ab_August_2027_gibt_es_dreissig_und_vierzig_Stunden_aber_noch_keine_Werte_dafuer()
    {
        var bild = Bild([.. Kinder(1, "g", 30, new(2024, 6, 1)), .. Kinder(1, "g", 35, new(2024, 6, 1), "x")]);
        bild.Am(new(2027, 7, 31)).Vertraglich.Soll.Luecken.ShouldBeEmpty();
        var soll = bild.Am(new(2027, 8, 1)).Vertraglich.Soll;
        soll.Kinder.ShouldBe(1);
        soll.Luecken.Single().Grund.ShouldBe("für III/30 mit 30 Stunden sind am 01.08.2027 keine Personalwerte veröffentlicht");
        var annahme = new Dictionary<Pauschalentyp, Personalwerte> { [new(Gruppenform.III, 30)] = new(25, new(6), new(85), new(33), new(33)) };
        bild.Am(new(2027, 8, 1), annahmen: annahme).Vertraglich.Soll.Luecken.ShouldBeEmpty();
    }

    [Fact]
    public void Vor_der_Tabelle_von_2020_wird_nichts_erfunden() =>
        Bild(Kinder(1, "g", 35, new(2015, 6, 1))).Am(new(2019, 11, 2)).Vertraglich.Soll.Luecken.Single().Grund.ShouldContain("keine Personalwerte");

    [Theory]
    [InlineData("2020/21", "Ia", 635547)]
    [InlineData("2020/21", "IIIc", 974492)]
    [InlineData("2023/24", "IIb", 1921533)]
    [InlineData("2025/26", "IIIb", 848420)]
    [InlineData("2026/27", "IIIb", 847232)]
    [InlineData("2026/27", "KmB_U3_IIc", 3188584)]
    public void Die_Kindpauschalen_stehen_wie_veroeffentlicht(string jahr, string art, int cent)
    {
        Kindergartenjahr.TryParse(jahr, out var j).ShouldBeTrue();
        Kibiztabellen.Amtlich.Pauschale(art, j)!.Euro.ShouldBe(cent / 100m);
    }

    [Fact]
    public void Jedes_Jahr_von_2020_bis_2026_hat_alle_neun_Typen_und_die_drei_fuer_Kinder_mit_Behinderung()
    {
        string[] arten = [.. from form in (string[])["I", "II", "III"] from band in "abc" select $"{form}{band}", "KmB_Ue3", "KmB_U3", "KmB_U3_IIc"];
        for (var j = new Kindergartenjahr(2020); j.Beginn <= 2026; j += 1)
            foreach (var art in arten) Kibiztabellen.Amtlich.Pauschale(art, j).ShouldNotBeNull($"{art} {j}");
        Kibiztabellen.Amtlich.LetztesJahr.ToString().ShouldBe("2026/27");
        Kibiztabellen.Amtlich.Pauschale("IIIb", new(2027)).ShouldBeNull();
    }

    [Fact]
    public void Der_Traegeranteil_folgt_der_Art_des_Traegers()
    {
        Kibiztabellen.Amtlich.Traegeranteil(Traegerart.Kirchlich, Tag).ShouldBe(103);
        Kibiztabellen.Amtlich.Traegeranteil(Traegerart.Kirchlich, new(2019, 8, 1)).ShouldBeNull();
    }

    private static Einrichtungsbild Bild(IEnumerable<Kindabschnitt> kinder) => new([.. kinder], [Gruppe("g", Gruppenform.III, 25)], [], Kibiztabellen.Amtlich);
}
