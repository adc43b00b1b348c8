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
    private readonly Zeilenliste probe = new();
    private bool[] zaehlt = [];

    /// <summary>Whether some fact reached us in or after a month that it touches, or may be frozen in it; otherwise the rules have nothing to decide.</summary>
    private bool Rueckwirkend(ReadOnlySpan<bool> gilt, int von)
    {
        var fakten = Fakten;
        for (var i = 0; i < fakten.Length; i++)
            if (gilt[i] && werk.Eingeschraenkt(fakten[i].Tatsachenart) && LetzterFraglicher(fakten[i]) >= Math.Max(von, Kalender.Monat(ErsterTag(fakten[i])))) return true;
        return false;

        // the month of receipt, or the last one of its Kindergartenjahr where facts may be frozen until then
        int LetzterFraglicher(in Fakt f)
        {
            var eingang = Kalender.Monat(f.Eingegangen);
            return werk.MitEinfrieren ? new Monat(new Monat(eingang).Kindergartenjahr + 1, 7).Index : eingang;
        }
    }

    private void RechneMitRueckwirkung<TProtokoll>(ReadOnlySpan<bool> gilt, int n, int von, int bis, Zeilenliste aus, ref TProtokoll protokoll)
        where TProtokoll : struct, IProtokoll
    {
        var fakten = Fakten;
        var m = n;
        for (var i = 0; i < fakten.Length; i++)
        {
            if (!gilt[i]) continue;
            var eingang = Kalender.Monat(fakten[i].Eingegangen);
            Monatsschnitt(eingang + 1, von, bis, ref m);
            Monatsschnitt(new Monat(new Monat(eingang).Jahr, 1).Index, von, bis, ref m);
            Monatsschnitt(new Monat(new Monat(eingang).Kindergartenjahr + 1, 8).Index, von, bis, ref m);
            Tagesschnitt(ErsterTag(fakten[i]), von, bis, ref m);
            if (fakten[i].Bis != Fakt.OhneEnde) Tagesschnitt(fakten[i].Bis + 1, von, bis, ref m);
        }

        schnitte.AsSpan(0, m).Sort();
        var monate = schnitte.AsSpan(0, m).ToArray().Distinct().ToArray();
        if (zaehlt.Length < fakten.Length) zaehlt = new bool[fakten.Length * 2];
        for (var i = 0; i < monate.Length; i++)
        {
            var unberuecksichtigt = WasZaehlt(gilt, monate[i]);
            Neu(zaehlt);
            if (TProtokoll.Aktiv)
            {
                var vorspann = new Schritt[unberuecksichtigt.Count];
                for (var v = 0; v < vorspann.Length; v++)
                {
                    ref readonly var f = ref fakten[unberuecksichtigt[v]];
                    vorspann[v] = new Schritt(Regel.NichtRueckwirkend, Paragraph(), Bruch.Null, Bruch.Null, [f.Position], f.Eingegangen, ErsterTag(f));
                }

                protokoll.Vorspann(vorspann);
            }

            RechneMonat(monate[i], i + 1 < monate.Length ? monate[i + 1] : bis, aus, ref protokoll);
        }
    }

    /// <summary>Marks in <see cref="zaehlt"/> the facts that count in a month; returns those that are known but do not.</summary>
    private List<int> WasZaehlt(ReadOnlySpan<bool> gilt, int monat)
    {
        var fakten = Fakten;
        var ohne = new List<int>();
        Array.Clear(zaehlt);
        for (var i = 0; i < fakten.Length; i++)
        {
            if (!gilt[i]) continue;
            zaehlt[i] = true;
            ref readonly var f = ref fakten[i];
            if (!werk.Eingeschraenkt(f.Tatsachenart)) continue;
            var eingang = Kalender.Monat(f.Eingegangen);
            if (monat > eingang && !KannEingefrorenSein(monat, eingang)) continue;
            int ab = Kalender.Monat(ErsterTag(f)), ende = f.Bis == Fakt.OhneEnde ? int.MaxValue : Kalender.Monat(f.Bis);
            if (monat < ab || (monat > ende && f.Ersetzt == 0)) continue;

            zaehlt[i] = false;
            var vorher = Summe(monat, out var tarif);
            zaehlt[i] = true;
            var nachher = Summe(monat, out var tarifMit);
            tarif = tarifMit ?? tarif;
            if (tarif is null || vorher == nachher) continue;
            var mitteilung = f.Eingegangen <= ErsterTag(f) + tarif.Dokument.Rueckwirkung.FristTage ? Mitteilung.Rechtzeitig : Mitteilung.Verspaetet;
            var wirkung = tarif.Wirkung(f.Tatsachenart, nachher < vorher ? Richtung.Zugunsten : Richtung.Zulasten, mitteilung);
            var wirktAb = wirkung switch
            {
                Rueckwirkungsart.Folgemonat => eingang + 1,
                Rueckwirkungsart.JanuarDesEingangs => new Monat(new Monat(eingang).Jahr, 1).Index,
                Rueckwirkungsart.Eingefroren => new Monat(new Monat(eingang).Kindergartenjahr + 1, 8).Index,
                _ => int.MinValue,
            };
            if (monat >= wirktAb) continue;
            zaehlt[i] = false;
            ohne.Add(i);
        }

        return ohne;
    }

    private bool KannEingefrorenSein(int monat, int eingang) =>
        new Monat(monat).Kindergartenjahr == new Monat(eingang).Kindergartenjahr && werk.MitEinfrieren;

    /// <summary>What the family owes for a month with the facts that count so far.</summary>
    private long Summe(int monat, out Tarif? tarif)
    {
        Neu(zaehlt);
        probe.Leere();
        var ohne = default(OhneProtokoll);
        RechneMonat(monat, monat + 1, probe, ref ohne);
        tarif = postenzahl > 0 ? posten[0].Tarif : null;
        long summe = 0;
        foreach (ref readonly var z in probe.Alle) summe += z.Cent;
        return summe;
    }

    private void Neu(ReadOnlySpan<bool> auswahl)
    {
        linien.Baue(Fakten, auswahl);
        SucheKinder();
    }

    private string Paragraph()
    {
        for (var p = 0; p < postenzahl; p++)
            if (posten[p].Tarif is { } t) return t.Dokument.Rueckwirkung.Paragraph;
        return "";
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
