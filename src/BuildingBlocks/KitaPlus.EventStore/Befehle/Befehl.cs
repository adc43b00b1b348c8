using KitaPlus.Kernel;
using MediatR;

namespace KitaPlus.EventStore;

/// <summary>A command to one stream; the decider of its hierarchy answers it.</summary>
public interface IBefehl
{
    /// <summary>The stream it goes to, e.g. <c>kind-K1</c>.</summary>
    string Stream { get; }
}

/// <summary>Who acts, for which tenant.</summary>
public sealed record Kontext(string Mandant, string Wer, string? ImAuftragVon = null, Guid? Ursache = null);

/// <summary>What goes through the pipeline.</summary>
/// <param name="BefehlId">Idempotency key: the same id is carried out once.</param>
public sealed record Auftrag<TBefehl>(TBefehl Befehl, Kontext Kontext, Guid BefehlId) : IRequest<Quittung>
    where TBefehl : IBefehl;

/// <summary>The answer: position up to which to wait before reading, and what was recorded.</summary>
public sealed record Quittung(Position Position, IReadOnlyList<IEreignis> Ereignisse);
