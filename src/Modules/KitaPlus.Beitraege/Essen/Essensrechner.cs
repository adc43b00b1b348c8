using System.Numerics;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Contracts.Verpflegung;

namespace KitaPlus.Beitraege.Essen;

/// <summary>
/// The engine for meals, version <see cref="Version"/>: contracts, An- and Abmeldungen and approvals of one family × offers × period → amounts.
/// Works month by month on days as bits; every part of an offer is rounded once, half a cent up. Pure; keeps its memory, so one per thread.
/// </summary>
internal sealed class Essensrechner(Essenswerk werk) : IRechner
{
    /// <summary>Pinned in every Festsetzung. A change of any rule below needs a new version beside this one.</summary>
    public const int Version = 1;

    /// <summary>So many days before and after a month an absence is followed.</summary>
    private const int Nachbarschaft = 200;

    private readonly Zeitlinien linien = new();
    private readonly List<Zeile> monatszeilen = [];
    private readonly List<Abschnitt> abschnitte = [];
    private readonly List<Anteil> anteile = [];
    private Familie familie;

    /// <summary>Days of the month with the same contract and the same form of the offer.</summary>
    private readonly record struct Abschnitt(int Vertrag, Angebotsfassung? Fassung, uint Tage);

    /// <summary>What one debtor owes to one creditor.</summary>
    private readonly record struct Anteil(int Glaeubiger, int Schuldner, long Cent, short Fassung);

    private ReadOnlySpan<Fakt> Fakten => familie.Fakten;

    public void Rechne(in Familie familie, ReadOnlySpan<bool> gilt, int von, int bis, Zeilenliste aus) => Rechne(familie, gilt, von, bis, aus, null);

    /// <param name="herleitungen">Takes how each month of each child was charged; null = nobody asks.</param>
    public void Rechne(in Familie familie, ReadOnlySpan<bool> gilt, int von, int bis, Zeilenliste aus, List<Essensherleitung>? herleitungen)
    {
        this.familie = familie;
        linien.Baue(Fakten, gilt[..familie.Anzahl]);
        for (var l = 0; l < linien.Anzahl; l++)
        {
            if (linien[l].Art != Faktart.Essensvertrag) continue;
            var (ab, ende) = Vertragsmonate(l);
            for (var m = Math.Max(von, ab); m < Math.Min(bis, ende); m++) RechneMonat(l, m, aus, herleitungen);
        }
    }

    public void Aufenthalte(int kind, List<Aufenthalt> aus)
    {
        aus.Clear();
        foreach (ref readonly var s in linien.Scheiben(linien.Finde(Faktart.Essensvertrag, kind)))
            if (!Fakten[s.Fakt].Hat(Faktmerkmal.Leer)) aus.Add(new Aufenthalt(s.Ab, s.Bis, Essensfakt.Einrichtung(Fakten[s.Fakt])));
    }

    /// <summary>First month with a contract and first month after the last.</summary>
    private (int Ab, int Ende) Vertragsmonate(int linie)
    {
        int ab = int.MaxValue, ende = int.MinValue;
        foreach (ref readonly var s in linien.Scheiben(linie))
        {
            if (Fakten[s.Fakt].Hat(Faktmerkmal.Leer)) continue;
            ab = Math.Min(ab, Kalender.Monat(s.Ab));
            ende = Math.Max(ende, Kalender.Monat(s.Bis) + 1);
        }

        return (ab, ende);
    }

    private void RechneMonat(int linie, int monat, Zeilenliste aus, List<Essensherleitung>? herleitungen)
    {
        var kind = linien[linie].Subjekt;
        Teile(linie, monat);
        if (abschnitte.Count == 0) return;
        monatszeilen.Clear();
        anteile.Clear();
        List<Essensposten>? posten = herleitungen is null ? null : [];
        var meldungen = default(Meldungen);
        foreach (var a in abschnitte)
        {
            var einrichtung = Essensfakt.Einrichtung(Fakten[a.Vertrag]);
            if (werk.Finde(einrichtung) is not { } haus) monatszeilen.Add(Luecke(kind, -1, monat, Status.JugendamtUnbekannt));
            else if (a.Fassung is null) monatszeilen.Add(Luecke(kind, haus.Traeger, monat, Status.KeinTarif));
            else RechneAbschnitt(a, haus, kind, monat, posten, ref meldungen);
        }

        foreach (var g in anteile.GroupBy(x => (x.Glaeubiger, x.Schuldner)))
        {
            monatszeilen.Add(new Zeile
            {
                Kind = kind, Jugendamt = g.Key.Glaeubiger, Zahler = g.Key.Schuldner, Haushalt = -1, Von = monat, Bis = monat + 1, Cent = g.Sum(x => x.Cent), Status = Status.Betrag, Tarif = g.Last().Fassung,
            });
        }

        foreach (var z in monatszeilen) aus.Add(z, verschmelzen: true);
        herleitungen?.Add(new Essensherleitung(kind, monat, posten!, [.. monatszeilen], Essensmonat.Zahl(meldungen.Rechtzeitig), Essensmonat.Zahl(meldungen.Verspaetet), meldungen.Positionen ?? []));
    }

    private static Zeile Luecke(int kind, int glaeubiger, int monat, Status status) => new() { Kind = kind, Jugendamt = glaeubiger, Zahler = -1, Haushalt = -1, Von = monat, Bis = monat + 1, Status = status, Tarif = -1 };

    /// <summary>Cuts the month where the contract or the form of the offer changes.</summary>
    private void Teile(int linie, int monat)
    {
        abschnitte.Clear();
        int erster = Kalender.Erster(monat), letzter = Kalender.Letzter(monat);
        foreach (ref readonly var s in linien.Scheiben(linie))
        {
            if (s.Bis < erster || s.Ab > letzter || Fakten[s.Fakt].Hat(Faktmerkmal.Leer)) continue;
            var offen = Bits(Math.Max(s.Ab, erster), Math.Min(s.Bis, letzter), erster);
            foreach (var (ab, bis, fassung) in werk.Angebot(Essensfakt.Angebot(Fakten[s.Fakt])))
            {
                var tage = Bits(Math.Max(ab, erster), Math.Min(bis, letzter), erster) & offen;
                if (tage == 0 || fassung is null) continue;
                abschnitte.Add(new(s.Fakt, fassung, tage));
                offen &= ~tage;
            }

            if (offen != 0) abschnitte.Add(new(s.Fakt, null, offen));
        }
    }

    private void RechneAbschnitt(in Abschnitt a, Essenseinrichtung haus, int kind, int monat, List<Essensposten>? posten, ref Meldungen meldungen)
    {
        ref readonly var vertrag = ref Fakten[a.Vertrag];
        int erster = Kalender.Erster(monat);
        var kalender = haus.Monat(monat);
        var wochentage = Wochentage(Essensfakt.Tage(vertrag), erster);
        var gemeldet = Melde(kind, haus, monat, a.Tage & kalender.Offen);
        meldungen = meldungen.Mit(gemeldet, wochentage);
        var angebot = a.Fassung!.Angebot;
        var regeln = haus.Regeln(DateOnly.FromDayNumber(erster + BitOperations.TrailingZeroCount(a.Tage)));
        var pauschale = angebot.Abrechnung == Abrechnungsart.Pauschale;
        var gegessen = ((a.Tage & kalender.Offen & wochentage & ~gemeldet.Rechtzeitig) | gemeldet.Angemeldet) & a.Tage;
        var (zaehler, nenner) = pauschale ? Pauschaltage(a, kalender, regeln) : (gegessen, 0);
        var erstattet = pauschale && regeln is { ErstattungAbTagen: > 0 } r ? Erstattungstage(a, haus, kind, monat, wochentage, r.ErstattungAbTagen) : 0;
        // without a fixed number of days a day is refunded at what it was charged at: of the same days, closings that reduce among them
        var erstattungsnenner = regeln is { ErstattungTageImMonat: > 0 } e ? e.ErstattungTageImMonat : nenner;
        var frei = pauschale && angebot.FreieMonate.Contains((monat % 12) + 1);

        foreach (var teil in angebot.Bestandteile)
        {
            if (!Essensfakt.Enthaelt(vertrag, teil.Art)) continue;
            long Kosten(uint tage) => frei ? 0 : pauschale
                ? Pauschale(teil.Preis.Cent, Essensmonat.Zahl(zaehler & tage), nenner, Essensmonat.Zahl(erstattet & tage), erstattungsnenner)
                : teil.Preis.Cent * Essensmonat.Zahl(zaehler & tage);
            var cent = Kosten(uint.MaxValue);
            var but = teil.Art == Bestandteilart.Mittagessen ? VerteileBut(kind, haus, a.Fassung, monat, a.Tage, cent, Kosten) : 0;
            anteile.Add(new(haus.Traeger, Essensfakt.Zahler(vertrag), cent - but, a.Fassung.Nummer));
            posten?.Add(new(
                teil.Art, a.Fassung, teil.Preis.Cent, Essensmonat.Zahl(zaehler), nenner, Essensmonat.Zahl(erstattet), erstattungsnenner, frei, cent, but,
                [vertrag.Position, a.Fassung.Position]));
        }
    }

    /// <summary>The days that count for a Pauschale, and out of how many.</summary>
    private (uint Zaehler, int Nenner) Pauschaltage(in Abschnitt a, in Essensmonat kalender, VerpflegungsregelnFestgelegt? regeln)
    {
        // without "anteilig" a month that is only partly under contract costs the whole: the days under contract are then the whole
        var bezug = regeln?.Teilmonat == Teilmonat.Anteilig ? kalender.Werktage : kalender.Werktage & abschnitte.Aggregate(0u, (x, y) => x | y.Tage);
        return (a.Tage & kalender.Werktage & ~kalender.Mindernd, Essensmonat.Zahl(bezug));
    }

    /// <summary>Share of the monthly price for the days charged, less the share of the days refunded; never below zero.</summary>
    private static long Pauschale(long preis, int tage, int von, int erstattet, int erstattungsnenner)
    {
        if (von == 0) return 0;
        // one fraction, rounded once
        Int128 nenner = (Int128)von * Math.Max(1, erstattungsnenner);
        var zaehler = preis * (((Int128)tage * Math.Max(1, erstattungsnenner)) - ((Int128)erstattet * von));
        return zaehler <= 0 ? 0 : (long)(((2 * zaehler) + nenner) / (2 * nenner));
    }

    /// <summary>What authorities owe for the lunch.</summary>
    private long VerteileBut(int kind, Essenseinrichtung haus, Angebotsfassung fassung, int monat, uint tage, long ganzes, Func<uint, long> kosten)
    {
        int erster = Kalender.Erster(monat), letzter = Kalender.Letzter(monat);
        long verteilt = 0;
        uint bewilligt = 0;
        foreach (ref readonly var s in linien.Scheiben(linien.Finde(Faktart.But, kind)))
        {
            if (s.Bis < erster || s.Ab > letzter || Fakten[s.Fakt].Hat(Faktmerkmal.Leer)) continue;
            var hier = Bits(Math.Max(s.Ab, erster), Math.Min(s.Bis, letzter), erster) & tage;
            if (hier == 0) continue;
            bewilligt |= hier;
            // what is approved for all of the days is owed as a whole, whatever its parts round to
            var cent = bewilligt == tage ? ganzes - verteilt : Math.Min(kosten(hier), ganzes - verteilt);
            verteilt += cent;
            anteile.Add(new(haus.Traeger, (int)Fakten[s.Fakt].Wert, cent, fassung.Nummer));
        }

        return verteilt;
    }

    /// <summary>Days in runs of timely notified absence that are long enough for a refund; runs do not end with the month.</summary>
    private uint Erstattungstage(in Abschnitt a, Essenseinrichtung haus, int kind, int monat, uint wochentage, int mindestens)
    {
        int erster = Kalender.Erster(monat);
        var kandidaten = a.Tage & haus.Monat(monat).Offen & wochentage & Melde(kind, haus, monat, a.Tage).Rechtzeitig;
        if (kandidaten == 0) return 0;
        uint erstattet = 0;
        for (var rest = kandidaten; rest != 0;)
        {
            var bit = BitOperations.TrailingZeroCount(rest);
            var tag = erster + bit;
            var laenge = 1 + Folge(tag, -1) + Folge(tag, +1);
            if (laenge >= mindestens) erstattet |= 1u << bit;
            rest &= rest - 1;
        }

        return erstattet;

        int Folge(int tag, int schritt)
        {
            var zahl = 0;
            for (var t = tag + schritt; Math.Abs(t - tag) <= Nachbarschaft; t += schritt)
            {
                if (!Isst(t)) continue;
                if (!Abgemeldet(t)) break;
                zahl++;
            }

            return zahl;
        }

        bool Isst(int tag) => Kalendertag(tag, out var m, out var bit) && (haus.Monat(m).Offen & bit) != 0
            && Vertrag(kind, tag) is >= 0 and var v && (Wochentage(Essensfakt.Tage(Fakten[v]), Kalender.Erster(m)) & bit) != 0;

        bool Abgemeldet(int tag) => Kalendertag(tag, out var m, out var bit) && (Melde(kind, haus, m, bit).Rechtzeitig & bit) != 0;
    }

    private static bool Kalendertag(int tag, out int monat, out uint bit)
    {
        monat = Kalender.Monat(tag);
        bit = 1u << (tag - Kalender.Erster(monat));
        return true;
    }

    private int Vertrag(int kind, int tag)
    {
        foreach (ref readonly var s in linien.Scheiben(linien.Finde(Faktart.Essensvertrag, kind)))
            if (s.Ab <= tag && tag <= s.Bis && !Fakten[s.Fakt].Hat(Faktmerkmal.Leer)) return s.Fakt;
        return -1;
    }

    /// <summary>What has been notified for days of a month.</summary>
    /// <param name="Angemeldet">Also where an Abmeldung came too late for it.</param>
    private readonly record struct Meldungen(uint Rechtzeitig, uint Verspaetet, uint Angemeldet, List<long>? Positionen)
    {
        public Meldungen Mit(in Meldungen m, uint wochentage) => new(
            Rechtzeitig | (m.Rechtzeitig & wochentage), Verspaetet | (m.Verspaetet & (wochentage | m.Angemeldet)), Angemeldet | m.Angemeldet, [.. (Positionen ?? []).Union(m.Positionen ?? [])]);
    }

    /// <summary>A late Abmeldung changes no price: what has been said before it decides, be it that the child eats or that it had been abgemeldet in time.</summary>
    private Meldungen Melde(int kind, Essenseinrichtung haus, int monat, uint nur)
    {
        int erster = Kalender.Erster(monat), letzter = Kalender.Letzter(monat);
        uint rechtzeitig = 0, verspaetet = 0, angemeldet = 0;
        List<long>? positionen = null;
        foreach (ref readonly var s in linien.Scheiben(linien.Finde(Faktart.Essenstag, kind)))
        {
            if (s.Bis < erster || s.Ab > letzter) continue;
            ref readonly var f = ref Fakten[s.Fakt];
            var tage = Bits(Math.Max(s.Ab, erster), Math.Min(s.Bis, letzter), erster) & nur;
            if (tage == 0) continue;
            (positionen ??= []).Add(f.Position);
            if (Essensfakt.IstAnmeldung(f))
            {
                angemeldet |= tage;
                continue;
            }

            for (var rest = tage; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                var gilt = s.Fakt;
                while (gilt >= 0 && IstVerspaetet(Fakten[gilt], haus, erster + bit)) gilt = linien.Darunter(gilt, erster + bit, Fakten);
                if (gilt != s.Fakt && gilt >= 0) positionen.Add(Fakten[gilt].Position);
                if (gilt >= 0 && !Essensfakt.IstAnmeldung(Fakten[gilt])) rechtzeitig |= 1u << bit;
                else verspaetet |= 1u << bit;
                if (gilt >= 0 && Essensfakt.IstAnmeldung(Fakten[gilt])) angemeldet |= 1u << bit;
            }
        }

        return new(rechtzeitig, verspaetet, angemeldet, positionen);
    }

    /// <summary>An Abmeldung after the cut-off for the meal of this day.</summary>
    private static bool IstVerspaetet(in Fakt f, Essenseinrichtung haus, int tag)
    {
        if (Essensfakt.IstAnmeldung(f)) return false;
        var essenstag = DateOnly.FromDayNumber(tag);
        return !Abmeldeschluss.Nach(haus.Regeln(essenstag)).Rechtzeitig(Essensfakt.Gemeldet(f), essenstag, haus.Kalender);
    }

    private static uint Bits(int ab, int bis, int erster)
    {
        if (bis < ab) return 0;
        var zahl = bis - ab + 1;
        var block = zahl >= 32 ? uint.MaxValue : (1u << zahl) - 1;
        return block << (ab - erster);
    }

    private static uint Wochentage(Essenstage tage, int erster)
    {
        if (tage == Essenstage.Alle) return uint.MaxValue;
        uint maske = 0;
        // day number 0 was a Monday
        for (var i = 0; i < 31; i++)
            if ((erster + i) % 7 is < 5 and var w && ((int)tage & (1 << w)) != 0) maske |= 1u << i;
        return maske;
    }
}
