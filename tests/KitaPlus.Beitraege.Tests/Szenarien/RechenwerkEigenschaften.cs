using FsCheck;
using FsCheck.Fluent;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>What holds for the engine with any facts whatever.</summary>
public class RechenwerkEigenschaften
{
    private static readonly Config Gruendlich = Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(12);

    [Fact]
    public void Die_Reihenfolge_der_Erfassung_aendert_nichts() => Fuer((satzung, angaben) =>
    {
        var codes = new Codes();
        var werk = Zufallsfamilie.Werk(satzung, codes);
        var vorwaerts = Zeilen(werk, Zufallsfamilie.Baue(angaben, codes));
        var rueckwaerts = Zeilen(werk, Zufallsfamilie.Baue(angaben, codes, i => -i));

        Gleich(rueckwaerts, vorwaerts);
    });

    [Fact]
    public void In_Abschnitten_gerechnet_ergibt_dasselbe_wie_Monat_fuer_Monat() => Fuer((satzung, angaben) =>
    {
        var codes = new Codes();
        var werk = Zufallsfamilie.Werk(satzung, codes);
        var familie = Zufallsfamilie.Baue(angaben, codes);
        var einzeln = new List<string>();
        for (var m = Zufallsfamilie.Von; m <= Zufallsfamilie.Bis; m += 1) einzeln.AddRange(JeMonat(werk.Rechne(familie, m, m)));

        Gleich(JeMonat(werk.Rechne(familie, Zufallsfamilie.Von, Zufallsfamilie.Bis)), einzeln);
    });

    [Fact]
    public void Was_spaeter_bekannt_wurde_aendert_einen_frueheren_Stand_nicht() => Fuer((satzung, angaben) =>
    {
        var codes = new Codes();
        var werk = Zufallsfamilie.Werk(satzung, codes);
        var stand = new Kenntnisstand(Berlin.Ende(Zufallsfamilie.Kenntnistag(6)));
        var frueher = angaben.Select(a => a.Kenntnis > 6 ? null : a).ToList();
        var nurFrueher = Zufallsfamilie.Baue([.. frueher.OfType<Angabe>().Select(a => a with { Berichtigt = a.Berichtigt < 0 || a.Berichtigt >= frueher.Count || frueher[a.Berichtigt] is null ? -1 : frueher.Take(a.Berichtigt).Count(x => x is not null) })], codes);

        Gleich(Zeilen(werk, Zufallsfamilie.Baue(angaben, codes), stand), Zeilen(werk, nurFrueher));
    });

    [Fact]
    public void Jede_Herleitung_fuehrt_Schritt_fuer_Schritt_zum_Betrag() => Fuer((satzung, angaben) =>
    {
        var codes = new Codes();
        foreach (var h in Zufallsfamilie.Werk(satzung, codes).Erklaere(Zufallsfamilie.Baue(angaben, codes), Zufallsfamilie.Von, Zufallsfamilie.Bis).Where(h => h.Zeile.Status == Status.Betrag))
        {
            var rechnend = h.Schritte.Where(s => s.Regel is >= Regel.Grundbeitrag and <= Regel.Rundung).ToArray();
            rechnend.Zip(rechnend.Skip(1)).ShouldAllBe(p => p.First.Nachher.Gleicht(p.Second.Vorher));
            rechnend[^1].Nachher.Gleicht(new Bruch(h.Zeile.Cent, 1)).ShouldBeTrue();
        }
    });

    [Fact]
    public void Mit_und_ohne_Herleitung_kommt_dasselbe_heraus() => Fuer((satzung, angaben) =>
    {
        var codes = new Codes();
        var werk = Zufallsfamilie.Werk(satzung, codes);
        var familie = Zufallsfamilie.Baue(angaben, codes);
        var erklaert = werk.Erklaere(familie, Zufallsfamilie.Von, Zufallsfamilie.Bis).Select(h => h.Zeile).ToList();

        Gleich(JeMonat(erklaert), JeMonat(werk.Rechne(familie, Zufallsfamilie.Von, Zufallsfamilie.Bis)));
    });

    private static void Fuer(Action<int, IReadOnlyList<Angabe>> pruefe) => Check.One(Gruendlich, Prop.ForAll(Zufallsfamilie.Beliebig, x => pruefe(x.Satzung, x.Angaben)));

    /// <summary>Shows only what differs.</summary>
    private static void Gleich(IEnumerable<string> a, IEnumerable<string> b)
    {
        List<string> ist = [.. a], soll = [.. b];
        (ist.Except(soll).Take(3).ToList(), soll.Except(ist).Take(3).ToList()).ShouldSatisfyAllConditions(x => x.Item1.ShouldBeEmpty(), x => x.Item2.ShouldBeEmpty());
        ist.Count.ShouldBe(soll.Count);
    }

    private static List<string> Zeilen(Satzungswerk werk, Familienbauer familie, Kenntnisstand? stand = null) => [.. JeMonat(werk.Rechne(familie, Zufallsfamilie.Von, Zufallsfamilie.Bis, stand))];

    private static IEnumerable<string> JeMonat(IEnumerable<Zeile> zeilen) => zeilen.SelectMany(z =>
        Enumerable.Range(z.Von, z.Bis - z.Von).Select(m => $"{new Monat(m)} Kind {z.Kind} Haushalt {z.Haushalt} Zahler {z.Zahler} Jugendamt {z.Jugendamt} Stufe {z.Stufe}: {z.Status} {z.Cent}"));
}
