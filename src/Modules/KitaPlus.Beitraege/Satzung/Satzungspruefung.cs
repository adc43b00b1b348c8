using System.Globalization;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>Checks what a schema cannot say: whether the parts of a Satzung fit together.</summary>
internal sealed class Satzungspruefung
{
    private readonly List<Mangel> maengel = [];

    public static IReadOnlyList<Mangel> Pruefe(SatzungDokument d)
    {
        var p = new Satzungspruefung();
        p.Geltung(d);
        new Tarifpruefung(d.Tarif, "tarif", p.maengel).Pruefe();
        if (d.Auswaertige is { } a) new Tarifpruefung(a.Tarif, "auswaertige.tarif", p.maengel).Pruefe();
        p.Alter(d);
        p.Monat(d.Monat);
        p.Geschwister(d.Geschwister);
        p.Einkommen(d);
        p.Freiheiten(d.Beitragsfreiheit);
        p.Befreiungen(d);
        p.Aussetzungen(d);
        return [.. p.maengel.Distinct()];
    }

    private void Melde(string pfad, string grund) => maengel.Add(new(pfad, grund));

    private void Geltung(SatzungDokument d)
    {
        Zeitraum("gueltig_ab", d.GueltigAb, "gueltig_bis", d.GueltigBis);
        if (d.GueltigAb.Year is < 1990 or > 2100) Melde("gueltig_ab", "Das Jahr muss zwischen 1990 und 2100 liegen.");
        if (d.Pruefung is not { Stand: Pruefergebnis.Geprueft } g) return;
        if (g.Von is null) Melde("pruefung.von", "Zu einer geprüften Satzung gehört, wer sie geprüft hat. Bitte ergänzen.");
        if (g.Am is null) Melde("pruefung.am", "Zu einer geprüften Satzung gehört, wann sie geprüft wurde. Bitte ergänzen.");
    }

    /// <summary>Rules hold for whole months.</summary>
    private void Zeitraum(string pfadAb, DateOnly ab, string pfadBis, DateOnly? bis)
    {
        if (ab.Day != 1) Melde(pfadAb, $"Der Geltungsbeginn muss der erste Tag eines Monats sein, nicht der {Tag(ab)}.");
        if (bis is not { } ende) return;
        if (ende.Day != DateTime.DaysInMonth(ende.Year, ende.Month)) Melde(pfadBis, $"Das Geltungsende muss der letzte Tag eines Monats sein, nicht der {Tag(ende)}.");
        if (ende < ab) Melde(pfadBis, $"Das Geltungsende {Tag(ende)} liegt vor dem Beginn {Tag(ab)}.");
    }

    private void Alter(SatzungDokument d)
    {
        const string pfad = "alterswechsel.stichtag";
        var (art, stichtag) = (d.Alterswechsel.Art, d.Alterswechsel.Stichtag);
        if (art == Alterswechselart.KindergartenjahrStichtag && stichtag is null) Melde(pfad, "Bei kindergartenjahr_stichtag muss ein Stichtag (MM-TT) stehen.");
        if (art != Alterswechselart.KindergartenjahrStichtag && stichtag is not null) Melde(pfad, "Ein Stichtag ist nur bei kindergartenjahr_stichtag erlaubt. Bitte entfernen oder die Art ändern.");
        if (stichtag is not null) Jahrestag(pfad, stichtag);
    }

    private void Jahrestag(string pfad, string text)
    {
        // 2024 is a leap year: 02-29 is a day
        if (!DateOnly.TryParseExact("2024-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Melde(pfad, $"Den Tag {text} gibt es im Kalender nicht.");
    }

    private void Monat(Monatsprinzip m)
    {
        if (m.Art == Monatsart.HalberMonat)
        {
            if (m.EintrittNach is null) Melde("monat.eintritt_nach", "Bei halber_monat muss der Tag stehen, nach dem ein Eintritt nur den halben Beitrag kostet (z. B. 15).");
            return;
        }

        const string zuviel = "Diese Angabe ist nur bei halber_monat erlaubt. Bitte entfernen oder die Art ändern.";
        if (m.EintrittNach is not null) Melde("monat.eintritt_nach", zuviel);
        if (m.AustrittBis is not null) Melde("monat.austritt_bis", zuviel);
    }

    private void Geschwister(Geschwisterregel g)
    {
        var vorher = 0;
        for (var i = 0; i < g.Staffeln.Count; i++)
        {
            var ab = g.Staffeln[i].AbKindern;
            var pfad = $"geschwister.staffeln[{i}].ab_kindern";
            if (i == 0 && ab != 1) Melde(pfad, "Die erste Staffel muss ab 1 Kind gelten.");
            if (i > 0 && ab <= vorher) Melde(pfad, $"Die Staffeln müssen nach der Kinderzahl aufsteigen; {ab} folgt auf {vorher}.");
            vorher = ab;
        }

        Einmalig(g.Betreuungsarten, i => $"geschwister.betreuungsarten[{i}]");
    }

    private void Einkommen(SatzungDokument d)
    {
        var e = d.Einkommen;
        if (e is { BeamtenzuschlagProzent: > 0, BeamtenzuschlagParagraph: null }) Melde("einkommen.beamtenzuschlag_paragraph", "Zum Beamtenzuschlag fehlt der Paragraph. Bitte ergänzen.");
        if (e.KinderfreibetragAbKind is null)
        {
            if (e.Kinderfreibetrag.Count > 0) Melde("einkommen.kinderfreibetrag_ab_kind", "Es stehen Kinderfreibeträge in der Datei, aber nicht, ab welchem Kind sie abgezogen werden.");
            return;
        }

        if (e.KinderfreibetragParagraph is null) Melde("einkommen.kinderfreibetrag_paragraph", "Zum Abzug der Kinderfreibeträge fehlt der Paragraph. Bitte ergänzen.");
        if (e.Kinderfreibetrag.Count == 0) Melde("einkommen.kinderfreibetrag", "Es fehlt die Höhe des Kinderfreibetrags. Bitte mindestens einen Betrag mit gueltig_ab angeben.");
        for (var i = 0; i < e.Kinderfreibetrag.Count; i++)
        {
            var k = e.Kinderfreibetrag[i];
            var pfad = $"einkommen.kinderfreibetrag[{i}]";
            if (k.GueltigAb.Day != 1) Melde($"{pfad}.gueltig_ab", $"Der Geltungsbeginn muss der erste Tag eines Monats sein, nicht der {Tag(k.GueltigAb)}.");
            if (i == 0 && k.GueltigAb > d.GueltigAb) Melde($"{pfad}.gueltig_ab", $"Der erste Kinderfreibetrag muss spätestens mit der Satzung gelten ({Tag(d.GueltigAb)}).");
            if (i > 0 && k.GueltigAb <= e.Kinderfreibetrag[i - 1].GueltigAb) Melde($"{pfad}.gueltig_ab", "Die Kinderfreibeträge müssen nach ihrem Geltungsbeginn aufsteigen.");
            if (!Tarifpruefung.InCent(k.Betrag)) Melde($"{pfad}.betrag", Tarifpruefung.ZuGenau);
        }
    }

    private void Freiheiten(IReadOnlyList<Beitragsfreiheit> freiheiten)
    {
        for (var i = 0; i < freiheiten.Count; i++)
        {
            var pfad = $"beitragsfreiheit[{i}]";
            Jahrestag($"{pfad}.stichtag", freiheiten[i].Stichtag);
            Zeitraum($"{pfad}.gueltig_ab", freiheiten[i].GueltigAb, $"{pfad}.gueltig_bis", freiheiten[i].GueltigBis);
        }
    }

    private void Befreiungen(SatzungDokument d)
    {
        for (var i = 0; i < d.Befreiungen.Count; i++) Befreiung(d, d.Befreiungen[i], $"befreiungen[{i}]");
        Einmalig([.. d.Befreiungen.Select(b => b.Art)], i => $"befreiungen[{i}].art");
        if (d.Pflegekind is { } pflegekind) Befreiung(d, pflegekind, "pflegekind");
    }

    private void Befreiung(SatzungDokument d, Befreiung b, string pfad)
    {
        pfad += ".stufe";
        if (b.Wirkung == Wirkung.Frei && b.Stufe is not null) Melde(pfad, "Eine Stufe ist nur bei wirkung = stufe erlaubt. Bitte entfernen oder die Wirkung ändern.");
        if (b.Wirkung == Wirkung.Stufe && b.Stufe is null) Melde(pfad, "Bei wirkung = stufe muss die Einkommensstufe stehen (ab 1 gezählt).");
        if (b is { Wirkung: Wirkung.Stufe, Stufe: { } stufe }) Stufe(d, stufe, pfad, linearErlaubt: stufe == 1);
    }

    private void Aussetzungen(SatzungDokument d)
    {
        for (var i = 0; i < d.Aussetzungen.Count; i++)
        {
            var a = d.Aussetzungen[i];
            if (a.Bis < a.Von) Melde($"aussetzungen[{i}].bis", $"Der letzte Monat {a.Bis} liegt vor dem ersten {a.Von}.");
            if (a.Stufen is not { } stufen) continue;
            for (var s = 0; s < stufen.Count; s++) Stufe(d, stufen[s], $"aussetzungen[{i}].stufen[{s}]", linearErlaubt: false);
            Einmalig([.. stufen.Select(s => s.ToString(CultureInfo.InvariantCulture))], s => $"aussetzungen[{i}].stufen[{s}]");
        }
    }

    /// <summary>A step must exist in every table of the Satzung; a formula has none (only "as with the lowest income", step 1, makes sense there).</summary>
    private void Stufe(SatzungDokument d, int stufe, string pfad, bool linearErlaubt)
    {
        foreach (var tarif in new[] { d.Tarif, d.Auswaertige?.Tarif }.OfType<TarifDokument>())
        {
            if (tarif.Art == Tarifart.Stufen && stufe > tarif.Einkommensstufen.Count)
                Melde(pfad, $"Die {stufe}. Einkommensstufe gibt es nicht; die Satzung hat {tarif.Einkommensstufen.Count} Stufen.");
            else if (tarif.Art == Tarifart.Linear && !linearErlaubt)
                Melde(pfad, "Ein linearer Tarif hat keine Einkommensstufen; möglich ist bei Befreiungen nur die Stufe 1 (niedrigstes Einkommen).");
        }
    }

    private void Einmalig(IReadOnlyList<string> werte, Func<int, string> pfad)
    {
        var gesehen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < werte.Count; i++)
            if (!gesehen.Add(werte[i])) Melde(pfad(i), $"„{werte[i]}“ kommt mehrfach vor. Bitte nur einmal angeben.");
    }

    private static string Tag(DateOnly tag) => tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
