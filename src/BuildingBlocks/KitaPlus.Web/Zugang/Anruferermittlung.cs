using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web;

/// <summary>Display name of a Mandant.</summary>
public interface IMandantennamen
{
    string Name(string mandant);
}

/// <summary>Finds out with every request who is calling and what they may right now; nothing of it is remembered in the session.</summary>
internal sealed class Anruferermittlung(RequestDelegate weiter, Rechtelagen lagen, IMandantennamen mandanten)
{
    public async Task InvokeAsync(HttpContext anfrage, Anrufer anrufer)
    {
        if (Sitzungsmerkmale.Von(anfrage.User) is var (mandant, benutzer) && await lagen.VonAsync(mandant, benutzer, anfrage.RequestAborted) is { } lage)
            anrufer.Setze(lage, mandanten.Name(mandant), anfrage.Connection.RemoteIpAddress?.ToString());
        await weiter(anfrage);
    }
}
