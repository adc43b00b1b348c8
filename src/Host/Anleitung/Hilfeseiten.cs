using System.Reflection;
using KitaPlus.Web;

namespace KitaPlus.Host.Anleitung;

/// <summary>The pages of the host itself.</summary>
internal sealed class Hilfeseiten : IWebmodul
{
    public Assembly Seiten => typeof(Hilfeseiten).Assembly;

    public IEnumerable<Menuepunkt> Menue => [];

    public void Endpunkte(IEndpointRouteBuilder routen) => routen.MapGet("/hilfe/bilder/{name}", Bild).Oeffentlich();

    public void Dienste(IServiceCollection dienste)
    {
    }

    private static Microsoft.AspNetCore.Http.HttpResults.FileStreamHttpResult Bild(string name) => Handbuch.Bild(name) is { } png
        ? TypedResults.File(png, "image/png")
        : throw new KitaPlus.Kernel.Fachfehler($"Das Bild „{name}“ gibt es im Handbuch nicht. Alle Seiten stehen unter Hilfe.");
}
