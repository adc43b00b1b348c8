namespace KitaPlus.EventStore;

/// <summary>May hold back a command that the rules of its stream allow. Asked immediately before it is written, again after a conflict.</summary>
public interface IAusfuehrungsvorbehalt
{
    /// <returns>What is written in one transaction with the command's events, or null.</returns>
    /// <exception cref="Kernel.Fachfehler">Not yet, or not at all; nothing of the command is written.</exception>
    Task<StreamAppend?> PruefeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken);
}
