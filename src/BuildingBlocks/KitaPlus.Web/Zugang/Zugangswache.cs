using KitaPlus.Rechte;
using KitaPlus.Web.Sicherheit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KitaPlus.Web;

/// <summary>
/// Asks for the right before an endpoint runs. A record that does not exist and one that must not be seen are answered alike,
/// so nobody learns by trying which records there are.
/// </summary>
internal sealed class Zugangswache(RequestDelegate weiter)
{
    public async Task InvokeAsync(HttpContext anfrage, IAnrufer anrufer, Anmeldeweg anmeldeweg, Zielverzeichnis ziele, IEnumerable<ISeitenzugriff> zuhoerer)
    {
        if (anfrage.GetEndpoint() is not { } endpunkt)
        {
            await weiter(anfrage);
            return;
        }

        switch (endpunkt.Metadata.GetMetadata<ZugangAttribute>())
        {
            case OeffentlichAttribute:
                break;
            case null when endpunkt is not RouteEndpoint:
                // Kein Endpunkt von uns: Das Gerüst sagt nur, dass es diese Methode hier nicht gibt.
                break;
            case null:
                throw new InvalidOperationException($"{endpunkt.DisplayName} hat keine Angabe zum Zugang.");
            case not null when Anmeldeweg.IstNoetig(anfrage, anrufer):
                await anmeldeweg.GeheAsync(anfrage);
                return;
            case SeiteAttribute seite:
                var objekt = seite.Objekt is null ? null : Objektname.Fuelle(seite.Objekt, anfrage.Request.RouteValues);
                var urteil = anrufer.Urteil(seite.Handlung, objekt is null ? null : await VorhandenesAsync(ziele, anrufer.Mandant, objekt, anfrage.RequestAborted));
                foreach (var z in zuhoerer) await z.VermerkeAsync(seite.Handlung, objekt, urteil, anfrage.RequestAborted);
                if (urteil.Erlaubt) break;
                anfrage.Response.StatusCode = StatusCodes.Status403Forbidden;
                anfrage.Features.Set(new Fehlerangabe(urteil.Satz, seite.Handlung, Objekt: objekt));
                return;
        }

        await weiter(anfrage);
    }

    /// <summary>A page is about what there is; also one whose action could create a record.</summary>
    private static async ValueTask<Ziel> VorhandenesAsync(Zielverzeichnis ziele, string mandant, string objekt, CancellationToken cancellationToken) =>
        await ziele.ZielAsync(mandant, objekt, cancellationToken) is var ziel and not Ziel.Neu ? ziel : new Ziel.Unbekannt();
}

/// <summary>Hears of every page that asked for a right, allowed or not: for the log of reads and refusals.</summary>
public interface ISeitenzugriff
{
    /// <param name="objekt">Stream name of what the page is about.</param>
    ValueTask VermerkeAsync(string handlung, string? objekt, Urteil urteil, CancellationToken cancellationToken = default);
}
