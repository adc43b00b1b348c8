using KitaPlus.Rechte;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web;

/// <summary>Finds out with every request who is calling and what they may right now; nothing of it is remembered in the session.</summary>
internal sealed class Anruferermittlung(RequestDelegate weiter, Rechtelagen lagen, IMandanten mandanten)
{
    public async Task InvokeAsync(HttpContext anfrage, Anrufer anrufer)
    {
        anfrage.Features.Set(anrufer);
        if (Sitzungsmerkmale.Von(anfrage.User) is var (mandant, benutzer) && await lagen.VonAsync(mandant, benutzer, anfrage.RequestAborted) is { } lage)
            anrufer.Setze(lage, (await mandanten.AlleAsync(anfrage.RequestAborted)).FirstOrDefault(m => m.Id == mandant)?.Name ?? mandant, Netzadresse.Von(anfrage).ToString());
        await weiter(anfrage);
    }
}
