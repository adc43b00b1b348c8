using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace KitaPlus.Anmeldung;

/// <summary>Asks the name service; an answer holds for a minute, a failure counts as „no address“.</summary>
internal sealed class Namensaufloesung(TimeProvider uhr) : INamensaufloesung
{
    private static readonly TimeSpan Haltbar = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Bis, IReadOnlyList<IPAddress> Adressen)> bekannt = new(StringComparer.OrdinalIgnoreCase);

    public async ValueTask<IReadOnlyList<IPAddress>> AdressenAsync(string rechnername, CancellationToken cancellationToken = default)
    {
        if (bekannt.TryGetValue(rechnername, out var b) && b.Bis > uhr.GetUtcNow()) return b.Adressen;
        IReadOnlyList<IPAddress> adressen;
        try
        {
            adressen = await Dns.GetHostAddressesAsync(rechnername, cancellationToken);
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            adressen = [];
        }

        bekannt[rechnername] = (uhr.GetUtcNow() + Haltbar, adressen);
        return adressen;
    }
}
