using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>
/// Children and groups of a year as the scenario has them: the agreements, without those who leave for school, with what is planned differently. Pure.
/// Who turns six in time leaves on 1 August of a year to come unless an end is agreed expressly or the plan says otherwise.
/// A Pauschalentyp that was agreed for an earlier year does not hold in a year to come: it follows from group, age and hours, as it will have to be agreed.
/// </summary>
internal sealed record Planbelegung(IReadOnlyList<Plankind> Kinder, IReadOnlyList<Gruppenabschnitt> Gruppen)
{
    public IReadOnlyList<Kindabschnitt> Abschnitte { get; } = [.. Kinder.SelectMany(k => k.Abschnitte)];

    public static Planbelegung Aus(Kibiztabellen tabellen, Planlage lage, SzenarioZustand szenario)
    {
        var gruppen = Planngruppen(lage, szenario);
        var formen = gruppen.GroupBy(g => g.Gruppe, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Form, StringComparer.Ordinal);
        var kinder = lage.Kinder.GroupBy(k => k.Kind, StringComparer.Ordinal).Select(k => Bekanntes(tabellen, lage, [.. k.OrderBy(a => a.Zeit.Ab)], szenario.Kinder.GetValueOrDefault(k.Key), formen))
            .Concat(szenario.Platzhalter.Values.Select(p => Ohne(lage.Jahr, p, szenario.Kinder.GetValueOrDefault(p.Kennung))));
        return new([.. kinder.OrderBy(k => k.Geburt ?? DateOnly.MaxValue).ThenBy(k => k.Id, StringComparer.Ordinal)], gruppen);
    }

    /// <summary>How many children count for some time as another Pauschalentyp than is agreed for then.</summary>
    public int Umgestufte(Kibiztabellen tabellen, Planlage lage)
    {
        var vereinbart = lage.Kinder.ToLookup(k => k.Kind, StringComparer.Ordinal);
        return Kinder.Count(k => k.Abschnitte.Any(a => a.Pauschalentyp is null && Pauschalentyp.TryParse(Vereinbart(a), out var alt) && Als(a) is { } neu && neu != alt));

        string? Vereinbart(Kindabschnitt a) => vereinbart[a.Kind].Where(v => v.Zeit.Ab <= a.Zeit.Ab).MaxBy(v => v.Zeit.Ab)?.Pauschalentyp;

        Pauschalentyp? Als(Kindabschnitt a) => Kindeinstufung.Fuer(tabellen, a, Gruppen.FirstOrDefault(g => g.Gruppe == a.Gruppe && g.Zeit.Enthaelt(a.Zeit.Ab))?.Form, a.Zeit.Ab).Typ;
    }

    /// <summary>The groups of the year; of those that change in it, the first form.</summary>
    private static List<Gruppenabschnitt> Planngruppen(Planlage lage, SzenarioZustand szenario)
    {
        var jahr = new Zeitraum(lage.Jahr.Erster, lage.Jahr.Letzter);
        var aus = new List<Gruppenabschnitt>();
        foreach (var g in lage.Gruppen.Where(g => g.Zeit.Schneidet(jahr)).OrderBy(g => g.Zeit.Ab).ThenBy(g => g.Name, StringComparer.Ordinal))
        {
            if (!szenario.Gruppen.TryGetValue(g.Gruppe, out var plan)) aus.Add(g);
            else if (plan is not null && !aus.Exists(a => a.Gruppe == g.Gruppe)) aus.Add(new(plan.Gruppe, plan.Name, plan.Form, plan.Plaetze, g.Wochenstunden, jahr));
        }

        aus.AddRange(szenario.Gruppen.Values.OfType<Plangruppe>().Where(p => !aus.Exists(a => a.Gruppe == p.Gruppe)).Select(p => new Gruppenabschnitt(p.Gruppe, p.Name, p.Form, p.Plaetze, 45, jahr)));
        return aus;
    }

    private static Plankind Bekanntes(Kibiztabellen tabellen, Planlage lage, List<Kindabschnitt> vereinbart, IReadOnlyList<Planschritt>? schritte, Dictionary<string, Gruppenform> formen)
    {
        var (jahr, ganz) = (lage.Jahr, new Zeitraum(lage.Jahr.Erster, lage.Jahr.Letzter));
        var geburt = vereinbart[0].Geburtsdatum;
        var zurSchule = !lage.Begonnen && geburt is { } g && tabellen.Schuleintritt(g) <= jahr.Erster;
        var bleiben = vereinbart.Where(a => !(zurSchule && a.Zeit.Bis is null) && a.Zeit.Schneidet(ganz)).Select(a => a with { Zeit = a.Zeit.Schnitt(ganz)!.Value, Pauschalentyp = lage.Begonnen || a.Zeit.Ab >= jahr.Erster ? a.Pauschalentyp : null }).ToList();
        var verbleib = bleiben.Count == 0 ? (zurSchule && vereinbart.Exists(a => a.Zeit.Bis is null) ? Verbleib.Schule : Verbleib.Endet)
            : vereinbart[0].Zeit.Ab >= jahr.Erster ? Verbleib.Kommt
            : geburt is { } t && t.AddYears(3) <= tabellen.Altersstichtag(jahr) && bleiben[0].Gruppe is { } wo && formen.GetValueOrDefault(wo) == Gruppenform.II ? Verbleib.RuecktAuf : Verbleib.Bleibt;
        var abschnitte = schritte is null ? bleiben : Mit(jahr, bleiben, schritte, vereinbart[^1]);
        return new(vereinbart[0].Kind, geburt, verbleib, Zeiten(jahr, abschnitte), schritte is not null, abschnitte);
    }

    private static Plankind Ohne(Kindergartenjahr jahr, Platzhalter p, IReadOnlyList<Planschritt>? schritte)
    {
        var tag = p.Geburtsmonat.Erster;
        var abschnitte = schritte is null ? [] : Mit(jahr, [], schritte, new(p.Kennung, tag, null, 0, null, p.MitBehinderung, new(jahr.Erster, jahr.Letzter)));
        return new(p.Kennung, tag, p.Art == Platzhalterart.Zugesagt ? Verbleib.Zugesagt : Verbleib.Gewuenscht, Zeiten(jahr, abschnitte), true, abschnitte);
    }

    /// <summary>
    /// Each step cuts off what was before and holds until the next one. A mere change of group leaves what is agreed from then on: the end, and hours that change later.
    /// </summary>
    private static List<Kindabschnitt> Mit(Kindergartenjahr jahr, List<Kindabschnitt> vorher, IReadOnlyList<Planschritt> schritte, Kindabschnitt muster)
    {
        var aus = vorher;
        foreach (var s in schritte)
        {
            var ab = s.Ab.Erster;
            var stunden = s.Wochenstunden ?? (aus.LastOrDefault(a => a.Zeit.Ab <= ab) ?? aus.FirstOrDefault() ?? muster).Wochenstunden;
            var behindert = (aus.LastOrDefault(a => a.Zeit.Ab <= ab) ?? muster).MitBehinderung;
            var danach = aus.Where(a => a.Zeit.Bis is null || a.Zeit.Bis >= ab).Select(a => a.Zeit.Ab >= ab ? a : a with { Zeit = new(ab, a.Zeit.Bis) }).ToList();
            aus = [.. aus.Where(a => a.Zeit.Ab < ab).Select(a => a.Zeit.Bis is { } b && b < ab ? a : a with { Zeit = new(a.Zeit.Ab, ab.AddDays(-1)) })];
            if (s is { Gruppe: { } neue, Wochenstunden: null } && danach.Count > 0) aus.AddRange(danach.Select(a => a with { Gruppe = neue, Pauschalentyp = null }));
            else if (s.Gruppe is { } gruppe) aus.Add(new(muster.Kind, muster.Geburtsdatum, gruppe, stunden, null, behindert, new(ab, jahr.Letzter)));
        }

        return aus;
    }

    private static List<Planzeit> Zeiten(Kindergartenjahr jahr, IEnumerable<Kindabschnitt> abschnitte)
    {
        var aus = new List<Planzeit>();
        foreach (var a in abschnitte)
        {
            var (ab, bis) = (Monat.Von(a.Zeit.Ab), Monat.Von(a.Zeit.Bis ?? jahr.Letzter));
            if (aus.Count > 0 && aus[^1] is var l && l.Gruppe == a.Gruppe && l.Wochenstunden == a.Wochenstunden && ab - l.Bis <= 1) aus[^1] = l with { Bis = bis };
            else aus.Add(new(ab, bis, a.Gruppe, a.Wochenstunden));
        }

        return aus;
    }
}
