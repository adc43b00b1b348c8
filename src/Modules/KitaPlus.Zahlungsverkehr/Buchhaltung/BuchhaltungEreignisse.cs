using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Buchhaltung;

/// <summary>Events of the stream <c>buchhaltung-{mandant}</c>: how bookings go to the accounting program.</summary>
internal abstract record BuchhaltungEreignis : IEreignis;

/// <param name="Wirtschaftsjahr">Month in which the Wirtschaftsjahr begins, 1 to 12.</param>
internal sealed record BuchhaltungEingestellt(int Berater, int Mandantennummer, int Wirtschaftsjahr, int Kontenlaenge) : BuchhaltungEreignis;

/// <summary>The whole table; replaces the one before.</summary>
internal sealed record KontenZugeordnet(IReadOnlyList<Kontenzuordnung> Zeilen) : BuchhaltungEreignis;

/// <param name="Art">Kind of booking as the ledger names it, e.g. <c>zahlung</c>.</param>
/// <param name="Glaeubiger">Null: every creditor without a line of its own.</param>
/// <param name="Soll">Account debited by a booking that raises what is owed; one that lowers it swaps both.</param>
internal sealed record Kontenzuordnung(string Art, string? Glaeubiger, string Soll, string Haben, string? Kostenstelle);

/// <summary>Commands to the stream <c>buchhaltung-{mandant}</c>.</summary>
internal abstract record BuchhaltungBefehl(string Mandant) : IBefehl
{
    public string Stream => Strom(Mandant);

    public static string Strom(string mandant) => $"buchhaltung-{mandant}";
}

internal sealed record StelleBuchhaltungEin(string Mandant, int Berater, int Mandantennummer, int Wirtschaftsjahr, int Kontenlaenge) : BuchhaltungBefehl(Mandant);

internal sealed record OrdneKontenZu(string Mandant, IReadOnlyList<Kontenzuordnung> Zeilen) : BuchhaltungBefehl(Mandant);

/// <summary>Events of the stream <c>buchungsexport-{nummer}</c>.</summary>
internal abstract record ExportEreignis : IEreignis;

/// <summary>Bookings that were handed over; each is in exactly one export.</summary>
/// <param name="NachPosition">Exported is what lies after it …</param>
/// <param name="BisPosition">… up to here.</param>
/// <param name="Datei">Id of the archive in the store of files.</param>
/// <param name="Pruefsumme">SHA-256 of the archive, hexadecimal.</param>
/// <param name="Zeilen">By creditor and month, for the reconciliation.</param>
internal sealed record BuchungenExportiert(int Nummer, long NachPosition, long BisPosition, int Anzahl, Geld Summe, string Datei, string Pruefsumme, IReadOnlyList<Exportsumme> Zeilen) : ExportEreignis;

/// <param name="Summe">Raises minus lowers.</param>
internal sealed record Exportsumme(string Glaeubiger, Monat Monat, int Anzahl, Geld Summe);

/// <summary>Commands to the stream <c>buchungsexport-{nummer}</c>.</summary>
internal abstract record ExportBefehl(int Nummer) : IBefehl
{
    public const string Praefix = "buchungsexport-";

    public string Stream => Strom(Nummer);

    public static string Strom(int nummer) => $"{Praefix}{nummer:D5}";
}

internal sealed record ExportiereBuchungen(int Nummer, BuchungenExportiert Export) : ExportBefehl(Nummer);
