using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>Events of the stream <c>kassenbuch-{kasse}/{yyyy-MM}</c>: one sheet per month.</summary>
public abstract record KassenbuchEreignis : IEreignis;

public enum Bewegungsart
{
    Einnahme = 0,
    Ausgabe = 1,

    /// <summary>From the bank into the box (Geldtransit).</summary>
    Abhebung = 2,

    /// <summary>From the box to the bank (Geldtransit).</summary>
    Einzahlung = 3,
}

public enum Belegart
{
    /// <summary>A file in the encrypted store.</summary>
    Datei = 0,

    /// <summary>Written by oneself because there is none; with a reason.</summary>
    Eigenbeleg = 1,
}

/// <summary>The receipt of a booking. Its file name or its reason stands in <see cref="Buchungsangaben"/>.</summary>
/// <param name="Kennung">Of the stored file; null for an Eigenbeleg, like the others.</param>
/// <param name="Groesse">Bytes.</param>
/// <param name="Sha256">Of the file in the clear, hexadecimal.</param>
public sealed record Beleg(Belegart Art, string? Kennung = null, string? Medientyp = null, long? Groesse = null, string? Sha256 = null);

/// <summary>What people typed; it may name persons.</summary>
/// <param name="Text">What for.</param>
/// <param name="Belegangabe">Name of the file, or why there is an Eigenbeleg.</param>
public sealed record Buchungsangaben(string Text, string Belegangabe);

/// <summary>A difference that was counted and is not booked yet.</summary>
/// <param name="Betrag">Counted minus booked.</param>
public sealed record OffeneDifferenz(string Sturz, Geld Betrag);

/// <param name="Ab">First day that can be booked on this sheet.</param>
/// <param name="Vortrag">End of the sheet before, or what was in the box when it began.</param>
/// <param name="LetzteNummer">Of the sheet before; 0 at the beginning of a year.</param>
public sealed record BlattEroeffnet(string Kasse, Monat Monat, DateOnly Ab, Geld Vortrag, int LetzteNummer, OffeneDifferenz? Offen) : KassenbuchEreignis;

/// <summary>The booking that another one takes back.</summary>
public sealed record Stornobezug(Monat Monat, int Nummer);

/// <param name="Nummer">Runs per Kasse and year, without gaps.</param>
/// <param name="Betrag">Positive: into the box; negative: out of it.</param>
/// <param name="Kostenart">Null for Geldtransit, like the Kostenstelle.</param>
/// <param name="Bestand">After this booking.</param>
/// <param name="Storno">Set when it takes back another one.</param>
public sealed record KasseGebucht(
    int Nummer, DateOnly Tag, Bewegungsart Art, Geld Betrag, Personenbezug<Buchungsangaben> Angaben, Beleg Beleg, string? Kostenart, string? Kostenstelle, Steuerschluessel Steuer, Geld Bestand,
    bool UeberHoechstbestand, Stornobezug? Storno) : KassenbuchEreignis;

/// <summary>What was written down when counting; it names the second person.</summary>
public sealed record Sturzangaben(string ZweitePerson, string Bemerkung);

/// <param name="Sturz">Its id, unique within the Kasse.</param>
/// <param name="Von">User id of who counted.</param>
/// <param name="Soll">Balance of the book.</param>
/// <param name="Ist">What was counted.</param>
/// <param name="NachNummer">Last booking before it; 0: none in the year.</param>
public sealed record KassensturzGehalten(string Sturz, DateOnly Tag, string Von, IReadOnlyList<Stueckzahl> Zaehlung, Geld Soll, Geld Ist, int NachNummer, Personenbezug<Sturzangaben> Angaben) : KassenbuchEreignis;

/// <param name="Betrag">Positive: more in the box than booked.</param>
public sealed record KassendifferenzGebucht(string Sturz, int Nummer, DateOnly Tag, Geld Betrag, Personenbezug<string> Begruendung, Geld Bestand) : KassenbuchEreignis;

/// <summary>The next month has begun: nothing more is booked on this sheet; the Abschluss may follow.</summary>
public sealed record BlattUebertragen(Geld Endbestand, int LetzteNummer) : KassenbuchEreignis;

/// <summary>Who signs besides the one who closes, and a remark.</summary>
public sealed record Abschlussangaben(string ZweitePerson, string Bemerkung);

/// <param name="Von">User id.</param>
/// <param name="Einnahmen">All that came in, Geldtransit and differences included.</param>
/// <param name="Ausgaben">All that went out, positive.</param>
public sealed record MonatAbgeschlossen(DateOnly Tag, string Von, Geld Einnahmen, Geld Ausgaben, Geld Endbestand, int LetzteNummer, Personenbezug<Abschlussangaben> Angaben) : KassenbuchEreignis;

public sealed record AbschlussRueckgefragt(string Von, Personenbezug<string> Frage) : KassenbuchEreignis;

public sealed record AbschlussBeantwortet(string Von, Personenbezug<string> Antwort) : KassenbuchEreignis;

public sealed record AbschlussFreigegeben(string Von, Personenbezug<string> Vermerk) : KassenbuchEreignis;
