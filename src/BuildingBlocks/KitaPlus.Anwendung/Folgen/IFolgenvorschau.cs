using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>What a change would mean for the fees of a family, before it is saved (C5).</summary>
public interface IFolgenvorschau
{
    /// <summary>Name of the action that one must be allowed at a child to see these amounts of it; others learn only that something is affected.</summary>
    string Handlung(Folge folge);

    /// <param name="neu">What would be recorded, see <see cref="Befehlsprobe"/>.</param>
    Task<Folgen> ErmittleAsync(string mandant, IReadOnlyList<Probeereignis> neu, CancellationToken cancellationToken = default);
}

/// <summary>Everything that changes, by child and equal months.</summary>
/// <param name="Horizont">Last month that was calculated; what reaches it goes on.</param>
public sealed record Folgen(IReadOnlyList<Folge> Zeilen, Monat Horizont)
{
    public static Folgen Keine { get; } = new([], default);

    /// <summary>Streams of all members of the families concerned, as far as they are known; empty where they are too many to be watched (an Einrichtung).</summary>
    public IReadOnlyList<string> Beteiligte { get; init; } = [];

    /// <summary>Position in the log up to which was read.</summary>
    public long Position { get; init; }

    public bool GehtWeiter => Zeilen.Any(z => z.Bis == Horizont);

    public bool Gibt => Zeilen.Count > 0;

    public int Kindmonate => Zeilen.Sum(z => z.Monate);

    public IReadOnlyList<string> Kinder => [.. Zeilen.Select(z => z.Kind).Distinct(StringComparer.Ordinal)];

    /// <summary>Sum over all months; positive = the family pays more.</summary>
    public Geld Summe => Zeilen.Aggregate(Geld.Null, (s, z) => s + z.Zusammen);

    /// <summary>The part of it that falls on months already posted: what a Rückberechnung will post.</summary>
    public Geld SummeGebuchter => Zeilen.Where(z => z.SchonGebucht).Aggregate(Geld.Null, (s, z) => s + z.Zusammen);

    /// <summary>Names the content: the same consequences have the same name.</summary>
    public string Abdruck => Inhaltshash.Von(string.Join('\n', Zeilen.Select(z => $"{z.Kind}|{z.Von}|{z.Bis}|{z.Jugendamt}|{z.Person}|{z.Vorher}|{z.Nachher}|{z.SchonGebucht}|{z.NichtBerechenbar}")))[..16];
}

/// <summary>Equal months of one child on one account.</summary>
/// <param name="Bis">Last month, inclusive.</param>
/// <param name="Jugendamt">Null where none is responsible yet.</param>
/// <param name="Person">Who owes; null where nobody does yet.</param>
/// <param name="Vorher">Per month; null: no amount could be said, or there was no care.</param>
/// <param name="Nachher">Per month; null as above.</param>
/// <param name="SchonGebucht">Decided already; a Rückberechnung will correct it.</param>
/// <param name="NichtBerechenbar">Nothing can be said about the months any more; what was posted stays until the gap is closed.</param>
/// <param name="Regel">Why: the rule that makes the difference.</param>
/// <param name="Paragraph">Of the Satzung; empty where none speaks.</param>
public sealed record Folge(string Kind, Monat Von, Monat Bis, string? Jugendamt, string? Person, Geld? Vorher, Geld? Nachher, bool SchonGebucht, bool NichtBerechenbar, string Regel, string Paragraph)
{
    public int Monate => Bis - Von + 1;

    public Geld JeMonat => NichtBerechenbar ? Geld.Null : (Nachher ?? Geld.Null) - (Vorher ?? Geld.Null);

    public Geld Zusammen => new(JeMonat.Cent * Monate);
}
