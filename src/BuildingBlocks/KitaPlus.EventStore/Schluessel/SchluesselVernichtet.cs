using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>
/// All keys of a person have been destroyed, or that of one purpose. Views that hold values in the clear blank them when they see this;
/// on a rebuild the values are unreadable anyway. Stream <c>schluessel-{person}</c>.
/// </summary>
/// <param name="Person">Pseudonym of the keys, e.g. <c>benutzer-b1</c>.</param>
/// <param name="Zweck">Null = for every purpose.</param>
public sealed record SchluesselVernichtet(string Person, string? Zweck = null) : IEreignis
{
    public const string Typname = "schluessel.vernichtet.v1";

    /// <summary>Values of this purpose can no longer be read.</summary>
    public bool Betrifft(string zweck) => Zweck is null || Zweck == zweck;

    internal static string Strom(string person, string? zweck) => zweck is null ? $"schluessel-{person}" : $"schluessel-{person}-{zweck}";
}

/// <summary>Destroys keys of a person and tells the views.</summary>
public sealed class Schluesselvernichtung(IPersonKeys schluessel, IEventStore log, IEventCodec codec)
{
    /// <summary>The keys go first; broken off before it is recorded, the same once more finishes it. Recorded once.</summary>
    /// <param name="wer">Which part of the program.</param>
    public Task VernichteAsync(string mandant, string person, string wer, CancellationToken cancellationToken = default) => VernichteAsync(mandant, person, null, wer, cancellationToken);

    /// <summary>The same for one purpose, whose retention ends on its own; null = for every purpose.</summary>
    public async Task VernichteAsync(string mandant, string person, string? zweck, string wer, CancellationToken cancellationToken = default)
    {
        schluessel.Destroy(mandant, person, zweck);
        var strom = SchluesselVernichtet.Strom(person, zweck);
        if ((await log.ReadStreamAsync(mandant, strom, 0, cancellationToken)).Count > 0) return;
        var id = EreignisId.Aus(zweck is null ? $"schluessel vernichtet|{mandant}|{person}" : $"schluessel vernichtet|{mandant}|{person}|{zweck}");
        var daten = codec.Encode(mandant, id, new SchluesselVernichtet(person, zweck), new EventMetadata(wer, id));
        await log.AppendAsync(mandant, [new StreamAppend(strom, ExpectedRevision.NoStream, [daten])], cancellationToken);
    }
}
