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
    private Zeilenliste? probe;
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
            if (letzter < Math.Max(von, ab) || !KannBeschraenktSein(f)) continue;
            kandidaten.Add(new Kandidat(i, ab, letzter));
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
            if (kandidaten.TrueForAll(k => monat < k.Von || monat > k.Bis))
            {
                protokoll.Vorspann([]);
                RechneMonat(monat, ende, aus, ref protokoll);
                continue;
            }

            probewerk ??= new Rechenwerk(werk);
            probewerk.Uebernimm(familie);
            WasZaehlt(gilt, monat);
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

    /// <summary>A fact that is kept out uncovers what lies below it: so every fact's bounds and the months that notices open cut as well.</summary>
    private int SchneideMitEingang(ReadOnlySpan<bool> gilt, int n, int von, int bis)
    {
        foreach (var k in kandidaten)
        {
            var eingang = new Monat(Kalender.Monat(Fakten[k.Fakt].Eingegangen));
            Monatsschnitt(eingang.Index + 1, von, bis, ref n);
            Monatsschnitt(new Monat(eingang.Jahr, 1).Index, von, bis, ref n);
            Monatsschnitt(new Monat(eingang.Kindergartenjahr + 1, 8).Index, von, bis, ref n);
        }

        for (var i = 0; i < Fakten.Length; i++)
        {
            if (!gilt[i]) continue;
            Tagesschnitt(ErsterTag(Fakten[i]), von, bis, ref n);
            if (Fakten[i].Bis != Fakt.OhneEnde) Tagesschnitt(Fakten[i].Bis + 1, von, bis, ref n);
        }

        return Ordne(n);
    }

    /// <summary>Marks in <see cref="zaehlt"/> the facts that count in a month, and lists those that are known but do not.</summary>
    private void WasZaehlt(ReadOnlySpan<bool> gilt, int monat)
    {
        var fakten = Fakten;
        unberuecksichtigt.Clear();
        if (zaehlt.Length < fakten.Length) zaehlt = new bool[fakten.Length * 2];
        zaehlt.AsSpan(0, fakten.Length).Clear();
        var naechster = 0;
        foreach (var k in kandidaten)
        {
            if (monat < k.Von || monat > k.Bis) continue;
            for (; naechster < k.Fakt; naechster++) zaehlt[naechster] = gilt[naechster] && !unberuecksichtigt.Contains(naechster);
            ref readonly var f = ref fakten[k.Fakt];
            var vorher = Summe(monat, out var tarif);
            zaehlt[k.Fakt] = true;
            naechster = k.Fakt + 1;
            var nachher = Summe(monat, out var tarifMit);
            tarif = tarifMit ?? tarif;
            if (tarif is null || vorher == nachher || monat >= WirktAb(tarif, f, nachher < vorher ? Richtung.Zugunsten : Richtung.Zulasten)) continue;
            zaehlt[k.Fakt] = false;
            unberuecksichtigt.Add(k.Fakt);
        }

        for (; naechster < fakten.Length; naechster++) zaehlt[naechster] = gilt[naechster];
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

    /// <summary>Whether a Satzung of a Jugendamt in whose care some child of the family ever was limits this fact at all.</summary>
    private bool KannBeschraenktSein(in Fakt f)
    {
        var letztes = -2;
        foreach (ref readonly var b in Fakten)
        {
            if (b.Art != Faktart.Betreuung || b.Hat(Faktmerkmal.Leer | Faktmerkmal.Ruecknahme)) continue;
            // which Jugendamt is responsible may change in the course of an agreement: then every one of them counts
            foreach (var jugendamt in werk.Jugendaemter((int)b.Wert))
            {
                if (jugendamt == letztes) continue;
                letztes = jugendamt;
                foreach (var t in werk.TarifeVon(jugendamt))
                    if (t.MitRueckwirkungsregeln && (WirktAb(t, f, Richtung.Zugunsten) > Kalender.Monat(ErsterTag(f)) || WirktAb(t, f, Richtung.Zulasten) > Kalender.Monat(ErsterTag(f)))) return true;
            }
        }

        return false;
    }

    /// <summary>What the family owes for a month with the facts that count so far.</summary>
    private long Summe(int monat, out Tarif? tarif)
    {
        var werkzeug = probewerk!;
        probe ??= new Zeilenliste();
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
