using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Einrichtungen;

/// <summary>A group on a day.</summary>
/// <param name="Bis">Last day of these values; null = until further notice.</param>
public sealed record Gruppenblatt(string Gruppe, string Name, Gruppenform Form, int Plaetze, int Wochenstunden, DateOnly Ab, DateOnly? Bis);

/// <summary>What is known about an Einrichtung on a day.</summary>
internal sealed record Einrichtungsblatt(string Name, string Traeger, DateOnly? Uebernahme, string? Jugendamt, Einrichtungsangaben? Angaben, IReadOnlyList<Gruppenblatt> Gruppen);

/// <summary>All events of an Einrichtung, first recorded first.</summary>
internal sealed class Einrichtungsakte(IReadOnlyList<RecordedEvent> verlauf)
{
    public IReadOnlyList<RecordedEvent> Verlauf => verlauf;

    /// <summary>Ids of all groups there ever were.</summary>
    public IEnumerable<string> Gruppen => verlauf.Select(e => e.Event).OfType<GruppeEingerichtet>().Select(g => g.Gruppe).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>All groups there ever were, over time.</summary>
    public IEnumerable<Gruppenabschnitt> Gruppenabschnitte(Kenntnisstand stand)
    {
        var z = Zustand(Bekannt(stand));
        return Gruppen.SelectMany(gruppe => Strahl(z, EinrichtungZustand.Gruppenlinie(gruppe)).Scheiben).SelectMany(s => s.Wert is GruppeEingerichtet g
            ? (Gruppenabschnitt[])[new(g.Gruppe, g.Name, g.Form, g.Plaetze, g.Wochenstunden, new(s.Ab, s.Bis == DateOnly.MaxValue ? null : s.Bis))] : []);
    }

    /// <returns>Null: the Einrichtung was not known then.</returns>
    public Einrichtungsblatt? Am(DateOnly tag, Kenntnisstand stand)
    {
        var bekannt = Bekannt(stand);
        var z = Zustand(bekannt);
        if (!z.IstAngelegt) return null;
        var name = bekannt.Select(e => e.Event switch
        {
            EinrichtungAngelegt a => (a.GueltigAb, a.Name),
            EinrichtungUmbenannt u => (u.GueltigAb, u.Name),
            _ => ((DateOnly, string)?)null,
        }).Where(n => n is { } x && x.Item1 <= tag).LastOrDefault()?.Item2;
        var gruppen = Gruppen.Select(g => Gruppe(z, g, tag)).OfType<Gruppenblatt>().ToList();
        return new Einrichtungsblatt(name ?? z.Name!, z.Traeger!, z.Uebernahme, Wert<JugendamtZugeordnet>(z, "jugendamt", tag)?.Jugendamt, Wert<EinrichtungBeschrieben>(z, "angaben", tag)?.Angaben, gruppen);
    }

    private List<RecordedEvent> Bekannt(Kenntnisstand stand) => [.. verlauf.Where(e => e.Envelope.RecordedAt <= stand.Bekannt && e.Envelope.Position.Commit <= stand.Position)];

    private static EinrichtungZustand Zustand(IEnumerable<RecordedEvent> bekannt) => bekannt.Aggregate(EinrichtungZustand.Anfang, (z, e) => EinrichtungZustand.Evolve(z, e.Event, e.Envelope.EventId));

    private static Gruppenblatt? Gruppe(EinrichtungZustand z, string gruppe, DateOnly tag)
    {
        foreach (var s in Strahl(z, EinrichtungZustand.Gruppenlinie(gruppe)).Scheiben)
            if (s.Ab <= tag && tag <= s.Bis && s.Wert is GruppeEingerichtet g) return new Gruppenblatt(gruppe, g.Name, g.Form, g.Plaetze, g.Wochenstunden, s.Ab, s.Bis == DateOnly.MaxValue ? null : s.Bis);
        return null;
    }

    private static T? Wert<T>(EinrichtungZustand z, string linie, DateOnly tag)
        where T : class => Strahl(z, linie).TryAm(tag, out var wert) ? wert as T : null;

    private static Zeitstrahl<ITatsache> Strahl(EinrichtungZustand z, string linie) => Zeitstrahl<ITatsache>.Aus(z.Buch.Geltende(linie).Select(t => (new Zeitraum(t.GueltigAb, t.GueltigBis), t)));
}

/// <summary>Reads Einrichtungen from the log.</summary>
internal sealed class Einrichtungsakten(IEventStore store, IEventCodec codec)
{
    public async Task<Einrichtungsakte> VonAsync(string mandant, string einrichtung, CancellationToken cancellationToken = default) =>
        new([.. (await store.ReadStreamAsync(mandant, $"einrichtung-{einrichtung}", cancellationToken: cancellationToken)).Select(e => new RecordedEvent(e, codec.Decode(e)))]);
}
