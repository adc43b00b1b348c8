using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Tests;

/// <summary>The whole way of a command: registration, load, decide, append.</summary>
public sealed class ModulTests : IAsyncLifetime
{
    private static readonly NimmKindAuf Aufnahme = new("K1", new("Mia", "Adler"), new DateOnly(2021, 3, 4), Herkunft.Jetzt);

    private Importprobe probe = null!;

    public async Task InitializeAsync() => probe = await Importprobe.ImArbeitsspeicherAsync();

    public async Task DisposeAsync() => await probe.DisposeAsync();

    private Task<Quittung> Sende<TBefehl>(TBefehl befehl, Guid? id = null)
        where TBefehl : IBefehl => probe.Anwendung.SendeAsync(befehl, Importprobe.Wer, id);

    [Fact]
    public void Jeder_Befehl_beider_Module_hat_einen_Empfaenger()
    {
        var befehle = new[] { typeof(KinderModule), typeof(EinrichtungenModule) }.SelectMany(t => t.Assembly.GetTypes()).Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IBefehl))).ToList();
        befehle.Count.ShouldBe(40);
        foreach (var befehl in befehle)
            probe.Anwendung.Dienste.GetService(typeof(IRequestHandler<,>).MakeGenericType(typeof(Auftrag<>).MakeGenericType(befehl), typeof(Quittung))).ShouldNotBeNull(befehl.Name);
    }

    [Fact]
    public async Task Ein_Befehl_wird_gespeichert_und_mit_derselben_Kennung_nur_einmal()
    {
        var id = Guid.NewGuid();
        (await Sende(Aufnahme, id)).Ereignisse.Single().ShouldBeOfType<KindAufgenommen>();
        (await Sende(Aufnahme, id)).Ereignisse.Single().ShouldBeOfType<KindAufgenommen>();
        probe.Alle.Single().Stream.ShouldBe("kind-K1");
    }

    [Fact]
    public async Task Eine_gespeicherte_Tatsache_wird_mit_ihrer_Ereigniskennung_zurueckgenommen()
    {
        await Sende(Aufnahme);
        await Sende(new MeldePflegekind("K1", new DateOnly(2024, 8, 1), null, true, Herkunft.Jetzt));
        await Sende(new NimmKindTatsacheZurueck("K1", probe.Alle[1].EventId, "Irrtum", Herkunft.Jetzt));
        probe.Alle.Count.ShouldBe(3);
        (await Should.ThrowAsync<Fachfehler>(() => Sende(new NimmKindTatsacheZurueck("K1", Guid.NewGuid(), "Irrtum", Herkunft.Jetzt)))).Message.ShouldContain("gibt es bei dem Kind");
    }
}
