using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>Rules that compute: what one household pays for one child in one month.</summary>
internal sealed partial class Rechenwerk
{
    internal readonly record struct Rangergebnis(int Prozent, int Rang, int Kinder, bool Geschwisterfrei);

    /// <summary>Share of the household in the child, in percent; 0 = does not pay.</summary>
    private int Prozent(int linie, int haushalt, int erster, int letzter, Tarif? tarif)
    {
        var f = linien.ImMonat(linie, erster, letzter, (tarif?.Dokument.Monatsstaende ?? Monatsstaende0).Haushalt, Fakten);
        if (f < 0 || Fakten[f].Hat(Faktmerkmal.Leer)) return 0;
        uint eins = (uint)Fakten[f].Wert, zwei = (uint)(Fakten[f].Wert >> 32);
        int p1 = (int)(eins & 0xFF), p2 = (int)(zwei & 0xFF);
        if (tarif?.Dokument.Wechselmodell.Art == Wechselmodellart.GroessererAnteil && p2 > 0) (p1, p2) = p1 >= p2 ? (100, 0) : (0, 100);
        return (int)(eins >> 8) == haushalt ? p1 : zwei != 0 && (int)(zwei >> 8) == haushalt ? p2 : 0;
    }

    private void RechneGrund(ref Anteil a, int haushalt, int monat, int erster, int letzter)
    {
        ref readonly var p = ref posten[a.Posten];
        ref readonly var kind = ref kinder[p.Kind];
        var fakten = Fakten;
        a.Anteilig = a.Voll = Bruch.Null;
        if (p.Jugendamt < 0 || p.Tarif is not { } tarif)
        {
            a.Status = p.Jugendamt < 0 ? Status.JugendamtUnbekannt : Status.KeineSatzung;
            return;
        }

        if (kind.Geburt < 0 || fakten[kind.Geburt].Hat(Faktmerkmal.Geschwaerzt))
        {
            a.Status = kind.Geburt < 0 ? Status.OhneGeburtsdatum : Status.AngabenGeloescht;
            return;
        }

        var geburt = (int)fakten[kind.Geburt].Wert;
        var preise = tarif.Einheimische;
        if (tarif.Auswaertige is { } auswaerts)
        {
            var w = linien.ImMonat(kind.Wohnsitz, erster, letzter, tarif.Dokument.Monatsstaende.Wohnsitz, fakten);
            if (w >= 0 && !fakten[w].Hat(Faktmerkmal.Leer) && (int)fakten[w].Wert != p.Jugendamt) preise = auswaerts;
        }

        a.Preise = preise;
        a.Klasse = Altersregeln.Klasse(tarif, preise, geburt, monat);
        a.Frei = Altersregeln.Freiheit(tarif, geburt, monat) is not null;
        a.Stufe = Stufe(tarif, preise, kind.Pflege, haushalt, monat, erster, letzter, out var einkommen, out var gruende);
        if ((gruende & Einkommensgrund.Geloescht) != 0 && !a.Frei)
        {
            a.Status = Status.AngabenGeloescht;
            return;
        }

        Monatsbetrag(ref a, p, tarif, preise, einkommen, erster, letzter);
        a.OhneBeitrag = a.Frei || (gruende & Einkommensgrund.Befreit) != 0;
        // who pays nothing anyway needs no amount in the table
        if (a.OhneBeitrag && a.Status is (Status.KeinTarif or Status.KeinStundenband)) (a.Status, a.Grund, a.Voll, a.Anteilig) = (Status.Betrag, 0, Bruch.Null, Bruch.Null);
    }

    /// <summary>Full-month fee and the fee for the days of this month.</summary>
    private void Monatsbetrag(ref Anteil a, in Posten p, Tarif tarif, Tarif.Preise preise, long einkommen, int erster, int letzter)
    {
        var regel = tarif.Dokument.Monat;
        Bruch gewaehlt = default, tageweise = Bruch.Null;
        for (var i = p.Von; i < p.Von + p.Anzahl; i++)
        {
            ref readonly var s = ref abschnitte[i];
            var band = preise.Band(Fakten[s.Fakt].Wert2);
            if (band < 0)
            {
                a.Status = Status.KeinStundenband;
                return;
            }

            var betrag = Preis(preise, a.Klasse, band, a.Stufe, einkommen);
            if (betrag.Zaehler < 0)
            {
                a.Status = Status.KeinTarif;
                return;
            }

            var nimm = i == p.Von
                || (regel.Art == Monatsart.Taggenau || regel.WechselImMonat == Wechselart.Hoechster ? betrag.Cent > gewaehlt.Cent : regel.WechselImMonat == Wechselart.Letzter);
            if (nimm) gewaehlt = betrag;
            if (regel.Art == Monatsart.Taggenau) tageweise = tageweise.Plus(betrag.Mal(s.Bis - s.Ab + 1, letzter - erster + 1));
        }

        a.Voll = gewaehlt;
        a.Grund = Runde(gewaehlt.Zaehler, gewaehlt.Nenner, Rundungsart.Cent);
        a.Anteilig = regel.Art switch
        {
            Monatsart.Taggenau => tageweise,
            Monatsart.HalberMonat when Halb(p, regel, erster, letzter) => gewaehlt.Mal(1, 2),
            _ => gewaehlt,
        };
    }

    private static Bruch Preis(Tarif.Preise preise, int klasse, int band, int stufe, long einkommen)
    {
        if (preise.Art == Tarifart.Stufen) return new Bruch(preise.Betrag(klasse, band, stufe), 1);
        var formel = preise.Formel(klasse, band);
        if (!formel.Vorhanden) return new Bruch(-1, 1);
        if (einkommen == long.MaxValue) return new Bruch(formel.BisBeitrag, 1);
        var (z, n) = formel.Betrag(einkommen);
        return new Bruch(z, n);
    }

    /// <summary>Entry after, or leaving up to, the day of the Satzung.</summary>
    private bool Halb(in Posten p, Monatsprinzip regel, int erster, int letzter)
    {
        int ab = abschnitte[p.Von].Ab, bis = abschnitte[p.Von + p.Anzahl - 1].Bis;
        return (regel.EintrittNach is { } e && ab - erster + 1 > e) || (regel.AustrittBis is { } x && bis < letzter && bis - erster + 1 <= x);
    }

    [Flags]
    internal enum Einkommensgrund
    {
        Keiner = 0,
        Fehlt = 1,
        Geloescht = 2,
        Befreit = 4,
        NachBefreiung = 8,
        Pflegekind = 16,
    }

    /// <summary>Income step (from 0) and yearly income in hundredths of a cent; <see cref="long.MaxValue"/> where none is declared.</summary>
    private int Stufe(Tarif tarif, Tarif.Preise preise, int pflege, int haushalt, int monat, int erster, int letzter, out long einkommen, out Einkommensgrund gruende)
    {
        var fakten = Fakten;
        gruende = Einkommensgrund.Keiner;
        var feste = int.MaxValue;
        for (var l = 0; l < linien.Anzahl; l++)
        {
            ref readonly var linie = ref linien[l];
            if (linie.Art != Faktart.Befreiung || linie.Subjekt != haushalt) continue;
            var f = linien.ImMonat(l, erster, letzter, tarif.Dokument.Monatsstaende.Befreiung, fakten);
            if (f < 0 || fakten[f].Hat(Faktmerkmal.Leer) || !tarif.Befreiungen.TryGetValue(linie.Neben, out var befreiung)) continue;
            if (befreiung.Wirkung == Wirkung.Frei) gruende |= Einkommensgrund.Befreit;
            else
            {
                feste = Math.Min(feste, befreiung.Stufe!.Value - 1);
                gruende |= Einkommensgrund.NachBefreiung;
            }
        }

        if (tarif.Dokument.Pflegekind is { } regel)
        {
            var f = linien.ImMonat(pflege, erster, letzter, tarif.Dokument.Monatsstaende.Pflegekind, fakten);
            if (f >= 0 && !fakten[f].Hat(Faktmerkmal.Leer))
            {
                gruende |= Einkommensgrund.Pflegekind;
                if (regel.Wirkung == Wirkung.Frei) gruende |= Einkommensgrund.Befreit;
                else feste = Math.Min(feste, regel.Stufe!.Value - 1);
            }
        }

        if ((gruende & Einkommensgrund.Befreit) != 0)
        {
            einkommen = 0;
            return 0;
        }

        var fest = feste != int.MaxValue;
        var nachEinkommen = Einkommensgrund.Keiner;
        einkommen = Haushaltseinkommen(tarif, haushalt, monat, erster, letzter, ref nachEinkommen);
        if (!fest) gruende |= nachEinkommen;
        if (preise.Art == Tarifart.Linear)
        {
            if (fest) einkommen = 0;
            return 0;
        }

        // a step granted by proof never raises the fee above what the declared income gives
        var bekannt = (nachEinkommen & (Einkommensgrund.Fehlt | Einkommensgrund.Geloescht)) == 0;
        var eigene = einkommen == long.MaxValue ? preise.Stufen - 1 : preise.Stufe(einkommen);
        return fest ? bekannt ? Math.Min(feste, eigene) : feste : eigene;
    }

    /// <summary>Sum of the positive incomes of the parents in the household, with surcharge and deductions; hundredths of a cent.</summary>
    private long Haushaltseinkommen(Tarif tarif, int haushalt, int monat, int erster, int letzter, ref Einkommensgrund gruende)
    {
        var regel = tarif.Dokument.Einkommen;
        var fakten = Fakten;
        long summe = 0;
        int eltern = 0, freibetraege = 0;
        for (var l = 0; l < linien.Anzahl; l++)
        {
            if (!IstElternteil(l, haushalt, tarif, erster, letzter, out _)) continue;
            eltern++;
            var e = linien.ImMonat(linien.Finde(Faktart.Einkommen, linien[l].Neben), erster, letzter, tarif.Dokument.Monatsstaende.Einkommen, fakten);
            if (e < 0 || fakten[e].Hat(Faktmerkmal.Leer))
            {
                gruende |= Einkommensgrund.Fehlt;
                continue;
            }

            if (fakten[e].Hat(Faktmerkmal.Geschwaerzt))
            {
                gruende |= Einkommensgrund.Geloescht;
                continue;
            }

            summe += Math.Max(0, fakten[e].Wert) * ((fakten[e].Wert2 & 1) != 0 ? 100 + regel.BeamtenzuschlagProzent : 100);
            freibetraege = Math.Max(freibetraege, fakten[e].Wert2 >> 1);
        }

        if (eltern == 0) gruende |= Einkommensgrund.Fehlt;
        if ((gruende & Einkommensgrund.Fehlt) != 0) return long.MaxValue;
        return Math.Max(0, summe - (100 * Freibetrag(tarif, freibetraege, monat)));
    }

    private bool IstElternteil(int l, int haushalt, Tarif tarif, int erster, int letzter, out int fakt)
    {
        ref readonly var linie = ref linien[l];
        fakt = -1;
        if (linie.Art != Faktart.Mitglied || linie.Subjekt != haushalt) return false;
        fakt = linien.ImMonat(l, erster, letzter, tarif.Dokument.Monatsstaende.Mitglied, Fakten);
        return fakt >= 0 && Fakten[fakt].Wert == 1;
    }

    /// <summary>Kinderfreibeträge to deduct, in cents.</summary>
    private static long Freibetrag(Tarif tarif, int kinder, int monat)
    {
        if (tarif.Dokument.Einkommen.KinderfreibetragAbKind is not { } ab || kinder < ab) return 0;
        long je = 0;
        foreach (var (von, cent) in tarif.Kinderfreibetrag)
            if (von <= monat) je = cent;
        return je * (kinder - ab + 1);
    }

    private static Tarif.Verzichtsmonat? Aussetzung(Tarif tarif, int monat, int stufe)
    {
        Tarif.Verzichtsmonat? beste = null;
        foreach (var v in tarif.Aussetzungen)
        {
            if (monat < v.VonMonat || monat > v.BisMonat || (v.Stufen is { } s && Array.IndexOf(s, stufe) < 0)) continue;
            if (beste is null || v.Prozent > beste.Prozent) beste = v;
        }

        return beste;
    }

    /// <summary>Place of the child among its siblings in the household, and the percentage that follows.</summary>
    private Rangergebnis Rang(int ich, int zahl, int haushalt, int erster, int letzter)
    {
        var meins = anteile[ich];
        var tarif = posten[meins.Posten].Tarif!;
        var regel = tarif.Dokument.Geschwister;
        var fakten = Fakten;
        int kind = posten[meins.Posten].Kind, vor = 0, kinderImRang = 1;
        var befreit = false;
        if (meins.Frei && regel.GesetzlichFreiesKind == FreiesKind.ZaehltNicht) return new Rangergebnis(100, 1, 1, false);

        for (var a = 0; a < zahl; a++)
        {
            ref readonly var anderer = ref anteile[a];
            if (posten[anderer.Posten].Kind == kind || SchonGezaehlt(a, ich, zahl)) continue;
            if (anderer.Frei && regel.GesetzlichFreiesKind == FreiesKind.ZaehltNicht) continue;
            if (anderer.Frei && regel.GesetzlichFreiesKind == FreiesKind.BefreitGeschwister) befreit = true;
            kinderImRang++;
            if (Vorher(anderer, meins, regel)) vor++;
        }

        for (var l = 0; l < linien.Anzahl; l++)
        {
            ref readonly var linie = ref linien[l];
            if (linie.Art != Faktart.Geschwister || linie.Subjekt != haushalt) continue;
            var f = linien.ImMonat(l, erster, letzter, tarif.Dokument.Monatsstaende.Geschwister, fakten);
            if (f < 0 || fakten[f].Hat(Faktmerkmal.Leer) || !tarif.Betreuungsarten.Contains(fakten[f].Wert2 >> 8)) continue;
            kinderImRang++;
            var geburt = kinder[kind].Geburt < 0 ? 0 : fakten[kinder[kind].Geburt].Wert;
            var externVor = regel.Rangfolge == Rangfolge.Alter ? fakten[f].Wert != 0 && fakten[f].Wert <= geburt : regel.ExternerRang == ExternerRang.Zuerst;
            if (externVor) vor++;
        }

        return befreit
            ? new Rangergebnis(0, vor + 1, kinderImRang, true)
            : new Rangergebnis(tarif.Staffel(kinderImRang)[Math.Min(vor, tarif.Staffel(kinderImRang).Length - 1)], vor + 1, kinderImRang, false);
    }

    /// <summary>Whoever's place among the siblings depends on an erased birth date has no amount that could be told.</summary>
    private void SperreGeloeschte(int zahl, int haushalt, int erster, int letzter)
    {
        if (!mitGeloeschtem) return;
        var fakten = Fakten;
        var kind = false;
        for (var a = 0; a < zahl && !kind; a++) kind = kinder[posten[anteile[a].Posten].Kind].Geburt is >= 0 and var g && fakten[g].Hat(Faktmerkmal.Geschwaerzt);
        for (var a = 0; a < zahl; a++)
        {
            ref var anteil = ref anteile[a];
            if (anteil.Status != Status.Betrag || anteil.OhneBeitrag) continue;
            if (kind || ExternesGeloescht(posten[anteil.Posten].Tarif!, haushalt, erster, letzter)) anteil.Status = Status.AngabenGeloescht;
        }
    }

    private bool ExternesGeloescht(Tarif tarif, int haushalt, int erster, int letzter)
    {
        if (tarif.Dokument.Geschwister.Rangfolge != Rangfolge.Alter) return false;
        var fakten = Fakten;
        for (var l = 0; l < linien.Anzahl; l++)
        {
            ref readonly var linie = ref linien[l];
            if (linie.Art != Faktart.Geschwister || linie.Subjekt != haushalt) continue;
            var f = linien.ImMonat(l, erster, letzter, tarif.Dokument.Monatsstaende.Geschwister, fakten);
            if (f >= 0 && fakten[f].Hat(Faktmerkmal.Geschwaerzt) && !fakten[f].Hat(Faktmerkmal.Leer) && tarif.Betreuungsarten.Contains(fakten[f].Wert2 >> 8)) return true;
        }

        return false;
    }

    /// <summary>A sibling in two Jugendämter in one month is one sibling: only its dearer entry counts.</summary>
    private bool SchonGezaehlt(int a, int ich, int zahl)
    {
        for (var b = 0; b < zahl; b++)
        {
            if (b == a || b == ich || posten[anteile[b].Posten].Kind != posten[anteile[a].Posten].Kind) continue;
            if (anteile[b].Grund > anteile[a].Grund || (anteile[b].Grund == anteile[a].Grund && b < a)) return true;
        }

        return false;
    }

    private bool Vorher(in Anteil a, in Anteil b, Geschwisterregel regel)
    {
        if (regel.GesetzlichFreiesKind == FreiesKind.ZaehltAlsErstes && a.Frei != b.Frei) return a.Frei;
        if (regel.Rangfolge == Rangfolge.Beitrag && a.Grund != b.Grund) return a.Grund > b.Grund;
        var fakten = Fakten;
        ref readonly var ka = ref kinder[posten[a.Posten].Kind];
        ref readonly var kb = ref kinder[posten[b.Posten].Kind];
        long ga = ka.Geburt < 0 ? long.MaxValue : fakten[ka.Geburt].Wert, gb = kb.Geburt < 0 ? long.MaxValue : fakten[kb.Geburt].Wert;
        if (ga != gb || ga == long.MaxValue) return ga < gb;
        // twins: an order that follows from the ids alone, whatever the order in which they became known
        return Fakten[ka.Geburt].Wert2 < Fakten[kb.Geburt].Wert2;
    }
}
