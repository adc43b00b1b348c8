namespace KitaPlus.Rechte;

/// <summary>The answer to „darf ich das?“, with its reason.</summary>
/// <param name="Satz">One German sentence, for the person who asks.</param>
/// <param name="Zuweisung">By which assignment, when allowed.</param>
public sealed record Urteil(bool Erlaubt, Urteilsgrund Grund, string Satz, Zuweisung? Zuweisung);

/// <summary>Ordered: of several refusals the one nearest to a permission is told.</summary>
public enum Urteilsgrund
{
    Gesperrt,
    KeineRolle,
    NichtInDerMatrix,
    NurLesend,
    NurOperativ,
    Beschraenkt,

    /// <summary>Somebody else manages this person's access.</summary>
    AndereVerwaltung,
    FremderOrt,
    Erlaubt,
}

/// <summary>The Einrichtungen whose records a person gets to see by an action.</summary>
/// <param name="Alles">No filter needed.</param>
/// <param name="EndeAb">What ended before this day is no longer shown; null = everything.</param>
public sealed record Sichtbereich(bool Alles, IReadOnlySet<string> Einrichtungen, DateOnly? EndeAb)
{
    public static Sichtbereich Ganz { get; } = new(true, new HashSet<string>(StringComparer.Ordinal), null);

    public static Sichtbereich Nichts { get; } = new(false, new HashSet<string>(StringComparer.Ordinal), null);

    public bool Enthaelt(string einrichtung) => Alles || Einrichtungen.Contains(einrichtung);
}
