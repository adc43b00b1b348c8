using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Bank;

/// <summary>What the bank says about the other side of a payment.</summary>
internal sealed record Gegenseite(string? Name, string? Iban, string? Text);

/// <summary>One movement on a bank account, as a file tells it.</summary>
/// <param name="Konto">IBAN of the own account.</param>
/// <param name="Buchungstag">Day on which the bank has booked it.</param>
/// <param name="Betrag">Positive: money received.</param>
/// <param name="Referenz">The bank's reference; null where it gives none.</param>
/// <param name="Gruppe">Id of the group of payments (PmtInfId or MsgId) that a collective entry stands for.</param>
/// <param name="Rueckgabe">Reason code where it is the return of a payment; else null.</param>
/// <param name="Ursprung">Amount that was collected or sent; the rest of <paramref name="Betrag"/> are fees of the banks.</param>
internal sealed record Bankumsatz(
    string Konto, DateOnly Buchungstag, Geld Betrag, string? Referenz, string? EndToEnd, string? Mandat, string? Gruppe, string? Rueckgabe, Geld? Ursprung, Gegenseite Gegenseite)
{
    /// <summary>Fees that the banks have taken for a return; never negative.</summary>
    public Geld Bankgebuehr => Rueckgabe is not null && Betrag.Cent < 0 && Ursprung is { } u && -Betrag.Cent > u.Cent ? new Geld(-Betrag.Cent - u.Cent) : Geld.Null;
}

/// <summary>A statement with what the bank says it adds up to.</summary>
internal sealed record Kontoauszug(string Konto, string Nummer, Geld? Anfang, Geld? Ende, Geld Bewegt, int Anzahl)
{
    /// <returns>Null: it adds up, or the bank gives no balances.</returns>
    public string? Abweichung() => Anfang is { } a && Ende is { } e && a + Bewegt != e
        ? $"Auszug {Nummer}: Der Anfangssaldo von {a} und die Umsätze von zusammen {Bewegt.MitVorzeichen()} ergeben nicht den Endsaldo von {e}. Wahrscheinlich fehlt ein Teil der Datei; bitte bei der Bank neu abrufen."
        : null;
}

/// <summary>How a movement is recognised when it comes again, in the same file or in another one.</summary>
internal static class Umsatzschluessel
{
    /// <summary>One key for each movement, in their order: by day and the bank's reference where it gives one, else by everything that is known; equal ones within one file are numbered.</summary>
    public static IReadOnlyList<string> Fuer(IReadOnlyList<Bankumsatz> umsaetze)
    {
        var gezaehlt = new Dictionary<string, int>(umsaetze.Count, StringComparer.Ordinal);
        var aus = new string[umsaetze.Count];
        for (var i = 0; i < aus.Length; i++)
        {
            var inhalt = Inhalt(umsaetze[i]);
            var nummer = gezaehlt[inhalt] = gezaehlt.GetValueOrDefault(inhalt) + 1;
            aus[i] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{inhalt}\n{nummer.ToString(CultureInfo.InvariantCulture)}")).AsSpan(0, 16));
        }

        return aus;
    }

    private static string Inhalt(Bankumsatz u)
    {
        // manche Banken zählen ihre Referenz in jedem Auszug von vorn: der Tag gehört immer dazu
        var gleich = $"{u.Konto}\n{u.Buchungstag.DayNumber.ToString(CultureInfo.InvariantCulture)}\n{u.Referenz}\n{u.Betrag.Cent.ToString(CultureInfo.InvariantCulture)}\n{u.EndToEnd}\n{u.Rueckgabe}";
        return u.Referenz is { Length: > 0 } ? gleich : $"{gleich}\n{u.Mandat}\n{u.Gegenseite.Name}\n{u.Gegenseite.Iban}\n{u.Gegenseite.Text}";
    }
}
