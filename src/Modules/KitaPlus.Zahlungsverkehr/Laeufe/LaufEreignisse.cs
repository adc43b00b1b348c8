using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Laeufe;

/// <summary>Which way the money goes.</summary>
internal enum Laufart
{
    /// <summary>Direct debits, <c>pain.008</c>.</summary>
    Lastschrift = 0,

    /// <summary>Credit is paid out, <c>pain.001</c>.</summary>
    Erstattung = 1,
}

/// <summary>Events of the streams <c>lastschriftlauf-{glaeubiger}/{nummer}</c> and <c>erstattungslauf-{glaeubiger}/{nummer}</c>.</summary>
internal abstract record LaufEreignis : IEreignis;

/// <param name="Faellig">Day on which the money moves.</param>
/// <param name="Bis">Collected is what falls due up to this month.</param>
/// <param name="Vorabinformiert">Day on which the payers were told; null for refunds.</param>
/// <param name="Pruefsumme">Of all payments: what is released is what was prepared.</param>
internal sealed record LaufVorbereitet(Laufart Art, string Glaeubiger, string Nummer, DateOnly Faellig, Monat Bis, DateOnly? Vorabinformiert, int Anzahl, Geld Summe, string Pruefsumme) : LaufEreignis;

/// <summary>Payments of a run, some hundred at a time.</summary>
internal sealed record PostenAufgenommen(IReadOnlyList<Posten> Posten) : LaufEreignis;

/// <param name="Mandat">Whose account is used, also for refunds.</param>
/// <param name="Fassung">How often the account of the mandate had been changed; another one is left out of the file.</param>
internal sealed record Posten(string EndToEnd, string Schuldner, string Mandat, int Fassung, Geld Betrag, Sequenz Sequenz);

internal sealed record LaufFreigegeben(string Pruefsumme) : LaufEreignis;

/// <summary>Nothing of it moves.</summary>
internal sealed record LaufVerworfen(string Grund) : LaufEreignis;

/// <summary>The file for the bank is kept for good and never written again.</summary>
/// <param name="Datei">Id in the store of files.</param>
/// <param name="Pruefsumme">SHA-256 of the file, hexadecimal.</param>
/// <param name="GlaeubigerId">With which it was written; null for refunds.</param>
/// <param name="Ausgelassen">Payments that are not in the file.</param>
internal sealed record LaufdateiGeschrieben(string Datei, string Pruefsumme, string Nachricht, int Anzahl, Geld Summe, string? GlaeubigerId, IReadOnlyList<Auslassung> Ausgelassen) : LaufEreignis;

internal sealed record Auslassung(string EndToEnd, string Grund);

/// <summary>All payments of the file are booked on the ledger.</summary>
internal sealed record LaufGebucht(int Anzahl) : LaufEreignis;
