namespace KitaPlus.EventStore;

/// <summary>
/// Keys of persons, one per (tenant, person, purpose), 256 bits, in a database of their own, so that a backup of the log
/// does not carry them and destroying one erases all its values everywhere. Thread-safe; reads are answered from memory.
/// </summary>
public interface IPersonKeys
{
    /// <summary>Key for writing; durable before this returns. Null if the key was destroyed: then nothing new may be written about the person for this purpose.</summary>
    byte[]? GetOrCreate(string tenant, string person, string purpose);

    /// <summary>Creates all missing keys of a batch in one transaction (imports).</summary>
    void Ensure(string tenant, IReadOnlyCollection<(string Person, string Purpose)> keys);

    /// <summary>Key for reading; null = destroyed or never existed.</summary>
    byte[]? Find(string tenant, string person, string purpose);

    /// <summary>Overwrites and removes the key; it is never created again. Purpose null = all purposes of the person.</summary>
    void Destroy(string tenant, string person, string? purpose);
}
