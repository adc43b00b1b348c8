using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>
/// The fee engine, version <see cref="Version"/>: facts of one family × Satzungen × period → amounts.
/// Pure: no clock, no I/O. Works on intervals between changes: first time is cut, then each interval is computed once.
/// Not thread-safe (it keeps its memory); one per thread.
/// </summary>
internal sealed partial class Rechenwerk(Satzungswerk werk) : IRechner
{
    /// <summary>Pinned in every Festsetzung. A change of any rule below needs a new version beside this one.</summary>
    public const int Version = 1;

    private readonly Zeitlinien linien = new();
    private readonly List<int> erledigt = [];
    private KindSicht[] kinder = new KindSicht[8];
    private Posten[] posten = new Posten[8];
    private Abschnitt[] abschnitte = new Abschnitt[16];
    private Anteil[] anteile = new Anteil[8];
    private int[] schnitte = new int[128];
    private Fakt[] puffer = [];
    private int anfang;
    private int anzahl;
    private int kinderzahl;
    private int postenzahl;
    private int abschnittszahl;
    private bool mitGeloeschtem;

    private struct KindSicht
    {
        public int Code;

        /// <summary>Index of the fact; -1 = unknown.</summary>
        public int Geburt;
        public int Betreuung;
        public int Haushalt;
        public int Wohnsitz;
        public int Pflege;
    }

    /// <summary>A child in the care of Einrichtungen of one Jugendamt in the month being computed.</summary>
    private struct Posten
    {
        public int Kind;
        public int Jugendamt;
        public Tarif? Tarif;
        public int Von;
        public int Anzahl;
    }

    /// <summary>Days of one agreement in the month.</summary>
    private struct Abschnitt
    {
        public int Ab;
        public int Bis;
        public int Fakt;
    }

    /// <summary>A Posten seen from one household.</summary>
    private struct Anteil
    {
        public int Posten;
        public int Prozent;
        public Status Status;
        public Tarif.Preise? Preise;
        public int Klasse;
        public int Stufe;
        public bool Frei;
        public bool OhneBeitrag;

        /// <summary>Fee of a full month before siblings, whole cents: decides the order of siblings.</summary>
        public long Grund;

        /// <summary>Fee of a full month, exact.</summary>
        public Bruch Voll;

        /// <summary>Fee for the days of this month, exact.</summary>
        public Bruch Anteilig;
    }

    private ReadOnlySpan<Fakt> Fakten => puffer.AsSpan(anfang, anzahl);

    /// <summary>Computes all months from <paramref name="von"/> to before <paramref name="bis"/> with the facts marked in <paramref name="gilt"/>.</summary>
    public void Rechne<TProtokoll>(in Familie familie, ReadOnlySpan<bool> gilt, int von, int bis, Zeilenliste aus, ref TProtokoll protokoll)
        where TProtokoll : struct, IProtokoll
    {
        Uebernimm(familie);
        Neu(gilt);
        if (werk.MitRueckwirkungsregeln && SucheKandidaten(gilt, von))
        {
            RechneMitRueckwirkung(familie, gilt, Schneide(von, bis), von, bis, aus, ref protokoll);
            return;
        }

        if (!Betreuungszeit(ref von, ref bis)) return;
        var n = Schneide(von, bis);

        for (var i = 0; i < n; i++)
            RechneMonat(schnitte[i], i + 1 < n ? schnitte[i + 1] : bis, aus, ref protokoll);
    }

    /// <summary>Amounts without derivation.</summary>
    public void Rechne(in Familie familie, ReadOnlySpan<bool> gilt, int von, int bis, Zeilenliste aus)
    {
        var ohne = default(OhneProtokoll);
        Rechne(familie, gilt, von, bis, aus, ref ohne);
    }

    /// <summary>Care of a child in the family computed last, as far as known.</summary>
    public void Aufenthalte(int kind, List<Aufenthalt> aus)
    {
        aus.Clear();
        var fakten = Fakten;
        foreach (ref readonly var s in linien.Scheiben(linien.Finde(Faktart.Betreuung, kind)))
            if (!fakten[s.Fakt].Hat(Faktmerkmal.Leer)) aus.Add(new Aufenthalt(s.Ab, s.Bis, (int)fakten[s.Fakt].Wert));
    }

    private void SucheKinder()
    {
        kinderzahl = 0;
        for (var l = 0; l < linien.Anzahl; l++)
        {
            ref readonly var linie = ref linien[l];
            if (linie.Art > Faktart.Pflegekind) break;
            var k = 0;
            while (k < kinderzahl && kinder[k].Code != linie.Subjekt) k++;
            if (k == kinderzahl)
            {
                if (kinderzahl == kinder.Length) Array.Resize(ref kinder, kinderzahl * 2);
                kinder[kinderzahl++] = new KindSicht { Code = linie.Subjekt, Geburt = -1, Betreuung = -1, Haushalt = -1, Wohnsitz = -1, Pflege = -1 };
            }

            ref var kind = ref kinder[k];
            switch (linie.Art)
            {
                case Faktart.Geburt: kind.Geburt = linien.Scheiben(l)[^1].Fakt; break;
                case Faktart.Haushalt: kind.Haushalt = l; break;
                case Faktart.Betreuung: kind.Betreuung = l; break;
                case Faktart.Wohnsitz: kind.Wohnsitz = l; break;
                default: kind.Pflege = l; break;
            }
        }
    }

    /// <summary>Narrows the period to the months in which some child is in care.</summary>
    private bool Betreuungszeit(ref int von, ref int bis)
    {
        int erste = int.MaxValue, letzte = int.MinValue;
        var fakten = Fakten;
        for (var k = 0; k < kinderzahl; k++)
        {
            foreach (ref readonly var s in linien.Scheiben(kinder[k].Betreuung))
            {
                if (fakten[s.Fakt].Hat(Faktmerkmal.Leer)) continue;
                erste = Math.Min(erste, s.Ab);
                letzte = Math.Max(letzte, s.Bis);
            }
        }

        if (letzte < erste) return false;
        von = Math.Max(von, Kalender.Monat(erste));
        bis = Math.Min(bis, Kalender.Monat(letzte) + 1);
        return von < bis;
    }

    /// <summary>Collects the months in which anything changes; the first is <paramref name="von"/>.</summary>
    private int Schneide(int von, int bis)
    {
        var n = 0;
        schnitte[n++] = von;
        foreach (ref readonly var s in linien.AlleScheiben)
        {
            Tagesschnitt(s.Ab, von, bis, ref n);
            if (s.Bis != Fakt.OhneEnde) Tagesschnitt(s.Bis + 1, von, bis, ref n);
        }

        foreach (var m in werk.Schnitte) Monatsschnitt(m, von, bis, ref n);
        var fakten = Fakten;
        for (var k = 0; k < kinderzahl; k++)
        {
            if (kinder[k].Geburt < 0 || kinder[k].Betreuung < 0) continue;
            var geburt = (int)fakten[kinder[k].Geburt].Wert;
            foreach (var (grenze, art, vollendet) in werk.Alterswechsel) Monatsschnitt(Altersregeln.Wechselmonat(geburt, grenze, art, vollendet), von, bis, ref n);
            foreach (var (alter, m, t, vollendet) in werk.Freialter) Monatsschnitt(Altersregeln.FreiAb(geburt, alter, m, t, vollendet), von, bis, ref n);
        }

        if (werk.MitJahresstichtag)
        {
            for (var jahr = new Monat(von).Jahr; jahr <= new Monat(bis).Jahr; jahr++) Monatsschnitt(new Monat(jahr, 8).Index, von, bis, ref n);
        }

        return Ordne(n);
    }

    private int Ordne(int n)
    {
        schnitte.AsSpan(0, n).Sort();
        var eindeutig = 1;
        for (var i = 1; i < n; i++)
            if (schnitte[i] != schnitte[eindeutig - 1]) schnitte[eindeutig++] = schnitte[i];
        return eindeutig;
    }

    /// <summary>A change on the first of a month cuts before it; one inside a month makes that month an interval of its own.</summary>
    private void Tagesschnitt(int tag, int von, int bis, ref int n)
    {
        var m = Kalender.Monat(tag);
        Monatsschnitt(m, von, bis, ref n);
        if (Kalender.Erster(m) != tag) Monatsschnitt(m + 1, von, bis, ref n);
    }

    private void Monatsschnitt(int m, int von, int bis, ref int n)
    {
        if (m <= von || m >= bis) return;
        if (n == schnitte.Length) Array.Resize(ref schnitte, n * 2);
        schnitte[n++] = m;
    }

    /// <summary>Computes one interval of equal months by its first month.</summary>
    private void RechneMonat<TProtokoll>(int monat, int bis, Zeilenliste aus, ref TProtokoll protokoll)
        where TProtokoll : struct, IProtokoll
    {
        int erster = Kalender.Erster(monat), letzter = Kalender.Letzter(monat);
        SammlePosten(monat, erster, letzter);
        if (postenzahl == 0) return;

        erledigt.Clear();
        for (var p = 0; p < postenzahl; p++)
        {
            ref readonly var kind = ref kinder[posten[p].Kind];
            var f = linien.ImMonat(kind.Haushalt, erster, letzter, (posten[p].Tarif?.Dokument.Monatsstaende ?? Monatsstaende0).Haushalt, Fakten);
            if (f < 0 || Fakten[f].Hat(Faktmerkmal.Leer))
            {
                Melde(p, -1, -1, Status.OhneHaushalt, monat, bis, aus, ref protokoll);
                continue;
            }

            var anteile2 = Fakten[f].Wert;
            for (var h = 0; h < 2; h++)
            {
                var teil = (uint)(anteile2 >> (h * 32));
                if (teil == 0) continue;
                var haushalt = (int)(teil >> 8);
                if (erledigt.Contains(haushalt)) continue;
                erledigt.Add(haushalt);
                RechneHaushalt(haushalt, monat, bis, erster, letzter, aus, ref protokoll);
            }
        }
    }

    private static readonly Monatsstaende Monatsstaende0 = new();

    /// <summary>Who is in care in this month, and under which Satzung.</summary>
    private void SammlePosten(int monat, int erster, int letzter)
    {
        postenzahl = 0;
        abschnittszahl = 0;
        var fakten = Fakten;
        for (var k = 0; k < kinderzahl; k++)
        {
            var ersterPosten = postenzahl;
            foreach (ref readonly var s in linien.Scheiben(kinder[k].Betreuung))
            {
                if (s.Bis < erster || s.Ab > letzter || fakten[s.Fakt].Hat(Faktmerkmal.Leer)) continue;
                var ab = Math.Max(s.Ab, erster);
                var jugendamt = werk.Jugendamt((int)fakten[s.Fakt].Wert, ab);
                if (abschnittszahl == abschnitte.Length) Array.Resize(ref abschnitte, abschnittszahl * 2);
                if (postenzahl == posten.Length) Array.Resize(ref posten, postenzahl * 2);
                var p = ersterPosten;
                while (p < postenzahl && posten[p].Jugendamt != jugendamt) p++;
                if (p == postenzahl) posten[postenzahl++] = new Posten { Kind = k, Jugendamt = jugendamt, Tarif = werk.Fuer(jugendamt, monat), Von = abschnittszahl };

                // who comes back in the same month has one entry there, not two: its days stay side by side
                var stelle = posten[p].Von + posten[p].Anzahl++;
                Array.Copy(abschnitte, stelle, abschnitte, stelle + 1, abschnittszahl++ - stelle);
                abschnitte[stelle] = new Abschnitt { Ab = ab, Bis = Math.Min(s.Bis, letzter), Fakt = s.Fakt };
                for (var q = p + 1; q < postenzahl; q++) posten[q].Von++;
            }
        }
    }

    private void RechneHaushalt<TProtokoll>(int haushalt, int monat, int bis, int erster, int letzter, Zeilenliste aus, ref TProtokoll protokoll)
        where TProtokoll : struct, IProtokoll
    {
        var fakten = Fakten;
        var zahl = 0;
        for (var p = 0; p < postenzahl; p++)
        {
            ref readonly var kind = ref kinder[posten[p].Kind];
            var prozent = Prozent(kind.Haushalt, haushalt, erster, letzter, posten[p].Tarif);
            if (prozent == 0) continue;
            if (zahl == anteile.Length) Array.Resize(ref anteile, zahl * 2);
            anteile[zahl] = new Anteil { Posten = p, Prozent = prozent };
            RechneGrund(ref anteile[zahl], haushalt, monat, erster, letzter);
            zahl++;
        }

        SperreGeloeschte(zahl, haushalt, erster, letzter);
        var zahlung = linien.Finde(Faktart.Zahlungspflicht, haushalt);
        for (var a = 0; a < zahl; a++)
        {
            ref readonly var anteil = ref anteile[a];
            ref readonly var p = ref posten[anteil.Posten];
            if (anteil.Status != Status.Betrag)
            {
                Melde(anteil.Posten, haushalt, -1, anteil.Status, monat, bis, aus, ref protokoll);
                continue;
            }

            var tarif = p.Tarif!;
            var z = linien.ImMonat(zahlung, erster, letzter, tarif.Dokument.Monatsstaende.Zahlungspflicht, fakten);
            var zahler = z < 0 || fakten[z].Hat(Faktmerkmal.Leer) ? -1 : (int)fakten[z].Wert;
            if (zahler < 0)
            {
                Melde(anteil.Posten, haushalt, -1, Status.OhneZahlungspflichtigen, monat, bis, aus, ref protokoll);
                continue;
            }

            var rang = Rang(a, zahl, haushalt, erster, letzter);
            var ausgesetzt = Aussetzung(tarif, monat, anteil.Stufe);
            var cent = anteil.OhneBeitrag ? 0 : Runde(
                anteil.Anteilig.Zaehler * (rang.Prozent * (100 - (ausgesetzt?.Prozent ?? 0)) * anteil.Prozent),
                anteil.Anteilig.Nenner * 1_000_000,
                tarif.Dokument.Rundung.Art);
            var zeile = new Zeile
            {
                Kind = kinder[p.Kind].Code, Jugendamt = p.Jugendamt, Zahler = zahler, Haushalt = haushalt, Von = monat, Bis = bis, Cent = cent, Tarif = (short)tarif.Nummer,
                Stufe = (short)(anteil.Preise!.Art == Tarifart.Linear ? 0 : anteil.Stufe + 1),
            };
            if (TProtokoll.Aktiv) Protokolliere(a, haushalt, monat, erster, letzter, rang, ausgesetzt, zeile, z, ref protokoll);
            aus.Add(zeile, verschmelzen: !TProtokoll.Aktiv);
        }
    }

    private void Melde<TProtokoll>(int p, int haushalt, int zahler, Status status, int monat, int bis, Zeilenliste aus, ref TProtokoll protokoll)
        where TProtokoll : struct, IProtokoll
    {
        var zeile = new Zeile
        {
            Kind = kinder[posten[p].Kind].Code, Jugendamt = posten[p].Jugendamt, Zahler = zahler, Haushalt = haushalt, Von = monat, Bis = bis,
            Status = posten[p].Jugendamt < 0 ? Status.JugendamtUnbekannt : posten[p].Tarif is null ? Status.KeineSatzung : status,
            Tarif = (short)(posten[p].Tarif?.Nummer ?? -1),
        };
        if (TProtokoll.Aktiv)
        {
            var angaben = Fakten[abschnitte[posten[p].Von].Fakt];
            protokoll.Schritt(new Schritt(Regel.Keine, "", default, default, [angaben.Position], angaben.Wert2));
            protokoll.Abschluss(zeile);
        }

        aus.Add(zeile, verschmelzen: !TProtokoll.Aktiv);
    }

    /// <summary>Rounded once, at the very end; half away from zero.</summary>
    internal static long Runde(Int128 zaehler, Int128 nenner, Rundungsart art)
    {
        // nearly always both fit into 64 bits, where division is many times faster
        if (art == Rundungsart.Cent && zaehler < long.MaxValue / 4 && nenner < long.MaxValue / 4) return ((2 * (long)zaehler) + (long)nenner) / (2 * (long)nenner);
        if (art == Rundungsart.Cent) return (long)(((2 * zaehler) + nenner) / (2 * nenner));
        var euro = nenner * 100;
        return 100 * (long)(art switch
        {
            Rundungsart.EuroKaufmaennisch => ((2 * zaehler) + euro) / (2 * euro),
            Rundungsart.EuroAuf => (zaehler + euro - 1) / euro,
            _ => zaehler / euro,
        });
    }
}
