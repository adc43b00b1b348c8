using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>A seal: everything up to and including <see cref="Bis"/> hashes to <see cref="Hash"/>.</summary>
/// <param name="Bis">Commit part of the position of the last sealed event.</param>
/// <param name="BisPrepare">Its second part; 0 in the SQL stores.</param>
/// <param name="Hash">SHA-256 of the chain in hex.</param>
/// <param name="Anzahl">Number of events since the previous seal.</param>
/// <param name="Insgesamt">Number of events since the beginning.</param>
/// <param name="VorigesSiegel">Hash of the previous seal; missing in the first one.</param>
public sealed record SiegelGesetzt(long Bis, long BisPrepare, string Hash, long Anzahl, long Insgesamt, string? VorigesSiegel) : IEreignis
{
    public const string Typname = "siegel.gesetzt.v1";
    public const string Stream = "siegel";
    public const string Mandant = "_system";

    internal Position Position => new(Bis, BisPrepare);
}
