using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Web;

/// <summary>What a module gives to the web application; implemented beside <c>IModul</c>.</summary>
public interface IWebmodul
{
    /// <summary>The assembly that holds its pages.</summary>
    Assembly Seiten { get; }

    IEnumerable<Menuepunkt> Menue { get; }

    /// <summary>Endpoints that are no pages (exports, fragments). Each carries a <see cref="ZugangAttribute"/>, see <see cref="Zugangsangaben"/>.</summary>
    void Endpunkte(IEndpointRouteBuilder routen);

    /// <summary>Services only pages need.</summary>
    void Dienste(IServiceCollection dienste);
}

/// <summary>An entry of the navigation; shown to whom the action is allowed.</summary>
/// <param name="Adresse">Path of the page, e.g. <c>/kinder</c>.</param>
/// <param name="Handlung">Name of the action the page asks for.</param>
/// <param name="Gruppe">Heading under which it stands.</param>
/// <param name="Rang">Small ones first; the smallest of a group gives the group its place.</param>
public sealed record Menuepunkt(string Titel, string Adresse, string Handlung, string Gruppe, int Rang)
{
    /// <summary>The page is about the Mandant as a whole: shown to those only whose right reaches all of it.</summary>
    public bool Mandantweit { get; init; }
}
