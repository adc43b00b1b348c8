using System.Globalization;
using KitaPlus.Contracts.Kinder;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>Computes a report from what is known. Pure: the same knowledge gives the same report.</summary>
internal static class Meldungsrechnung
{
    /// <summary>Which days the report looks at.</summary>
    public static Zeitraum Blickfeld(Meldungsname name, DateOnly stichtag) => name.Art switch
    {
        Meldeart.Monat => new(name.Monat.Erster, name.Monat.Letzter),
        _ when name.Art.IstNachmeldung() => new(Kindergartenjahr.Von(stichtag).Erster, stichtag),
        _ => new(stichtag, stichtag),
    };

    public static Meldungsinhalt Rechne(Kibiztabellen tabellen, Meldungsname name, DateOnly stichtag, Grundlage g)
    {
        var rechnung = new Kinderrechnung(tabellen, g, stichtag);
        return name.Art switch
        {
            Meldeart.Monat => Gezaehlt(rechnung, name, stichtag, Blickfeld(name, stichtag), mitGruppen: false),
            Meldeart.Meldebogen => Gezaehlt(rechnung, name, stichtag, Blickfeld(name, stichtag), mitGruppen: true),
            Meldeart.Statistik => Statistikrechnung.Rechne(rechnung, stichtag, g),
            Meldeart.Betriebserlaubnis => Erlaubnis(tabellen, rechnung, stichtag, g),
            _ => Nachmeldung(tabellen, rechnung, stichtag, g),
        };
    }

    private static Meldungsinhalt Gezaehlt(Kinderrechnung rechnung, Meldungsname name, DateOnly stichtag, Zeitraum zeit, bool mitGruppen)
    {
        // für den Monat zählt die Bewilligung ab ihrem Monat, für den Meldebogen die am Stichtag
        var behindert = rechnung.MitBehinderung(name.Art == Meldeart.Monat ? zeit : new(stichtag, stichtag));
        List<(string, Kindzaehlung)> kinder = [.. rechnung.Anwesende.Select(k => (k.Kind.Kind, new Kindzaehlung(Kinderrechnung.Eins(k.Einstufung, behindert.Contains(k.Kind.Kind)), k.Kind.Gruppe, null, null)))];
        var werte = rechnung.Werte(kinder);
        return new(stichtag, mitGruppen ? [.. werte, .. rechnung.Gruppenwerte()] : werte, kinder, [], mitGruppen ? rechnung.Gruppenzeilen() : []);
    }

    private static Meldungsinhalt Nachmeldung(Kibiztabellen tabellen, Kinderrechnung rechnung, DateOnly stichtag, Grundlage g)
    {
        var jahr = Kindergartenjahr.Von(stichtag);
        var kinder = new List<(string Kind, Kindzaehlung Zaehlung)>();
        foreach (var kind in g.Kinder.Where(k => k.MitBehinderung && k.Zeit.Schneidet(new(jahr.Erster, stichtag))).GroupBy(k => k.Kind, StringComparer.Ordinal).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            var letzter = kind.MaxBy(k => k.Zeit.Ab)!;
            var tag = letzter.Zeit.Bis is { } bis && bis < stichtag ? bis : stichtag;
            var art = rechnung.Einstufung(letzter, tag) is var e && e.Behinderungspauschale is { } p ? p : e.UnterDrei == true ? "KmB_U3" : "KmB_Ue3";
            var monate = kind.SelectMany(k => Monate(k.Zeit, jahr)).Distinct().Count();
            kinder.Add((kind.Key, new([new($"kmb.{art}", 1), new($"kmb.{art}.monate", monate)], letzter.Gruppe, null, null)));
        }

        var summen = Kinderrechnung.Summen(kinder);
        List<Meldungswert> werte = [.. Bezeichnungen.Behinderungen.SelectMany(b => (Meldungswert[])
        [
            new($"kmb.{b.Art}", $"Kinder mit (drohender) Behinderung, {b.Titel}", summen.GetValueOrDefault($"kmb.{b.Art}")),
            new($"kmb.{b.Art}.monate", $"Monate ab der Bewilligung im Kindergartenjahr, {b.Titel}", summen.GetValueOrDefault($"kmb.{b.Art}.monate")),
        ])];
        var kraefte = g.Kraefte.Where(k => k.Zeit.Enthaelt(stichtag) && IstAusbildung(k.Qualifikation)).DistinctBy(k => k.Person, StringComparer.Ordinal).OrderBy(k => k.Person, StringComparer.Ordinal);
        return new(stichtag, werte, kinder, [.. kraefte.Select(k => (k.Person, new Kraftzaehlung([new(tabellen.FragtAusbildungsjahr(k.Qualifikation) && k.Ausbildungsjahr is { } j ? string.Create(CultureInfo.InvariantCulture, $"p46.{k.Qualifikation}.{j}") : $"p46.{k.Qualifikation}", 1)], null)))], []);
    }

    /// <summary>Months of the Kindergartenjahr that a stretch touches; without an end: until its last.</summary>
    private static IEnumerable<Monat> Monate(Zeitraum zeit, Kindergartenjahr jahr)
    {
        if (zeit.Schnitt(new(jahr.Erster, jahr.Letzter)) is not { } drin) yield break;
        for (var m = Monat.Von(drin.Ab); m <= Monat.Von(drin.Bis ?? jahr.Letzter); m += 1) yield return m;
    }

    private static bool IstAusbildung(string qualifikation) => qualifikation is "pia" or "berufspraktikum";

    private static Meldungsinhalt Erlaubnis(Kibiztabellen tabellen, Kinderrechnung rechnung, DateOnly stichtag, Grundlage g)
    {
        var bedarf = Personalbedarf.Fuer(tabellen, rechnung.Anwesende.Select(k => (k.Kind.Kind, k.Einstufung)), stichtag);
        List<(string, Kindzaehlung)> kinder = [.. rechnung.Anwesende.Select(k => (k.Kind.Kind, new Kindzaehlung([new(Bezeichnungen.Kinder, 1)], k.Kind.Gruppe, null, null)))];
        List<Meldungswert> werte =
        [
            .. rechnung.Gruppenwerte(), new(Bezeichnungen.Kinder, "Kinder in Betreuung", kinder.Count),
            new("bedarf.fachkraft", "Personalbedarf: Fachkraftstunden", Rund(bedarf.Fachkraft)), new("bedarf.ergaenzungskraft", "Personalbedarf: Ergänzungskraftstunden", Rund(bedarf.Ergaenzungskraft)),
            new("bedarf.leitung", "Personalbedarf: Leitungsstunden", Rund(bedarf.Leitung)), new("bedarf.gesamt", "Personalbedarf: Gesamtpersonalkraftstunden", Rund(bedarf.Gesamt)),
        ];
        var personal = g.Kraefte.Where(k => k.Zeit.Enthaelt(stichtag)).GroupBy(k => k.Person, StringComparer.Ordinal).OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => (k.Key, new Kraftzaehlung(
            [new("personal.anzahl", 1), new("personal.stunden", k.Sum(x => x.Stunden.Wert)), .. k.GroupBy(x => x.Qualifikation, StringComparer.Ordinal).Select(q => new Teilwert($"personal.qualifikation.{q.Key}", q.Sum(x => x.Stunden.Wert)))], null)));
        return new(stichtag, werte, kinder, [.. personal], rechnung.Gruppenzeilen());
    }

    private static decimal Rund(Stunden stunden) => Math.Round(stunden.Wert, 2, MidpointRounding.AwayFromZero);
}
