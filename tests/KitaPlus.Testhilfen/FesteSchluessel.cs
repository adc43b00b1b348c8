using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using KitaPlus.EventStore;

namespace KitaPlus.Testhilfen;

/// <summary>Keys that follow from their names: what was encrypted in an earlier run of the tests stays readable. Only for tests.</summary>
public sealed class FesteSchluessel : IPersonKeys
{
    private readonly ConcurrentDictionary<(string, string, string), byte[]> schluessel = new();
    private readonly ConcurrentDictionary<(string, string, string), bool> vernichtet = new();

    public byte[]? GetOrCreate(string tenant, string person, string purpose) => Find(tenant, person, purpose);

    public void Ensure(string tenant, IReadOnlyCollection<(string Person, string Purpose)> keys)
    {
        // they all exist
    }

    public byte[]? Find(string tenant, string person, string purpose) =>
        vernichtet.ContainsKey((tenant, person, purpose)) || vernichtet.ContainsKey((tenant, person, ""))
            ? null
            : schluessel.GetOrAdd((tenant, person, purpose), n => SHA256.HashData(Encoding.UTF8.GetBytes($"{n.Item1}\n{n.Item2}\n{n.Item3}")));

    public void Destroy(string tenant, string person, string? purpose) => vernichtet[(tenant, person, purpose ?? "")] = true;
}
