namespace KitaPlus.Meldewesen;

/// <summary>A number that would be another one today.</summary>
internal sealed record Wertabweichung(string Schluessel, string Bezeichnung, decimal Gemeldet, decimal Jetzt);

/// <summary>A child that is counted otherwise today.</summary>
/// <param name="Bisher">Keys; empty: not counted.</param>
internal sealed record Kindabweichung(string Kind, IReadOnlyList<string> Bisher, IReadOnlyList<string> Jetzt);

/// <summary>What differs between a reported state and another one. Pure.</summary>
/// <param name="GruppenAnders">Groups, places or particulars of the Einrichtung.</param>
/// <param name="Geloescht">So many children cannot be compared any more: their data have been erased.</param>
internal sealed record Abweichungen(IReadOnlyList<Wertabweichung> Werte, IReadOnlyList<Kindabweichung> Kinder, bool GruppenAnders, bool PersonalAnders, int Geloescht)
{
    public static Abweichungen Keine { get; } = new([], [], false, false, 0);

    public bool Gibt => Werte.Count > 0 || Kinder.Count > 0 || GruppenAnders || PersonalAnders;

    public static Abweichungen Zwischen(MeldungErstellt gemeldet, Meldungsinhalt jetzt)
    {
        var (alt, neu) = (gemeldet.Werte.ToDictionary(w => w.Schluessel, StringComparer.Ordinal), jetzt.Werte.ToDictionary(w => w.Schluessel, StringComparer.Ordinal));
        List<Wertabweichung> werte = [.. gemeldet.Werte.Concat(jetzt.Werte).DistinctBy(w => w.Schluessel, StringComparer.Ordinal)
            .Select(w => new Wertabweichung(w.Schluessel, w.Bezeichnung, alt.GetValueOrDefault(w.Schluessel)?.Zahl ?? 0, neu.GetValueOrDefault(w.Schluessel)?.Zahl ?? 0)).Where(a => a.Gemeldet != a.Jetzt)];
        var (vorher, geloescht) = Gelesen(gemeldet);
        var nachher = jetzt.Kinder.ToDictionary(k => k.Kind, k => Schluessel(k.Zaehlung), StringComparer.Ordinal);
        List<Kindabweichung> kinder = [.. vorher.Keys.Concat(nachher.Keys).Distinct(StringComparer.Ordinal).Where(k => !geloescht.Contains(k)).Order(StringComparer.Ordinal)
            .Select(k => new Kindabweichung(k, vorher.GetValueOrDefault(k, []), nachher.GetValueOrDefault(k, []))).Where(k => !k.Bisher.SequenceEqual(k.Jetzt))];
        return new(werte, kinder, !gemeldet.Gruppen.SequenceEqual(jetzt.Gruppen), PersonalVerschieden(gemeldet, jetzt), geloescht.Count);
    }

    private static (Dictionary<string, IReadOnlyList<string>> Kinder, HashSet<string> Geloescht) Gelesen(MeldungErstellt m)
    {
        var (aus, weg) = (new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var k in m.Kinder)
        {
            var id = k.Person["kind-".Length..];
            if (k.TryWert(out var z)) aus[id] = Schluessel(z!);
            else weg.Add(id);
        }

        return (aus, weg);
    }

    private static List<string> Schluessel(Kindzaehlung z) => [.. z.Werte.Select(w => w.Zahl == 1 ? w.Schluessel : $"{w.Schluessel}={w.Zahl:0.##}")];

    private static bool PersonalVerschieden(MeldungErstellt gemeldet, Meldungsinhalt jetzt)
    {
        var alt = gemeldet.Personal.Select(p => p.TryWert(out var z) ? z : null).OfType<Kraftzaehlung>().ToList();
        return alt.Count == gemeldet.Personal.Count && !Personalsummen.Aus(alt, true).Werte.SequenceEqual(Personalsummen.Aus([.. jetzt.Personal.Select(p => p.Zaehlung)], true).Werte);
    }
}
