using KitaPlus.Kernel;

namespace KitaPlus.Planung;

/// <summary>Events of the stream <c>finanzplan-{einrichtung}/{2027-28}</c>.</summary>
/// <param name="Jahr">Kindergartenjahr, e.g. <c>2027-28</c>.</param>
public abstract record FinanzplanEreignis(string Einrichtung, string Jahr) : IEreignis;

/// <param name="Szenario">The children are those of this scenario; null: those agreed.</param>
public sealed record FinanzgrundlageGewaehlt(string Einrichtung, string Jahr, string? Szenario) : FinanzplanEreignis(Einrichtung, Jahr);

/// <summary>So much in each of these months; goes before what would be computed.</summary>
/// <param name="Position">Key, see <see cref="Positionen"/>.</param>
public sealed record BetragGeplant(string Einrichtung, string Jahr, string Position, Monat Von, Monat Bis, Geld JeMonat, string Bemerkung) : FinanzplanEreignis(Einrichtung, Jahr);

/// <summary>Nothing entered any more for these months.</summary>
public sealed record PlanbetragGestrichen(string Einrichtung, string Jahr, string Position, Monat Von, Monat Bis) : FinanzplanEreignis(Einrichtung, Jahr);

/// <param name="Betrag">Null: none any more.</param>
public sealed record Istbetrag(string Position, Monat Monat, Geld? Betrag);

/// <summary>What has really come in or gone out; replaces what was entered for the same position and month.</summary>
/// <param name="Quelle">E.g. the name of a file.</param>
public sealed record IstbetraegeEingetragen(string Einrichtung, string Jahr, IReadOnlyList<Istbetrag> Betraege, string Quelle) : FinanzplanEreignis(Einrichtung, Jahr);

/// <summary>From this month on the costs of all employments are assumed to be higher by so much; 0 takes it back.</summary>
public sealed record PersonalsteigerungAngenommen(string Einrichtung, string Jahr, Monat Ab, int Hundertstelprozent, string Begruendung) : FinanzplanEreignis(Einrichtung, Jahr);

public enum Ruecklageart
{
    Betriebskosten = 0,

    /// <summary>Of Träger who own the building.</summary>
    Investition = 1,
}

/// <summary>A reserve by § 40 KiBiz in this year.</summary>
/// <param name="Anfang">Stock on 1 August.</param>
public sealed record RuecklageGeplant(string Einrichtung, string Jahr, Ruecklageart Art, Geld Anfang, Geld Zufuehrung, Geld Entnahme) : FinanzplanEreignis(Einrichtung, Jahr);
