using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>A scenario with all that was recorded about it.</summary>
internal sealed record Szenarioakte(SzenarioZustand Zustand, IReadOnlyList<RecordedEvent> Verlauf);

/// <summary>A plan with all that was recorded about it.</summary>
internal sealed record Finanzakte(FinanzplanZustand Zustand, IReadOnlyList<RecordedEvent> Verlauf);

/// <summary>Reads the streams of this module, and what other modules know.</summary>
internal sealed class Planungsleser(IEventStore store, IEventCodec codec, IBetreuungen betreuungen, IGruppenbestand gruppen, IEnumerable<IPersonalstand> personal, TimeProvider uhr)
{
    private const int Voraus = 10;

    public static Kibiztabellen Tabellen => Kibiztabellen.Amtlich;

    public async Task<Szenarioakte> SzenarioAsync(string mandant, Szenarioname name, CancellationToken cancellationToken = default)
    {
        var verlauf = await LiesAsync(mandant, name.Strom, cancellationToken);
        return new(verlauf.Aggregate(SzenarioZustand.Anfang, (z, e) => SzenarioZustand.Evolve(z, e.Event)), verlauf);
    }

    public async Task<Annahmen> AnnahmenAsync(string mandant, CancellationToken cancellationToken = default) =>
        (await LiesAsync(mandant, AnnahmenBefehl.Praefix + mandant, cancellationToken)).Aggregate(Annahmen.Keine, (z, e) => AnnahmenDecider.Evolve(z, e.Event, e.Envelope.EventId));

    public async Task<Finanzakte> FinanzplanAsync(string mandant, string einrichtung, Kindergartenjahr jahr, CancellationToken cancellationToken = default)
    {
        var verlauf = await LiesAsync(mandant, FinanzplanBefehl.Strom(einrichtung, jahr.Kennung), cancellationToken);
        return new(verlauf.Aggregate(FinanzplanZustand.Anfang, (z, e) => FinanzplanZustand.Evolve(z, e.Event)), verlauf);
    }

    /// <returns>Null, or why nothing can be planned for this year.</returns>
    public string? Planbar(Kindergartenjahr jahr)
    {
        var heutiges = Kindergartenjahr.Von(Berlin.Tag(uhr.GetUtcNow()));
        return jahr.Letzter < heutiges.Erster ? $"Das Kindergartenjahr {jahr} ist vorbei; geplant wird das laufende oder ein kommendes."
            : jahr.Erster > (heutiges + Voraus).Erster ? $"Das Kindergartenjahr {jahr} liegt mehr als {Voraus} Jahre in der Zukunft; bitte die Jahreszahl prüfen." : null;
    }

    /// <summary>What is agreed in a year and on the day before it.</summary>
    public async Task<Planlage> LageAsync(string mandant, string einrichtung, Kindergartenjahr jahr, CancellationToken cancellationToken = default) => (await LagenAsync(mandant, [einrichtung], jahr, cancellationToken))[einrichtung];

    public async Task<IReadOnlyDictionary<string, Planlage>> LagenAsync(string mandant, IReadOnlyCollection<string> einrichtungen, Kindergartenjahr jahr, CancellationToken cancellationToken = default)
    {
        var (ab, bis, heute) = (jahr.Erster.AddDays(-1), jahr.Letzter, Berlin.Tag(uhr.GetUtcNow()));
        var kinder = await betreuungen.VonAsync(mandant, einrichtungen, ab, bis, Kenntnisstand.Alles, cancellationToken);
        var alle = await gruppen.VonAsync(mandant, einrichtungen, jahr.Erster, bis, Kenntnisstand.Alles, cancellationToken);
        var kraefte = personal.FirstOrDefault() is { } p ? await p.VonAsync(mandant, einrichtungen, jahr.Erster, bis, Kenntnisstand.Alles, cancellationToken) : null;
        return einrichtungen.ToDictionary(e => e, e => new Planlage(e, jahr, [.. kinder[e]], [.. alle[e]], [.. kraefte?[e] ?? []]) { Begonnen = jahr.Erster <= heute }, StringComparer.Ordinal);
    }

    /// <inheritdoc cref="Personalschutz.WechselAsync"/>
    public Task<IReadOnlyDictionary<string, Einzelwechsel>> WechselAsync(string mandant, IReadOnlyCollection<string> einrichtungen, CancellationToken cancellationToken = default) => personal.WechselAsync(mandant, einrichtungen, cancellationToken);

    /// <returns>Null: unknown.</returns>
    public async Task<Traegerart?> TraegerartAsync(string mandant, string traeger, CancellationToken cancellationToken = default)
    {
        Traegerart? art = null;
        foreach (var e in await store.ReadStreamAsync(mandant, $"traeger-{traeger}", 0, cancellationToken))
            if (codec.Decode(e) is TraegerAngelegt t) art = t.Art;
        return art;
    }

    public async Task<bool> GibtEsAsync(string mandant, string stream, CancellationToken cancellationToken = default) => (await store.ReadStreamAsync(mandant, stream, 0, cancellationToken)).Count > 0;

    private async Task<IReadOnlyList<RecordedEvent>> LiesAsync(string mandant, string stream, CancellationToken cancellationToken) =>
        [.. (await store.ReadStreamAsync(mandant, stream, 0, cancellationToken)).Select(e => new RecordedEvent(e, codec.Decode(e)))];
}
