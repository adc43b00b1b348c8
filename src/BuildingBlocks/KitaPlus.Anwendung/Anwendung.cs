using KitaPlus.EventStore;
using KitaPlus.Import;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Betrieb;

/// <summary>The opened application: log, keys, views, seals and the command pipeline, put together once.</summary>
public sealed class Anwendung : IAsyncDisposable
{
    private readonly ServiceProvider dienste;
    private readonly List<IAsyncDisposable> zuSchliessen;

    private Anwendung(ServiceProvider dienste, IEventStore store, IEventCodec codec, IPersonKeys schluessel, Projections ansichten, Siegelkette siegel, TimeProvider uhr, List<IAsyncDisposable> zuSchliessen)
    {
        this.dienste = dienste;
        this.zuSchliessen = zuSchliessen;
        (Store, Codec, Schluessel, Ansichten, Siegel, Uhr) = (store, codec, schluessel, ansichten, siegel, uhr);
    }

    public IServiceProvider Dienste => dienste;

    public IEventStore Store { get; }

    public IEventCodec Codec { get; }

    public IPersonKeys Schluessel { get; }

    public Projections Ansichten { get; }

    public Siegelkette Siegel { get; }

    public TimeProvider Uhr { get; }

    /// <summary>Opens or creates the storage.</summary>
    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    public static async Task<Anwendung> OeffneAsync(Ablage ablage, IReadOnlyCollection<IModul> module, TimeProvider uhr, CancellationToken cancellationToken = default)
    {
        var offene = new List<IAsyncDisposable>();
        try
        {
            var (store, schluessel, verbindungen) = await OeffneSpeicherAsync(ablage, uhr, offene, cancellationToken);
            var codec = EventCodec.Build(schluessel, module.Select(m => (Action<ICodecBuilder>)m.Codec));
            var ansichten = Projections.Create(store, codec, module.SelectMany(m => m.Ansichten), verbindungen, uhr);
            offene.Add(ansichten);

            var sammlung = new ServiceCollection();
            sammlung.AddSingleton(store);
            sammlung.AddSingleton<IEventCodec>(codec);
            sammlung.AddSingleton(schluessel);
            sammlung.AddSingleton<IProjections>(ansichten);
            sammlung.AddSingleton<IViewDatabase>(ansichten);
            sammlung.AddSingleton(uhr);
            sammlung.AddSingleton(ablage);
            sammlung.AddScoped<ServiceFactory>(sp => sp.GetRequiredService);
            sammlung.AddScoped<IMediator, Mediator>();
            sammlung.AddTransient(typeof(IPipelineBehavior<,>), typeof(Messung<,>));
            ImportModule.Register(sammlung);
            foreach (var m in module) m.Register(sammlung);
            var anbieter = sammlung.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
            return new Anwendung(anbieter, store, codec, schluessel, ansichten, new Siegelkette(store, uhr), uhr, offene);
        }
        catch
        {
            await SchliesseAsync(offene);
            throw;
        }
    }

    /// <summary>Sends a command through the pipeline.</summary>
    /// <exception cref="Kernel.Fachfehler">The decider refused; the message says why.</exception>
    public async Task<Quittung> SendeAsync<TBefehl>(TBefehl befehl, Kontext kontext, Guid? befehlId = null, CancellationToken cancellationToken = default)
        where TBefehl : IBefehl
    {
        await using var bereich = dienste.CreateAsyncScope();
        var auftragstyp = typeof(Auftrag<>).MakeGenericType(befehl.GetType());
        var auftrag = (IRequest<Quittung>)Activator.CreateInstance(auftragstyp, befehl, kontext, befehlId ?? Guid.NewGuid())!;
        return await bereich.ServiceProvider.GetRequiredService<IMediator>().Send(auftrag, cancellationToken);
    }

    /// <summary>Brings views up to the end of the log.</summary>
    public async Task NachfuehrenAsync(IReadOnlyCollection<string>? ansichten = null, CancellationToken cancellationToken = default) =>
        await Ansichten.ProjectionsUpTo(await Store.HeadAsync(cancellationToken), ansichten, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Siegel.Dispose();
        await dienste.DisposeAsync();
        await SchliesseAsync(zuSchliessen);
    }

    private static async Task<(IEventStore Store, IPersonKeys Schluessel, IViewConnectionFactory Verbindungen)> OeffneSpeicherAsync(
        Ablage ablage, TimeProvider uhr, List<IAsyncDisposable> offene, CancellationToken cancellationToken)
    {
        switch (ablage)
        {
            case Ablage.Ordner o:
            {
                var store = await SqliteEventStore.OpenAsync(o.Pfad, uhr, cancellationToken);
                offene.Add(store);
                var schluessel = SqlitePersonKeys.Open(Path.Combine(o.Pfad, "schluessel.db"));
                offene.Add(new Schliessbar(schluessel));
                var ansichten = SqliteViewConnections.Open(Path.Combine(o.Pfad, "ansichten.db"));
                offene.Add(new Schliessbar(ansichten));
                return (store, schluessel, ansichten);
            }

            case Ablage.Postgres p:
            {
                var store = await PostgresEventStore.OpenAsync(p.Verbindung, uhr, standby: false, cancellationToken);
                offene.Add(store);
                var schluessel = PostgresPersonKeys.Open(p.Schluessel);
                offene.Add(new Schliessbar(schluessel));
                var ansichten = PostgresViewConnections.Open(p.Verbindung);
                offene.Add(new Schliessbar(ansichten));
                return (store, schluessel, ansichten);
            }

            case Ablage.Arbeitsspeicher a:
            {
                var store = new InMemoryEventStore(uhr);
                offene.Add(store);
                var ansichten = SqliteViewConnections.Open(Path.Combine(a.Ansichtenordner, "ansichten.db"));
                offene.Add(new Schliessbar(ansichten));
                return (store, new InMemoryPersonKeys(), ansichten);
            }

            default:
                throw new InvalidOperationException($"Unbekannte Ablage {ablage}.");
        }
    }

    /// <summary>Last opened, first closed.</summary>
    private static async Task SchliesseAsync(List<IAsyncDisposable> offene)
    {
        foreach (var x in Enumerable.Reverse(offene)) await x.DisposeAsync();
    }

    private sealed class Schliessbar(object ding) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (ding is IAsyncDisposable a) await a.DisposeAsync();
            else (ding as IDisposable)?.Dispose();
        }
    }
}
