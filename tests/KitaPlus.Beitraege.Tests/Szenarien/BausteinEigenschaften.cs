using FsCheck;
using FsCheck.Fluent;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>The parts that cut time, each against the simplest thing that could be right.</summary>
public class BausteinEigenschaften
{
    private static readonly Config Gruendlich = Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(20);

    /// <summary>Spread over all bits, as ids of events are.</summary>
    private static long Kennung(int i) => unchecked((i + 1) * (long)0x9E3779B97F4A7C15);

    [Fact]
    public void Uebereinandergelegte_Tatsachen_sind_an_jedem_Tag_die_zuletzt_bekannte()
    {
        var schicht = from ab in Gen.Choose(0, 60) from dauer in Gen.Elements(0, 1, 7, 30, 1000) from ersetzt in Gen.Choose(-20, 20) from ruecknahme in Gen.Elements(false, false, true) select (ab, dauer, ersetzt, ruecknahme);
        Check.One(Gruendlich, Prop.ForAll(Arb.From(schicht.ListOf()), schichten =>
        {
            var fakten = schichten.Select((s, i) => new Fakt
            {
                Art = Faktart.Einkommen, Subjekt = 1, Ab = s.ab, Bis = s.dauer == 1000 ? Fakt.OhneEnde : s.ab + s.dauer, Bekannt = i, Position = i + 1, Kennung = Kennung(i),
                Ersetzt = s.ersetzt > 0 && s.ersetzt <= i ? Kennung(s.ersetzt - 1) : 0, Merkmal = s.ruecknahme && s.ersetzt > 0 && s.ersetzt <= i ? Faktmerkmal.Ruecknahme : Faktmerkmal.Keins,
            }).ToArray();
            var linien = new Zeitlinien();
            linien.Baue(fakten, Enumerable.Repeat(true, fakten.Length).ToArray());

            // withdrawn: some later withdrawal names it that is not withdrawn itself; corrected: some later fact that is not withdrawn names it
            bool Zurueckgenommen(int i) => fakten.Index().Any(f => f.Item.Ersetzt == fakten[i].Kennung && f.Item.Hat(Faktmerkmal.Ruecknahme) && !Zurueckgenommen(f.Index));
            bool Heraus(int i) => fakten.Index().Any(f => f.Item.Ersetzt == fakten[i].Kennung && !Zurueckgenommen(f.Index));
            var zaehlen = Enumerable.Range(0, fakten.Length).Where(i => !fakten[i].Hat(Faktmerkmal.Ruecknahme) && !Heraus(i)).ToList();
            for (var tag = 0; tag < 120; tag++)
            {
                var erwartet = zaehlen.Where(i => fakten[i].Ab <= tag && tag <= fakten[i].Bis).DefaultIfEmpty(-1).Max();
                var scheiben = linien.AlleScheiben.ToArray().Where(s => s.Ab <= tag && tag <= s.Bis).ToList();
                scheiben.Select(s => s.Fakt).SingleOrDefault(-1).ShouldBe(erwartet, $"Tag {tag}");
            }
        }));
    }

    [Fact]
    public void Die_Buchungsliste_ist_eine_Tafel_von_Monaten()
    {
        var schritt = from kind in Gen.Choose(1, 3) from von in Gen.Choose(0, 30) from dauer in Gen.Choose(1, 12) from betrag in Gen.Choose(-2, 2) from merke in Gen.Elements(true, false) select (kind, von, bis: von + dauer, betrag, merke);
        Check.One(Gruendlich, Prop.ForAll(Arb.From(schritt.ListOf()), schritte =>
        {
            var liste = new Buchungsliste();
            var tafel = new Dictionary<(int Kind, int Monat), (long Gebucht, Buchungsmerkmal Merkmal)>();
            foreach (var s in schritte)
            {
                liste.Aendere(s.kind, s.von, s.bis, (ref Buchung b) =>
                {
                    b.Gebucht += s.betrag;
                    if (s.merke) b.Merkmal |= Buchungsmerkmal.Festgesetzt;
                });
                for (var m = s.von; m < s.bis; m++)
                {
                    var alt = tafel.GetValueOrDefault((s.kind, m));
                    tafel[(s.kind, m)] = (alt.Gebucht + s.betrag, s.merke ? alt.Merkmal | Buchungsmerkmal.Festgesetzt : alt.Merkmal);
                }
            }

            var alle = liste.Alle.ToArray();
            var monate = alle.SelectMany(b => Enumerable.Range(b.Von, b.Bis - b.Von).Select(m => ((b.Kind, m), (b.Gebucht, b.Merkmal)))).ToList();
            monate.Select(x => x.Item1).ShouldBe(monate.Select(x => x.Item1).Distinct().OrderBy(x => x.Kind).ThenBy(x => x.m));
            monate.ShouldBe(tafel.Where(t => t.Value != default).Select(t => (t.Key, t.Value)).OrderBy(t => t.Key), ignoreOrder: true);
            alle.Zip(alle.Skip(1)).ShouldAllBe(p => p.First.Bis != p.Second.Von || !p.First.GleicherInhalt(p.Second));
        }));
    }

    [Fact]
    public void Keine_Rechnung_ist_negativ_und_die_Summe_bleibt_erhalten()
    {
        var monat = from soll in Gen.Choose(-300, 300) from erstattet in Gen.Elements(0, 0, 0, 50, 400) select (soll, erstattet);
        Check.One(Gruendlich, Prop.ForAll(Arb.From(monat.ListOf()), monate =>
        {
            var konto = monate.Index().Aggregate(Konto.Leer, (k, m) => k with { SollJeFaelligkeit = k.SollJeFaelligkeit.Add(24_000 + m.Index, Geld.Euro(m.Item.soll)) });
            foreach (var (i, m) in monate.Index())
                if (m.erstattet > 0) konto = konto.Mit(new ErstattungGebucht("stadt", "anna", new Monat(24_000 + i).Erster, Geld.Euro(m.erstattet), "SEPA"));

            var rechnungen = Rechnungen.Aus(konto);

            rechnungen.ShouldAllBe(r => r.Zahlbetrag.Cent >= 0 && r.Guthaben.Cent >= 0 && (r.Zahlbetrag.IstNull || r.Guthaben.IstNull));
            rechnungen.ShouldAllBe(r => r.Zahlbetrag.Cent <= Math.Max(0, r.Soll.Cent));
            (rechnungen.Sum(r => r.Zahlbetrag.Cent) - (rechnungen.Count == 0 ? 0 : rechnungen[^1].Guthaben.Cent)).ShouldBe(rechnungen.Sum(r => r.Soll.Cent + r.Erstattet.Cent));
            rechnungen.Sum(r => r.Soll.Cent).ShouldBe(monate.Sum(m => m.soll) * 100L);
            rechnungen.Sum(r => r.Erstattet.Cent).ShouldBeLessThanOrEqualTo(monate.Sum(m => m.erstattet) * 100L);
        }));
    }
}
