using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Dokumente;

/// <summary>Templates and issued documents: letters, contracts, invoices as PDF.</summary>
public sealed class DokumenteModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Dokumente.Handlungen.Alle;

    public Assembly Seiten => typeof(DokumenteModule).Assembly;

    public IEnumerable<Menuepunkt> Menue => [];

    public void Codec(ICodecBuilder codec) => DokumenteCodec.Registriere(codec);

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
