using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Verpflegung;

/// <summary>Verpflegung: offers, contracts, daily An- and Abmeldungen, Bildung und Teilhabe, kitchen.</summary>
public sealed class VerpflegungModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Verpflegung.Handlungen.Alle;

    public Assembly Seiten => typeof(VerpflegungModule).Assembly;

    public IEnumerable<Menuepunkt> Menue => [];

    public void Codec(ICodecBuilder codec) => VerpflegungCodec.Registriere(codec);

    public void Register(IServiceCollection services)
    {
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public void Dienste(IServiceCollection dienste)
    {
    }

    public void Endpunkte(IEndpointRouteBuilder routen)
    {
    }
}
