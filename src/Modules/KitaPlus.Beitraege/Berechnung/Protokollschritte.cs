using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>Writes down what the rules did, with the same figures; only when somebody asks.</summary>
internal sealed partial class Rechenwerk
{
    private void Protokolliere<TProtokoll>(
        int ich, int haushalt, int monat, int erster, int letzter, Rangergebnis rang, Tarif.Verzichtsmonat? ausgesetzt, in Zeile zeile, int zahlung, ref TProtokoll protokoll)
        where TProtokoll : struct, IProtokoll
    {
        var fakten = Fakten;
        ref readonly var a = ref anteile[ich];
        ref readonly var p = ref posten[a.Posten];
        ref readonly var kind = ref kinder[p.Kind];
        var tarif = p.Tarif!;
        var d = tarif.Dokument;
        var preise = a.Preise!;

        for (var i = p.Von; i < p.Von + p.Anzahl; i++)
        {
            ref readonly var s = ref abschnitte[i];
            var band = preise.Band(fakten[s.Fakt].Wert2);
            protokoll.Schritt(new Schritt(
                Regel.Betreuung, preise.Paragraph, Bruch.Null, Bruch.Null, [fakten[s.Fakt].Position], fakten[s.Fakt].Wert2, s.Ab, s.Bis, band < 0 ? null : preise.Baender[band].Name ?? preise.Baender[band].Schluessel));
        }

        protokoll.Schritt(new Schritt(
            Regel.Altersklasse, d.Alterswechsel.Paragraph, Bruch.Null, Bruch.Null, [fakten[kind.Geburt].Position], fakten[kind.Geburt].Wert, Text: preise.Altersklassen[a.Klasse].Name));
        ProtokolliereEinkommen(a, kind, tarif, preise, haushalt, monat, erster, letzter, ref protokoll);

        var betrag = a.Voll;
        protokoll.Schritt(new Schritt(Regel.Grundbeitrag, preise.Paragraph, Bruch.Null, betrag, [], a.Stufe + 1, ReferenceEquals(preise, tarif.Auswaertige) ? 1 : 0));
        var neu = a.Anteilig;
        if (!neu.Gleicht(betrag)) protokoll.Schritt(new Schritt(Regel.Monatsanteil, d.Monat.Paragraph, betrag, neu, [], (long)d.Monat.Art, Tage(p), letzter - erster + 1));
        betrag = neu;

        if (Altersregeln.Freiheit(tarif, (int)fakten[kind.Geburt].Wert, monat) is { } frei)
        {
            protokoll.Schritt(new Schritt(Regel.GesetzlichFrei, frei.Paragraph, betrag, Bruch.Null, [fakten[kind.Geburt].Position], frei.AlterJahre, frei.StichtagTag, frei.StichtagMonat));
            betrag = Bruch.Null;
        }
        else if (a.OhneBeitrag)
        {
            protokoll.Schritt(new Schritt(Regel.Befreit, Befreiungsparagraph(tarif, haushalt, kind.Pflege, erster, letzter, out var positionen), betrag, Bruch.Null, positionen));
            betrag = Bruch.Null;
        }

        if (rang.Kinder > 1 || rang.Prozent != 100)
        {
            neu = betrag.Mal(rang.Prozent, 100);
            protokoll.Schritt(new Schritt(Regel.Geschwister, d.Geschwister.Paragraph, betrag, neu, [], rang.Rang, rang.Kinder, rang.Geschwisterfrei ? -1 : rang.Prozent));
            betrag = neu;
        }

        if (ausgesetzt is { } v)
        {
            neu = betrag.Mal(100 - v.Prozent, 100);
            protokoll.Schritt(new Schritt(Regel.Aussetzung, v.Paragraph, betrag, neu, [], v.Prozent));
            betrag = neu;
        }

        var h = linien.ImMonat(kind.Haushalt, erster, letzter, d.Monatsstaende.Haushalt, fakten);
        if (a.Prozent != 100)
        {
            neu = betrag.Mal(a.Prozent, 100);
            protokoll.Schritt(new Schritt(Regel.Haushaltsanteil, d.Wechselmodell.Paragraph, betrag, neu, [fakten[h].Position], a.Prozent));
            betrag = neu;
        }

        var ende = new Bruch(zeile.Cent, 1);
        if (!ende.Gleicht(betrag)) protokoll.Schritt(new Schritt(Regel.Rundung, d.Rundung.Paragraph ?? "", betrag, ende, [], (long)d.Rundung.Art));
        protokoll.Schritt(new Schritt(Regel.Zahlungspflicht, "", ende, ende, [fakten[h].Position, fakten[zahlung].Position]));
        protokoll.Abschluss(zeile);
    }

    private void ProtokolliereEinkommen<TProtokoll>(
        in Anteil a, in KindSicht kind, Tarif tarif, Tarif.Preise preise, int haushalt, int monat, int erster, int letzter, ref TProtokoll protokoll)
        where TProtokoll : struct, IProtokoll
    {
        var fakten = Fakten;
        _ = Stufe(tarif, preise, kind.Pflege, haushalt, monat, erster, letzter, out var einkommen, out var gruende);
        if ((gruende & (Einkommensgrund.NachBefreiung | Einkommensgrund.Befreit | Einkommensgrund.Pflegekind)) != 0)
        {
            var paragraph = Befreiungsparagraph(tarif, haushalt, kind.Pflege, erster, letzter, out var befreit);
            protokoll.Schritt(new Schritt(Regel.Befreiungsstufe, paragraph, Bruch.Null, Bruch.Null, befreit, a.Stufe + 1, (long)gruende));
            return;
        }

        var positionen = new List<long>(2);
        var beamte = false;
        for (var l = 0; l < linien.Anzahl; l++)
        {
            if (!IstElternteil(l, haushalt, tarif, erster, letzter, out var mitglied)) continue;
            var e = linien.ImMonat(linien.Finde(Faktart.Einkommen, linien[l].Neben), erster, letzter, tarif.Dokument.Monatsstaende.Einkommen, fakten);
            positionen.Add(e < 0 ? fakten[mitglied].Position : fakten[e].Position);
            if (e >= 0 && (fakten[e].Wert2 & 1) != 0) beamte = true;
        }

        protokoll.Schritt(einkommen == long.MaxValue
            ? new Schritt(Regel.EinkommenFehlt, tarif.Dokument.Einkommen.Paragraph, Bruch.Null, Bruch.Null, [.. positionen], a.Stufe + 1)
            : new Schritt(
                Regel.Einkommen, tarif.Dokument.Einkommen.Paragraph, Bruch.Null, Bruch.Null, [.. positionen],
                einkommen / 100, preise.Art == Tarifart.Linear ? 0 : a.Stufe + 1, beamte ? tarif.Dokument.Einkommen.BeamtenzuschlagProzent : 0, Stufengrenzen(preise, a.Stufe)));
    }

    private static string? Stufengrenzen(Tarif.Preise preise, int stufe)
    {
        if (preise.Art == Tarifart.Linear) return null;
        var bis = preise.Grenze == Grenze.Einschliesslich ? "bis einschließlich" : "unter";
        return stufe < preise.Stufen - 1
            ? $"{bis} {new Kernel.Geld(preise.Grenzen[stufe])}"
            : preise.Stufen == 1 ? "alle Einkommen" : $"{(preise.Grenze == Grenze.Einschliesslich ? "über" : "ab")} {new Kernel.Geld(preise.Grenzen[stufe - 1])}";
    }

    private string Befreiungsparagraph(Tarif tarif, int haushalt, int pflege, int erster, int letzter, out long[] positionen)
    {
        var fakten = Fakten;
        var gefunden = new List<long>(1);
        var paragraph = "";
        for (var l = 0; l < linien.Anzahl; l++)
        {
            if (linien[l].Art != Faktart.Befreiung || linien[l].Subjekt != haushalt) continue;
            var f = linien.ImMonat(l, erster, letzter, tarif.Dokument.Monatsstaende.Befreiung, fakten);
            if (f < 0 || fakten[f].Hat(Faktmerkmal.Leer) || !tarif.Befreiungen.TryGetValue(linien[l].Neben, out var b)) continue;
            gefunden.Add(fakten[f].Position);
            paragraph = b.Paragraph;
        }

        if (tarif.Dokument.Pflegekind is { } regel)
        {
            var f = linien.ImMonat(pflege, erster, letzter, tarif.Dokument.Monatsstaende.Pflegekind, fakten);
            if (f >= 0 && !fakten[f].Hat(Faktmerkmal.Leer))
            {
                gefunden.Add(fakten[f].Position);
                if (paragraph.Length == 0) paragraph = regel.Paragraph;
            }
        }

        positionen = [.. gefunden];
        return paragraph;
    }

    private int Tage(in Posten p)
    {
        var tage = 0;
        for (var i = p.Von; i < p.Von + p.Anzahl; i++) tage += abschnitte[i].Bis - abschnitte[i].Ab + 1;
        return tage;
    }
}
