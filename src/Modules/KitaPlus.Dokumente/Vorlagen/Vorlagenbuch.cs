using KitaPlus.Betrieb;
using KitaPlus.Dokumente.Vorlagen;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Dokumente;

/// <summary>A template in force.</summary>
/// <param name="Version">E.g. <c>traeger/T1/bescheid/3</c>, <c>mitgeliefert/bescheid</c>.</param>
internal sealed record GeltendeVorlage(string Inhalt, string Version);

/// <summary>One version in the history of a template.</summary>
/// <param name="Nummer">From 1; resets count too.</param>
/// <param name="Inhalt">Null: reset.</param>
internal sealed record Vorlagenversion(int Nummer, string? Inhalt, string? Bemerkung, DateTimeOffset Wann, string Wer);

/// <summary>Finds templates and letterheads: the nearest one that was set, else what comes with the program.</summary>
internal sealed class Vorlagenbuch(IEventStore store, IEventCodec codec, IOrtsverzeichnisse orte, IMandanten mandanten)
{
    /// <summary>That of the Träger, else of the Rendantur, else the one of the program.</summary>
    public async Task<GeltendeVorlage> GeltendeAsync(string mandant, string? traeger, Dokumentart art, CancellationToken cancellationToken = default)
    {
        foreach (var ebene in traeger is null ? [Vorlagenebene.Rendantur] : new[] { Vorlagenebene.Von(traeger), Vorlagenebene.Rendantur })
        {
            if (await VerlaufAsync(mandant, ebene, art, cancellationToken) is [.., { Inhalt: { } inhalt } v]) return new(inhalt, $"{ebene.Schluessel}/{art.Schluessel()}/{v.Nummer}");
        }

        return new(Mitgeliefertes.Vorlage(art), $"mitgeliefert/{art.Schluessel()}");
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<Vorlagenversion>> VerlaufAsync(string mandant, Vorlagenebene ebene, Dokumentart art, CancellationToken cancellationToken = default) =>
    [
        .. (await store.ReadStreamAsync(mandant, VorlageBefehl.Strom(ebene, art), 0, cancellationToken)).Select((e, i) => codec.Decode(e) switch
        {
            VorlageGespeichert g => new Vorlagenversion(i + 1, g.Inhalt, g.Bemerkung, e.RecordedAt, e.Metadata.Actor),
            _ => new Vorlagenversion(i + 1, null, null, e.RecordedAt, e.Metadata.Actor),
        }),
    ];

    /// <summary>What was set for this place; null: nothing, or removed.</summary>
    public async Task<Briefkopfangaben?> BriefkopfAsync(string mandant, Ort ort, CancellationToken cancellationToken = default) =>
        (await store.ReadStreamAsync(mandant, BriefkopfBefehl.Strom(ort), 0, cancellationToken)).Select(codec.Decode).LastOrDefault() is BriefkopfFestgelegt f ? f.Angaben : null;

    /// <summary>That of the Einrichtung, else of its Träger, else one with the bare name; without a Träger that of the Rendantur.</summary>
    public async Task<Briefkopfangaben> GeltenderBriefkopfAsync(string mandant, string? traeger, string? einrichtung, CancellationToken cancellationToken = default)
    {
        foreach (var ort in traeger is null ? [Ort.Mandant] : einrichtung is null ? [Ort.Traeger(traeger)] : new[] { Ort.Einrichtung(einrichtung), Ort.Traeger(traeger) })
        {
            if (await BriefkopfAsync(mandant, ort, cancellationToken) is { } b) return b;
        }

        var name = traeger is null
            ? (await mandanten.AlleAsync(cancellationToken)).FirstOrDefault(m => m.Id == mandant)?.Name ?? mandant
            : (await orte.VonAsync(mandant, cancellationToken)).Name(Ort.Traeger(traeger));
        return new Briefkopfangaben(name, "", name, "", name, "", "");
    }
}
