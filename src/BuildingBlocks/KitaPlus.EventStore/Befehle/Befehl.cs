using KitaPlus.Kernel;
using MediatR;

namespace KitaPlus.EventStore;

/// <summary>A command to one stream; the decider of its hierarchy answers it.</summary>
public interface IBefehl
{
    /// <summary>The stream it goes to, e.g. <c>kind-K1</c>.</summary>
    string Stream { get; }
}

/// <summary>A command that names other records; they must be within reach too, or a changed form field would reach beyond one's own rights.</summary>
public interface IMitVerweisen
{
    /// <summary>Stream names, e.g. <c>einrichtung-E1</c>.</summary>
    IEnumerable<string> Verweise { get; }
}

/// <summary>A command about a matter of another action, e.g. its release: who gives it needs that right too, at the record the matter is about.</summary>
public interface IFuerHandlung
{
    /// <summary>Name of the declared action.</summary>
    string Handlung { get; }

    /// <summary>Stream name of the record.</summary>
    string Objekt { get; }

    /// <summary>User ids; a right that one has only as their deputy does not count.</summary>
    IReadOnlyCollection<string> NichtInVertretungVon { get; }
}

/// <summary>A command whose rules need to know who acts; nobody can act in another's name.</summary>
public interface IMitHandelndem
{
    /// <summary>The same as <see cref="Kontext.Wer"/>.</summary>
    string WerHandelt { get; }
}

/// <summary>Who acts, for which tenant.</summary>
/// <param name="VonWo">Network address the command came from; null on the command line and for jobs.</param>
public sealed record Kontext(string Mandant, string Wer, string? ImAuftragVon = null, Guid? Ursache = null, string? VonWo = null)
{
    /// <summary>The program itself acts (scheduled work, counting failed logins); no person's rights are asked.</summary>
    public bool IstDienst { get; private init; }

    /// <param name="name">Which part of the program, e.g. <c>anmeldung</c>.</param>
    public static Kontext Dienst(string mandant, string name, string? vonWo = null) => new(mandant, $"dienst-{name}", VonWo: vonWo) { IstDienst = true };
}

/// <summary>What goes through the pipeline, seen by those who need not know the kind of command.</summary>
public interface IAuftrag
{
    IBefehl Befehl { get; }

    Kontext Kontext { get; }

    /// <summary>Idempotency key: the same id is carried out once.</summary>
    Guid BefehlId { get; }
}

/// <summary>What goes through the pipeline.</summary>
/// <param name="Gesehen">Revision of the stream that the caller has decided upon; null = whatever is there now.</param>
/// <param name="Mitgesehen">Streams that the caller has looked at besides; if one of them has gone on, nothing is recorded. Null = none.</param>
public sealed record Auftrag<TBefehl>(TBefehl Befehl, Kontext Kontext, Guid BefehlId, long? Gesehen = null, IReadOnlyList<Stromstand>? Mitgesehen = null) : IRequest<Quittung>, IAuftrag
    where TBefehl : IBefehl
{
    IBefehl IAuftrag.Befehl => Befehl;
}

/// <summary>How far somebody has read a stream.</summary>
/// <param name="Revision"><see cref="ExpectedRevision.NoStream"/>: there was none.</param>
public sealed record Stromstand(string Stream, long Revision);

/// <summary>The answer: position up to which to wait before reading, and what was recorded.</summary>
public sealed record Quittung(Position Position, IReadOnlyList<IEreignis> Ereignisse);
