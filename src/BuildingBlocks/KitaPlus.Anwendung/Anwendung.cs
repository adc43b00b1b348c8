using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Rechte;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KitaPlus.Betrieb;

/// <summary>The opened application: storage, modules and the command pipeline, put together once.</summary>
public sealed class Anwendung : IAsyncDisposable
{
    private readonly IServiceProvider dienste;
    private readonly Speicher speicher;
    private readonly bool eigeneDienste;

    private Anwendung(IServiceProvider dienste, Speicher speicher, bool eigeneDienste)
    {
        this.dienste = dienste;
        this.speicher = speicher;
        this.eigeneDienste = eigeneDienste;
    }

    public IServiceProvider Dienste => dienste;

    public IEventStore Store => speicher.Log;

    public IEventCodec Codec => speicher.Codec;

    public IPersonKeys Schluessel => speicher.Schluessel;

    public Projections Ansichten => speicher.Ansichten;

    public Siegelkette Siegel => speicher.Siegel;

    public TimeProvider Uhr => speicher.Uhr;

    /// <summary>Opens or creates the storage, for the command line: whoever reaches the data may give every command.</summary>
    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    public static async Task<Anwendung> OeffneAsync(Ablage ablage, IReadOnlyCollection<IModul> module, TimeProvider uhr, CancellationToken cancellationToken = default)
    {
        var geoeffnet = await Speicher.OeffneAsync(ablage, module, uhr, cancellationToken);
        try
        {
            var sammlung = new ServiceCollection();
            sammlung.AddSingleton<IBefehlspruefung, Betriebspruefung>();
            TrageEin(sammlung, geoeffnet, module);
            return new Anwendung(sammlung.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }), geoeffnet, eigeneDienste: true);
        }
        catch
        {
            await geoeffnet.DisposeAsync();
            throw;
        }
    }

    /// <summary>The application within a web server, whose services hold what <see cref="TrageEin"/> has put there.</summary>
    public static Anwendung In(IServiceProvider dienste) => new(dienste, dienste.GetRequiredService<Speicher>(), eigeneDienste: false);

    /// <summary>Registers storage, modules and pipeline; an <see cref="IBefehlspruefung"/> must be registered beside it.</summary>
    /// <exception cref="InvalidOperationException">A command has no declared right, or only one of command and action says that it may need a second person.</exception>
    public static void TrageEin(IServiceCollection sammlung, Speicher ablage, IReadOnlyCollection<IModul> module)
    {
        sammlung.AddSingleton(ablage);
        sammlung.AddSingleton(ablage.Ablage);
        sammlung.AddSingleton(ablage.Log);
        sammlung.AddSingleton(ablage.Codec);
        sammlung.AddSingleton(ablage.Schluessel);
        sammlung.AddSingleton<Schluesselvernichtung>();
        sammlung.AddSingleton<IProjections>(ablage.Ansichten);
        sammlung.AddSingleton<IViewDatabase>(ablage.Ansichten);
        sammlung.AddSingleton(ablage.Betrieb);
        sammlung.AddSingleton(ablage.Siegel);
        sammlung.TryAddSingleton(ablage.Uhr);
        sammlung.AddScoped<ServiceFactory>(sp => sp.GetRequiredService);
        sammlung.AddScoped<IMediator, Mediator>();
        sammlung.AddTransient(typeof(IPipelineBehavior<,>), typeof(Messung<,>));
        sammlung.AddTransient(typeof(IPipelineBehavior<,>), typeof(Berechtigung<,>));
        sammlung.AddSingleton<Befehlsprobe>();
        sammlung.AddSingleton<Ereignistexte>();
        sammlung.AddSingleton<IAktenspeicher>(ablage.Ablage switch
        {
            Ablage.Postgres p => new Postgresspeicher(p.Verbindung),
            Ablage.Arbeitsspeicher a => new Ordnerspeicher(a.Ansichtenordner),
            Ablage.Ordner o => new Ordnerspeicher(o.Pfad),
            var andere => throw new InvalidOperationException($"Unbekannte Ablage {andere}."),
        });
        sammlung.AddSingleton<IAktenablage, Aktenablage>();
        sammlung.AddSingleton<IAusfuehrungsvorbehalt, Vieraugenvorbehalt>();
        ImportModule.Register(sammlung);
        foreach (var m in module) m.Register(sammlung);
        var handlungen = new Handlungsverzeichnis(module.SelectMany(m => m.Handlungen), Befehlstypen(sammlung));
        Vieraugenvorbehalt.PruefeErklaerungen(handlungen);
        sammlung.AddSingleton(handlungen);
    }

    /// <summary>Sends a command through the pipeline.</summary>
    /// <exception cref="Kernel.Fachfehler">The decider refused; the message says why.</exception>
    /// <exception cref="Verweigert">The caller may not.</exception>
    public Task<Quittung> SendeAsync(IBefehl befehl, Kontext kontext, Guid? befehlId = null, CancellationToken cancellationToken = default) => SendeAsync(befehl, kontext, befehlId, null, cancellationToken);

    /// <inheritdoc cref="SendeAsync(IBefehl, Kontext, Guid?, CancellationToken)"/>
    /// <param name="gesehen">Revision of the stream that the caller has decided upon.</param>
    /// <exception cref="InzwischenGeaendert">The stream has gone on since.</exception>
    public Task<Quittung> SendeAsync(IBefehl befehl, Kontext kontext, Guid? befehlId, long? gesehen, CancellationToken cancellationToken = default) => SendeAsync(befehl, kontext, befehlId, gesehen, null, cancellationToken);

    /// <inheritdoc cref="SendeAsync(IBefehl, Kontext, Guid?, long?, CancellationToken)"/>
    /// <param name="mitgesehen">Streams that the caller has looked at besides.</param>
    /// <exception cref="GrundlageGeaendert">One of these has gone on since.</exception>
    public async Task<Quittung> SendeAsync(IBefehl befehl, Kontext kontext, Guid? befehlId, long? gesehen, IReadOnlyList<Stromstand>? mitgesehen, CancellationToken cancellationToken = default)
    {
        await using var bereich = dienste.CreateAsyncScope();
        var auftragstyp = typeof(Auftrag<>).MakeGenericType(befehl.GetType());
        var auftrag = (IRequest<Quittung>)Activator.CreateInstance(auftragstyp, befehl, kontext, befehlId ?? Guid.NewGuid(), gesehen, mitgesehen)!;
        return await bereich.ServiceProvider.GetRequiredService<IMediator>().Send(auftrag, cancellationToken);
    }

    /// <summary>Brings views up to the end of the log.</summary>
    public async Task NachfuehrenAsync(IReadOnlyCollection<string>? ansichten = null, CancellationToken cancellationToken = default) =>
        await Ansichten.ProjectionsUpTo(await Store.HeadAsync(cancellationToken), ansichten, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (eigeneDienste && dienste is IAsyncDisposable d) await d.DisposeAsync();
        await speicher.DisposeAsync();
    }

    private static IEnumerable<Type> Befehlstypen(IServiceCollection sammlung) => sammlung
        .Select(d => d.ServiceType)
        .Where(t => t.IsConstructedGenericType && t.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
        .Select(t => t.GetGenericArguments()[0].GetGenericArguments()[0])
        .Distinct();
}
