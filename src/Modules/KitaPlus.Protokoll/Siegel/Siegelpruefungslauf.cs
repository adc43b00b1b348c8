using KitaPlus.EventStore;
using KitaPlus.Web.Arbeiten;

namespace KitaPlus.Protokoll;

/// <summary>Where the secret key of the daily seals lies; told by the host.</summary>
public sealed record Siegelschluesseldatei(string Pfad);

/// <summary>Verifies the whole log beside the running work; one at a time for all users.</summary>
internal sealed class Siegelpruefungslauf(IEventStore store, Hintergrundarbeiten arbeiten)
{
    private const string Art = "siegelpruefung";

    /// <summary>The last one, running or done; its result is a <see cref="Siegelbefund"/>.</summary>
    public Hintergrundarbeit? Letzte => arbeiten.Alle(null, Art) is [var letzte, ..] ? letzte : null;

    /// <exception cref="Kernel.Fachfehler">One is running.</exception>
    public void Beginne(string wer, string name) => arbeiten.Beginne(
        new Arbeitsauftrag($"siegelpruefung-{Guid.NewGuid():N}", null, Art, "Prüfsummen werden nachgerechnet", Handlungen.Siegel, "/siegel", wer, name),
        async (fortschritt, abbruch) =>
        {
            var ende = (await store.HeadAsync(abbruch)).Commit;
            return await Siegelpruefung.PruefeAsync(store, [], new Melder(p => fortschritt.Report((p.Commit, ende))), abbruch);
        });

    private sealed class Melder(Action<Position> melde) : IProgress<Position>
    {
        public void Report(Position value) => melde(value);
    }
}
