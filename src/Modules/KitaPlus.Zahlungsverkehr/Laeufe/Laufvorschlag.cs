using System.Security.Cryptography;
using System.Text;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Laeufe;

/// <summary>A mandate as runs and lists see it.</summary>
/// <param name="Bank">Null: erased.</param>
/// <param name="Einzuege">Collections so far.</param>
/// <param name="Fassung">How often the account has been changed.</param>
/// <param name="Urspruenglich">IBAN of the last collection, where it has been changed since.</param>
/// <param name="LetzteGlaeubigerId">Creditor identifier of the last collection.</param>
internal sealed record Mandatsblick(
    string Referenz, string Glaeubiger, string Person, Bankverbindung? Bank, DateOnly Unterschrieben, Mandatsstand Stand, DateOnly? LetzterEinzug, int Einzuege, int Fassung, string? Urspruenglich, string? LetzteGlaeubigerId)
{
    public DateOnly GiltBis => Mandatsregeln.GiltBis(Unterschrieben, LetzterEinzug);

    public string? Hindernis(DateOnly faellig) => Bank is null ? "Bankverbindung gelöscht" : Mandatsregeln.Hindernis(Stand, Unterschrieben, LetzterEinzug, faellig);

    public Mandatsaenderung? Aenderung(Einreicher wir)
    {
        var andereId = LetzteGlaeubigerId is { } id && id != wir.GlaeubigerId ? id : null;
        return Urspruenglich is null && andereId is null ? null : new(Urspruenglich, andereId, andereId is null ? null : wir.Name);
    }
}

/// <summary>An account that is due but not collected.</summary>
internal sealed record Uebergangen(string Schuldner, Geld Betrag, string Grund);

/// <summary>What a run would collect or pay out.</summary>
internal sealed record Laufvorschlag(IReadOnlyList<Posten> Posten, IReadOnlyList<Uebergangen> Uebergangen)
{
    /// <summary>What is due, by the mandate of each payer that is best for it; the credit of an account has been set off by the ledger already.</summary>
    /// <param name="mandate">Of this creditor.</param>
    public static Laufvorschlag Lastschriften(string mandant, Laufname lauf, DateOnly faellig, IEnumerable<OffeneForderung> offene, ILookup<string, Mandatsblick> mandate)
    {
        var (posten, uebergangen) = (new List<Posten>(), new List<Uebergangen>());
        var zaehler = new Referenzzaehler(mandant, lauf);
        foreach (var f in offene.Where(f => f.Glaeubiger == lauf.Glaeubiger && f.Faellig.Cent > 0).OrderBy(f => f.Schuldner, StringComparer.Ordinal))
        {
            if (Schuldner.AlsBut(f.Schuldner) is not null) continue;
            var alle = mandate[f.Schuldner].OrderByDescending(m => m.Unterschrieben).ThenBy(m => m.Referenz, StringComparer.Ordinal).ToList();
            if (alle.Find(m => m.Hindernis(faellig) is null) is { } m) posten.Add(new(zaehler.Naechste(), f.Schuldner, m.Referenz, m.Fassung, f.Faellig, Mandatsregeln.Sequenz(m.Einzuege, m.LetzterEinzug)));
            else uebergangen.Add(new(f.Schuldner, f.Faellig, alle.Count == 0 ? "kein Mandat" : alle[0].Hindernis(faellig)!));
        }

        return new(posten, uebergangen);
    }

    /// <summary>Credit that no later claim uses up, to the account that the payer has last given to anybody.</summary>
    /// <param name="mandate">Of all creditors, also revoked ones.</param>
    public static Laufvorschlag Erstattungen(string mandant, Laufname lauf, IEnumerable<Guthaben> guthaben, ILookup<string, Mandatsblick> mandate)
    {
        var (posten, uebergangen) = (new List<Posten>(), new List<Uebergangen>());
        var zaehler = new Referenzzaehler(mandant, lauf);
        foreach (var g in guthaben.Where(g => g.Glaeubiger == lauf.Glaeubiger && g.Betrag.Cent > 0).OrderBy(g => g.Schuldner, StringComparer.Ordinal))
        {
            if (Schuldner.AlsBut(g.Schuldner) is not null) uebergangen.Add(new(g.Schuldner, g.Betrag, "Behörde: bitte von Hand überweisen"));
            else if (mandate[g.Schuldner].Where(m => m.Bank is not null && m.Stand != Mandatsstand.Gesperrt).OrderBy(m => m.Stand).ThenByDescending(m => m.Unterschrieben).ThenBy(m => m.Referenz, StringComparer.Ordinal).FirstOrDefault() is { } m)
                posten.Add(new(zaehler.Naechste(), g.Schuldner, m.Referenz, m.Fassung, g.Betrag, Sequenz.Folgende));
            else uebergangen.Add(new(g.Schuldner, g.Betrag, "keine brauchbare Bankverbindung bekannt"));
        }

        return new(posten, uebergangen);
    }

    /// <summary>Ids that are unique over all runs of all Mandanten.</summary>
    private sealed class Referenzzaehler(string mandant, Laufname lauf)
    {
        private readonly string kurz = Nachrichtennummer.Kurz(mandant, lauf);
        private int zahl;

        public string Naechste() => Buchungsbeleg.Lauf(lauf.Art == Laufart.Erstattung, kurz, lauf.Nummer, ++zahl);
    }
}

/// <summary>The id of the file of a run: kind, Mandant and creditor (shortened), number.</summary>
internal static class Nachrichtennummer
{
    public static string Fuer(string mandant, Laufname lauf) => Buchungsbeleg.Nachricht(lauf.Art == Laufart.Erstattung, Kurz(mandant, lauf), lauf.Nummer);

    public static string Kurz(string mandant, Laufname lauf) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{mandant}/{lauf.Glaeubiger}")).AsSpan(0, 4));
}
