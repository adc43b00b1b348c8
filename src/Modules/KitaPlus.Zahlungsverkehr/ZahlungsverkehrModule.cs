using System.CommandLine;
using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Zahlungsverkehr;

/// <summary>SEPA mandates, direct debits, returns, reminders, bank turnover, export to accounting.</summary>
public sealed class ZahlungsverkehrModule : IModul, IWebmodul
{
    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => KitaPlus.Zahlungsverkehr.Handlungen.Alle;

    public Assembly Seiten => typeof(ZahlungsverkehrModule).Assembly;

    public IEnumerable<Menuepunkt> Menue => [];

    public void Codec(ICodecBuilder codec) => ZahlungsverkehrCodec.Registriere(codec);

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
