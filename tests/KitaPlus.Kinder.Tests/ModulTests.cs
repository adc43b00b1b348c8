using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Tests;

/// <summary>The whole way of a command: registration, load, decide, append.</summary>
public class ModulTests
{
    private static readonly Kontext Wer = new("m1", "tester");
    private static readonly NimmKindAuf Aufnahme = new("K1", new("Mia", "Adler"), new DateOnly(2021, 3, 4), Herkunft.Jetzt);

    private static (ServiceProvider Dienste, ProbeStore Store) Neu()
    {
        var store = new ProbeStore(TimeProvider.System);
        var codec = new ProbeCodec();
        KinderModule.Codec(codec);
        EinrichtungenModule.Codec(codec);
        var services = new ServiceCollection();
        services.AddSingleton<IEventStore>(store).AddSingleton<IEventCodec>(codec);
        KinderModule.Register(services);
        EinrichtungenModule.Register(services);
        return (services.BuildServiceProvider(), store);
    }

    private static Task<Quittung> Sende<TBefehl>(ServiceProvider dienste, TBefehl befehl, Guid? id = null)
        where TBefehl : IBefehl =>
        dienste.GetRequiredService<IRequestHandler<Auftrag<TBefehl>, Quittung>>().Handle(new Auftrag<TBefehl>(befehl, Wer, id ?? Guid.NewGuid()), CancellationToken.None);

    [Fact]
    public void Jeder_Befehl_beider_Module_hat_einen_Empfaenger()
    {
        using var dienste = Neu().Dienste;
        var befehle = new[] { typeof(KinderModule), typeof(EinrichtungenModule) }.SelectMany(t => t.Assembly.GetTypes()).Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IBefehl))).ToList();
        befehle.Count.ShouldBe(30);
        foreach (var befehl in befehle)
            dienste.GetService(typeof(IRequestHandler<,>).MakeGenericType(typeof(Auftrag<>).MakeGenericType(befehl), typeof(Quittung))).ShouldNotBeNull(befehl.Name);
    }

    [Fact]
    public async Task Ein_Befehl_wird_gespeichert_und_mit_derselben_Kennung_nur_einmal()
    {
        var (dienste, store) = Neu();
        await using var _ = dienste;
        var id = Guid.NewGuid();
        (await Sende(dienste, Aufnahme, id)).Ereignisse.Single().ShouldBeOfType<KindAufgenommen>();
        (await Sende(dienste, Aufnahme, id)).Ereignisse.Single().ShouldBeOfType<KindAufgenommen>();
        store.Alle.Single().Stream.ShouldBe("kind-K1");
    }

    [Fact]
    public async Task Eine_gespeicherte_Tatsache_wird_mit_ihrer_Ereigniskennung_zurueckgenommen()
    {
        var (dienste, store) = Neu();
        await using var _ = dienste;
        await Sende(dienste, Aufnahme);
        await Sende(dienste, new MeldePflegekind("K1", new DateOnly(2024, 8, 1), null, true, Herkunft.Jetzt));
        await Sende(dienste, new NimmKindTatsacheZurueck("K1", store.Alle[1].EventId, "Irrtum", Herkunft.Jetzt));
        store.Alle.Count.ShouldBe(3);
        (await Should.ThrowAsync<Fachfehler>(() => Sende(dienste, new NimmKindTatsacheZurueck("K1", Guid.NewGuid(), "Irrtum", Herkunft.Jetzt)))).Message.ShouldContain("gibt es bei dem Kind");
    }
}
