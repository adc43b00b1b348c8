using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Import;

/// <summary>
/// Two rows known on the same day must not say different things about the same days. Rows that merely follow each other are fine:
/// an open end reaches up to the next beginning. What was taken over earlier with the same <c>bekannt_seit</c> counts as such a row.
/// </summary>
internal static class Widersprueche
{
    private sealed record Aussage(ITatsache Tatsache, Guid Id, Eintrag? Eintrag);

    public static void Pruefe(Importsammlung sammlung, Strom strom, List<Eintrag> eintraege)
    {
        GleicherGegenstand(sammlung, eintraege);
        // a correction that was withdrawn replaces nothing: what it replaced counts, and so can be contradicted
        var zurueckgenommen = strom.Ereignisse.Values.OfType<IRuecknahme>().Select(r => r.Ereignis).ToHashSet();
        var ersetzt = new HashSet<Guid>();
        var jetzt = new List<Aussage>();
        var zeilen = eintraege.Where(e => e.Ereignis is ITatsache).DistinctBy(e => e.Id).ToDictionary(e => e.Id);
        foreach (var (id, ereignis) in strom.Ereignisse)
        {
            if (ereignis is not ITatsache t || zurueckgenommen.Contains(id)) continue;
            ersetzt.UnionWith(t.Herkunft.Berichtigt ?? []);
            var eintrag = zeilen.GetValueOrDefault(id);
            if (eintrag is not null || t.Herkunft.BekanntSeit is not null) jetzt.Add(new(t, id, eintrag));
        }

        if (jetzt.Count < 2 || zeilen.Count == 0) return;
        var gruppen = jetzt.Where(a => !ersetzt.Contains(a.Id))
            .GroupBy(a => (strom.Art.Zeitlinie(a.Tatsache), a.Tatsache.Herkunft.BekanntSeit, a.Tatsache.Herkunft.EingegangenAm));
        foreach (var gruppe in gruppen) Gruppe(sammlung, strom.Art, [.. gruppe.OrderBy(a => a.Tatsache.GueltigAb).ThenBy(a => a.Eintrag?.Zeile ?? 0)]);
    }

    private static void Gruppe(Importsammlung sammlung, IStromart art, List<Aussage> sortiert)
    {
        for (var i = 0; i < sortiert.Count; i++)
        {
            var a = sortiert[i];
            var ab = a.Tatsache.GueltigAb;
            for (var j = i + 1; j < sortiert.Count; j++)
            {
                var b = sortiert[j];
                if (b.Tatsache.GueltigAb > (a.Tatsache.GueltigBis ?? ab)) break;
                if (a.Eintrag is null && b.Eintrag is null) continue;
                if (art.Wert(a.Tatsache).Equals(art.Wert(b.Tatsache))) continue;
                var (zeile, anderer) = b.Eintrag is { } e ? (e, a) : (a.Eintrag!, b);
                sammlung.Fehler(zeile, "gueltig_ab", $"Die Zeile widerspricht {Ort(sammlung, zeile, anderer)}: gleiche Kenntnis, gemeinsame Tage ({Gemeinsam(a.Tatsache, b.Tatsache)}), andere Angabe. "
                    + "Bitte eine der beiden entfernen, die Zeiträume trennen oder mit „berichtigt“ sagen, welche gilt.");
                break;
            }
        }
    }

    private static void GleicherGegenstand(Importsammlung sammlung, List<Eintrag> eintraege)
    {
        foreach (var gruppe in eintraege.Where(e => e.Wert is not null).GroupBy(e => (e.Gegenstand, e.Herkunft?.BekanntSeit, e.Herkunft?.EingegangenAm)))
        {
            var erste = gruppe.MinBy(e => (e.Datei, e.Zeile))!;
            foreach (var e in gruppe.Where(e => !e.Wert!.Equals(erste.Wert)))
                sammlung.Fehler(e, "", $"Die Zeile widerspricht {Ort(sammlung, e, erste)}: {(e.Gegenstand.Length == 0 ? "gleiche Kennung" : "derselbe Gegenstand")}, gleiche Kenntnis, andere Angaben. Bitte eine der beiden entfernen oder sagen, seit wann sie bekannt ist.");
        }
    }

    private static string Gemeinsam(ITatsache a, ITatsache b) =>
        new Zeitraum(a.GueltigAb, a.GueltigBis).Schnitt(new Zeitraum(b.GueltigAb, b.GueltigBis))?.ToString() ?? "";

    private static string Ort(Importsammlung sammlung, Eintrag von, Aussage anderer) =>
        anderer.Eintrag is { } e ? Ort(sammlung, von, e) : $"der schon gespeicherten Meldung {anderer.Id}";

    private static string Ort(Importsammlung sammlung, Eintrag von, Eintrag anderer) =>
        von.Datei == anderer.Datei ? $"Zeile {anderer.Zeile}" : $"Zeile {anderer.Zeile} der Datei {sammlung.Dateiname(anderer.Datei)}";
}
