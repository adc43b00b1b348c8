using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using MediatR;

namespace KitaPlus.Betrieb;

/// <summary>Decides whether the caller may give a command. On the command line whoever reaches the data may; in the web server the rights decide.</summary>
public interface IBefehlspruefung
{
    /// <exception cref="Verweigert">No.</exception>
    ValueTask PruefeAsync(IBefehl befehl, Kontext kontext, CancellationToken cancellationToken);

    /// <summary>The same for a command of a plan that is only tried out.</summary>
    /// <param name="vorher">Streams that earlier commands of the plan go to; what is not there yet will have been created by the caller.</param>
    ValueTask PruefeAsync(IBefehl befehl, Kontext kontext, IReadOnlySet<string> vorher, CancellationToken cancellationToken) => PruefeAsync(befehl, kontext, cancellationToken);
}

/// <summary>Keeps a trace of commands that were not carried out.</summary>
public interface IAblehnungsprotokoll
{
    Task SchreibeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, Exception grund, CancellationToken cancellationToken);
}

/// <summary>Whoever may run the program on the server holds the data anyway (see eventstore/bedrohungsmodell.md).</summary>
public sealed class Betriebspruefung : IBefehlspruefung
{
    public ValueTask PruefeAsync(IBefehl befehl, Kontext kontext, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}

/// <summary>Asks for the right before a command is carried out, and writes down what was refused.</summary>
public sealed class Berechtigung<TAnfrage, TAntwort>(IBefehlspruefung pruefung, IEnumerable<IAblehnungsprotokoll> protokolle) : IPipelineBehavior<TAnfrage, TAntwort>
    where TAnfrage : notnull
{
    public async Task<TAntwort> Handle(TAnfrage request, CancellationToken cancellationToken, RequestHandlerDelegate<TAntwort> next)
    {
        if (request is not IAuftrag auftrag) throw new InvalidOperationException($"{typeof(TAnfrage).Name} ist kein Auftrag; nur Aufträge gehen durch die Befehlskette.");
        try
        {
            await pruefung.PruefeAsync(auftrag.Befehl, auftrag.Kontext, cancellationToken);
            return await next();
        }
        catch (Exception x) when (x is Verweigert or Fachfehler)
        {
            foreach (var p in protokolle) await p.SchreibeAsync(auftrag.Befehl, auftrag.Kontext, auftrag.BefehlId, x, CancellationToken.None);
            throw;
        }
    }
}
