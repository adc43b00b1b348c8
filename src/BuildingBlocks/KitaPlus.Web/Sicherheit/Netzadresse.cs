using System.Net;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web;

/// <summary>Where a request comes from; behind a proxy the host has already put in the real address.</summary>
public static class Netzadresse
{
    /// <summary>IPv4 addresses that came through an IPv6 socket are told as IPv4.</summary>
    public static IPAddress Von(HttpContext anfrage) => anfrage.Connection.RemoteIpAddress is not { } a ? IPAddress.None : a.IsIPv4MappedToIPv6 ? a.MapToIPv4() : a;
}
