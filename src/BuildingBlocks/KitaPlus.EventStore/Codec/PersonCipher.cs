using System.Security.Cryptography;
using System.Text;

namespace KitaPlus.EventStore;

/// <summary>
/// What encrypting personal fields needs to know about the event in hand. One per thread and event:
/// converters of System.Text.Json have no other way to learn it.
/// </summary>
internal sealed class PersonCipher
{
    public const int NonceBytes = 12;
    public const int TagBytes = 16;

    // measured: setting up a key costs about twice as much as decrypting a name; events of one child often lie close together
    private const int CachedKeys = 4_096;

    [ThreadStatic]
    private static PersonCipher? current;

    // by identity of the key array
    private readonly Dictionary<byte[], AesGcm> ciphers = [];
    private readonly Queue<byte[]> order = [];
    private readonly byte[] eventId = new byte[16];
    private readonly byte[] random = new byte[NonceBytes * 256];
    private int randomUsed = NonceBytes * 256;
    private IPersonKeys? keys;
    private string tenant = "";

    /// <summary>The one of this thread; only valid between <see cref="Begin"/> and the end of the call.</summary>
    public static PersonCipher Current => current ??= new PersonCipher();

    /// <summary>True when the payload went through upcasters: then a field may say under which name it was encrypted.</summary>
    public bool Upcast { get; private set; }

    public static void Begin(IPersonKeys keys, string tenant, Guid eventId, bool upcast = false)
    {
        var cipher = Current;
        cipher.keys = keys;
        cipher.tenant = tenant;
        cipher.Upcast = upcast;
        eventId.TryWriteBytes(cipher.eventId, bigEndian: true, out _);
    }

    public byte[]? KeyToWrite(string person, string purpose) => Keys.GetOrCreate(tenant, person, purpose);

    public byte[]? KeyToRead(string person, string purpose) => Keys.Find(tenant, person, purpose);

    /// <summary>Writes nonce, cipher text and tag into <paramref name="target"/>.</summary>
    public void Encrypt(byte[] key, string field, ReadOnlySpan<byte> plain, Span<byte> target)
    {
        Span<byte> aad = stackalloc byte[AadBytes(field)];
        WriteAad(field, aad);
        var nonce = target[..NonceBytes];
        NextRandom(nonce);
        CipherOf(key).Encrypt(nonce, plain, target[NonceBytes..^TagBytes], target[^TagBytes..], aad);
    }

    /// <exception cref="AuthenticationTagMismatchException">The value was changed, or moved from another event or field.</exception>
    public void Decrypt(byte[] key, string field, ReadOnlySpan<byte> stored, Span<byte> plain)
    {
        Span<byte> aad = stackalloc byte[AadBytes(field)];
        WriteAad(field, aad);
        CipherOf(key).Decrypt(stored[..NonceBytes], stored[NonceBytes..^TagBytes], stored[^TagBytes..], plain, aad);
    }

    private IPersonKeys Keys => keys ?? throw new InvalidOperationException("Personenbezug lässt sich nur als Teil eines Ereignisses speichern oder lesen.");

    private static int AadBytes(string field) => 16 + Encoding.UTF8.GetByteCount(field);

    private void WriteAad(string field, Span<byte> aad)
    {
        eventId.CopyTo(aad);
        Encoding.UTF8.GetBytes(field, aad[16..]);
    }

    // asking the random generator costs as much as encrypting: many nonces at once, each used once
    private void NextRandom(Span<byte> nonce)
    {
        if (randomUsed == random.Length)
        {
            RandomNumberGenerator.Fill(random);
            randomUsed = 0;
        }

        random.AsSpan(randomUsed, NonceBytes).CopyTo(nonce);
        randomUsed += NonceBytes;
    }

    private AesGcm CipherOf(byte[] key)
    {
        if (ciphers.TryGetValue(key, out var cipher)) return cipher;
        if (ciphers.Count == CachedKeys && ciphers.Remove(order.Dequeue(), out var oldest)) oldest.Dispose();
        cipher = new AesGcm(key, TagBytes);
        ciphers.Add(key, cipher);
        order.Enqueue(key);
        return cipher;
    }
}
