using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>
/// From when a fact counts that was notified after the event: decided month by month, fact by fact in the order of knowledge,
/// from what is known and nothing else. A fact is in favour of the family in a month when that month's sum of the family
/// is smaller with it than without it.
/// </summary>
internal sealed partial class Rechenwerk
{
    private readonly List<Kandidat> kandidaten = [];
    private readonly List<int> unberuecksichtigt = [];
    private Rechenwerk? probewerk;
    private Zeilenliste probe = new();
    private Zeilenliste bisher = new();
    private bool[] zaehlt = [];

    /// <summary>A fact that may not count in the months from <see cref="Von"/> to <see cref="Bis"/> (both inclusive).</summary>
    private readonly record struct Kandidat(int Fakt, int Von, int Bis);

    /// <summary>Collects the facts that some rule of a Satzung of this family may keep out of some month.</summary>
    private bool SucheKandidaten(ReadOnlySpan<bool> gilt, int von)
    {
        kandidaten.Clear();
        var fakten = Fakten;
        for (var i = 0; i < fakten.Length; i++)
        {
            ref readonly var f = ref fakten[i];
            if (!gilt[i] || !werk.Eingeschraenkt(f.Tatsachenart)) continue;
            var eingang = Kalender.Monat(f.Eingegangen);
            var ab = Kalender.Monat(ErsterTag(f));
            // frozen facts stay out until the next Kindergartenjahr, all others at most until the month of the notice
            var letzter = werk.MitEinfrieren ? new Monat(new Monat(eingang).Kindergartenjahr + 1, 7).Index : eingang;
            if (f.Ersetzt == 0 && f.Bis != Fakt.OhneEnde) letzter = Math.Min(letzter, Kalender.Monat(f.Bis));
            if (letzter < Math.Max(von, ab)) continue;
            letzter = Math.Min(letzter, WirktSpaetestensAb(f, ab) - 1);
            if (letzter >= Math.Max(von, ab)) kandidaten.Add(new Kandidat(i, ab, letzter));
        }

        return kandidaten.Count > 0;
    }

    private void RechneMitRueckwirkung<TProtokoll>(in Familie familie, ReadOnlySpan<bool> gilt, int n, int von, int bis, Zeilenliste aus, ref TProtokoll protokoll)
        where TProtokoll : struct, IProtokoll
    {
        n = SchneideMitEingang(gilt, n, von, bis);
        var monate = schnitte.AsSpan(0, n).ToArray();
        for (var i = 0; i < monate.Length; i++)
        {
            int monat = monate[i], ende = i + 1 < monate.Length ? monate[i + 1] : bis;
            if (!HatKandidaten(monat))
            {
                protokoll.Vorspann([]);
                RechneMonat(monat, ende, aus, ref protokoll);
                continue;
            }

            probewerk ??= new Rechenwerk(werk);
            probewerk.Uebernimm(familie);
            if (WasZaehlt(gilt, monat) && !TProtokoll.Aktiv)
            {
                foreach (var z in bisher.Alle) aus.Add(z with { Bis = ende }, verschmelzen: true);
                continue;
            }

            probewerk.Neu(zaehlt);
            if (TProtokoll.Aktiv) protokoll.Vorspann(Vorspann());
            probewerk.RechneMonat(monat, ende, aus, ref protokoll);
        }
    }

    /// <summary>Says of each fact that does not count that it is known, and why it does not.</summary>
    private Schritt[] Vorspann()
    {
        var paragraph = "";
        foreach (var p in probewerk!.posten.AsSpan(0, probewerk.postenzahl))
            if (p.Tarif is { } t) paragraph = t.Dokument.Rueckwirkung.Paragraph;
        return [.. unberuecksichtigt.Select(f =>
            new Schritt(Regel.NichtRueckwirkend, paragraph, Bruch.Null, Bruch.Null, [puffer[anfang + f].Position], puffer[anfang + f].Eingegangen, ErsterTag(puffer[anfang + f])))];
    }

    /// <summary>
    /// A fact that is kept out uncovers what lies below it: so in the months of a candidate every fact's bounds and the months that notices open cut as well.
    /// In all other months everything known counts, and the cuts that are there are enough.
    /// </summary>
    private int SchneideMitEingang(ReadOnlySpan<bool> gilt, int n, int von, int bis)
    {
        foreach (var k in kandidaten)
        {
            Monatsschnitt(k.Von, von, bis, ref n);
            Monatsschnitt(k.Bis + 1, von, bis, ref n);
            var eingang = new Monat(Kalender.Monat(Fakten[k.Fakt].Eingegangen));
            Kandidatenschnitt(eingang.Index + 1, von, bis, ref n);
            Kandidatenschnitt(new Monat(eingang.Jahr, 1).Index, von, bis, ref n);
            Kandidatenschnitt(new Monat(eingang.Kindergartenjahr + 1, 8).Index, von, bis, ref n);
        }

        for (var i = 0; i < Fakten.Length; i++)
        {
            if (!gilt[i]) continue;
            Kandidatentag(ErsterTag(Fakten[i]), von, bis, ref n);
            if (Fakten[i].Bis != Fakt.OhneEnde) Kandidatentag(Fakten[i].Bis + 1, von, bis, ref n);
        }

        return Ordne(n);
    }

    private void Kandidatentag(int tag, int von, int bis, ref int n)
    {
        var m = Kalender.Monat(tag);
        Kandidatenschnitt(m, von, bis, ref n);
        if (Kalender.Erster(m) != tag) Kandidatenschnitt(m + 1, von, bis, ref n);
    }

    private void Kandidatenschnitt(int m, int von, int bis, ref int n)
    {
        if (HatKandidaten(m)) Monatsschnitt(m, von, bis, ref n);
    }

    private bool HatKandidaten(int monat)
    {
        foreach (var k in kandidaten)
            if (k.Von <= monat && monat <= k.Bis) return true;
        return false;
    }

    /// <summary>Marks in <see cref="zaehlt"/> the facts that count in a month, and lists those that are known but do not.</summary>
    /// <returns>Whether <see cref="bisher"/> holds the amounts of the month with exactly these facts.</returns>
    private bool WasZaehlt(ReadOnlySpan<bool> gilt, int monat)
    {
        var fakten = Fakten;
        int erster = Kalender.Erster(monat), letzter = Kalender.Letzter(monat);
        unberuecksichtigt.Clear();
        if (zaehlt.Length < fakten.Length) zaehlt = new bool[fakten.Length * 2];
        zaehlt.AsSpan(0, fakten.Length).Clear();
        var naechster = 0;
        // what the family owes with the facts marked so far, unless a fact has been marked since that may change it
        var bekannt = false;
        long vorher = 0;
        Tarif? tarif = null;
        foreach (var k in kandidaten)
        {
            if (monat < k.Von || monat > k.Bis) continue;
            for (; naechster < k.Fakt; naechster++) bekannt &= !Nimm(gilt, naechster, erster, letzter);
            if (!bekannt)
            {
                vorher = Summe(monat, out tarif);
                (probe, bisher) = (bisher, probe);
            }

            ref readonly var f = ref fakten[k.Fakt];
            zaehlt[k.Fakt] = true;
            naechster = k.Fakt + 1;
            var nachher = Summe(monat, out var tarifMit);
            bekannt = true;
            if ((tarifMit ?? tarif) is { } t && vorher != nachher && monat < WirktAb(t, f, nachher < vorher ? Richtung.Zugunsten : Richtung.Zulasten))
            {
                zaehlt[k.Fakt] = false;
                unberuecksichtigt.Add(k.Fakt);
                continue;
            }

            (probe, bisher) = (bisher, probe);
            (vorher, tarif) = (nachher, tarifMit);
        }

        for (; naechster < fakten.Length; naechster++) bekannt &= !Nimm(gilt, naechster, erster, letzter);
        return bekannt;
    }

    /// <summary>Marks a fact that counts without question.</summary>
    /// <returns>Whether it may change what is owed for the month: not if it is over before or begins after, and only says something about its own days.</returns>
    private bool Nimm(ReadOnlySpan<bool> gilt, int fakt, int erster, int letzter)
    {
        if (!gilt[fakt]) return false;
        zaehlt[fakt] = true;
        ref readonly var f = ref Fakten[fakt];
        return f.Art <= Faktart.Pflegekind || f.Ersetzt != 0 || (f.Ab <= letzter && f.Bis >= erster);
    }

    /// <summary>First month in which a fact counts by the rules of a Satzung.</summary>
    private int WirktAb(Tarif tarif, in Fakt f, Richtung richtung)
    {
        var eingang = new Monat(Kalender.Monat(f.Eingegangen));
        var mitteilung = f.Eingegangen <= ErsterTag(f) + tarif.Dokument.Rueckwirkung.FristTage ? Mitteilung.Rechtzeitig : Mitteilung.Verspaetet;
        return tarif.Wirkung(f.Tatsachenart, richtung, mitteilung) switch
        {
            Rueckwirkungsart.Folgemonat => eingang.Index + 1,
            Rueckwirkungsart.JanuarDesEingangs => new Monat(eingang.Jahr, 1).Index,
            Rueckwirkungsart.Eingefroren => new Monat(eingang.Kindergartenjahr + 1, 8).Index,
            _ => int.MinValue,
        };
    }

    /// <summary>First month in which a fact counts by every Satzung of a Jugendamt in whose care some child of the family ever was, whichever way it works.</summary>
    /// <param name="ab">Month in which the fact became true.</param>
    private int WirktSpaetestensAb(in Fakt f, int ab)
    {
        var spaetestens = ab;
        var letztes = -2;
        foreach (ref readonly var b in Fakten)
        {
            if (b.Art != Faktart.Betreuung || b.Hat(Faktmerkmal.Leer | Faktmerkmal.Ruecknahme)) continue;
            // which Jugendamt is responsible may change in the course of an agreement: then every one of them counts
            foreach (var jugendamt in werk.Glaeubiger((int)b.Wert))
            {
                if (jugendamt == letztes) continue;
                letztes = jugendamt;
                foreach (var t in werk.TarifeVon(jugendamt))
                    if (t.MitRueckwirkungsregeln) spaetestens = Math.Max(spaetestens, Math.Max(WirktAb(t, f, Richtung.Zugunsten), WirktAb(t, f, Richtung.Zulasten)));
            }
        }

        return spaetestens;
    }

    /// <summary>What the family owes for a month with the facts that count so far.</summary>
    private long Summe(int monat, out Tarif? tarif)
    {
        var werkzeug = probewerk!;
        probe.Leere();
        werkzeug.Neu(zaehlt);
        var ohne = default(OhneProtokoll);
        werkzeug.RechneMonat(monat, monat + 1, probe, ref ohne);
        tarif = werkzeug.postenzahl > 0 ? werkzeug.posten[0].Tarif : null;
        long summe = 0;
        foreach (ref readonly var z in probe.Alle) summe += z.Cent;
        return summe;
    }

    private void Uebernimm(in Familie familie)
    {
        puffer = familie.Puffer;
        anfang = familie.Anfang;
        anzahl = familie.Anzahl;
        mitGeloeschtem = false;
        foreach (ref readonly var f in Fakten) mitGeloeschtem |= f.Hat(Faktmerkmal.Geschwaerzt);
    }

    private void Neu(ReadOnlySpan<bool> auswahl)
    {
        linien.Baue(Fakten, auswahl);
        SucheKinder();
    }

    /// <summary>The day on which the fact became true; a withdrawal is as old as what it withdraws.</summary>
    private int ErsterTag(in Fakt f)
    {
        if (f.Ersetzt == 0) return f.Ab;
        var ab = f.Hat(Faktmerkmal.Ruecknahme) ? int.MaxValue : f.Ab;
        foreach (ref readonly var g in Fakten)
            if (g.Kennung == f.Ersetzt) ab = Math.Min(ab, g.Ab);
        return ab == int.MaxValue ? f.Ab : ab;
    }
}
