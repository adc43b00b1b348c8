using FsCheck;
using FsCheck.Fluent;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>A story told twice: once posted in between whenever the dice say so, once only at the end.</summary>
public class LaufEigenschaften
{
    private const string Von = "2024-08";
    private const string Bis = "2025-12";

    private sealed record Begebenheit(int Art, int Wert, int Tag, bool Buche);

    private static readonly SatzungDokument[] Satzungen =
    [
        Muster.Satzung() with { Geschwister = Muster.Staffel(100, 50) },
        Muster.Satzung().MitRueckwirkung(new Rueckwirkungsregel(Rueckwirkungsart.Folgemonat, Richtung: Richtung.Zugunsten, Mitteilung: Mitteilung.Verspaetet), new Rueckwirkungsregel(Rueckwirkungsart.Eingefroren, Tatsachenart.EinkommenVorlaeufig, Richtung.Zulasten)) with
        {
            Monat = new(Monatsart.Taggenau, "§ 3"), Geschwister = Muster.Staffel(100, 50) with { Rangfolge = Rangfolge.Beitrag },
        },
    ];

    [Fact]
    public void Das_Ergebnis_haengt_nur_vom_Wissen_ab_nicht_davon_wie_oft_gebucht_wurde()
    {
        var begebenheit = from art in Gen.Choose(0, 6) from wert in Gen.Choose(0, 2) from tag in Gen.Choose(0, 450) from buche in Gen.Elements(true, false) select new Begebenheit(art, wert, tag, buche);
        var geschichte = from satzung in Gen.Choose(0, Satzungen.Length - 1) from b in begebenheit.ListOf() select (satzung, b: (IReadOnlyList<Begebenheit>)[.. b]);
        var beliebig = Arb.From(geschichte, g => Enumerable.Range(0, g.b.Count).Select(i => (g.satzung, (IReadOnlyList<Begebenheit>)[.. g.b.Where((_, j) => j != i)])));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30).WithEndSize(8), Prop.ForAll(beliebig, g =>
        {
            var oft = Erzaehle(g.satzung, g.b, zwischendurch: true).GetAwaiter().GetResult();
            var einmal = Erzaehle(g.satzung, g.b, zwischendurch: false).GetAwaiter().GetResult();

            oft.ShouldBe(einmal);
        }));
    }

    /// <summary>Returns the accounts at the end and Σ of all postings, after checking that both are what the calculation says now.</summary>
    private static async Task<string> Erzaehle(int satzung, IReadOnlyList<Begebenheit> begebenheiten, bool zwischendurch)
    {
        await using var r = await Rendantur.MitMia(Satzungen[satzung]);
        await r.Kind("tom", "2022-01-10", "haus");
        await r.Betreut("tom", 35, "2024-08-01");
        await r.Familie("hausben", "ben", 70_000);
        var summe = Geld.Null;
        for (var i = 0; i < begebenheiten.Count; i++)
        {
            r.Am(new DateOnly(2024, 9, 2).AddDays(i * 50).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            await Geschieht(r, satzung, begebenheiten[i]);
            if (zwischendurch && begebenheiten[i].Buche) summe += await Buche(r);
        }

        summe += await Buche(r);
        (await r.Buche(Von, Bis)).Konten.ShouldBe(0);

        var zeilen = new List<string>();
        foreach (var kind in new[] { "mia", "tom" })
        {
            foreach (var person in new[] { "anna", "ben" })
            {
                var gebucht = (await r.Gebucht(person, kind, Von, Bis)).Replace('-', '0');
                gebucht.ShouldBe((await r.BeitraegeVon(person, kind, Von, Bis)).Replace('-', '0'));
                zeilen.Add($"{person}/{kind}: {gebucht}");
            }
        }

        return string.Join("\n", zeilen) + $"\nΣ {summe}";
    }

    /// <summary>The preview checks that the causes of each difference add up to it; posting, that the equation of the accounts holds.</summary>
    private static async Task<Geld> Buche(Rendantur r)
    {
        var vorschau = await r.Vorschau(Von, Bis);
        var ergebnis = await r.Buche(Von, Bis);
        ergebnis.Summe.Cent.ShouldBe(vorschau.Familien.SelectMany(f => f.Differenzen).Sum(d => d.Buchen * d.Monate));
        return ergebnis.Summe;
    }

    private static async Task Geschieht(Rendantur r, int satzung, Begebenheit b)
    {
        var ab = new DateOnly(2024, 7, 1).AddDays(b.Tag).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        int[] stunden = [25, 35, 45], einkommen = [20_000, 45_000, 70_000];
        try
        {
            switch (b.Art)
            {
                case 0: await r.Einkommen("anna", einkommen[b.Wert], ab); break;
                case 1: await r.Betreut(b.Tag % 2 == 0 ? "mia" : "tom", stunden[b.Wert], ab); break;
                case 2: await r.Endet(b.Tag % 2 == 0 ? "mia" : "tom", ab); break;
                case 3: await r.Zahlt(b.Wert == 0 ? "ben" : "anna", "haus", ab); break;
                case 4: await r.Lebt("ben", "haus", ab, b.Wert == 0 ? Haushaltsrolle.Keine : Haushaltsrolle.Elternteil); break;
                case 5: await r.Laedt(Satzungen[satzung] with { Tarif = Muster.Satzung(aufschlag: b.Wert * 5).Tarif }); break;
                default: await r.Wohnt("tom", ab, null, b.Wert == 0 ? [("haus", 60), ("hausben", 40)] : [(b.Wert == 1 ? "haus" : "hausben", 100)]); break;
            }
        }
        catch (Exception x) when (x is Fachfehler or NichtsBewirktException)
        {
            // a story may say what is known already or end what has ended
        }
    }
}
