using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Barkasse.Tests;

/// <summary>Somebody else is faster: does something, once, immediately before a command is written.</summary>
internal sealed class Zwischenfall : IModul, IAusfuehrungsvorbehalt
{
    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => [];

    /// <summary>By the command it comes before.</summary>
    public (Type Befehl, Func<Task> Was)? Vor { get; set; }

    public void Codec(ICodecBuilder codec)
    {
    }

    public void Register(IServiceCollection services) => services.AddSingleton<IAusfuehrungsvorbehalt>(this);

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public async Task<StreamAppend?> PruefeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken)
    {
        if (Vor is not { } v || v.Befehl != befehl.GetType()) return null;
        Vor = null;
        await v.Was();
        return null;
    }
}
