using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace KitaPlus.EventStore;

/// <summary>Name of a key. A tombstone for all purposes of a person has <see cref="AllPurposes"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KeyName(string Tenant, string Person, string Purpose)
{
    public const string AllPurposes = "*";
}

/// <summary>
/// All keys and tombstones in memory; the subclass makes changes durable first. Changes are serialised, reads take no lock.
/// The returned array is the one in memory: nobody may write to it.
/// </summary>
public abstract class PersonKeysBase : IPersonKeys, IDisposable
{
    private const int KeyBytes = 32;
    private readonly Lock changes = new();
    private readonly ConcurrentDictionary<KeyName, byte[]> keys = new();
    private readonly ConcurrentDictionary<KeyName, bool> destroyed = new();
    private volatile Action? pendingLoad;

    /// <summary>No key was ever made here.</summary>
    public bool IsEmpty
    {
        get
        {
            Ready();
            return keys.IsEmpty && destroyed.IsEmpty;
        }
    }

    public byte[]? Find(string tenant, string person, string purpose)
    {
        Ready();
        return keys.TryGetValue(new KeyName(tenant, person, purpose), out var key) ? key : null;
    }

    public byte[]? GetOrCreate(string tenant, string person, string purpose)
    {
        Ready();
        var name = new KeyName(tenant, person, purpose);
        if (keys.TryGetValue(name, out var key)) return key;
        lock (changes)
        {
            if (keys.TryGetValue(name, out key)) return key;
            if (IsDestroyed(name)) return null;
            Create([name]);
            return keys.GetValueOrDefault(name);
        }
    }

    public void Ensure(string tenant, IReadOnlyCollection<(string Person, string Purpose)> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Ready();
        lock (changes)
        {
            var missing = keys.Select(k => new KeyName(tenant, k.Person, k.Purpose)).Distinct()
                .Where(n => !this.keys.ContainsKey(n) && !IsDestroyed(n)).ToList();
            if (missing.Count > 0) Create(missing);
        }
    }

    public void Destroy(string tenant, string person, string? purpose)
    {
        Ready();
        lock (changes)
        {
            // an exhaustive look is fine: destroying is rare
            var doomed = purpose is not null
                ? [new KeyName(tenant, person, purpose)]
                : keys.Keys.Where(k => k.Tenant == tenant && k.Person == person).ToList();
            var tombstone = new KeyName(tenant, person, purpose ?? KeyName.AllPurposes);
            Erase(doomed, [.. doomed.Append(tombstone).Distinct()]);
            destroyed[tombstone] = true;
            foreach (var name in doomed)
            {
                destroyed[name] = true;
                keys.TryRemove(name, out _);
            }
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>Id of the log that the keys belong to; null if they were never bound to one.</summary>
    internal abstract Guid? BoundLog();

    /// <summary>Binds the keys durably, once and for all; does nothing if they are bound already.</summary>
    internal abstract void Bind(Guid logId);

    /// <summary>Holds the key, or remembers that it was destroyed.</summary>
    internal bool Knows(KeyName name)
    {
        Ready();
        return keys.ContainsKey(name) || IsDestroyed(name);
    }

    /// <summary>Stores the keys durably in one transaction and returns what is stored now: another process may have been first, or have destroyed the key.</summary>
    private protected abstract IReadOnlyList<(KeyName Name, byte[] Key)> Store(IReadOnlyList<(KeyName Name, byte[] Key)> created);

    /// <summary>Overwrites and removes the keys and remembers the tombstones, durably.</summary>
    private protected abstract void Erase(IReadOnlyList<KeyName> doomed, IReadOnlyList<KeyName> tombstones);

    private protected void Load(IEnumerable<(KeyName Name, byte[] Key)> stored, IEnumerable<KeyName> tombstones)
    {
        foreach (var (name, key) in stored) keys[Shared(name)] = key;
        foreach (var name in tombstones) destroyed[name] = true;
    }

    /// <summary>Reading what is stored waits until the first key is asked for: most verbs never need one.</summary>
    private protected void LoadLater(Action load) => pendingLoad = load;

    private void Ready()
    {
        if (pendingLoad is null) return;
        lock (changes)
        {
            pendingLoad?.Invoke();
            pendingLoad = null;
        }
    }

    private void Create(List<KeyName> names)
    {
        var created = new List<(KeyName, byte[])>(names.Count);
        foreach (var name in names) created.Add((name, RandomNumberGenerator.GetBytes(KeyBytes)));
        foreach (var (name, key) in Store(created)) keys[Shared(name)] = key;
    }

    private bool IsDestroyed(KeyName name) =>
        destroyed.ContainsKey(name) || destroyed.ContainsKey(name with { Purpose = KeyName.AllPurposes });

    // few tenants and purposes, many persons: share the strings
    private static KeyName Shared(KeyName name) => new(string.Intern(name.Tenant), name.Person, string.Intern(name.Purpose));
}

/// <summary>Keys that live as long as the process: for tests and previews.</summary>
public sealed class InMemoryPersonKeys : PersonKeysBase
{
    private Guid? boundLog;

    internal override Guid? BoundLog() => boundLog;

    internal override void Bind(Guid logId) => boundLog ??= logId;

    private protected override IReadOnlyList<(KeyName Name, byte[] Key)> Store(IReadOnlyList<(KeyName Name, byte[] Key)> created) => created;

    private protected override void Erase(IReadOnlyList<KeyName> doomed, IReadOnlyList<KeyName> tombstones)
    {
    }
}
