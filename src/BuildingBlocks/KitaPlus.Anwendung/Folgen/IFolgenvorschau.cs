using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>What a change would mean for the fees of a family, before it is saved (C5).</summary>
public interface IFolgenvorschau
{
    /// <summary>Name of the action that one must be allowed at a child to see its amounts; others learn only that fees are affected.</summary>
    string Handlung { get; }

    /// <param name="neu">What would be recorded, see <see cref="Befehlsprobe"/>.</param>
    Task<Folgen> ErmittleAsync(string mandant, IReadOnlyList<Probeereignis> neu, CancellationToken cancellationToken = default);
}

/// <summary>Everything that changes, by child and equal months.</summary>
public sealed record Folgen(IReadOnlyList<Folge> Zeilen)
{
    public static Folgen Keine { get; } = new([]);

    public bool Gibt => Zeilen.Count > 0;

    public int Kindmonate => Zeilen.Sum(z => z.Monate);

    public IReadOnlyList<string> Kinder => [.. Zeilen.Select(z => z.Kind).Distinct(StringComparer.Ordinal)];

    /// <summary>Sum over all months; positive = the family pays more.</summary>
    public Geld Summe => Zeilen.Aggregate(Geld.Null, (s, z) => s + z.Zusammen);

    /// <summary>The part of it that falls on months already posted: what a Rückberechnung will post.</summary>
    public Geld SummeGebuchter => Zeilen.Where(z => z.SchonGebucht).Aggregate(Geld.Null, (s, z) => s + z.Zusammen);

    /// <summary>Names the content: the same consequences have the same name.</summary>
    public string Abdruck => Inhaltshash.Von(string.Join('\n', Zeilen.Select(z => $"{z.Kind}|{z.Von}|{z.Bis}|{z.Jugendamt}|{z.Person}|{z.Vorher}|{z.Nachher}|{z.SchonGebucht}")))[..16];
}

/// <summary>Equal months of one child on one account.</summary>
/// <param name="Bis">Last month, inclusive.</param>
/// <param name="Jugendamt">Null where none is responsible yet.</param>
/// <param name="Person">Who owes; null where nobody does yet.</param>
/// <param name="Vorher">Per month; null: no amount could be said, or there was no care.</param>
/// <param name="Nachher">Per month; null as above.</param>
/// <param name="SchonGebucht">Decided already; a Rückberechnung will correct it.</param>
/// <param name="Regel">Why: the rule that makes the difference.</param>
/// <param name="Paragraph">Of the Satzung; empty where none speaks.</param>
public sealed record Folge(string Kind, Monat Von, Monat Bis, string? Jugendamt, string? Person, Geld? Vorher, Geld? Nachher, bool SchonGebucht, string Regel, string Paragraph)
{
    public int Monate => Bis - Von + 1;

    public Geld JeMonat => (Nachher ?? Geld.Null) - (Vorher ?? Geld.Null);

    public Geld Zusammen => new(JeMonat.Cent * Monate);
}
