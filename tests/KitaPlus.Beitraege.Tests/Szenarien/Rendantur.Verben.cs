using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>What a call of a verb left behind.</summary>
internal sealed record Aufruf(int Ende, string Ausgabe, string Meldungen);

/// <summary>The verbs of the module as somebody types them, on the open application.</summary>
internal sealed partial class Rendantur
{
    public async Task<Aufruf> Rufe(params string[] woerter)
    {
        var umgebung = new Umgebung(this);
        var wurzel = new RootCommand("Verben");
        foreach (var verb in new BeitraegeModule().Verben(umgebung)) wurzel.Add(verb);
        var eingabe = wurzel.Parse(woerter);
        eingabe.Errors.Select(e => e.Message).ShouldBeEmpty();
        var ende = await eingabe.InvokeAsync();
        uhr.Vor(TimeSpan.FromSeconds(1));
        return new Aufruf(ende, umgebung.Ausgabe.ToString()!.Replace('\u00A0', ' '), umgebung.Meldungen.ToString()!);
    }

    private sealed class Umgebung(Rendantur rendantur) : IVerbumgebung
    {
        public TimeProvider Uhr => rendantur.uhr;

        public TextWriter Ausgabe { get; } = new StringWriter();

        public TextWriter Meldungen { get; } = new StringWriter();

        public async Task<int> AusfuehrenAsync(ParseResult eingabe, Func<Anwendung, Kontext, CancellationToken, Task<int>> arbeit, CancellationToken cancellationToken)
        {
            try
            {
                return await arbeit(rendantur.anwendung, rendantur.Kontext, cancellationToken);
            }
            catch (Fachfehler x)
            {
                await Meldungen.WriteLineAsync(x.Message);
                return Betrieb.Ende.Eingabefehler;
            }
        }

        public Task<T> MitFortschrittAsync<T>(string was, Func<IProgress<(long Fertig, long Alle)>, Task<T>> arbeit) => arbeit(new Progress<(long Fertig, long Alle)>());
    }
}
