using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web;

public enum Meldungsart
{
    Erfolg,
    Hinweis,
    Warnung,
    Fehler,
}

/// <summary>One sentence for the person, shown once.</summary>
public sealed record Meldung(string Text, Meldungsart Art = Meldungsart.Erfolg);

/// <summary>Carries sentences across a redirect, in an encrypted cookie that is gone after the next page.</summary>
public sealed class Meldungen(IHttpContextAccessor zugriff, IDataProtectionProvider schutz)
{
    public const string Keks = "kp-meldung";
    private const int Hoechstens = 5;
    private const int LaengsterText = 400;
    private static readonly TimeSpan Lebensdauer = TimeSpan.FromMinutes(1);

    private readonly ITimeLimitedDataProtector schutz = schutz.CreateProtector("KitaPlus.Web.Meldungen").ToTimeLimitedDataProtector();
    private readonly List<Meldung> neu = [];

    public void Merke(string text, Meldungsart art = Meldungsart.Erfolg)
    {
        if (neu.Count >= Hoechstens) return;
        neu.Add(new Meldung(text.Length > LaengsterText ? text[..(LaengsterText - 1)] + "…" : text, art));
        Antwort.Cookies.Append(Keks, schutz.Protect(JsonSerializer.Serialize(neu), Lebensdauer), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" });
    }

    /// <summary>What was said before the redirect; the next call gets nothing.</summary>
    public IReadOnlyList<Meldung> Hole()
    {
        if (zugriff.HttpContext?.Request.Cookies[Keks] is not { Length: > 0 } keks) return [];
        if (!Antwort.HasStarted) Antwort.Cookies.Delete(Keks, new CookieOptions { Path = "/" });
        try
        {
            return JsonSerializer.Deserialize<List<Meldung>>(schutz.Unprotect(keks)) ?? [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return [];
        }
    }

    private HttpResponse Antwort => zugriff.HttpContext?.Response ?? throw new InvalidOperationException("Meldungen gibt es nur während einer Anfrage.");
}
