using System.Reflection;
using KitaPlus.Web;

namespace KitaPlus.Host.Anleitung;

/// <summary>The pages of the host itself.</summary>
internal sealed class Hilfeseiten : IWebmodul
{
    public Assembly Seiten => typeof(Hilfeseiten).Assembly;

    public IEnumerable<Menuepunkt> Menue => [];

    public void Endpunkte(IEndpointRouteBuilder routen)
    {
    }

    public void Dienste(IServiceCollection dienste)
    {
    }
}
