using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>Looks for what would make a report wrong. Pure.</summary>
internal static class Plausibilitaet
{
    public static IReadOnlyList<Befund> Pruefe(Kibiztabellen tabellen, Meldungsname name, Grundlage g, Meldungsinhalt inhalt, DateOnly heute)
    {
        var tag = inhalt.Stichtag;
        var rechnung = new Kinderrechnung(tabellen, g, tag);
        var einrichtung = $"/einrichtungen/{Uri.EscapeDataString(name.Einrichtung)}";
        var aus = new List<Befund>();
        if (tag > heute && name.Art != Meldeart.Meldebogen) aus.Add(new(false, "stichtag", $"Der Stichtag {tag:dd.MM.yyyy} liegt noch vor uns; bis dahin kann sich etwas ändern.", null));
        if (rechnung.Gruppen.Count == 0) aus.Add(new(true, "gruppen", $"Am {tag:dd.MM.yyyy} gibt es keine Gruppe.", $"{einrichtung}/gruppen"));
        if (rechnung.Anwesende.Count == 0 && !name.Art.IstNachmeldung()) aus.Add(new(false, "kinder", $"Am {tag:dd.MM.yyyy} ist kein Kind in Betreuung.", "/kinder"));
        foreach (var k in rechnung.Anwesende) aus.AddRange(Kind(tabellen, k.Kind, k.Einstufung, tag));
        aus.AddRange(Plaetze(tabellen, rechnung, g, tag, einrichtung));
        aus.AddRange(Summen(rechnung, inhalt, name, einrichtung));
        if (name.Art == Meldeart.Statistik) aus.AddRange(Statistik(g, tag));
        if (name.Art is Meldeart.Statistik or Meldeart.Betriebserlaubnis) aus.AddRange(Angaben(g.Einrichtung, name.Art, einrichtung));
        if (name.Art.MitPersonal() && !g.PersonalErfasst) aus.Add(new(false, "personal", "Das Personal wird in dieser Anwendung nicht geführt; die Angaben dazu fehlen in der Meldung.", null));
        return [.. aus.OrderByDescending(b => b.Blockiert)];
    }

    private static IEnumerable<Befund> Kind(Kibiztabellen tabellen, Kindabschnitt k, Kindeinstufung e, DateOnly tag)
    {
        var adresse = $"/kinder/{Uri.EscapeDataString(k.Kind)}";
        if (k.Geburtsdatum is null) yield return new(true, "geburtsdatum", "Das Geburtsdatum fehlt oder ist gelöscht.", adresse, k.Kind);
        if (e.Typ is null) yield return new(true, k.Gruppe is null ? "gruppe" : "typ", $"Der Pauschalentyp lässt sich nicht bestimmen: {e.Hinweis}.", adresse, k.Kind);
        else if (k.Gruppe is null) yield return new(false, "gruppe", "Das Kind ist keiner Gruppe zugeordnet.", adresse, k.Kind);
        if (e is { Typ: not null, Hinweis: { } hinweis } && k.Geburtsdatum is not null) yield return new(false, "alter", $"{char.ToUpperInvariant(hinweis[0])}{hinweis[1..]}.", adresse, k.Kind);
        var baender = tabellen.Stundenbaender(tag);
        if (baender.Count > 0 && !baender.Contains(k.Wochenstunden))
        {
            yield return new(false, "stunden", k.Wochenstunden > baender[^1]
                ? $"{k.Wochenstunden} Wochenstunden sind mehr als die höchste Buchungszeit ({baender[^1]}); gemeldet wird diese."
                : $"Für {k.Wochenstunden} Wochenstunden gibt es keine Pauschale; gezählt wird das Band {tabellen.Band(k.Wochenstunden, tag)}.", adresse, k.Kind);
        }
        else if (e.Typ is { } typ && baender.Count > 0 && !baender.Contains(typ.Wochenstunden))
        {
            yield return new(true, "stunden", $"Der vereinbarte Pauschalentyp {typ} hat Wochenstunden, die es am {tag:dd.MM.yyyy} nicht gibt.", adresse, k.Kind);
        }
    }

    private static IEnumerable<Befund> Plaetze(Kibiztabellen tabellen, Kinderrechnung rechnung, Grundlage g, DateOnly tag, string einrichtung)
    {
        foreach (var z in rechnung.Gruppenzeilen().Where(z => z.Kinder > z.Plaetze))
        {
            var mehr = z.Kinder - z.Plaetze;
            yield return new(false, "ueberbelegung", mehr > tabellen.Ueberbelegung(tag)
                ? $"Gruppe {z.Name}: {z.Kinder} Kinder auf {z.Plaetze} Plätzen. Mehr als {tabellen.Ueberbelegung(tag)} über die Plätze hinaus sind nicht zulässig (§ 28 Abs. 2 KiBiz) und dem Landesjugendamt zu melden."
                : $"Gruppe {z.Name}: {z.Kinder} Kinder auf {z.Plaetze} Plätzen; als Überbelegung zulässig (§ 28 Abs. 2 KiBiz).", $"{einrichtung}/gruppen");
        }

        if (g.Einrichtung.Plaetze is not { } erlaubt) yield break;
        if (rechnung.Anwesende.Count > erlaubt) yield return new(false, "erlaubnis", $"{rechnung.Anwesende.Count} Kinder, aber nur {erlaubt} Plätze nach der Betriebserlaubnis.", $"{einrichtung}/gruppen");
        if (rechnung.Gruppen.Sum(x => x.Plaetze) is var summe && summe != erlaubt && rechnung.Gruppen.Count > 0)
            yield return new(false, "erlaubnis", $"Die Gruppen haben zusammen {summe} Plätze, die Betriebserlaubnis {erlaubt}.", $"{einrichtung}/gruppen");
    }

    /// <summary>The parts of a report have to add up.</summary>
    private static IEnumerable<Befund> Summen(Kinderrechnung rechnung, Meldungsinhalt inhalt, Meldungsname name, string einrichtung)
    {
        if (name.Art.IstNachmeldung()) yield break;
        var kinder = inhalt.Zahl(Bezeichnungen.Kinder);
        var typen = inhalt.Werte.Where(w => w.Schluessel.StartsWith("typ.", StringComparison.Ordinal)).ToList();
        if (typen.Count > 0 && typen.Sum(w => w.Zahl) is var summe && summe != kinder) yield return new(true, "summe", $"Die Pauschalentypen ergeben {summe:0.##} Kinder, gezählt sind {kinder:0.##}.", einrichtung);
        if (kinder != rechnung.Anwesende.Select(k => k.Kind.Kind).Distinct(StringComparer.Ordinal).Count()) yield return new(true, "summe", $"Gezählt sind {kinder:0.##} Kinder, in Betreuung {rechnung.Anwesende.Count}.", einrichtung);
        if (inhalt.Gruppen.Count > 0 && inhalt.Gruppen.Sum(z => z.Kinder) + rechnung.Anwesende.Count(k => k.Kind.Gruppe is null || inhalt.Gruppen.All(z => z.Gruppe != k.Kind.Gruppe)) is var inGruppen && inGruppen != rechnung.Anwesende.Count)
            yield return new(true, "summe", $"Die Gruppen ergeben {inGruppen} Kinder, in Betreuung sind {rechnung.Anwesende.Count}.", $"{einrichtung}/gruppen");
    }

    private static IEnumerable<Befund> Statistik(Grundlage g, DateOnly tag)
    {
        foreach (var k in g.Kinderstatistik)
        {
            List<string> fehlt = [];
            if (k.Geschlecht is null) fehlt.Add("Geschlecht");
            if (k.ElternteilAuslaendischerHerkunft is null) fehlt.Add("Herkunft der Eltern");
            if (k.FamilienspracheDeutsch is null) fehlt.Add("Familiensprache");
            if (k.GehtZurSchule is null && !Statistikrechnung.ZuJung(k, tag)) fehlt.Add("Schulbesuch");
            if (k.TageJeWoche is null) fehlt.Add("Tage je Woche");
            if (fehlt.Count > 0) yield return new(false, "statistik", $"Für die Statistik fehlt: {string.Join(", ", fehlt)}.", $"/kinder/{Uri.EscapeDataString(k.Kind)}", k.Kind);
        }

        foreach (var p in g.Personalstatistik)
        {
            List<string> fehlt = [];
            if (p.Geschlecht is null) fehlt.Add("Geschlecht");
            if (p.Geburtsmonat is null) fehlt.Add("Geburtsmonat");
            if (p.Abschluss is null) fehlt.Add("Berufsabschluss");
            if (p.Stellung is null) fehlt.Add("Stellung im Beruf");
            if (p.Arbeitsbereich is null) fehlt.Add("Arbeitsbereich");
            if (fehlt.Count > 0) yield return new(false, "statistik", $"Für die Statistik fehlt: {string.Join(", ", fehlt)}.", $"/personal/{Uri.EscapeDataString(p.Person)}", Person: p.Person);
        }
    }

    private static IEnumerable<Befund> Angaben(Einrichtungszeile e, Meldeart art, string einrichtung)
    {
        if (e.Plaetze is null) yield return new(art == Meldeart.Betriebserlaubnis, "angaben", "Die Plätze nach der Betriebserlaubnis sind nicht eingetragen.", einrichtung);
        if (e.Oeffnungszeiten.Length == 0) yield return new(false, "angaben", "Die Öffnungszeiten sind nicht eingetragen.", einrichtung);
        if (e.Strasse.Length == 0 || e.Ort.Length == 0) yield return new(false, "angaben", "Die Anschrift ist unvollständig.", einrichtung);
        if (e.Aktenzeichen.Length == 0) yield return new(false, "angaben", "Das Aktenzeichen des Landesjugendamts ist nicht eingetragen.", einrichtung);
    }
}
