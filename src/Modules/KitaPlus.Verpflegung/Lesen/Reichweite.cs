using KitaPlus.Rechte;

namespace KitaPlus.Verpflegung;

/// <summary>Days on which a child has had a contract with an Einrichtung.</summary>
/// <param name="Bis">Null: until further notice.</param>
internal sealed record Essensort(string Kind, string Einrichtung, DateOnly Ab, DateOnly? Bis);

/// <summary>
/// How much of some children a caller sees by their contracts: a Kita what has begun until its last day with the child,
/// and nothing any more some time after that; the Rendantur everything.
/// </summary>
internal sealed class Reichweite(Sichtbereich sicht, IEnumerable<Essensort> vertraege)
{
    private readonly ILookup<string, Essensort> sichtbar = vertraege
        .Where(v => sicht.Enthaelt(v.Einrichtung) && (sicht.EndeAb is not { } grenze || v.Bis is null || v.Bis >= grenze)).ToLookup(v => v.Kind, StringComparer.Ordinal);

    /// <summary>The newest that the caller sees; null = none.</summary>
    public string? Einrichtung(string kind) => sichtbar[kind].MaxBy(v => v.Ab)?.Einrichtung;

    /// <summary>The last day of which the caller learns something; null = nothing about the child.</summary>
    public DateOnly? Bis(string kind)
    {
        if (sicht.Alles) return DateOnly.MaxValue;
        if (!sichtbar.Contains(kind)) return null;
        return sicht.EndeAb is null ? DateOnly.MaxValue : sichtbar[kind].Max(v => v.Bis ?? DateOnly.MaxValue);
    }
}
