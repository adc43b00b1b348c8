using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>
/// Attributes a difference to the events learnt since the last Festsetzung: they are added one after the other, in the order
/// in which they became known, and each is given what the amount changes by then; changed Satzungen come last.
/// What the last Festsetzung already left open is the rest. So the parts always add up to the difference.
/// </summary>
internal sealed class Ursachensuche(Grundlagen neu, Func<Kenntnisstand, Grundlagen> damals)
{
    private readonly Dictionary<IForderungswerk, IRechner> rechenwerke = new(ReferenceEqualityComparer.Instance);
    private readonly Zeilenliste zeilen = new();
    private bool[] maske = [];

    public List<Differenz> Suche(in Familie familie, ReadOnlySpan<bool> gilt, List<Differenz> differenzen, IReadOnlyList<Kontostand> konten)
    {
        var aus = new List<Differenz>(differenzen.Count);
        List<(Differenz Differenz, long Bekannt, long Position)>? spaeter = null;
        foreach (var d in differenzen)
        {
            var b = Buchung(konten, d);
            // decided before on another account (payer or creditor changed): what has been learnt since then is the cause
            if (!b.Festgesetzt && d.Alt == 0) b = Anderswo(konten, d);
            if (d.Verbleib == Verbleib.Informatorisch && !b.Festgesetzt) aus.Add(d with { Ursachen = [new(Ursachenart.Erstmalig, Vereinbarung(familie, gilt, d), d.Neu - d.Alt)] });
            else if (!b.Festgesetzt && d.Alt != 0) aus.Add(d with { Ursachen = [new(Ursachenart.Rest, 0, d.Neu - d.Alt)] });
            else if (!b.Festgesetzt) aus.Add(d with { Ursachen = [new(Ursachenart.Erstmalig, Vereinbarung(familie, gilt, d), d.Neu)] });
            else (spaeter ??= []).Add((d, b.Bekannt, b.Position));
        }

        if (spaeter is null) return aus;
        foreach (var gruppe in spaeter.GroupBy(x => (x.Bekannt, x.Position)))
            SucheSeit(familie, gilt, [.. gruppe.Select(x => x.Differenz)], new Kenntnisstand(new DateTimeOffset(gruppe.Key.Bekannt, TimeSpan.Zero), gruppe.Key.Position), aus);
        aus.Sort((a, b) => (a.Kind, a.Jugendamt, a.Zahler, a.Von).CompareTo((b.Kind, b.Jugendamt, b.Zahler, b.Von)));
        return aus;
    }

    private void SucheSeit(in Familie familie, ReadOnlySpan<bool> gilt, Differenz[] differenzen, Kenntnisstand stand, List<Differenz> aus)
    {
        var n = familie.Anzahl;
        if (maske.Length < n) maske = new bool[n * 2];
        familie.Bekannt(stand, maske);
        var grundlagen = damals(stand);
        int von = differenzen.Min(d => d.Von), bis = differenzen.Max(d => d.Bis);
        var stufen = new List<(Ursachenart Art, long Position, long[][] Cent)>();

        var letzte = Betraege(familie, grundlagen.Werk, differenzen, von, bis);
        stufen.Add((Ursachenart.Rest, 0, Differenzen(letzte, [.. differenzen.Select(d => Enumerable.Repeat(d.Alt, d.Monate).ToArray())])));
        for (var hinzu = 1; hinzu >= 0; hinzu--)
        {
            for (var i = 0; i < n; i++)
            {
                if (maske[i] == gilt[i] || gilt[i] != (hinzu == 1)) continue;
                maske[i] = gilt[i];
                Schritt(Ursachenart.Tatsache, familie.Fakten[i].Position, Betraege(familie, grundlagen.Werk, differenzen, von, bis));
            }
        }

        if (grundlagen.Position != neu.Position)
            Schritt(Ursachenart.Satzung, 0, Betraege(familie, neu.Werk, differenzen, von, bis));

        for (var d = 0; d < differenzen.Length; d++) Teile(differenzen[d], d, stufen, aus);

        void Schritt(Ursachenart art, long position, long[][] betraege)
        {
            stufen.Add((art, position, Differenzen(betraege, letzte)));
            letzte = betraege;
        }
    }

    /// <summary>Cuts a difference where its causes change.</summary>
    private void Teile(Differenz d, int nummer, List<(Ursachenart Art, long Position, long[][] Cent)> stufen, List<Differenz> aus)
    {
        for (var ab = 0; ab < d.Monate;)
        {
            var ende = ab + 1;
            while (ende < d.Monate && stufen.TrueForAll(s => s.Cent[nummer][ende] == s.Cent[nummer][ab])) ende++;
            var ursachen = new List<Ursache>(2);
            foreach (var s in stufen)
            {
                if (s.Cent[nummer][ab] == 0) continue;
                var position = s.Art != Ursachenart.Satzung ? s.Position : d.Tarif >= 0 && d.Tarif < neu.TarifPositionen.Count ? neu.TarifPositionen[d.Tarif] : neu.Position;
                ursachen.Add(new Ursache(s.Art, position, s.Cent[nummer][ab]));
            }

            aus.Add(d with { Von = d.Von + ab, Bis = d.Von + ende, Ursachen = [.. ursachen] });
            ab = ende;
        }
    }

    private long[][] Betraege(in Familie familie, IForderungswerk werk, Differenz[] differenzen, int von, int bis)
    {
        if (!rechenwerke.TryGetValue(werk, out var rechner)) rechenwerke[werk] = rechner = werk.NeuerRechner();
        zeilen.Leere();
        rechner.Rechne(familie, maske.AsSpan(0, familie.Anzahl), von, bis, zeilen);
        var aus = new long[differenzen.Length][];
        for (var i = 0; i < differenzen.Length; i++)
        {
            var d = differenzen[i];
            var monate = aus[i] = new long[d.Monate];
            foreach (ref readonly var z in zeilen.Alle)
            {
                if (z.Status != Status.Betrag || z.Kind != d.Kind || z.Jugendamt != d.Jugendamt || z.Zahler != d.Zahler) continue;
                for (var m = Math.Max(z.Von, d.Von); m < Math.Min(z.Bis, d.Bis); m++) monate[m - d.Von] += z.Cent;
            }
        }

        return aus;
    }

    private static long[][] Differenzen(long[][] a, long[][] b) => [.. a.Zip(b, (x, y) => x.Zip(y, (p, q) => p - q).ToArray())];

    private static Buchung Buchung(IReadOnlyList<Kontostand> konten, Differenz d)
    {
        foreach (var k in konten)
        {
            if (k.Jugendamt != d.Jugendamt || k.Person != d.Zahler) continue;
            foreach (ref readonly var b in k.Buchungen.AsSpan())
                if (b.Kind == d.Kind && b.Von <= d.Von && d.Von < b.Bis) return b;
        }

        return default;
    }

    private static Buchung Anderswo(IReadOnlyList<Kontostand> konten, Differenz d)
    {
        foreach (var k in konten)
            foreach (ref readonly var b in k.Buchungen.AsSpan())
                if (b.Kind == d.Kind && b.Von <= d.Von && d.Von < b.Bis && b.Festgesetzt) return b;
        return default;
    }

    /// <summary>The agreement that a first Festsetzung rests on.</summary>
    private long Vereinbarung(in Familie familie, ReadOnlySpan<bool> gilt, Differenz d)
    {
        int erster = Kalender.Erster(d.Von), letzter = Kalender.Letzter(d.Bis - 1);
        long position = 0;
        var fakten = familie.Fakten;
        for (var i = 0; i < fakten.Length; i++)
        {
            if (gilt[i] && neu.Werk.Einrichtung(fakten[i]) >= 0 && fakten[i].Subjekt == d.Kind
                && fakten[i].Ab <= letzter && fakten[i].Bis >= erster) position = fakten[i].Position;
        }

        return position;
    }
}
