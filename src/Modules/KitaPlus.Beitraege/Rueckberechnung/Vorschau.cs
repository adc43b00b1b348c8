using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>What happens to a difference.</summary>
internal enum Verbleib : byte
{
    /// <summary>Will be posted (or, with a difference of zero, decided for the first time).</summary>
    Buchbar = 0,
    Gesperrt = 1,
    Zurueckgestellt = 2,
    Verzichtet = 3,

    /// <summary>Not levied by us: calculated and reported only.</summary>
    Informatorisch = 4,
}

/// <summary>Equal months of one child on one account. All amounts in cents per month.</summary>
/// <param name="Bis">First month no longer included.</param>
/// <param name="Alt">Σ posted.</param>
/// <param name="Neu">Fee as now known.</param>
/// <param name="Festzusetzen">Posting records a Festsetzung for it; false: it is only shown.</param>
/// <param name="Verzichtet">Part of the difference that is waived.</param>
/// <param name="Buchen">What will be posted; the rest of Neu − Alt stays with <paramref name="Verbleib"/>.</param>
internal sealed record Differenz(
    int Kind, int Jugendamt, int Zahler, int Von, int Bis, long Alt, long Neu, long Buchen, Verbleib Verbleib, bool Erstmalig, string? Sperrgrund, short Tarif,
    bool Festzusetzen, long Verzichtet, Ursache[] Ursachen)
{
    public int Monate => Bis - Von;

    public long Rest => Neu - Alt - Buchen;
}

/// <summary>Part of a difference that one event caused.</summary>
internal readonly record struct Ursache(Ursachenart Art, long Position, long Cent);

/// <summary>A child's months for which no fee can be said, and why.</summary>
internal sealed record Luecke(int Kind, int Jugendamt, int Haushalt, int Von, int Bis, Status Status);

/// <summary>What a run means for one family.</summary>
/// <param name="LetztePosition">Last thing learnt about the family.</param>
/// <param name="Fehler">Not null: the family could not be computed; the others go on.</param>
internal sealed record Familienvorschau(long Familie, long LetztePosition, IReadOnlyList<Differenz> Differenzen, IReadOnlyList<Luecke> Luecken, string? Fehler = null)
{
    public bool IstLeer => Differenzen.Count == 0 && Luecken.Count == 0 && Fehler is null;
}
