using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Web;

/// <summary>The filled template of a document as a page of its own, for the printer of the browser.</summary>
public static class Dokumentdruck
{
    public static async Task<IResult> DruckeAsync(HttpContext anfrage, Dokumentauftrag auftrag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(anfrage);
        var dokumente = anfrage.RequestServices.GetServices<IDokumente>().FirstOrDefault() ?? throw new Fachfehler("In dieser Anwendung lassen sich keine Dokumente ausstellen.");
        return Dateiausgabe.Druckansicht(anfrage, await dokumente.DruckansichtAsync(anfrage.RequestServices.GetRequiredService<IAnrufer>().Mandant, auftrag, cancellationToken));
    }
}
