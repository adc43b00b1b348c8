using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

/// <summary>Something that was entered: what, when, by whom.</summary>
/// <param name="Bekannt">Since when it counts as known: when it was recorded, or for what was taken over, since when it was known there.</param>
/// <param name="Wer">User id.</param>
internal sealed record Eintragung(Guid Id, DateTimeOffset Erfasst, DateTimeOffset Bekannt, string Wer, string? ImAuftragVon, IEreignis Ereignis)
{
    public Herkunft? Herkunft => Quelle(Ereignis);

    public static Eintragung Von(StoredEvent umschlag, IEreignis ereignis) => new(
        umschlag.EventId, umschlag.RecordedAt, Quelle(ereignis)?.BekanntSeit is { } seit ? Berlin.Beginn(seit) : umschlag.RecordedAt, umschlag.Metadata.Actor, umschlag.Metadata.OnBehalfOf, ereignis);

    private static Herkunft? Quelle(IEreignis ereignis) => ereignis switch
    {
        ITatsache t => t.Herkunft,
        IRuecknahme r => r.Herkunft,
        BeschaeftigteAngelegt e => e.Herkunft,
        BeschaeftigteUmbenannt e => e.Herkunft,
        GeburtsdatumDerBeschaeftigtenBerichtigt e => e.Herkunft,
        PersonalnummerVergeben e => e.Herkunft,
        _ => null,
    };
}

/// <summary>All that was entered about somebody, as far as it was known at a moment, and what it adds up to.</summary>
internal sealed class Personalbuch
{
    private readonly Dictionary<Guid, Eintragung> nachId = [];
    private readonly Dictionary<Guid, Eintragung> ersetztDurch = [];

    private Personalbuch(IEnumerable<Eintragung> angaben)
    {
        Alle = [.. angaben];
        foreach (var a in Alle)
        {
            nachId[a.Id] = a;
            Zustand = PersonalZustand.Evolve(Zustand, a.Ereignis, a.Id);
        }

        var zurueckgenommen = Alle.Select(a => a.Ereignis).OfType<IRuecknahme>().Select(r => r.Ereignis).ToHashSet();
        foreach (var a in Alle.Where(a => a.Ereignis is not IRuecknahme && !zurueckgenommen.Contains(a.Id)))
            foreach (var alt in a.Herkunft?.Berichtigt ?? []) ersetztDurch[alt] = a;
        foreach (var a in Alle)
            if (a.Ereignis is IRuecknahme r) ersetztDurch[r.Ereignis] = a;
    }

    /// <summary>In the order in which they became known.</summary>
    public IReadOnlyList<Eintragung> Alle { get; }

    public PersonalZustand Zustand { get; } = PersonalZustand.Anfang;

    public static async Task<Personalbuch> LiesAsync(IEventStore store, IEventCodec codec, string mandant, string person, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var alle = await store.ReadStreamAsync(mandant, PersonalBefehl.Strom(person), 0, cancellationToken);
        return new(alle.Where(e => e.Position.Commit <= stand.Position).Select(e => Eintragung.Von(e, codec.Decode(e))).Where(a => a.Bekannt <= stand.Bekannt).OrderBy(a => a.Bekannt));
    }

    public Eintragung? Finde(Guid id) => nachId.GetValueOrDefault(id);

    /// <summary>The entry that withdrew or corrected this one; a correction that was withdrawn has corrected nothing.</summary>
    public Eintragung? ErsetztDurch(Guid id) => ersetztDurch.GetValueOrDefault(id);

    /// <summary>Those that still count on a timeline, first known first.</summary>
    public IReadOnlyList<Eintragung> Geltende(string zeitlinie) => [.. Zustand.Buch.Eintraege(zeitlinie).Select(e => nachId[e.Id])];

    /// <summary>What counts, as the view keeps it.</summary>
    public ILookup<string, (Zeitraum Zeit, Personalwert Wert)> Linien() => Zustand.Buch.Zeitlinien()
        .SelectMany(l => Zustand.Buch.Geltende(l).Select(t => (Linie: l, Zeit: new Zeitraum(t.GueltigAb, t.GueltigBis), Wert: Personalwert.Von(t)))).Where(x => x.Wert is not null).ToLookup(x => x.Linie, x => (x.Zeit, x.Wert!), StringComparer.Ordinal);
}
