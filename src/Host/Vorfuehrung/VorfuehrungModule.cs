using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Host.Vorfuehrung;

/// <summary>Knows the event that marks an invented log.</summary>
internal sealed class VorfuehrungModule : IModul
{
    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => [];

    public void Codec(ICodecBuilder codec) => VorfuehrungAngelegt.Codec(codec);

    public void Register(IServiceCollection services)
    {
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];
}
