using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>A Satzung version made ready for calculating: plain arrays, amounts in cents, months as numbers.</summary>
internal sealed class Tarif
{
    /// <summary>Bounds of the age classes in months, ascending; the last class has <see cref="int.MaxValue"/>.</summary>
    internal sealed record Preise(
        string Paragraph, Tarifart Art, Grenze Grenze, long[] Grenzen, int[] AltersgrenzenMonate, Altersklasse[] Altersklassen, Stundenband[] Baender, long[] Tabelle, LineareCent[] Formeln)
    {
        /// <summary>Steps including the open one; linear tariffs have none.</summary>
        public int Stufen => Grenzen.Length;

        public int Band(int stunden)
        {
            for (var i = 0; i < Baender.Length; i++)
                if (stunden <= Baender[i].BisStunden) return i;
            return -1;
        }

        /// <summary>Step (from 0) of an income in hundredths of a cent.</summary>
        public int Stufe(long einkommenHundertstel)
        {
            for (var i = 0; i < Grenzen.Length - 1; i++)
            {
                var grenze = Grenzen[i] * 100;
                if (Grenze == Grenze.Einschliesslich ? einkommenHundertstel <= grenze : einkommenHundertstel < grenze) return i;
            }

            return Grenzen.Length - 1;
        }

        /// <returns>Cents; -1 where the table has no amount.</returns>
        public long Betrag(int altersklasse, int band, int stufe) => Tabelle[(((altersklasse * Baender.Length) + band) * Math.Max(1, Stufen)) + stufe];

        public LineareCent Formel(int altersklasse, int band) => Formeln[(altersklasse * Baender.Length) + band];
    }

    internal readonly record struct LineareCent(long VonEinkommen, long VonBeitrag, long BisEinkommen, long BisBeitrag, bool Vorhanden)
    {
        /// <summary>Exact fee in cents, as a fraction, for an income in hundredths of a cent: rounded only at the very end.</summary>
        public (Int128 Zaehler, Int128 Nenner) Betrag(long einkommenHundertstel)
        {
            if (einkommenHundertstel < VonEinkommen * 100) return (0, 1);
            if (einkommenHundertstel >= BisEinkommen * 100) return (BisBeitrag, 1);
            var breite = (Int128)(BisEinkommen - VonEinkommen) * 100;
            return ((VonBeitrag * breite) + ((Int128)(einkommenHundertstel - (VonEinkommen * 100)) * (BisBeitrag - VonBeitrag)), breite);
        }
    }

    internal sealed record Freiheit(string Paragraph, int AlterJahre, int StichtagMonat, int StichtagTag, int VonMonat, int BisMonat);

    internal sealed record Verzichtsmonat(string Paragraph, int VonMonat, int BisMonat, int Prozent, int[]? Stufen);

    private Tarif(SatzungDokument dokument) => Dokument = dokument;

    public SatzungDokument Dokument { get; }
    public required int Nummer { get; init; }
    public required int Jugendamt { get; init; }
    public required string Pruefsumme { get; init; }
    public required int VonMonat { get; init; }
    public required int BisMonat { get; init; }
    public required Preise Einheimische { get; init; }
    public Preise? Auswaertige { get; init; }
    public required Freiheit[] Freiheiten { get; init; }
    public required Verzichtsmonat[] Aussetzungen { get; init; }

    /// <summary>Code of the kind of exemption → effect.</summary>
    public required Dictionary<int, Befreiung> Befreiungen { get; init; }
    public required HashSet<int> Betreuungsarten { get; init; }
    public required (int VonMonat, long Cent)[] Kinderfreibetrag { get; init; }
    public required int[][] Staffeln { get; init; }
    public required bool MitRueckwirkungsregeln { get; init; }
    public int AlterStichtagMonat { get; init; }
    public int AlterStichtagTag { get; init; }

    public string Bezeichnung => $"{Dokument.Jugendamt}, Fassung {Dokument.Fassung}";

    /// <summary>Percentages by rank for a number of counting children.</summary>
    public int[] Staffel(int kinder) => Staffeln[Math.Min(kinder, Staffeln.Length) - 1];

    /// <param name="befreiungsart">Number of a kind of exemption.</param>
    /// <param name="betreuungsart">Number of a care type.</param>
    /// <param name="nummer">Index of this version among those of a calculation.</param>
    public static Tarif Aus(
        SatzungDokument d, string pruefsumme, int nummer, int jugendamt, Func<string, int> befreiungsart, Func<string, int> betreuungsart, IEnumerable<Aussetzung> weitereAussetzungen)
    {
        var (sm, st) = d.Alterswechsel.Stichtag is { } s ? MonatTag(s) : (0, 0);
        return new Tarif(d)
        {
            Nummer = nummer,
            Jugendamt = jugendamt,
            Pruefsumme = pruefsumme,
            VonMonat = Monat.Von(d.GueltigAb).Index,
            BisMonat = d.GueltigBis is { } bis ? Monat.Von(bis).Index : int.MaxValue - 1,
            Einheimische = Kompiliere(d.Tarif),
            Auswaertige = d.Auswaertige is { } a ? Kompiliere(a.Tarif) with { Paragraph = a.Paragraph } : null,
            Freiheiten = [.. d.Beitragsfreiheit.Select(f =>
            {
                var (m, t) = MonatTag(f.Stichtag);
                return new Freiheit(f.Paragraph, f.AlterJahre, m, t, Monat.Von(f.GueltigAb).Index, f.GueltigBis is { } b ? Monat.Von(b).Index : int.MaxValue - 1);
            })],
            Aussetzungen = [.. d.Aussetzungen.Concat(weitereAussetzungen).Select(x =>
                new Verzichtsmonat(x.Paragraph, x.Von.Index, x.Bis.Index, x.Prozent, x.Stufen is null ? null : [.. x.Stufen.Select(y => y - 1)]))],
            Befreiungen = d.Befreiungen.ToDictionary(b => befreiungsart(b.Art)),
            Betreuungsarten = [.. d.Geschwister.Betreuungsarten.Select(betreuungsart)],
            Kinderfreibetrag = [.. d.Einkommen.Kinderfreibetrag.OrderBy(k => k.GueltigAb).Select(k => (Monat.Von(k.GueltigAb).Index, Cent(k.Betrag)))],
            Staffeln = Staffeltafel(d.Geschwister),
            MitRueckwirkungsregeln = d.Rueckwirkung.Regeln.Any(r => r.Wirkung != Rueckwirkungsart.Ereignismonat),
            AlterStichtagMonat = sm,
            AlterStichtagTag = st,
        };
    }

    public Rueckwirkungsart Wirkung(Tatsachenart art, Richtung richtung, Mitteilung mitteilung)
    {
        foreach (var r in Dokument.Rueckwirkung.Regeln)
        {
            if ((r.Tatsache is null || r.Tatsache == art) && (r.Richtung is null || r.Richtung == richtung) && (r.Mitteilung is null || r.Mitteilung == mitteilung)) return r.Wirkung;
        }

        return Rueckwirkungsart.Ereignismonat;
    }

    public static (int Monat, int Tag) MonatTag(string text) =>
        (int.Parse(text.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture), int.Parse(text.AsSpan(3, 2), System.Globalization.CultureInfo.InvariantCulture));

    private static long Cent(decimal euro) => (long)(euro * 100m);

    private static Preise Kompiliere(TarifDokument d)
    {
        var klassen = d.Altersklassen.ToArray();
        var baender = d.Stundenbaender.ToArray();
        var stufen = d.Einkommensstufen.Select(e => e is { } x ? Cent(x) : long.MaxValue / 1000).ToArray();
        var tabelle = new long[klassen.Length * baender.Length * Math.Max(1, stufen.Length)];
        var formeln = new LineareCent[klassen.Length * baender.Length];
        Array.Fill(tabelle, -1);
        for (var a = 0; a < klassen.Length; a++)
        {
            for (var b = 0; b < baender.Length; b++)
            {
                if (d.Tabelle.TryGetValue(klassen[a].Schluessel, out var zeile) && zeile.TryGetValue(baender[b].Schluessel, out var betraege))
                {
                    for (var s = 0; s < stufen.Length; s++) tabelle[(((a * baender.Length) + b) * stufen.Length) + s] = Cent(betraege[s]);
                }

                if (d.Formeln.TryGetValue(klassen[a].Schluessel, out var f) && f.TryGetValue(baender[b].Schluessel, out var formel))
                    formeln[(a * baender.Length) + b] = new(Cent(formel.VonEinkommen), Cent(formel.VonBeitrag), Cent(formel.BisEinkommen), Cent(formel.BisBeitrag), true);
            }
        }

        return new Preise(d.Paragraph, d.Art, d.Einkommensgrenze, stufen, [.. klassen.Select(k => k.UnterMonaten ?? int.MaxValue)], klassen, baender, tabelle, formeln);
    }

    private static int[][] Staffeltafel(Geschwisterregel g)
    {
        const int hoechstens = 12;
        var tafel = new int[hoechstens][];
        for (var kinder = 1; kinder <= hoechstens; kinder++)
        {
            var staffel = g.Staffeln.Where(s => s.AbKindern <= kinder).MaxBy(s => s.AbKindern);
            var zeile = new int[kinder];
            for (var rang = 0; rang < kinder; rang++)
                zeile[rang] = staffel is null ? 100 : staffel.Prozente[Math.Min(rang, staffel.Prozente.Count - 1)];
            if (g.HoechstensZahlende is { } zahlende)
            {
                for (int rang = 0, belegt = 0; rang < kinder; rang++)
                {
                    if (zeile[rang] == 0) continue;
                    if (++belegt > zahlende) zeile[rang] = 0;
                }
            }

            tafel[kinder - 1] = zeile;
        }

        return tafel;
    }
}
