using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>Counts children as what they are on a day.</summary>
internal sealed class Kinderrechnung(Kibiztabellen tabellen, Grundlage grundlage, DateOnly stichtag)
{
    /// <summary>Children in care on the Stichtag, each with its Einstufung, in the order of their ids.</summary>
    public IReadOnlyList<(Kindabschnitt Kind, Kindeinstufung Einstufung)> Anwesende { get; } =
        [.. Einstufe(tabellen, grundlage.Kinder.Where(k => k.Zeit.Enthaelt(stichtag)), Formen(grundlage.Gruppen, stichtag), stichtag).OrderBy(k => k.Kind.Kind, StringComparer.Ordinal)];

    public IReadOnlyList<Gruppenabschnitt> Gruppen { get; } = [.. grundlage.Gruppen.Where(g => g.Zeit.Enthaelt(stichtag)).OrderBy(g => g.Gruppe, StringComparer.Ordinal)];

    public IReadOnlyList<Gruppenzeile> Gruppenzeilen()
    {
        var je = Anwesende.Where(k => k.Kind.Gruppe is not null).CountBy(k => k.Kind.Gruppe!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. Gruppen.Select(g => new Gruppenzeile(g.Gruppe, g.Name, g.Form.ToString(), g.Plaetze, g.Wochenstunden, je.GetValueOrDefault(g.Gruppe)))];
    }

    public Kindeinstufung Einstufung(Kindabschnitt kind, DateOnly tag) =>
        Kindeinstufung.Fuer(tabellen, kind, kind.Gruppe is { } g && Formen(grundlage.Gruppen, tag).TryGetValue(g, out var form) ? form : null, tag);

    /// <summary>Recognised on any day between, while in care here: the Pauschale is paid from the month of the approval.</summary>
    public IReadOnlySet<string> MitBehinderung(Zeitraum zeit) =>
        grundlage.Kinder.Where(k => k.MitBehinderung && k.Zeit.Schneidet(zeit)).Select(k => k.Kind).ToHashSet(StringComparer.Ordinal);

    /// <summary>A line for every type of the day, zeros too, and for what else was counted.</summary>
    public IReadOnlyList<Meldungswert> Werte(IReadOnlyList<(string Kind, Kindzaehlung Zaehlung)> kinder)
    {
        var summen = Summen(kinder);
        var aus = new List<Meldungswert>();
        foreach (var form in Enum.GetValues<Gruppenform>())
        {
            foreach (var band in tabellen.Stundenbaender(stichtag))
            {
                var typ = new Pauschalentyp(form, band);
                aus.Add(new(Bezeichnungen.Typ(typ), $"Kinder mit Pauschalentyp {typ}", summen.GetValueOrDefault(Bezeichnungen.Typ(typ))));
            }
        }

        // Vereinbartes, das es an diesem Tag als Buchungszeit nicht gibt
        foreach (var (schluessel, zahl) in summen.Where(s => s.Key.StartsWith("typ.", StringComparison.Ordinal) && s.Key != Bezeichnungen.OhneTyp && aus.TrueForAll(w => w.Schluessel != s.Key)).OrderBy(s => s.Key, StringComparer.Ordinal))
            aus.Add(new(schluessel, $"Kinder mit Pauschalentyp {schluessel[4..]}", zahl));
        if (summen.TryGetValue(Bezeichnungen.OhneTyp, out var ohne)) aus.Add(new(Bezeichnungen.OhneTyp, "Kinder ohne Pauschalentyp", ohne));
        aus.Add(new(Bezeichnungen.Kinder, "Kinder zusammen", summen.GetValueOrDefault(Bezeichnungen.Kinder)));
        foreach (var (art, titel) in Bezeichnungen.Behinderungen) aus.Add(new($"kmb.{art}", $"Kinder mit (drohender) Behinderung, {titel}", summen.GetValueOrDefault($"kmb.{art}")));
        return aus;
    }

    public IEnumerable<Meldungswert> Gruppenwerte()
    {
        yield return new(Bezeichnungen.Gruppen, "Gruppen", Gruppen.Count);
        foreach (var form in Enum.GetValues<Gruppenform>()) yield return new(Bezeichnungen.Form(form), $"Gruppen der Gruppenform {form}", Gruppen.Count(g => g.Form == form));
        yield return new(Bezeichnungen.Plaetze, "Plätze in den Gruppen", Gruppen.Sum(g => g.Plaetze));
        if (grundlage.Einrichtung.Plaetze is { } erlaubt) yield return new(Bezeichnungen.Erlaubnis, "Plätze nach der Betriebserlaubnis", erlaubt);
    }

    public static Dictionary<string, decimal> Summen(IEnumerable<(string Kind, Kindzaehlung Zaehlung)> kinder) =>
        kinder.SelectMany(k => k.Zaehlung.Werte).GroupBy(w => w.Schluessel, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(w => w.Zahl), StringComparer.Ordinal);

    /// <summary>Counts a child as one, with its type, and where it applies with its Behinderung.</summary>
    public static List<Teilwert> Eins(Kindeinstufung einstufung, bool behindert)
    {
        List<Teilwert> werte = [new(Bezeichnungen.Kinder, 1), new(einstufung.Typ is { } typ ? Bezeichnungen.Typ(typ) : Bezeichnungen.OhneTyp, 1)];
        if (behindert) werte.Add(new($"kmb.{einstufung.Behinderungspauschale ?? (einstufung.UnterDrei == true ? "KmB_U3" : "KmB_Ue3")}", 1));
        return werte;
    }

    private static IEnumerable<(Kindabschnitt Kind, Kindeinstufung Einstufung)> Einstufe(Kibiztabellen tabellen, IEnumerable<Kindabschnitt> kinder, Dictionary<string, Gruppenform> formen, DateOnly tag) =>
        kinder.Select(k => (k, Kindeinstufung.Fuer(tabellen, k, k.Gruppe is { } g && formen.TryGetValue(g, out var form) ? form : null, tag)));

    private static Dictionary<string, Gruppenform> Formen(IEnumerable<Gruppenabschnitt> gruppen, DateOnly tag)
    {
        var formen = new Dictionary<string, Gruppenform>(StringComparer.Ordinal);
        foreach (var g in gruppen.Where(g => g.Zeit.Enthaelt(tag))) formen[g.Gruppe] = g.Form;
        return formen;
    }
}
