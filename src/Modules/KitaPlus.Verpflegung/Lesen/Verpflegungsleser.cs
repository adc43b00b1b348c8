using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>Reads the short streams of this module from the log.</summary>
internal sealed class Verpflegungsleser(IEventStore store, IEventCodec codec)
{
    public async Task<Verpflegungsakte> VonAsync(string mandant, string einrichtung, CancellationToken cancellationToken = default) =>
        new(await LiesAsync(mandant, VerpflegungBefehl.Strom(einrichtung), cancellationToken));

    public async Task<Essensakte> EssenAsync(string mandant, string kind, CancellationToken cancellationToken = default) => new(await LiesAsync(mandant, EssenBefehl.Strom(kind), cancellationToken));

    public async Task<IReadOnlyDictionary<string, BehoerdeEingetragen>> BehoerdenAsync(string mandant, CancellationToken cancellationToken = default) =>
        (await LiesAsync(mandant, BehoerdenBefehl.Strom(mandant), cancellationToken)).Aggregate(BehoerdenZustand.Anfang, (z, e) => BehoerdenZustand.Evolve(z, e.Event, e.Envelope.EventId)).Alle;

    public async Task<AnwesenheitZustand> AnwesenheitAsync(string mandant, string einrichtung, DateOnly tag, CancellationToken cancellationToken = default) =>
        (await LiesAsync(mandant, AnwesenheitBefehl.Strom(einrichtung, tag), cancellationToken)).Aggregate(AnwesenheitZustand.Anfang, (z, e) => AnwesenheitZustand.Evolve(z, e.Event, e.Envelope.EventId));

    /// <summary>Whether a stream has been begun.</summary>
    public async Task<bool> GibtEsAsync(string mandant, string stream, CancellationToken cancellationToken = default) => (await store.ReadStreamAsync(mandant, stream, 0, cancellationToken)).Count > 0;

    private async Task<IReadOnlyList<RecordedEvent>> LiesAsync(string mandant, string stream, CancellationToken cancellationToken) =>
        [.. (await store.ReadStreamAsync(mandant, stream, 0, cancellationToken)).Select(e => new RecordedEvent(e, codec.Decode(e)))];
}

/// <summary>All that was recorded about the Verpflegung of an Einrichtung, first recorded first.</summary>
internal sealed class Verpflegungsakte(IReadOnlyList<RecordedEvent> verlauf)
{
    private readonly Lazy<VerpflegungZustand> heute = new(() => Falte(verlauf));

    public IReadOnlyList<RecordedEvent> Verlauf => verlauf;

    /// <summary>As known now.</summary>
    public VerpflegungZustand Zustand => heute.Value;

    /// <summary>As it was known then.</summary>
    public VerpflegungZustand Bekannt(Kenntnisstand stand) => stand == Kenntnisstand.Alles ? Zustand : Falte(verlauf.Where(e => Kenntnis.Seit(e) <= stand.Bekannt && e.Envelope.Position.Commit <= stand.Position));

    /// <summary>Facts of some kind with what has withdrawn them.</summary>
    public IReadOnlyList<RecordedEvent> VerlaufVon(Func<IEreignis, bool> art, Kenntnisstand stand)
    {
        var fakten = verlauf.Where(e => art(e.Event)).Select(e => e.Envelope.EventId).ToHashSet();
        return [.. verlauf.Where(e => (fakten.Contains(e.Envelope.EventId) || (e.Event is IRuecknahme r && fakten.Contains(r.Ereignis))) && e.Envelope.RecordedAt <= stand.Bekannt)];
    }

    public Betriebstage Kalender() => new(Zustand.Geschlossen().Select(s => new Zeitraum(s.Schliessung.GueltigAb, s.Schliessung.GueltigBis)));

    public VerpflegungsregelnFestgelegt? Regeln(DateOnly tag) => Zustand.Regeln().TryAm(tag, out var regeln) ? regeln : null;

    /// <summary>Until when notices for the meal of a day have to arrive.</summary>
    public Abmeldeschluss Schluss(DateOnly tag) => Abmeldeschluss.Nach(Regeln(tag));

    public AngebotFestgelegt? Angebot(string angebot, DateOnly tag) => Zustand.Angebot(angebot).TryAm(tag, out var a) ? a : null;

    public IReadOnlyList<AngebotFestgelegt> Angebote(DateOnly tag) => [.. Zustand.AlleAngebote.Select(a => Angebot(a, tag)).OfType<AngebotFestgelegt>()];

    private static VerpflegungZustand Falte(IEnumerable<RecordedEvent> ereignisse) => ereignisse.Aggregate(VerpflegungZustand.Anfang, (z, e) => VerpflegungZustand.Evolve(z, e.Event, e.Envelope.EventId));
}

/// <summary>All that was recorded about the meals of a child, first recorded first.</summary>
internal sealed class Essensakte(IReadOnlyList<RecordedEvent> verlauf)
{
    private readonly Lazy<EssenZustand> heute = new(() => Falte(verlauf));

    public IReadOnlyList<RecordedEvent> Verlauf => verlauf;

    public EssenZustand Zustand => heute.Value;

    public EssenZustand Bekannt(Kenntnisstand stand) => stand == Kenntnisstand.Alles ? Zustand : Falte(verlauf.Where(e => Kenntnis.Seit(e) <= stand.Bekannt && e.Envelope.Position.Commit <= stand.Position));

    /// <summary>The history without some kinds of facts; what has withdrawn them says as much and is left out with them.</summary>
    public IEnumerable<RecordedEvent> Ohne(Func<IEreignis, bool> art)
    {
        var weg = verlauf.Where(e => art(e.Event)).Select(e => e.Envelope.EventId).ToHashSet();
        return verlauf.Where(e => !weg.Contains(e.Envelope.EventId) && !(e.Event is IRuecknahme r && weg.Contains(r.Ereignis)));
    }

    public RecordedEvent? Finde(Guid id) => verlauf.FirstOrDefault(e => e.Envelope.EventId == id);

    private static EssenZustand Falte(IEnumerable<RecordedEvent> ereignisse) => ereignisse.Aggregate(EssenZustand.Anfang, (z, e) => EssenZustand.Evolve(z, e.Event, e.Envelope.EventId));
}

internal static class Kenntnis
{
    /// <summary>Known since it was recorded; taken over: since the day it was known there.</summary>
    public static DateTimeOffset Seit(RecordedEvent e) => Herkunft(e.Event)?.BekanntSeit is { } seit ? Berlin.Beginn(seit) : e.Envelope.RecordedAt;

    public static Herkunft? Herkunft(IEreignis ereignis) => ereignis switch
    {
        ITatsache t => t.Herkunft,
        IRuecknahme r => r.Herkunft,
        _ => null,
    };
}
