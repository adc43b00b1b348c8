using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>
/// Cuts time and nothing else: lays the facts of each timeline over each other in the order of knowledge.
/// Holds its memory for the next family.
/// </summary>
internal sealed class Zeitlinien
{
    private Linie[] linien = new Linie[32];
    private Scheibe[] scheiben = new Scheibe[64];
    private int[] folge = new int[64];
    private long[] schluessel = new long[64];
    private bool[] wirkt = new bool[64];
    private bool[] greift = new bool[64];
    private int scheibenzahl;

    internal struct Linie
    {
        public long Schluessel;
        public int Von;
        public int Anzahl;

        public readonly Faktart Art => (Faktart)(Schluessel >> 56);
        public readonly int Subjekt => (int)((Schluessel >> 28) & 0x0FFF_FFFF);
        public readonly int Neben => (int)(Schluessel & 0x0FFF_FFFF);
    }

    internal struct Scheibe
    {
        public int Ab;
        public int Bis;
        public int Fakt;
    }

    public int Anzahl { get; private set; }

    public ref readonly Linie this[int i] => ref linien[i];

    public ReadOnlySpan<Scheibe> Scheiben(int linie) => linie < 0 ? default : scheiben.AsSpan(linien[linie].Von, linien[linie].Anzahl);

    public ReadOnlySpan<Scheibe> AlleScheiben => scheiben.AsSpan(0, scheibenzahl);

    /// <summary>Builds the timelines of the facts marked in <paramref name="gilt"/>.</summary>
    public void Baue(ReadOnlySpan<Fakt> fakten, ReadOnlySpan<bool> gilt)
    {
        var n = fakten.Length;
        if (wirkt.Length < n)
        {
            var neu = Math.Max(n, wirkt.Length * 2);
            wirkt = new bool[neu];
            greift = new bool[neu];
            folge = new int[neu];
            schluessel = new long[neu];
        }

        // a fact that corrects or withdraws another switches it off, even when it is corrected itself; once withdrawn it switches nothing off
        gilt[..n].CopyTo(wirkt);
        gilt[..n].CopyTo(greift);
        for (var i = n - 1; i >= 0; i--)
        {
            if (!greift[i] || fakten[i].Ersetzt == 0) continue;
            var berichtigung = fakten[i].Hat(Faktmerkmal.Ruecknahme) ? Berichtigung(fakten, i) : i;
            if (berichtigung >= 0 && !greift[berichtigung]) continue;
            for (var j = 0; j < n; j++)
            {
                if (fakten[j].Kennung != fakten[i].Ersetzt) continue;
                wirkt[j] = false;
                if (berichtigung < 0) greift[j] = false;
            }
        }

        var m = 0;
        for (var i = 0; i < n; i++)
        {
            if (!wirkt[i] || fakten[i].Hat(Faktmerkmal.Ruecknahme)) continue;
            var k = fakten[i].Linie;
            var p = m++;
            while (p > 0 && schluessel[p - 1] > k)
            {
                schluessel[p] = schluessel[p - 1];
                folge[p] = folge[p - 1];
                p--;
            }

            schluessel[p] = k;
            folge[p] = i;
        }

        Anzahl = 0;
        scheibenzahl = 0;
        for (var i = 0; i < m;)
        {
            var k = schluessel[i];
            if (Anzahl == linien.Length) Array.Resize(ref linien, Anzahl * 2);
            var anfang = scheibenzahl;
            for (; i < m && schluessel[i] == k; i++) Lege(anfang, fakten[folge[i]].Ab, fakten[folge[i]].Bis, folge[i]);
            linien[Anzahl++] = new Linie { Schluessel = k, Von = anfang, Anzahl = scheibenzahl - anfang };
        }
    }

    /// <returns>Index of the timeline, or -1.</returns>
    public int Finde(Faktart art, int subjekt, int neben = 0)
    {
        var k = ((long)art << 56) | ((long)subjekt << 28) | (uint)neben;
        for (var i = 0; i < Anzahl; i++)
            if (linien[i].Schluessel == k) return i;
        return -1;
    }

    /// <summary>The fact of the same timeline that would count on the day if this one did not; -1 = none.</summary>
    public int Darunter(int fakt, int tag, ReadOnlySpan<Fakt> fakten)
    {
        for (var i = fakt - 1; i >= 0; i--)
            if (wirkt[i] && fakten[i].Ab <= tag && tag <= fakten[i].Bis && fakten[i].Linie == fakten[fakt].Linie && !fakten[i].Hat(Faktmerkmal.Ruecknahme)) return i;
        return -1;
    }

    /// <summary>The fact that stands for the month; -1 = none known.</summary>
    public int ImMonat(int linie, int erster, int letzter, Monatsstand stand, ReadOnlySpan<Fakt> fakten)
    {
        if (linie < 0) return -1;
        int anfang = -1, ende = -1, beruehrt = -1;
        foreach (ref readonly var s in Scheiben(linie))
        {
            if (s.Bis < erster || s.Ab > letzter) continue;
            if (s.Ab <= erster) anfang = s.Fakt;
            if (s.Bis >= letzter) ende = s.Fakt;
            if (!fakten[s.Fakt].Hat(Faktmerkmal.Leer)) beruehrt = s.Fakt;
        }

        return stand switch
        {
            Monatsstand.Beruehrt => beruehrt >= 0 ? beruehrt : ende >= 0 ? ende : anfang,
            Monatsstand.Monatsanfang => anfang >= 0 ? anfang : beruehrt >= 0 ? beruehrt : ende,
            _ => ende >= 0 ? ende : beruehrt >= 0 ? beruehrt : anfang,
        };
    }

    /// <summary>The correction that a withdrawal belongs to, where one fact corrects several; -1 = a withdrawal of its own.</summary>
    private static int Berichtigung(ReadOnlySpan<Fakt> fakten, int ruecknahme)
    {
        var kennung = fakten[ruecknahme].Kennung ^ fakten[ruecknahme].Ersetzt;
        for (var i = 0; i < fakten.Length; i++)
            if (fakten[i].Kennung == kennung && !fakten[i].Hat(Faktmerkmal.Ruecknahme)) return i;
        return -1;
    }

    private void Lege(int anfang, int ab, int bis, int fakt)
    {
        if (scheibenzahl + 3 > scheiben.Length) Array.Resize(ref scheiben, scheiben.Length * 2);
        var i = anfang;
        while (i < scheibenzahl && scheiben[i].Bis < ab) i++;
        if (i == scheibenzahl)
        {
            scheiben[scheibenzahl++] = new Scheibe { Ab = ab, Bis = bis, Fakt = fakt };
            return;
        }

        // i: first slice that is touched or lies behind
        if (scheiben[i].Ab < ab)
        {
            if (scheiben[i].Bis > bis)
            {
                Schiebe(i + 1, 2);
                scheiben[i + 2] = new Scheibe { Ab = bis + 1, Bis = scheiben[i].Bis, Fakt = scheiben[i].Fakt };
                scheiben[i + 1] = new Scheibe { Ab = ab, Bis = bis, Fakt = fakt };
                scheiben[i].Bis = ab - 1;
                return;
            }

            scheiben[i].Bis = ab - 1;
            i++;
        }

        var j = i;
        while (j < scheibenzahl && scheiben[j].Bis <= bis) j++;
        if (j < scheibenzahl && scheiben[j].Ab <= bis) scheiben[j].Ab = bis + 1;
        if (j == i) Schiebe(i, 1);
        else if (j - i > 1)
        {
            Array.Copy(scheiben, j, scheiben, i + 1, scheibenzahl - j);
            scheibenzahl -= j - i - 1;
        }

        scheiben[i] = new Scheibe { Ab = ab, Bis = bis, Fakt = fakt };
    }

    private void Schiebe(int ab, int um)
    {
        Array.Copy(scheiben, ab, scheiben, ab + um, scheibenzahl - ab);
        scheibenzahl += um;
    }
}
