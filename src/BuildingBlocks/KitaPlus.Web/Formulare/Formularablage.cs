using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web.Formulare;

/// <summary>
/// Keeps what somebody typed into a form whose session had ended before it was sent, until they have logged in again. In memory, encrypted for this
/// person and this page, for a short time, one form for each person; never passwords or files, and never forms of the login or the account, which carry no mark.
/// </summary>
internal sealed class Formularablage(IDataProtectionProvider schutz, TimeProvider uhr)
{
    /// <summary>Hidden field: for whom this form was made.</summary>
    public const string Markenname = "_marke";

    /// <summary>Hidden fields: names of the passwords in this form.</summary>
    public const string Geheimname = "_geheim";

    private const string Zweck = "KitaPlus.Web.Formularablage";
    private const string Handlername = "_handler";
    private const string Schutzname = "__RequestVerificationToken";
    private const int HoechstensFormulare = 500;
    private const int HoechstensZeichen = 256 * 1024;
    private static readonly TimeSpan Frist = TimeSpan.FromMinutes(30);

    private readonly IDataProtector marken = schutz.CreateProtector("KitaPlus.Web.Formularmarke");
    private readonly ConcurrentDictionary<string, Eintrag> alle = new(StringComparer.Ordinal);

    public string Marke(IAnrufer anrufer, string formular) => marken.Protect(JsonSerializer.Serialize(new Besitz(anrufer.Mandant, anrufer.Benutzer, formular)));

    /// <returns>The key under which it lies; null when it is not one of our forms or too large.</returns>
    public string? Lege(string pfad, IFormCollection formular)
    {
        if (Lies(formular[Markenname]) is not { } b || formular[Handlername] != b.Formular) return null;
        var felder = formular.Where(f => f.Key is not (Markenname or Schutzname or Geheimname) && !formular[Geheimname].Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.Ordinal);
        var inhalt = JsonSerializer.SerializeToUtf8Bytes(felder);
        if (inhalt.Length > HoechstensZeichen) return null;
        WirfAltesWeg(b);
        if (alle.Count >= HoechstensFormulare) return null;
        var kennung = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        alle[kennung] = new Eintrag(b.Mandant, b.Benutzer, uhr.GetUtcNow() + Frist, Fuer(b.Mandant, b.Benutzer, pfad).Protect(inhalt));
        return kennung;
    }

    /// <summary>Takes it out, once.</summary>
    /// <returns>Null: nothing there for this person and this page.</returns>
    public FormCollection? Nimm(string kennung, IAnrufer anrufer, string pfad)
    {
        if (!alle.TryGetValue(kennung, out var e) || e.Mandant != anrufer.Mandant || e.Benutzer != anrufer.Benutzer || !alle.TryRemove(kennung, out _) || e.Bis <= uhr.GetUtcNow()) return null;
        try
        {
            var felder = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(Fuer(e.Mandant, e.Benutzer, pfad).Unprotect(e.Inhalt))!;
            return new FormCollection(felder.ToDictionary(f => f.Key, f => new Microsoft.Extensions.Primitives.StringValues(f.Value), StringComparer.OrdinalIgnoreCase));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Fuer(string mandant, string benutzer, string pfad) => schutz.CreateProtector(Zweck, mandant, benutzer, pfad);

    private Besitz? Lies(string? marke)
    {
        try
        {
            return string.IsNullOrEmpty(marke) ? null : JsonSerializer.Deserialize<Besitz>(marken.Unprotect(marke));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private void WirfAltesWeg(Besitz besitz)
    {
        foreach (var (kennung, e) in alle)
            if (e.Bis <= uhr.GetUtcNow() || (e.Mandant == besitz.Mandant && e.Benutzer == besitz.Benutzer)) alle.TryRemove(kennung, out _);
    }

    private sealed record Besitz(string Mandant, string Benutzer, string Formular);

    private sealed record Eintrag(string Mandant, string Benutzer, DateTimeOffset Bis, byte[] Inhalt);
}
