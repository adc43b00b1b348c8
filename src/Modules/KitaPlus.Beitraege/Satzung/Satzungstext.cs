using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>A part of a Satzung in sentences and tables, for people who know the law and not the file format.</summary>
internal sealed record Satzungsabschnitt(string Titel, string Paragraph, IReadOnlyList<string> Saetze, IReadOnlyList<Satzungstafel> Tafeln);

/// <summary>A table of amounts; every row has as many values as there are columns.</summary>
internal sealed record Satzungstafel(string Titel, IReadOnlyList<string> Spalten, IReadOnlyList<Satzungszeile> Zeilen);

internal sealed record Satzungszeile(string Titel, IReadOnlyList<string> Werte);

/// <summary>Reads the rules of a Satzung version as German sentences.</summary>
internal static class Satzungstext
{
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    public static IReadOnlyList<Satzungsabschnitt> Abschnitte(SatzungDokument d)
    {
        var abschnitte = new List<Satzungsabschnitt> { Tarif("Beiträge", d.Tarif) };
        if (d.Auswaertige is { } a) abschnitte.Add(Tarif("Beiträge für auswärtige Kinder", a.Tarif) with { Paragraph = a.Paragraph });
        abschnitte.Add(new("Altersklassen", d.Alterswechsel.Paragraph, [Alterswechsel(d.Alterswechsel), Lebensjahr(d.Lebensjahr)], []));
        abschnitte.Add(new("Einkommen", d.Einkommen.Paragraph, [.. Einkommen(d.Einkommen)], []));
        abschnitte.Add(new("Geschwister", d.Geschwister.Paragraph, [.. Geschwister(d.Geschwister)], []));
        abschnitte.Add(new("Gesetzliche Beitragsfreiheit", "", [.. d.Beitragsfreiheit.Select(Beitragsfreiheit).DefaultIfEmpty("In dieser Fassung nicht genannt.")], []));
        abschnitte.Add(new("Befreiungen", "", [.. Befreiungen(d).DefaultIfEmpty("In dieser Fassung nicht genannt.")], []));
        abschnitte.Add(new("Anfang und Ende im Monat", d.Monat.Paragraph, [.. Monatsprinzip(d.Monat)], []));
        abschnitte.Add(new("Kinder in zwei Haushalten", d.Wechselmodell.Paragraph, [d.Wechselmodell.Art == Wechselmodellart.Anteilig ? "Jeder Haushalt zahlt seinen Anteil an dem Beitrag, den sein eigenes Einkommen ergibt." : "Der Haushalt mit dem größeren Anteil zahlt alles; bei gleichen Anteilen der zuerst genannte."], []));
        abschnitte.Add(new("Rückwirkung", d.Rueckwirkung.Paragraph, [.. Rueckwirkung(d.Rueckwirkung)], []));
        abschnitte.Add(new("Ausgesetzte Monate", "", [.. d.Aussetzungen.Select(Aussetzung).DefaultIfEmpty("Keine.")], []));
        abschnitte.Add(new("Rundung", d.Rundung.Paragraph ?? "", [Rundung(d.Rundung.Art)], []));
        abschnitte.Add(new("Welcher Tag für den Monat steht", "", [.. Monatsstaende(d.Monatsstaende)], []));
        return abschnitte;
    }

    private static Satzungsabschnitt Tarif(string titel, TarifDokument t)
    {
        var baender = t.Stundenbaender.Select(b => b.Name ?? $"bis {b.BisStunden} Stunden").ToList();
        var saetze = new List<string> { t.Art == Tarifart.Stufen ? "Nach Einkommensstufen; alle Beträge im Monat." : "Nach einer Geraden zwischen zwei Einkommen; alle Beträge im Monat." };
        saetze.AddRange(t.Luecken.Select(l => $"Kein Betrag für „{Klasse(t, l.Altersklasse)}“ und {Band(t, l.Stundenband)}: {l.Grund}"));
        return new(titel, t.Paragraph, saetze, [.. t.Altersklassen.Select(k => t.Art == Tarifart.Stufen ? Stufentafel(t, k, baender) : Lineartafel(t, k))]);
    }

    private static Satzungstafel Stufentafel(TarifDokument t, Altersklasse k, IReadOnlyList<string> baender) => new(Klasse(k), baender,
    [
        .. t.Einkommensstufen.Select((grenze, i) => new Satzungszeile(Stufe(t, i, grenze),
        [
            .. t.Stundenbaender.Select(b => t.Tabelle.TryGetValue(k.Schluessel, out var zeile) && zeile.TryGetValue(b.Schluessel, out var betraege) && i < betraege.Count ? Euro(betraege[i]) : "–"),
        ])),
    ]);

    private static Satzungstafel Lineartafel(TarifDokument t, Altersklasse k) => new(Klasse(k), ["Beitrag ab Einkommen", "Beitrag dort", "Höchstbetrag ab Einkommen", "Höchstbetrag"],
    [
        .. t.Stundenbaender.Select(b => new Satzungszeile(b.Name ?? $"bis {b.BisStunden} Stunden",
            t.Formeln.TryGetValue(k.Schluessel, out var zeile) && zeile.TryGetValue(b.Schluessel, out var f) ? [Euro(f.VonEinkommen), Euro(f.VonBeitrag), Euro(f.BisEinkommen), Euro(f.BisBeitrag)] : ["–", "–", "–", "–"])),
    ]);

    private static string Stufe(TarifDokument t, int i, decimal? grenze) => grenze is { } g
        ? t.Einkommensgrenze == Grenze.Einschliesslich ? $"{i + 1}. bis {Euro(g)}" : $"{i + 1}. unter {Euro(g)}"
        : i == 0 ? "1. alle Einkommen" : $"{i + 1}. darüber";

    private static string Klasse(Altersklasse k) => k.UnterMonaten is { } m ? $"{k.Name} (unter {(m % 12 == 0 ? $"{m / 12} Jahren" : $"{m} Monaten")})" : k.Name;

    private static string Klasse(TarifDokument t, string schluessel) => t.Altersklassen.FirstOrDefault(k => k.Schluessel == schluessel)?.Name ?? schluessel;

    private static string Band(TarifDokument t, string schluessel) => t.Stundenbaender.FirstOrDefault(b => b.Schluessel == schluessel) is { } b ? b.Name ?? $"bis {b.BisStunden} Stunden" : schluessel;

    private static string Alterswechsel(Alterswechsel a) => a.Art switch
    {
        Alterswechselart.Geburtstagsmonat => "Die nächste Altersklasse gilt ab dem Monat des Geburtstags.",
        Alterswechselart.Folgemonat => "Die nächste Altersklasse gilt ab dem Monat nach dem Geburtstag.",
        _ => $"Die Altersklasse steht für das ganze Kindergartenjahr fest; es zählt das Alter am {Stichtag(a.Stichtag ?? "11-01")}.",
    };

    private static string Lebensjahr(Lebensjahr l) => l.Vollendet == VollendetAm.Geburtstag ? "Ein Lebensjahr ist am Geburtstag vollendet." : $"Ein Lebensjahr ist am Tag vor dem Geburtstag vollendet{(l.Paragraph is { } p ? $" ({p})" : "")}.";

    private static IEnumerable<string> Einkommen(Einkommensregel e)
    {
        if (e.BeamtenzuschlagProzent > 0) yield return $"Zu Bezügen aus einem Beamtenverhältnis kommen {e.BeamtenzuschlagProzent} % hinzu{Wo(e.BeamtenzuschlagParagraph)}.";
        else yield return "Beamtenbezüge werden nicht erhöht.";
        if (e.KinderfreibetragAbKind is { } ab)
        {
            yield return $"Ab dem {ab}. Kind werden Kinderfreibeträge abgezogen{Wo(e.KinderfreibetragParagraph)}.";
            foreach (var b in e.Kinderfreibetrag) yield return $"Kinderfreibetrag ab {Tag(b.GueltigAb)}: {Euro(b.Betrag)} im Jahr je Kind.";
        }
        else yield return "Kinderfreibeträge werden nicht abgezogen.";
    }

    private static IEnumerable<string> Geschwister(Geschwisterregel g)
    {
        yield return g.Rangfolge == Rangfolge.Alter ? "Gezählt wird nach dem Alter, das älteste Kind zuerst." : "Gezählt wird nach der Höhe des Beitrags, der höchste zuerst.";
        foreach (var s in g.Staffeln)
            yield return $"{(s.AbKindern > 1 ? $"Ab {s.AbKindern} Kindern: " : "")}{string.Join(", ", s.Prozente.Select((p, i) => $"{(i == s.Prozente.Count - 1 && i > 0 ? $"ab dem {i + 1}." : $"{i + 1}.")} Kind {p} %"))}.";
        if (g.HoechstensZahlende is { } n) yield return $"Höchstens {n} Kinder zahlen.";
        yield return g.GesetzlichFreiesKind switch
        {
            FreiesKind.ZaehltNicht => "Ein gesetzlich beitragsfreies Kind zählt nicht mit.",
            FreiesKind.ZaehltAlsErstes => "Ein gesetzlich beitragsfreies Kind zählt als erstes.",
            FreiesKind.ZaehltNachRang => "Ein gesetzlich beitragsfreies Kind zählt an seinem Rang.",
            _ => "Ein gesetzlich beitragsfreies Kind befreit seine Geschwister.",
        };
        if (g.Betreuungsarten.Count > 0) yield return $"Mitgezählt werden auch Kinder in: {string.Join(", ", g.Betreuungsarten)}{(g.Rangfolge == Rangfolge.Beitrag ? g.ExternerRang == ExternerRang.Zuerst ? ", und zwar zuerst" : ", und zwar zuletzt" : "")}.";
    }

    private static string Beitragsfreiheit(Beitragsfreiheit b) =>
        $"{b.Paragraph}: frei ab dem 1. August des Jahres, in dem das Kind bis zum {Stichtag(b.Stichtag)} {b.AlterJahre} Jahre alt wird; ab {Tag(b.GueltigAb)}{(b.GueltigBis is { } bis ? $" bis {Tag(bis)}" : "")}.";

    private static IEnumerable<string> Befreiungen(SatzungDokument d)
    {
        foreach (var b in d.Befreiungen) yield return $"{b.Art} ({b.Paragraph}): {Wirkung(b)}.";
        if (d.Pflegekind is { } p) yield return $"Pflegekinder ({p.Paragraph}): {Wirkung(p)}.";
    }

    private static string Wirkung(Befreiung b) => b.Wirkung == Satzung.Wirkung.Frei ? "kein Beitrag" : $"Einkommensstufe {b.Stufe}, ohne Prüfung des Einkommens";

    private static IEnumerable<string> Monatsprinzip(Monatsprinzip m)
    {
        yield return m.Art switch
        {
            Monatsart.VollerMonat => "Für jeden angefangenen Monat ist der volle Beitrag zu zahlen.",
            Monatsart.HalberMonat => $"Bei {string.Join(" oder ", new[] { m.EintrittNach is { } nach ? $"Aufnahme nach dem {nach}." : null, m.AustrittBis is { } bis ? $"Ende bis zum {bis}." : null }.OfType<string>())} des Monats ist der halbe Beitrag zu zahlen.",
            _ => "Der Beitrag wird nach Tagen berechnet.",
        };
        if (m.Art != Monatsart.Taggenau)
            yield return m.WechselImMonat switch { Wechselart.Hoechster => "Ändert sich die Betreuung im Monat, gilt der höhere Beitrag.", Wechselart.Erster => "Ändert sich die Betreuung im Monat, gilt die erste Vereinbarung.", _ => "Ändert sich die Betreuung im Monat, gilt die letzte Vereinbarung." };
    }

    private static IEnumerable<string> Rueckwirkung(Rueckwirkung r)
    {
        yield return $"Rechtzeitig ist eine Mitteilung binnen {r.FristTage} Tagen.";
        foreach (var x in r.Regeln)
        {
            var wann = string.Join(", ", new[]
            {
                x.Tatsache is { } t ? Tatsache(t) : null, x.Richtung switch { Richtung.Zugunsten => "zugunsten der Familie", Richtung.Zulasten => "zulasten der Familie", _ => null },
                x.Mitteilung switch { Satzung.Mitteilung.Rechtzeitig => "rechtzeitig mitgeteilt", Satzung.Mitteilung.Verspaetet => "verspätet mitgeteilt", _ => null },
            }.OfType<string>().DefaultIfEmpty("alles Übrige"));
            yield return $"{wann}: {x.Wirkung switch
            {
                Rueckwirkungsart.Ereignismonat => "wirkt ab dem Monat des Ereignisses",
                Rueckwirkungsart.Folgemonat => "wirkt ab dem Monat nach der Mitteilung",
                Rueckwirkungsart.JanuarDesEingangs => "wirkt ab Januar des Jahres, in dem die Mitteilung eingeht",
                _ => "wirkt erst im nächsten Kindergartenjahr",
            }}.";
        }

        yield return "Sonst wirkt eine Änderung ab dem Monat des Ereignisses.";
    }

    private static string Tatsache(Tatsachenart t) => t switch
    {
        Tatsachenart.Betreuung => "Betreuungsumfang",
        Tatsachenart.Haushalt => "Haushalt des Kindes",
        Tatsachenart.Mitglied => "Mitglieder des Haushalts",
        Tatsachenart.Zahlungspflicht => "Zahlungspflicht",
        Tatsachenart.EinkommenVorlaeufig => "vorläufiges Einkommen",
        Tatsachenart.EinkommenEndgueltig => "endgültiges Einkommen",
        Tatsachenart.Befreiung => "Befreiung",
        Tatsachenart.Geschwister => "Geschwisterkind außerhalb",
        Tatsachenart.Wohnsitz => "Wohnsitz",
        Tatsachenart.Pflegekind => "Pflegekind",
        _ => "Geburtsdatum",
    };

    private static string Aussetzung(Aussetzung a) =>
        $"{a.Von.Lang()} bis {a.Bis.Lang()}: {a.Prozent} % entfallen{(a.Stufen is { Count: > 0 } s ? $" in den Stufen {string.Join(", ", s)}" : "")} ({a.Paragraph}).";

    private static string Rundung(Rundungsart art) => art switch
    {
        Rundungsart.Cent => "Auf den Cent, kaufmännisch.",
        Rundungsart.EuroKaufmaennisch => "Auf volle Euro, kaufmännisch.",
        Rundungsart.EuroAb => "Auf volle Euro abgerundet.",
        _ => "Auf volle Euro aufgerundet.",
    };

    private static IEnumerable<string> Monatsstaende(Monatsstaende m)
    {
        foreach (var (titel, stand) in ((string, Monatsstand)[])[("Haushalt", m.Haushalt), ("Mitglieder", m.Mitglied), ("Zahlungspflicht", m.Zahlungspflicht), ("Einkommen", m.Einkommen), ("Wohnsitz", m.Wohnsitz), ("Befreiung", m.Befreiung), ("Pflegekind", m.Pflegekind), ("Geschwister", m.Geschwister)])
            yield return $"{titel}: {stand switch { Monatsstand.Monatsanfang => "der erste Tag des Monats", Monatsstand.Monatsende => "der letzte Tag des Monats", _ => "ein Tag im Monat genügt" }}.";
    }

    private static string Wo(string? paragraph) => paragraph is null ? "" : $" ({paragraph})";

    private static string Stichtag(string monatTag) => $"{int.Parse(monatTag[3..], CultureInfo.InvariantCulture)}. {Deutsch.DateTimeFormat.GetMonthName(int.Parse(monatTag[..2], CultureInfo.InvariantCulture))}";

    private static string Tag(DateOnly tag) => tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Euro(decimal betrag) => new Geld((long)(betrag * 100)).ToString();
}
