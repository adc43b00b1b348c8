using FsCheck;
using FsCheck.Fluent;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>One random fact on top of an ordinary family; small numbers, so that a counterexample can be read.</summary>
/// <param name="Tag">Days after 1 January 2023.</param>
/// <param name="Dauer">Days; 0 = until further notice.</param>
/// <param name="Kenntnis">Which of the few days of knowledge.</param>
/// <param name="Verzug">Days that it had lain there before.</param>
/// <param name="Berichtigt">Place of the fact that it corrects, if that was known earlier and is of the same kind; −1 = none.</param>
internal sealed record Angabe(int Art, int Wer, int Tag, int Dauer, int Wert, int Kenntnis, int Verzug, int Berichtigt);

internal static class Zufallsfamilie
{
    public static readonly Monat Von = new(2022, 11);
    public static readonly Monat Bis = new(2026, 3);
    private static readonly DateOnly Anfang = new(2023, 1, 1);

    /// <summary>Satzungen that differ in everything that cuts time or looks at siblings, knowledge or income.</summary>
    public static readonly SatzungDokument[] Satzungen =
    [
        Muster.Satzung(),
        Muster.Satzung().MitZweiFreienJahren() with { Monat = new(Monatsart.Taggenau, "§ 3"), Geschwister = Muster.Staffel(100, 50, 0) },
        Muster.Satzung().MitZweiFreienJahren().MitRueckwirkung(new Rueckwirkungsregel(Rueckwirkungsart.Folgemonat, Mitteilung: Mitteilung.Verspaetet)) with
        {
            Geschwister = Muster.Staffel(100, 30) with { Rangfolge = Rangfolge.Beitrag, GesetzlichFreiesKind = FreiesKind.ZaehltAlsErstes },
            Befreiungen = [new Befreiung("§ 7", Wirkung.Frei, "buergergeld"), new Befreiung("§ 7", Wirkung.Stufe, "pass", 2)],
            Rundung = new(Rundungsart.EuroAb),
        },
        Muster.Satzung().MitRueckwirkung(
            new Rueckwirkungsregel(Rueckwirkungsart.JanuarDesEingangs, Tatsachenart.EinkommenVorlaeufig, Richtung.Zugunsten), new Rueckwirkungsregel(Rueckwirkungsart.Eingefroren, Richtung: Richtung.Zulasten)) with
        {
            Monat = new(Monatsart.HalberMonat, "§ 3", EintrittNach: 15, AustrittBis: 15), Alterswechsel = new(Alterswechselart.KindergartenjahrStichtag, "§ 2", "11-01"),
            Wechselmodell = new(Wechselmodellart.GroessererAnteil, "§ 6"), Pflegekind = new Befreiung("§ 8", Wirkung.Stufe, Stufe: 1),
        },
    ];

    public static readonly Arbitrary<(int Satzung, IReadOnlyList<Angabe> Angaben)> Beliebig = Arb.From(
        from satzung in Gen.Choose(0, Satzungen.Length - 1)
        from angaben in Einzelne.ListOf()
        select (satzung, (IReadOnlyList<Angabe>)Eindeutig(angaben)),
        x => Enumerable.Range(0, x.Item2.Count).Select(i => (x.satzung, (IReadOnlyList<Angabe>)[.. x.Item2.Where((_, j) => j != i).Select(a => a.Berichtigt == i ? a with { Berichtigt = -1 } : a.Berichtigt > i ? a with { Berichtigt = a.Berichtigt - 1 } : a)])));

    private static Gen<Angabe> Einzelne =>
        from art in Gen.Choose(0, 8)
        from wer in Gen.Choose(0, 2)
        from tag in Gen.Choose(0, 900)
        from aufMonat in Gen.Elements(true, false)
        from dauer in Gen.Elements(0, 0, 20, 61, 365)
        from wert in Gen.Choose(0, 3)
        from kenntnis in Gen.Choose(0, 12)
        from verzug in Gen.Elements(0, 0, 10, 70)
        from berichtigt in Gen.Choose(-6, 5)
        select new Angabe(art, wer, aufMonat ? Monat.Von(Anfang.AddDays(tag)).Erster.DayNumber - Anfang.DayNumber : tag, dauer, wert, kenntnis, verzug, berichtigt);

    /// <summary>The family with the facts recorded in this order; facts known earlier are always recorded earlier.</summary>
    public static Familienbauer Baue(IReadOnlyList<Angabe> angaben, Codes codes, Func<int, int>? mischung = null)
    {
        var f = new Familienbauer(codes);
        foreach (var (kind, geboren) in new[] { ("k0", new DateOnly(2020, 10, 1)), ("k1", new DateOnly(2021, 11, 10)), ("k2", new DateOnly(2021, 11, 10)) }) f.Geboren(kind, geboren).Haushalt(kind, "h0").Wohnsitz(kind, "stadt");
        foreach (var p in new[] { "p0", "p1", "p2" }) f.Einkommen(p, 45_000);
        f.Elternteil("h0", "p0").Zahlt("h0", "p0").Elternteil("h1", "p1").Zahlt("h1", "p1").Betreuung("k0", "kita", 25, new(2022, 12, 1)).Betreuung("k1", "kita", 35, new(2023, 8, 1));

        var kennungen = new long[angaben.Count];
        foreach (var i in Enumerable.Range(0, angaben.Count).OrderBy(i => angaben[i].Kenntnis).ThenBy(mischung ?? (i => i)))
        {
            var a = angaben[i];
            f.Bekannt(Kenntnistag(a.Kenntnis)).Eingegangen(Kenntnistag(a.Kenntnis).AddDays(-a.Verzug));
            if (a.Berichtigt >= 0 && a.Berichtigt < angaben.Count && angaben[a.Berichtigt] is var alt && alt.Kenntnis < a.Kenntnis && alt.Art == a.Art) f.Korrigiert(kennungen[a.Berichtigt]);
            Add(f, a);
            kennungen[i] = f.Letzte;
        }

        return f;
    }

    public static Satzungswerk Werk(int satzung, Codes codes)
    {
        // the numbers of names must not depend on the order of the facts
        foreach (var name in new[] { "k0", "k1", "k2", "h0", "h1", "p0", "p1", "p2", "kita", "landkita", "stadt", "kreis", "ogs" }) _ = codes[name];
        return new Werkbauer(codes).Satzung(Satzungen[satzung]).Satzung(Muster.Satzung("kreis", bis: "2024-07-31", aufschlag: 5)).Einrichtung("kita", "stadt").Einrichtung("landkita", "kreis").Baue();
    }

    public static DateOnly Kenntnistag(int kenntnis) => new DateOnly(2022, 12, 1).AddDays(kenntnis * 75);

    private static void Add(Familienbauer f, Angabe a)
    {
        var ab = Anfang.AddDays(a.Tag);
        DateOnly? bis = a.Dauer == 0 ? null : ab.AddDays(a.Dauer);
        string kind = $"k{a.Wer}", haushalt = $"h{a.Wer % 2}", person = $"p{a.Wer}";
        switch (a.Art)
        {
            case 0 or 1: (a.Wert == 3 ? f.Leer() : f).Betreuung(kind, a.Wert == 2 ? "landkita" : "kita", a.Wert == 0 ? 25 : 45, ab, bis); break;
            case 2 or 3: f.Einkommen(person, a.Wert * 25_000, ab, bis); break;
            case 4: (a.Wert == 3 ? f.Leer() : f).Elternteil(haushalt, person, ab, bis); break;
            case 5: (a.Wert == 3 ? f.Leer() : f).Zahlt(haushalt, person, ab, bis); break;
            case 6 when a.Wert < 2: f.Haushalt(kind, $"h{a.Wert}", ab, bis); break;
            case 6: f.Wechselmodell(kind, "h0", 60, "h1", 40, ab, bis); break;
            case 7: (a.Wert == 3 ? f.Leer() : f).Befreiung(haushalt, a.Wert == 0 ? "buergergeld" : "pass", ab, bis); break;
            case 8 when a.Wert < 2: (a.Wert == 1 ? f.Leer() : f).Geschwister(haushalt, "g", "ogs", new DateOnly(2017, 1, 1), ab, bis); break;
            default: f.Pflegekind(kind, ab, bis); break;
        }
    }

    /// <summary>Two facts of one kind with equal knowledge, receipt and period would contradict each other; the import refuses them.</summary>
    private static List<Angabe> Eindeutig(IEnumerable<Angabe> angaben) => [.. angaben.DistinctBy(a => (a.Art / 2, a.Wer, a.Tag, a.Dauer, a.Kenntnis, a.Verzug)).DistinctBy(a => (a.Art, a.Wer % 2, a.Tag, a.Dauer, a.Kenntnis, a.Verzug))];
}
