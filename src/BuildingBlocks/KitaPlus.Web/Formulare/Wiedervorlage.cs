using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KitaPlus.Web.Formulare;

/// <summary>
/// After a new login: shows the form page with what was typed before. The page is made as for a sent form; the form itself then does nothing but say so
/// (<see cref="Komponenten.Formular"/>), so nothing happens before the person sends it.
/// </summary>
internal sealed class Wiedervorlage(RequestDelegate weiter)
{
    /// <summary>In the address: under which key the form lies.</summary>
    public const string Name = "_eingabe";

    public const string Satz = "Sie waren zwischendurch nicht mehr angemeldet. Ihre Eingaben stehen wieder hier, gespeichert ist noch nichts. Bitte prüfen und noch einmal senden.";

    public Task InvokeAsync(HttpContext anfrage, IAnrufer anrufer, Formularablage ablage)
    {
        if (HttpMethods.IsGet(anfrage.Request.Method) && anrufer.IstAngemeldet && anfrage.Request.Query[Name].ToString() is { Length: > 0 } kennung && ablage.Nimm(kennung, anrufer, anfrage.Request.Path) is { } felder)
        {
            anfrage.Request.Method = HttpMethods.Post;
            anfrage.Request.ContentType = "application/x-www-form-urlencoded";
            anfrage.Features.Set<IFormFeature>(new FormFeature(felder));
            // kept by us for this person; nobody else could have laid it there
            anfrage.Features.Set<IAntiforgeryValidationFeature>(new Unseres());
            anfrage.Features.Set(new Merkmal());
        }

        return weiter(anfrage);
    }

    /// <summary>This request only shows a form again.</summary>
    internal sealed class Merkmal;

    private sealed class Unseres : IAntiforgeryValidationFeature
    {
        public bool IsValid => true;

        public Exception? Error => null;
    }
}
