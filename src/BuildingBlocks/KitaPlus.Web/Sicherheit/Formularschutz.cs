using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web.Sicherheit;

/// <summary>Whatever changes something comes from a form of ours: checked for every endpoint, without exception.</summary>
internal sealed class Formularschutz(RequestDelegate weiter, IAntiforgery pruefung)
{
    public const string Satz = "Das Formular ist abgelaufen oder kam nicht von dieser Seite. Es wurde nichts gespeichert. Bitte gehen Sie zurück, laden Sie die Seite neu und senden Sie noch einmal.";

    public async Task InvokeAsync(HttpContext anfrage, IAnrufer anrufer, Anmeldeweg anmeldeweg)
    {
        // Die Fehlerseite entsteht innerhalb der abgelehnten Anfrage; sie ist kein zweites Absenden.
        if (WirdWiederholt(anfrage)) anfrage.Request.Method = HttpMethods.Get;
        if (IstHarmlos(anfrage.Request.Method) || anfrage.GetEndpoint() is null || await IstUnseresAsync(anfrage))
        {
            await weiter(anfrage);
            return;
        }

        if (Anmeldeweg.IstNoetig(anfrage, anrufer))
        {
            await anmeldeweg.GeheAsync(anfrage);
            return;
        }

        anfrage.Response.StatusCode = StatusCodes.Status400BadRequest;
        anfrage.Features.Set(new Fehlerangabe(Satz));
    }

    /// <exception cref="BadHttpRequestException">The form breaks the <see cref="Grenzen"/>.</exception>
    private async Task<bool> IstUnseresAsync(HttpContext anfrage)
    {
        try
        {
            return await pruefung.IsRequestValidAsync(anfrage);
        }
        catch (AntiforgeryValidationException e) when (e.InnerException is BadHttpRequestException or InvalidDataException)
        {
            throw e.InnerException as BadHttpRequestException ?? new BadHttpRequestException(e.InnerException.Message, StatusCodes.Status413PayloadTooLarge, e.InnerException);
        }
    }

    private static bool IstHarmlos(string methode) => HttpMethods.IsGet(methode) || HttpMethods.IsHead(methode) || HttpMethods.IsOptions(methode) || HttpMethods.IsTrace(methode);

    private static bool WirdWiederholt(HttpContext anfrage) =>
        anfrage.Features.Get<IStatusCodeReExecuteFeature>() is not null || anfrage.Features.Get<IExceptionHandlerFeature>() is not null;
}
