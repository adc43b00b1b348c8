using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Bank;

/// <summary>Events of the streams <c>bankdatei-{prüfsumme}</c> (a file from the bank) and <c>umsatz-{schluessel}</c> (what somebody has decided about one movement).</summary>
internal abstract record BankEreignis : IEreignis;

/// <param name="Pruefsumme">SHA-256 of the file, first 32 places, hexadecimal.</param>
/// <param name="Anzahl">New movements in it.</param>
/// <param name="Bekannt">Movements that were known before.</param>
internal sealed record BankdateiEingelesen(string Pruefsumme, int Anzahl, int Bekannt, IReadOnlyList<string> Hinweise) : BankEreignis;

/// <summary>New movements of the file, some hundred at a time.</summary>
internal sealed record UmsaetzeAufgenommen(IReadOnlyList<Umsatz> Umsaetze) : BankEreignis;

/// <summary>A movement as it is kept, with what was recognised.</summary>
/// <param name="Schluessel">See <see cref="Umsatzschluessel"/>.</param>
/// <param name="Konto">IBAN of the own account.</param>
/// <param name="Gegenseite">Protected with the key of the own account and month.</param>
internal sealed record Umsatz(
    string Schluessel, string Konto, DateOnly Buchungstag, Geld Betrag, string? EndToEnd, string? Mandat, string? Rueckgabe, Geld? Ursprung, Personenbezug<Gegenseite> Gegenseite, Zuordnung Zuordnung);

/// <summary>Everything recognised in the file is booked on the ledger.</summary>
internal sealed record BankdateiGebucht(int Buchungen) : BankEreignis;

/// <summary>Somebody has said what the movement is.</summary>
internal sealed record UmsatzZugeordnet(string Schluessel, Zuordnung Zuordnung, DateOnly Buchungstag, Geld Betrag, string Grund) : BankEreignis;

/// <summary>The allocation is booked.</summary>
internal sealed record UmsatzGebucht(string Schluessel) : BankEreignis;

/// <summary>A return has been looked at and nothing more is to be done.</summary>
internal sealed record RueckgabeErledigt(string Schluessel, string Vermerk) : BankEreignis;
