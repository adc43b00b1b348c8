using System.Collections.Concurrent;
using KitaPlus.Betrieb;
using KitaPlus.Dokumente.Vorlagen;
using KitaPlus.EventStore;

namespace KitaPlus.Dokumente;

/// <summary>A Fassung with its name and the version of its template.</summary>
internal sealed record BenannteFassung(string Kennung, string Vorlage, FassungFestgehalten Inhalt);

/// <summary>What documents are made from: put together for new ones, read again for old ones.</summary>
internal sealed class Fassungen(Vorlagenbuch buch, IEventStore store, IEventCodec codec, Absender absender)
{
    private readonly ConcurrentDictionary<(string Mandant, string Kennung), bool> festgehalten = new();

    public async Task<BenannteFassung> FuerAsync(string mandant, Dokumentart art, string? traeger, string? einrichtung, CancellationToken cancellationToken = default)
    {
        var vorlage = await buch.GeltendeAsync(mandant, traeger, art, cancellationToken);
        return await MitAsync(mandant, art, traeger, einrichtung, vorlage, cancellationToken);
    }

    /// <summary>With a template that is not (yet) in force.</summary>
    public async Task<BenannteFassung> MitAsync(string mandant, Dokumentart art, string? traeger, string? einrichtung, GeltendeVorlage vorlage, CancellationToken cancellationToken = default)
    {
        var inhalt = new FassungFestgehalten(Mitgeliefertes.Rahmen(art), Mitgeliefertes.Stil, vorlage.Inhalt, await buch.GeltenderBriefkopfAsync(mandant, traeger, einrichtung, cancellationToken));
        return new BenannteFassung(Seitenbau.Kennung(inhalt), vorlage.Version, inhalt);
    }

    /// <summary>Kept in the log, once.</summary>
    public async Task HalteFestAsync(string mandant, BenannteFassung fassung, CancellationToken cancellationToken = default)
    {
        if (festgehalten.ContainsKey((mandant, fassung.Kennung))) return;
        await absender.SendeAsync(new HalteFassungFest(fassung.Kennung, fassung.Inhalt), Kontext.Dienst(mandant, "dokumente"), EreignisId.Aus($"fassung|{mandant}|{fassung.Kennung}"), cancellationToken);
        festgehalten[(mandant, fassung.Kennung)] = true;
    }

    public async Task<FassungFestgehalten> LiesAsync(string mandant, string kennung, CancellationToken cancellationToken = default) =>
        (await store.ReadStreamAsync(mandant, HalteFassungFest.Strom(kennung), 0, cancellationToken)).Select(codec.Decode).OfType<FassungFestgehalten>().FirstOrDefault()
        ?? throw new InvalidOperationException($"Die Fassung {kennung} steht nicht im Protokoll.");
}
