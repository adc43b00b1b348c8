using System.Text;

namespace KitaPlus.EventStore;

/// <summary>
/// Turns UTF-8 into strings and gives the same object for texts that came before: types, tenants and actors repeat in every row.
/// A fixed number of slots, a newcomer replaces what was in its slot. Not thread-safe.
/// </summary>
internal sealed class SqliteTexts
{
    private const int Slots = 512;

    private readonly (byte[] Utf8, string Text)[] _slots = new (byte[], string)[Slots];

    public static string New(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    public string Get(ReadOnlySpan<byte> utf8)
    {
        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var slot = ref _slots[(uint)hash.ToHashCode() % Slots];
        if (slot.Utf8 is null || !utf8.SequenceEqual(slot.Utf8)) slot = (utf8.ToArray(), New(utf8));
        return slot.Text;
    }
}
