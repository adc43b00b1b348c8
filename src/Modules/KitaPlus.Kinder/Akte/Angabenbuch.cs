using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>All that was entered in one stream, as far as it was known at a moment, with what follows from it.</summary>
internal sealed class Angabenbuch
{
    private readonly Dictionary<Guid, Eintragung> nachId = [];
    private readonly Tatsachenbuch tatsachen = Tatsachenbuch.Leer;
    private readonly Lazy<Dictionary<Guid, Eintragung>> ersetztDurch;

    private Angabenbuch(string stream, IEnumerable<Eintragung> angaben)
    {
        Stream = stream;
        Alle = [.. angaben];
        foreach (var a in Alle)
        {
            nachId[a.Id] = a;
            switch (a.Ereignis)
            {
                case IRuecknahme r: tatsachen = tatsachen.Mit(r); break;
                case ITatsache t: tatsachen = tatsachen.Mit(a.Id, t, Zeitlinie(t)); break;
            }
        }

        ersetztDurch = new(Ersetzte);
    }

    public string Stream { get; }

    /// <summary>In the order in which they became known.</summary>
    public IReadOnlyList<Eintragung> Alle { get; }

    public static async Task<Angabenbuch> LiesAsync(IEventStore store, IEventCodec codec, string mandant, string stream, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var alle = await store.ReadStreamAsync(mandant, stream, 0, cancellationToken);
        return new Angabenbuch(stream, alle.Where(e => e.Position.Commit <= stand.Position).Select(e => Eintragung.Von(e, codec.Decode(e))).Where(a => a.Bekannt <= stand.Bekannt).OrderBy(a => a.Bekannt));
    }

    public Eintragung? Finde(Guid id) => nachId.GetValueOrDefault(id);

    /// <summary>The entry that withdrew or corrected this one; a correction that was withdrawn has corrected nothing.</summary>
    public Eintragung? ErsetztDurch(Guid id) => ersetztDurch.Value.GetValueOrDefault(id);

    /// <summary>Those that still count on a timeline, first known first.</summary>
    public IReadOnlyList<Eintragung> Geltende(string zeitlinie) => [.. tatsachen.Eintraege(zeitlinie).Select(e => nachId[e.Id])];

    /// <summary>What counts on which days.</summary>
    public Zeitstrahl<Eintragung> Strahl(string zeitlinie) => Zeitstrahl<Eintragung>.Aus(Geltende(zeitlinie).Select(a => (new Zeitraum(a.GueltigAb!.Value, a.GueltigBis), a)));

    /// <summary>What counts on a day.</summary>
    public Eintragung? Am(string zeitlinie, DateOnly tag) => Strahl(zeitlinie).TryAm(tag, out var angabe) ? angabe : null;

    public T? Am<T>(string zeitlinie, DateOnly tag)
        where T : class, ITatsache => Am(zeitlinie, tag)?.Ereignis as T;

    /// <summary>Timelines of one kind, e.g. <c>mitglied/</c>.</summary>
    public IEnumerable<string> Zeitlinien(string anfang) => tatsachen.Zeitlinien().Where(z => z.StartsWith(anfang, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The newest entry of a kind that has no period.</summary>
    public T? Neueste<T>(Func<IEreignis, T?> wert)
        where T : class => Alle.Reverse().Select(a => wert(a.Ereignis)).FirstOrDefault(w => w is not null);

    private Dictionary<Guid, Eintragung> Ersetzte()
    {
        var zurueckgenommen = Alle.Select(a => a.Ereignis).OfType<IRuecknahme>().Select(r => r.Ereignis).ToHashSet();
        var durch = new Dictionary<Guid, Eintragung>();
        foreach (var a in Alle.Where(a => a.Ereignis is not IRuecknahme && !zurueckgenommen.Contains(a.Id)))
            foreach (var alt in a.Herkunft?.Berichtigt ?? []) durch[alt] = a;
        foreach (var a in Alle)
            if (a.Ereignis is IRuecknahme r) durch[r.Ereignis] = a;
        return durch;
    }

    private static string Zeitlinie(ITatsache tatsache) => tatsache switch
    {
        KindEreignis => KindZustand.Zeitlinie(tatsache),
        HaushaltEreignis => HaushaltZustand.Zeitlinie(tatsache),
        _ => PersonZustand.Zeitlinie(tatsache),
    };
}
