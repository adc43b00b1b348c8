using System.Globalization;
using System.Text;
using KitaPlus.Import;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Bank;

/// <summary>Everything that one file from the bank says.</summary>
/// <param name="Hinweise">What the user should know about it.</param>
internal sealed record Umsatzdatei(IReadOnlyList<Bankumsatz> Umsaetze, IReadOnlyList<string> Hinweise)
{
    private static readonly string[] Spalten = ["konto", "buchungstag", "betrag", "name", "iban", "verwendungszweck", "ende_zu_ende", "mandat", "rueckgabegrund", "bankreferenz"];

    /// <summary>The columns of the CSV form that must be there.</summary>
    private static readonly string[] Pflicht = ["konto", "buchungstag", "betrag"];

    /// <summary>A camt file, or CSV in the documented form; told apart by the content.</summary>
    /// <exception cref="Fachfehler">Neither, or broken.</exception>
    public static Umsatzdatei Lies(byte[] inhalt)
    {
        var anfang = Encoding.UTF8.GetString(inhalt.AsSpan(0, Math.Min(inhalt.Length, 200))).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        using var strom = new MemoryStream(inhalt, writable: false);
        return anfang.StartsWith('<') ? LiesCamt(strom) : LiesCsv(strom);
    }

    private static Umsatzdatei LiesCamt(Stream strom)
    {
        var leser = new Camtleser();
        var umsaetze = leser.Lies(strom).ToList();
        if (umsaetze.Find(u => u.Konto.Length == 0) is not null) throw new Fachfehler("Ein Auszug nennt nicht die IBAN des eigenen Kontos; ohne sie lässt er sich keinem Gläubiger zuordnen.");
        var hinweise = leser.Auszuege.Select(a => a.Abweichung()).OfType<string>().ToList();
        if (leser.Vorgemerkt > 0) hinweise.Add($"{Zahlen.Menge(leser.Vorgemerkt, "Umsatz ist", "Umsätze sind")} nur vorgemerkt und noch nicht gebucht; sie kommen mit einem späteren Auszug.");
        if (leser.Fremdwaehrung > 0) hinweise.Add($"{Zahlen.Menge(leser.Fremdwaehrung, "Umsatz lautet", "Umsätze lauten")} nicht auf Euro und {(leser.Fremdwaehrung == 1 ? "bleibt" : "bleiben")} außer Betracht.");
        return new(umsaetze, hinweise);
    }

    private static Umsatzdatei LiesCsv(Stream strom)
    {
        var kodierung = Zeichensatz.Erkenne(strom);
        strom.Position = 0;
        using var text = new StreamReader(strom, kodierung);
        var leser = new CsvLeser(text);
        var felder = new List<string>();
        if (!leser.Lies(felder)) throw new Fachfehler("Die Datei ist leer.");
        var kopf = felder.ConvertAll(f => f.Trim().ToLowerInvariant());
        foreach (var p in Pflicht)
            if (!kopf.Contains(p)) throw new Fachfehler($"Die Datei ist weder camt noch Umsatz-CSV: In der Kopfzeile fehlt die Spalte „{p}“. Erwartet werden {string.Join("; ", Spalten)}.");
        if (kopf.Find(k => !Spalten.Contains(k, StringComparer.Ordinal)) is { } fremd) throw new Fachfehler($"Die Spalte „{fremd}“ ist nicht bekannt. Möglich sind {string.Join("; ", Spalten)}.");
        var umsaetze = new List<Bankumsatz>();
        while (leser.Lies(felder))
        {
            if (leser.Fehler is { } grund) throw new Fachfehler($"Zeile {leser.Zeile}: {grund}");
            if (felder.TrueForAll(f => f.Length == 0)) continue;
            if (felder.Count != kopf.Count) throw new Fachfehler($"Zeile {leser.Zeile}: Sie hat {felder.Count} Felder, die Kopfzeile {kopf.Count}.");
            umsaetze.Add(Zeile(kopf, felder, leser.Zeile));
        }

        return new(umsaetze, []);
    }

    private static Bankumsatz Zeile(List<string> kopf, List<string> felder, int zeile)
    {
        var konto = Sepa.Iban.Norm(Wert("konto"));
        if (Sepa.Iban.Mangel(konto) is { } falsch) throw new Fachfehler($"Zeile {zeile}, Spalte konto: {falsch}");
        if (!DateOnly.TryParseExact(Wert("buchungstag"), ["dd.MM.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag)) throw new Fachfehler($"Zeile {zeile}, Spalte buchungstag: „{Wert("buchungstag")}“ ist kein Datum (TT.MM.JJJJ).");
        if (!Geld.TryParse(Wert("betrag"), out var betrag) || betrag.IstNull) throw new Fachfehler($"Zeile {zeile}, Spalte betrag: „{Wert("betrag")}“ ist kein Betrag; erwartet wird zum Beispiel 123,45 oder -123,45.");
        return new(konto, tag, betrag, Wert("bankreferenz"), Wert("ende_zu_ende"), Wert("mandat"), null, Wert("rueckgabegrund"), null, new(Wert("name"), Wert("iban") is { } i ? Sepa.Iban.Norm(i) : null, Wert("verwendungszweck")));

        string? Wert(string spalte) => kopf.IndexOf(spalte) is >= 0 and var i && felder[i].Trim() is { Length: > 0 } w ? w : null;
    }
}
