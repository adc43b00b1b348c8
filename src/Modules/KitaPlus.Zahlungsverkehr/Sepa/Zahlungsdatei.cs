using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>Whether a mandate is used for the first time or again.</summary>
internal enum Sequenz
{
    Erste = 0,
    Folgende = 1,
}

/// <summary>Whose account is credited by direct debits and debited by transfers.</summary>
/// <param name="GlaeubigerId">Null where only transfers are sent.</param>
internal sealed record Einreicher(string Name, string Iban, string? Bic, string? GlaeubigerId, Postanschrift? Anschrift);

/// <summary>What has changed since the mandate was used last.</summary>
/// <param name="Iban">Account of the last collection.</param>
/// <param name="GlaeubigerId">Creditor identifier of the last collection, where it was another one.</param>
internal sealed record Mandatsaenderung(string? Iban, string? GlaeubigerId, string? Glaeubigername);

/// <summary>One direct debit.</summary>
internal sealed record Lastschrift(
    string EndToEnd, Geld Betrag, DateOnly Faellig, Sequenz Sequenz, Einreicher Glaeubiger, string Mandat, DateOnly Unterschrieben, string Iban, string Name, string Text, Postanschrift? Anschrift = null, Mandatsaenderung? Aenderung = null);

/// <summary>One transfer.</summary>
internal sealed record Ueberweisung(string EndToEnd, Geld Betrag, DateOnly Ausfuehrung, Einreicher Auftraggeber, string Iban, string Name, string Text, Postanschrift? Anschrift = null);

/// <summary>What stands above all payments of a file.</summary>
/// <param name="Nachricht">Unique, at most 35 characters; also the beginning of the ids of the groups.</param>
/// <param name="Erstellt">Instant; the file with the same one has the same bytes.</param>
/// <param name="Absender">Who sends the file.</param>
internal sealed record Dateikopf(string Nachricht, DateTimeOffset Erstellt, string Absender);

/// <summary>Number and sum of the payments that were written.</summary>
internal readonly record struct Kontrollsumme(int Anzahl, Geld Summe);
