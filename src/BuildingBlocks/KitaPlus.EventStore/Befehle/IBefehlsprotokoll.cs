namespace KitaPlus.EventStore;

/// <summary>Leaves a trace of every command: who, when, from where, what. Registered by the module that keeps the Protokoll.</summary>
public interface IBefehlsprotokoll
{
    /// <summary>The entry of a command that is being carried out; it is written in one transaction with the command's events.</summary>
    StreamAppend Ausgefuehrt(IBefehl befehl, Kontext kontext, Guid befehlId);
}
