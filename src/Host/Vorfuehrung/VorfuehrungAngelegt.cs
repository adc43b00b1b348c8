using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Host.Vorfuehrung;

/// <summary>The very first event of an invented log. Only where it stands there, the login page shows how to get in; over real data it can never come to stand there.</summary>
/// <param name="Saat">From it follow the passwords of the invented users.</param>
internal sealed record VorfuehrungAngelegt(string Saat) : IEreignis
{
    public const string Stream = "vorfuehrung";

    public static void Codec(ICodecBuilder codec) => codec.Add<VorfuehrungAngelegt>("betrieb.vorfuehrung_angelegt.v1");

    /// <returns>Null: real data.</returns>
    public static async Task<(VorfuehrungAngelegt Angelegt, string Mandant)?> LiesAsync(IEventStore log, IEventCodec codec, CancellationToken cancellationToken = default) =>
        await log.ReadAllAsync(Position.Start, 1, cancellationToken) is [{ Stream: Stream } erstes] && codec.Decode(erstes) is VorfuehrungAngelegt v ? (v, erstes.Tenant) : null;

    /// <param name="wofuer">What wants to write: „eine wirkliche Rendantur“.</param>
    /// <exception cref="Fachfehler">The log is an invented one: nothing real may be mixed into it.</exception>
    public static async Task VerlangeWirklicheAblageAsync(IEventStore log, IEventCodec codec, string wofuer, CancellationToken cancellationToken = default)
    {
        if (await LiesAsync(log, codec, cancellationToken) is not null) throw new Fachfehler($"Diese Ablage enthält eine Vorführung mit erfundenen Familien; bitte für {wofuer} eine eigene Ablage nehmen (--daten).");
    }
}
