using KitaPlus.Web.Formulare;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace KitaPlus.Web;

/// <summary>Leads who is not logged in (any more) to the login and afterwards back; what was typed into a form is waiting there.</summary>
internal sealed class Anmeldeweg(IOptions<Weboptionen> einstellung, Formularablage ablage, Meldungen meldungen)
{
    public const string Gemerkt = "Sie waren nicht mehr angemeldet; gespeichert ist nichts. Nach der Anmeldung stehen Ihre Eingaben wieder im Formular.";
    public const string Verloren = "Sie waren nicht mehr angemeldet; gespeichert ist nichts. Bitte melden Sie sich an und geben Sie es noch einmal ein.";

    /// <summary>Everything that is neither for everybody nor allowed to who is logged in.</summary>
    public static bool IstNoetig(HttpContext anfrage, IAnrufer anrufer) => !anrufer.IstAngemeldet && anfrage.GetEndpoint()?.Metadata.GetMetadata<ZugangAttribute>() is SeiteAttribute or NurAngemeldetAttribute;

    public async Task GeheAsync(HttpContext anfrage)
    {
        var ziel = anfrage.Request.PathBase + anfrage.Request.Path + anfrage.Request.QueryString;
        if (!HttpMethods.IsGet(anfrage.Request.Method) && !HttpMethods.IsHead(anfrage.Request.Method))
        {
            var kennung = anfrage.Request.HasFormContentType ? ablage.Lege(anfrage.Request.Path, await anfrage.Request.ReadFormAsync(anfrage.RequestAborted)) : null;
            meldungen.Merke(kennung is null ? Verloren : Gemerkt, Meldungsart.Warnung);
            if (kennung is not null) ziel = anfrage.Request.PathBase + anfrage.Request.Path + MitKennung(anfrage.Request, kennung);
            else if (!IstSeite(anfrage.GetEndpoint()!)) ziel = einstellung.Value.Startadresse;
        }

        var adresse = $"{einstellung.Value.Anmeldeadresse}?ziel={Uri.EscapeDataString(ziel)}";
        if (anfrage.Request.Headers.ContainsKey("HX-Request")) anfrage.Response.Headers["HX-Redirect"] = einstellung.Value.Anmeldeadresse;
        else anfrage.Response.Redirect(adresse);
    }

    private static QueryString MitKennung(HttpRequest anfrage, string kennung) =>
        QueryString.Create(anfrage.Query.Where(q => q.Key != Wiedervorlage.Name).SelectMany(q => q.Value.Select(w => KeyValuePair.Create(q.Key, w))).Append(KeyValuePair.Create<string, string?>(Wiedervorlage.Name, kennung)));

    /// <summary>Can be opened, too.</summary>
    private static bool IstSeite(Endpoint endpunkt) => endpunkt.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methoden } || methoden.Contains(HttpMethods.Get);
}
