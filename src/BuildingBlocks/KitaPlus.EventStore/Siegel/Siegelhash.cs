using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KitaPlus.EventStore;

/// <summary>
/// One link of the chain: H(n) = SHA-256(H(n−1) ‖ event). Every part of the event is written with a fixed width or with its length before it,
/// so that no two different events have the same bytes. What is hashed of personal fields is their cipher text: the seal survives their erasure.
/// </summary>
internal sealed class Siegelhash : IDisposable
{
    private const int KeinText = -1;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] stand = new byte[SHA256.HashSizeInBytes];
    private byte[] puffer = new byte[1024];
    private int laenge;

    public Siegelhash()
    {
    }

    /// <summary>Goes on from a recorded seal.</summary>
    public Siegelhash(string hex) => Convert.FromHexString(hex, stand, out _, out _);

    public string Hex => Convert.ToHexStringLower(stand);

    public void Nimm(StoredEvent e)
    {
        laenge = 0;
        hash.AppendData(stand);
        Zahl(e.Position.Commit);
        Zahl(e.Position.Prepare);
        Id(e.EventId);
        Text(e.Tenant);
        Text(e.Stream);
        Zahl(e.Revision);
        Text(e.Type);
        Zahl(e.RecordedAt.UtcTicks);
        Text(e.Metadata.Actor);
        Id(e.Metadata.CommandId);
        Text(e.Metadata.OnBehalfOf);
        Zahl(e.Metadata.Cause is null ? 0 : 1);
        Id(e.Metadata.Cause ?? Guid.Empty);
        Zahl(e.Payload.Length);
        hash.AppendData(puffer, 0, laenge);
        hash.AppendData(e.Payload.Span);
        hash.GetHashAndReset(stand);
    }

    public void Dispose() => hash.Dispose();

    private void Zahl(long wert) => BinaryPrimitives.WriteInt64BigEndian(Platz(8), wert);

    private void Id(Guid wert) => wert.TryWriteBytes(Platz(16), bigEndian: true, out _);

    private void Text(string? wert)
    {
        if (wert is null)
        {
            Zahl(KeinText);
            return;
        }

        var bytes = Encoding.UTF8.GetByteCount(wert);
        Zahl(bytes);
        Encoding.UTF8.GetBytes(wert, Platz(bytes));
    }

    private Span<byte> Platz(int bytes)
    {
        if (laenge + bytes > puffer.Length) Array.Resize(ref puffer, Math.Max(puffer.Length * 2, laenge + bytes));
        laenge += bytes;
        return puffer.AsSpan(laenge - bytes, bytes);
    }
}
