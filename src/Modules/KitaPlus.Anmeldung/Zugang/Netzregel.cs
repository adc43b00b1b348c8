using System.Net;

namespace KitaPlus.Anmeldung;

/// <summary>One allowed network: an address, a range (CIDR, IPv4 or IPv6) or a host name (G10).</summary>
public static class Netzregel
{
    /// <returns>Null when the text is a host name.</returns>
    public static IPNetwork? Bereich(string text)
    {
        if (IPNetwork.TryParse(text, out var netz)) return netz;
        return IPAddress.TryParse(text, out var einzeln) ? new IPNetwork(einzeln, einzeln.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128) : null;
    }

    /// <summary>IPv4 addresses that came through an IPv6 socket are judged as IPv4.</summary>
    public static IPAddress Schlicht(IPAddress adresse) => adresse.IsIPv4MappedToIPv6 ? adresse.MapToIPv4() : adresse;

    /// <summary>Where somebody comes from, for counting failures. Of an IPv6 address only the network counts: one connection has billions of addresses.</summary>
    public static string Herkunft(IPAddress adresse)
    {
        var schlicht = Schlicht(adresse);
        return schlicht.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"{new IPAddress([.. schlicht.GetAddressBytes().AsSpan(0, 8), .. new byte[8]])}/64" : schlicht.ToString();
    }

    public static async ValueTask<bool> TrifftAsync(string regel, IPAddress adresse, INamensaufloesung namen, CancellationToken cancellationToken)
    {
        var schlicht = Schlicht(adresse);
        if (Bereich(regel) is { } netz) return netz.Contains(schlicht);
        return (await namen.AdressenAsync(regel, cancellationToken)).Any(a => Schlicht(a).Equals(schlicht));
    }
}
