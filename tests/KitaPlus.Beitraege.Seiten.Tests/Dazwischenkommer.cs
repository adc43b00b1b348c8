using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Tests;

/// <summary>Does something in the moment between the last look at the records and writing: as if somebody else were faster by a hair.</summary>
public sealed class Dazwischenkommer : IModul, IAusfuehrungsvorbehalt
{
    private Func<Task>? einmal;

    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => [];

    public void BeimNaechstenBefehl(Func<Task> was) => einmal = was;

    public void Codec(ICodecBuilder codec)
    {
    }

    public void Register(IServiceCollection services) => services.AddSingleton<IAusfuehrungsvorbehalt>(this);

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public async Task<StreamAppend?> PruefeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref einmal, null) is { } was) await was();
        return null;
    }
}
