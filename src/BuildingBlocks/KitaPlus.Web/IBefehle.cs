using KitaPlus.EventStore;

namespace KitaPlus.Web;

/// <summary>Sends commands in the name of the caller and waits until the views show the result.</summary>
public interface IBefehle
{
    /// <param name="befehlId">Idempotency key; a form carries it so that sending twice counts once.</param>
    /// <exception cref="Kernel.Fachfehler">Refused by the rules; the message is a sentence for the user.</exception>
    /// <exception cref="Rechte.Verweigert">Not allowed.</exception>
    Task<Quittung> SendeAsync(IBefehl befehl, Guid? befehlId = null, CancellationToken cancellationToken = default);
}
