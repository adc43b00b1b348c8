using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KitaPlus.Web;

/// <summary>How much a request may bring. A page that takes larger files says so: <c>[RequestSizeLimit(…)]</c> and <c>[RequestFormLimits(…)]</c>.</summary>
public static class Grenzen
{
    /// <summary>Bytes of a whole request.</summary>
    public const int Anfrage = 2 * 1024 * 1024;

    /// <summary>Fields of a form.</summary>
    public const int Felder = 2000;

    /// <summary>Characters of one field.</summary>
    public const int Feldlaenge = 100_000;

    internal static void Fuer(KestrelServerOptions o)
    {
        o.AddServerHeader = false;
        o.Limits.MaxRequestBodySize = Anfrage;
        o.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        o.Limits.MaxRequestLineSize = 8 * 1024;
    }

    internal static void Fuer(FormOptions o)
    {
        o.ValueCountLimit = Felder;
        o.ValueLengthLimit = Feldlaenge;
        o.MultipartBodyLengthLimit = Anfrage;
    }
}
