using System.Security.Cryptography;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KitaPlus.Web.Sicherheit;

/// <summary>Turns what pages throw into a status and a sentence. Only defects of the program are logged, with a number the person can tell.</summary>
internal sealed class Fehlerfang(ILogger<Fehlerfang> protokoll) : IExceptionHandler
{
    private const string Zeichen = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static int Status(Exception fehler) => fehler switch
    {
        Verweigert => StatusCodes.Status403Forbidden,
        WartetAufFreigabe => StatusCodes.Status409Conflict,
        Fachfehler => StatusCodes.Status400BadRequest,
        BadHttpRequestException b => b.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <returns>False: the error page still has to answer.</returns>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Status(exception) == StatusCodes.Status413PayloadTooLarge) await Rest.NimmAbAsync(httpContext);
        httpContext.Features.Set(exception switch
        {
            Verweigert v => Fehlerangabe.Zu(v),
            WartetAufFreigabe w => new Fehlerangabe(w.Message, Vorgang: w.Adresse),
            Fachfehler f => new Fehlerangabe(f.Message),
            BadHttpRequestException => new Fehlerangabe(null),
            _ => Gemeldet(exception),
        });
        return false;
    }

    private Fehlerangabe Gemeldet(Exception fehler)
    {
        var nummer = RandomNumberGenerator.GetString(Zeichen, 8);
        protokoll.LogError(fehler, "Fehler {Nummer}", nummer);
        return new Fehlerangabe(null, Nummer: nummer);
    }
}
