using KitaPlus.Rechte;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KitaPlus.Web;

/// <summary>Notes who has opened the record of a person.</summary>
public interface ILeseprotokoll
{
    Task SchreibeAsync(IAnrufer anrufer, Handlung handlung, string objekt, CancellationToken cancellationToken);
}

/// <summary>Display name of a Mandant.</summary>
public interface IMandantennamen
{
    string Name(string mandant);
}

/// <summary>Lets nobody to an endpoint who may not; stands between routing and the endpoint, so no page can forget it.</summary>
internal sealed class Seitenschutz(RequestDelegate weiter, IOptions<Weboptionen> optionen, Handlungsverzeichnis handlungen, Zielverzeichnis ziele, Rechtelagen lagen, IMandantennamen mandanten)
{
    public async Task InvokeAsync(HttpContext anfrage)
    {
        var anrufer = anfrage.RequestServices.GetRequiredService<Anrufer>();
        if (Sitzungsmerkmale.Von(anfrage.User) is var (mandant, benutzer) && await lagen.VonAsync(mandant, benutzer, anfrage.RequestAborted) is { } lage)
            anrufer.Setze(lage, mandanten.Name(mandant), anfrage.Connection.RemoteIpAddress?.ToString());

        switch (anfrage.GetEndpoint()?.Metadata.GetMetadata<ZugangAttribute>())
        {
            case null or OeffentlichAttribute:
                break;
            case not null when !anrufer.IstAngemeldet:
                ZurAnmeldung(anfrage);
                return;
            case SeiteAttribute seite:
                await PruefeAsync(anfrage, anrufer, seite);
                break;
        }

        await weiter(anfrage);
    }

    private async Task PruefeAsync(HttpContext anfrage, Anrufer anrufer, SeiteAttribute seite)
    {
        var handlung = handlungen[seite.Handlung];
        var objekt = seite.Objekt is { } muster ? Objektname.Fuelle(muster, anfrage.Request.RouteValues) : null;
        var urteil = anrufer.Lage.Pruefe(handlung, objekt is null ? new Ziel.Allgemein() : await ziele.ZielAsync(anrufer.Mandant, objekt, anfrage.RequestAborted));
        if (!urteil.Erlaubt) throw new Verweigert(urteil);
        if (!handlung.Personenakte || objekt is null) return;
        foreach (var p in anfrage.RequestServices.GetServices<ILeseprotokoll>()) await p.SchreibeAsync(anrufer, handlung, objekt, anfrage.RequestAborted);
    }

    private void ZurAnmeldung(HttpContext anfrage)
    {
        var ziel = HttpMethods.IsGet(anfrage.Request.Method) ? anfrage.Request.PathBase + anfrage.Request.Path + anfrage.Request.QueryString : "/";
        var adresse = $"{optionen.Value.Anmeldeadresse}?ziel={Uri.EscapeDataString(ziel)}";
        // htmx would put the login page into the fragment: send the whole page there instead
        if (anfrage.Request.Headers.ContainsKey("HX-Request"))
        {
            anfrage.Response.StatusCode = StatusCodes.Status401Unauthorized;
            anfrage.Response.Headers["HX-Redirect"] = adresse;
        }
        else
        {
            anfrage.Response.Redirect(adresse);
        }
    }
}
