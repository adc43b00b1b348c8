using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Planung.Tests;

/// <summary>Stands where the module with the employments stands: knows the staff it was given.</summary>
internal sealed class Personalprobe : IModul, IPersonalstand, IPersonalkosten
{
    public List<(string Einrichtung, Kraftabschnitt Kraft, Geld ImJahr)> Alle { get; } = [];

    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen => [];

    public void Codec(ICodecBuilder codec)
    {
        // keeps nothing
    }

    public void Register(IServiceCollection services) => services.AddSingleton<IPersonalstand>(this).AddSingleton<IPersonalkosten>(this);

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];

    public Task<ILookup<string, Kraftabschnitt>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken = default) =>
        Task.FromResult(Alle.Where(a => einrichtungen?.Contains(a.Einrichtung) != false && a.Kraft.Zeit.Schneidet(new(ab, bis))).ToLookup(a => a.Einrichtung, a => a.Kraft, StringComparer.Ordinal));

    public Task<ILookup<string, Personalkosten>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, CancellationToken cancellationToken = default) =>
        Task.FromResult(Alle.Where(a => einrichtungen?.Contains(a.Einrichtung) != false && a.Kraft.Zeit.Schneidet(new(ab, bis))).ToLookup(a => a.Einrichtung, a => new Personalkosten(a.Kraft.Person, a.Kraft.Stunden, a.ImJahr, a.Kraft.Zeit), StringComparer.Ordinal));
}
