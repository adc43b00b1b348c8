using System.Globalization;
using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Import;

/// <summary>
/// One row: typed access to its columns (a value that does not fit is reported and a harmless one returned),
/// and the way to say what the row means. Reused from row to row.
/// </summary>
public sealed partial class Importzeile
{
    private static readonly Monat Ersatzmonat = new(2000, 1);
    private static readonly string[] Datumsformen = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"];
    private readonly Dictionary<string, int> platz;
    private readonly Importsammlung sammlung;
    private readonly IImportformat format;
    private readonly int datei;
    private string[] werte = [];

    internal Importzeile(Importsammlung sammlung, IImportformat format, int datei, IReadOnlyList<string> kopf)
    {
        this.sammlung = sammlung;
        this.format = format;
        this.datei = datei;
        platz = kopf.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
    }

    public int Nummer { get; private set; }

    /// <summary>For records of which each Mandant has one.</summary>
    public string Mandant => sammlung.Mandant;

    public bool HatFehler { get; private set; }

    internal void Setze(int nummer, string[] felder)
    {
        Nummer = nummer;
        werte = felder;
        HatFehler = false;
    }

    public void Fehler(string spalte, string grund)
    {
        HatFehler = true;
        sammlung.Fehler(datei, Nummer, spalte, grund);
    }

    /// <summary>The text, or null if empty or the column is missing.</summary>
    public string? Text(string spalte) => platz.TryGetValue(spalte, out var i) && werte[i].Length > 0 ? werte[i] : null;

    public string Pflichttext(string spalte)
    {
        if (Text(spalte) is { } text) return text;
        Fehler(spalte, "Der Wert fehlt; bitte angeben.");
        return "";
    }

    public string Kennung(string spalte) => Geprueft(spalte, Pflichttext(spalte)) ?? "";

    public string? KennungWahlfrei(string spalte) => Text(spalte) is { } text ? Geprueft(spalte, text) : null;

    public DateOnly Datum(string spalte) => Pflichttext(spalte) is { Length: > 0 } ? DatumWahlfrei(spalte) ?? new DateOnly(2000, 1, 1) : new DateOnly(2000, 1, 1);

    public DateOnly? DatumWahlfrei(string spalte)
    {
        if (Text(spalte) is not { } text) return null;
        if (DateOnly.TryParseExact(text, Datumsformen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag))
        {
            Normiere(spalte, tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            return tag;
        }

        Fehler(spalte, $"„{Kurz(text)}“ ist kein Datum, das es gibt; bitte als TT.MM.JJJJ oder JJJJ-MM-TT angeben.");
        return null;
    }

    public int Ganzzahl(string spalte) => Pflichttext(spalte) is { Length: > 0 } ? GanzzahlWahlfrei(spalte) ?? 1 : 1;

    public int? GanzzahlWahlfrei(string spalte)
    {
        if (Text(spalte) is not { } text) return null;
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var zahl)
            && zahl == decimal.Truncate(zahl) && Math.Abs(zahl) <= 1_000_000)
        {
            Normiere(spalte, ((int)zahl).ToString(CultureInfo.InvariantCulture));
            return (int)zahl;
        }

        Fehler(spalte, $"„{Kurz(text)}“ ist keine ganze Zahl; bitte nur Ziffern angeben.");
        return null;
    }

    public Geld Betrag(string spalte)
    {
        var text = Pflichttext(spalte);
        if (text.Length == 0) return Geld.Null;
        if (Geld.TryParse(text, out var betrag))
        {
            Normiere(spalte, betrag.Cent.ToString(CultureInfo.InvariantCulture));
            return betrag;
        }

        Fehler(spalte, $"„{Kurz(text)}“ ist kein Betrag in Euro; bitte z. B. als 1234,56 mit höchstens zwei Nachkommastellen angeben.");
        return Geld.Null;
    }

    public Monat Monatswert(string spalte)
    {
        var text = Pflichttext(spalte);
        if (text.Length == 0) return Ersatzmonat;
        if (Monat.TryParse(text, out var monat))
        {
            Normiere(spalte, monat.ToString());
            return monat;
        }

        Fehler(spalte, $"„{Kurz(text)}“ ist kein Monat von 1990 bis 2100; bitte als JJJJ-MM oder MM.JJJJ angeben.");
        return Ersatzmonat;
    }

    /// <summary>The columns <c>von_monat</c> and <c>bis_monat</c>.</summary>
    public (Monat Von, Monat Bis) Monate()
    {
        var (von, bis) = (Monatswert("von_monat"), Monatswert("bis_monat"));
        if (!HatFehler && bis < von) Fehler("bis_monat", $"Der letzte Monat {bis} liegt vor dem ersten {von}; bitte einen der beiden berichtigen.");
        return (von, bis);
    }

    /// <summary>A day that must not lie in the future.</summary>
    public DateOnly Vergangen(string spalte)
    {
        var tag = Datum(spalte);
        Zukunft(spalte, tag);
        return tag;
    }

    public bool JaNein(string spalte, bool sonst) => Auswahl(spalte, sonst, ("ja", true), ("nein", false));

    /// <summary>One of the named values, case-insensitive; <paramref name="sonst"/> if empty.</summary>
    public T Auswahl<T>(string spalte, T sonst, params ReadOnlySpan<(string Name, T Wert)> moeglich)
    {
        if (Text(spalte) is not { } text) return sonst;
        foreach (var (name, wert) in moeglich)
        {
            if (!string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) continue;
            Normiere(spalte, name);
            return wert;
        }

        var namen = new List<string>();
        foreach (var (name, _) in moeglich) namen.Add(name);
        Fehler(spalte, $"„{Kurz(text)}“ ist nicht vorgesehen; möglich sind: {string.Join(", ", namen)}.");
        return sonst;
    }

    /// <summary>The common columns of every fact.</summary>
    public Herkunft Herkunft()
    {
        var eingegangen = DatumWahlfrei("eingegangen_am");
        var bekannt = DatumWahlfrei("bekannt_seit");
        Zukunft("eingegangen_am", eingegangen);
        Zukunft("bekannt_seit", bekannt);
        return new Herkunft(eingegangen, bekannt, Bezuege("berichtigt"), Text("vermerk"));
    }

    /// <summary>Event ids that a column names, by id or by key (<c>schluessel</c> of this format, or <c>format/schluessel</c>).</summary>
    public IReadOnlyList<Guid>? Bezuege(string spalte)
    {
        if (Text(spalte) is not { } text) return null;
        var ids = new List<Guid>();
        foreach (var teil in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Guid.TryParse(teil, out var id)) ids.Add(id);
            else ids.Add(sammlung.Schluesselkennung(teil.Contains('/', StringComparison.Ordinal) ? teil : $"{format.Name}/{teil}"));
        }

        return ids.Count == 0 ? null : ids;
    }

    private void Zukunft(string spalte, DateOnly? tag)
    {
        if (tag > sammlung.Heute) Fehler(spalte, $"Der {Tatsachenregeln.Tag(tag.Value)} liegt in der Zukunft; bitte das Datum prüfen.");
    }

    private string? Geprueft(string spalte, string text)
    {
        if (text.Length == 0 || KitaPlus.Kernel.Kennung.IstGueltig(text)) return text;
        Fehler(spalte, $"„{Kurz(text)}“ ist keine gültige Kennung ({KitaPlus.Kernel.Kennung.Regel}).");
        return "";
    }

    private void Normiere(string spalte, string wert) => werte[platz[spalte]] = wert;

    private static string Kurz(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
