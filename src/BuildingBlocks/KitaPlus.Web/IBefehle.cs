using KitaPlus.EventStore;

namespace KitaPlus.Web;

/// <summary>Sends commands in the name of the caller and waits until the views show the result.</summary>
public interface IBefehle
{
    /// <param name="befehlId">Idempotency key; a form carries it so that sending twice counts once.</param>
    /// <exception cref="Kernel.Fachfehler">Refused by the rules; the message is a sentence for the user.</exception>
    /// <exception cref="Rechte.Verweigert">Not allowed.</exception>
    Task<Quittung> SendeAsync(IBefehl befehl, Guid? befehlId = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="SendeAsync(IBefehl, Guid?, CancellationToken)"/>
    /// <param name="gesehen">Revision of the record that the form was filled upon, see <see cref="StandAsync"/>; null = whatever is there now.</param>
    /// <exception cref="InzwischenGeaendert">Somebody else was faster; nothing was recorded.</exception>
    Task<Quittung> SendeAsync(IBefehl befehl, Guid? befehlId, long? gesehen, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="SendeAsync(IBefehl, Guid?, CancellationToken)"/>
    /// <param name="mitgesehen">Other records that the form was filled upon, as they stood then.</param>
    /// <exception cref="GrundlageGeaendert">One of these has gone on since; nothing was recorded.</exception>
    Task<Quittung> SendeMitGesehenemAsync(IBefehl befehl, Guid? befehlId, IReadOnlyList<Stromstand> mitgesehen, CancellationToken cancellationToken = default);

    /// <summary>What the commands would record, one after the other; rights and rules are asked as when sending.</summary>
    /// <inheritdoc cref="SendeAsync(IBefehl, Guid?, CancellationToken)"/>
    Task<IReadOnlyList<Probeereignis>> ProbiereAsync(IReadOnlyList<IBefehl> befehle, CancellationToken cancellationToken = default);

    /// <summary>Revision of a record, -1 = there is none; a form carries it (<c>Standmerker</c>).</summary>
    Task<long> StandAsync(string stream, CancellationToken cancellationToken = default);
}
