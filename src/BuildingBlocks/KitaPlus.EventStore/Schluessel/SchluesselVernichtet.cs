using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>
/// All keys of a person have been destroyed. Views that hold values in the clear blank them when they see this;
/// on a rebuild the values are unreadable anyway. Stream <c>schluessel-{person}</c>.
/// </summary>
/// <param name="Person">Pseudonym of the keys, e.g. <c>benutzer-b1</c>.</param>
public sealed record SchluesselVernichtet(string Person) : IEreignis
{
    public const string Typname = "schluessel.vernichtet.v1";

    internal static string Strom(string person) => $"schluessel-{person}";
}

/// <summary>Destroys the keys of a person for every purpose and tells the views.</summary>
public sealed class Schluesselvernichtung(IPersonKeys schluessel, IEventStore log, IEventCodec codec)
{
    /// <summary>The keys go first; broken off before it is recorded, the same once more finishes it. Recorded once.</summary>
    /// <param name="wer">Which part of the program.</param>
    public async Task VernichteAsync(string mandant, string person, string wer, CancellationToken cancellationToken = default)
    {
        schluessel.Destroy(mandant, person, null);
        var strom = SchluesselVernichtet.Strom(person);
        if ((await log.ReadStreamAsync(mandant, strom, 0, cancellationToken)).Count > 0) return;
        var id = EreignisId.Aus($"schluessel vernichtet|{mandant}|{person}");
        var daten = codec.Encode(mandant, id, new SchluesselVernichtet(person), new EventMetadata(wer, id));
        await log.AppendAsync(mandant, [new StreamAppend(strom, ExpectedRevision.NoStream, [daten])], cancellationToken);
    }
}
