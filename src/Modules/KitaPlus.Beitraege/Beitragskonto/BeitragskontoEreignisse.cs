using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>
/// Events of the streams <c>beitragskonto-{jugendamt}/{person}</c> (Elternbeitrag) and <c>verpflegungskonto-{glaeubiger}/{schuldner}</c>: what one debtor owes one creditor.
/// Claims of different creditors are never offset, so they are different streams.
/// </summary>
/// <param name="Jugendamt">The creditor, see <see cref="Betrieb.Glaeubiger"/>.</param>
/// <param name="Person">The debtor, see <see cref="Betrieb.Schuldner"/>.</param>
internal abstract record KontoEreignis(string Jugendamt, string Person) : IEreignis;

/// <summary>A decision on the fees of some months, with everything needed to repeat it.</summary>
/// <param name="Lauf">Run that it belongs to.</param>
/// <param name="Bekannt">Knowledge used: facts known at this instant and recorded up to <paramref name="Position"/>.</param>
/// <param name="Rechenwerk">Version of the engine.</param>
/// <param name="Grundlagen">Fingerprint of the Satzungen, assignments and ways of levying used.</param>
/// <param name="Satzungen">Versions used, with checksum.</param>
/// <param name="Faellig">Month in which the differences fall due.</param>
internal sealed record BeitraegeFestgesetzt(
    string Jugendamt, string Person, string Lauf, Monat Von, Monat Bis, DateTimeOffset Bekannt, long Position, int Rechenwerk, string Grundlagen,
    IReadOnlyList<Satzungsfassung> Satzungen, Monat Faellig, IReadOnlyList<Festsetzungszeile> Zeilen) : KontoEreignis(Jugendamt, Person);

internal sealed record Satzungsfassung(string Fassung, string Pruefsumme);

/// <summary>Equal months of one child; all amounts per month. Ziel = Σ posted so far + Gebucht + Gesperrt + Verzichtet + Zurueckgestellt.</summary>
/// <param name="Bis">Last month, inclusive.</param>
/// <param name="Gebucht">Sollstellung (positive) or correction of earlier ones.</param>
internal sealed record Festsetzungszeile(
    string Kind, Monat Von, Monat Bis, Geld Ziel, Geld Gebucht, Geld Gesperrt, Geld Verzichtet, Geld Zurueckgestellt, IReadOnlyList<Ursachenanteil> Ursachen);

/// <summary>Part of a difference per month that one event caused.</summary>
/// <param name="Position">Log position of the event; 0 = open from an earlier posting or take-over.</param>
internal sealed record Ursachenanteil(Ursachenart Art, long Position, Geld Betrag);

internal enum Ursachenart
{
    /// <summary>First Festsetzung of the month; the event is the agreement.</summary>
    Erstmalig = 0,

    /// <summary>A fact learnt since the last Festsetzung.</summary>
    Tatsache = 1,

    /// <summary>A Satzung, assignment or way of levying learnt since.</summary>
    Satzung = 2,

    /// <summary>What was left open by earlier postings: taken over, blocked, set aside or waived then.</summary>
    Rest = 3,
}

/// <summary>Sollstellungen that another system has issued; they count as posted.</summary>
internal sealed record SollUebernommen(string Jugendamt, string Person, string Kind, Monat Von, Monat Bis, Geld Betrag, string Quelle) : KontoEreignis(Jugendamt, Person);

/// <param name="Betrag">Below zero: money that had been received is gone again, by a returned direct debit or because it was allocated wrongly.</param>
internal sealed record ZahlungGebucht(string Jugendamt, string Person, DateOnly Datum, Geld Betrag, string Beleg) : KontoEreignis(Jugendamt, Person);

/// <summary>Fee for a return or a reminder.</summary>
internal sealed record GebuehrGebucht(string Jugendamt, string Person, DateOnly Datum, Geld Betrag, string Beleg) : KontoEreignis(Jugendamt, Person);

/// <summary>Balance taken over that is not broken down to months; positive = owed to the creditor.</summary>
internal sealed record SaldoUebernommen(string Jugendamt, string Person, DateOnly Datum, Geld Betrag, string Quelle) : KontoEreignis(Jugendamt, Person);

internal sealed record ErstattungGebucht(string Jugendamt, string Person, DateOnly Datum, Geld Betrag, string Beleg) : KontoEreignis(Jugendamt, Person);

/// <summary>No back-charge above what is posted, up to an amount per month; survives later corrections.</summary>
internal sealed record VerzichtErklaert(string Jugendamt, string Person, string Kind, Monat Von, Monat Bis, Geld HoechstensJeMonat, string Grund) : KontoEreignis(Jugendamt, Person);

/// <summary>A difference is not posted until something new is learnt about the family, its Einrichtungen or its Jugendämter.</summary>
/// <param name="Position">Last thing learnt about the family when it was set aside.</param>
/// <param name="Grundlagen">Fingerprint of the Satzungen, assignments and ways of levying that concerned the family then.</param>
internal sealed record DifferenzZurueckgestellt(
    string Jugendamt, string Person, string Kind, Monat Von, Monat Bis, Geld JeMonat, long Position, string Grundlagen, string Grund) : KontoEreignis(Jugendamt, Person);

internal sealed record ZurueckstellungAufgehoben(string Jugendamt, string Person, string Kind, Monat Von, Monat Bis, string Grund) : KontoEreignis(Jugendamt, Person);

internal sealed record Gestundet(string Jugendamt, string Person, Geld Betrag, DateOnly Bis, string Grund) : KontoEreignis(Jugendamt, Person);

internal sealed record Rate(DateOnly Faellig, Geld Betrag);

internal sealed record RatenplanVereinbart(string Jugendamt, string Person, IReadOnlyList<Rate> Raten, string Grund) : KontoEreignis(Jugendamt, Person);

internal sealed record BeitragErlassen(string Jugendamt, string Person, Geld Betrag, string Grund) : KontoEreignis(Jugendamt, Person);

/// <summary>A deferral ends before its day: what is left of it is due as before.</summary>
/// <param name="Nummer">Which deferral of this account, counted from 1.</param>
/// <param name="Bis">And <paramref name="Betrag"/>: as it was agreed.</param>
internal sealed record StundungBeendet(string Jugendamt, string Person, int Nummer, Geld Betrag, DateOnly Bis, string Grund) : KontoEreignis(Jugendamt, Person);

/// <summary>What is left is due as before.</summary>
internal sealed record RatenplanBeendet(string Jugendamt, string Person, string Grund) : KontoEreignis(Jugendamt, Person);

/// <summary>The amount is owed again.</summary>
/// <param name="Nummer">Which Erlass of this account, counted from 1.</param>
internal sealed record ErlassZurueckgenommen(string Jugendamt, string Person, int Nummer, Geld Betrag, string Grund) : KontoEreignis(Jugendamt, Person);
