using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Planung.Seiten;

/// <summary>Form of an assumption.</summary>
public sealed class Annahmeeingabe : Planeingabe
{
    public string? Art { get; set; }

    public string? Jahr { get; set; }

    public string? Typ { get; set; }

    public string? Rate { get; set; }

    public string? Betrag { get; set; }

    public string? Kinder { get; set; }

    public string? Leitung { get; set; }

    public string? Gesamt { get; set; }

    public string? Fachkraft { get; set; }

    public string? Ergaenzungskraft { get; set; }

    public string? Begruendung { get; set; }

    public bool Aufheben { get; set; }

    /// <summary>Key of an assumption to be dropped instead.</summary>
    public string? Weg { get; set; }

    internal static IReadOnlyList<Auswahl> Arten { get; } = [.. Enum.GetValues<Annahmeart>().Select(a => new Auswahl(a.ToString(), a.Wort()))];

    /// <summary>Rows of which no amount is published.</summary>
    internal static IReadOnlyList<Auswahl> Typen(Kibiztabellen tabellen, Kindergartenjahr jahr) => [.. Annahmeregeln.Arten(tabellen, jahr).Select(a => new Auswahl(a, a))];

    /// <summary>Fields of an unsent form.</summary>
    /// <param name="bekannt">To be changed; null: a new one.</param>
    internal void Fuelle(Planannahme? bekannt, Kindergartenjahr jahr)
    {
        (Art, Jahr) = (nameof(Annahmeart.Fortschreibung), jahr.Kennung);
        if (bekannt is not { } a) return;
        (Art, Jahr, Typ, Begruendung) = (a.Art.ToString(), a.Jahr, a.Typ, a.Begruendung);
        Rate = a.Hundertstelprozent is { } r ? (r / 100m).ToString("0.00", Anzeige.Deutsch) : null;
        Betrag = a.Betrag is { } b ? (b.Cent / 100m).ToString("0.00", Anzeige.Deutsch) : null;
        if (a.Personal is not { } p) return;
        (Kinder, Leitung, Gesamt, Fachkraft, Ergaenzungskraft) = (Anzeige.Text(p.Kinder), H(p.Leitung), H(p.Gesamt), H(p.Fachkraft), H(p.Ergaenzungskraft));

        static string H(int hundertstel) => (hundertstel / 100m).ToString("0.##", Anzeige.Deutsch);
    }

    /// <summary>Reads the fields; what is wrong is reported.</summary>
    internal Planannahme? Lies(Formularfehler fehler, IReadOnlyList<Auswahl> jahre, Func<Kindergartenjahr, IReadOnlyList<Auswahl>> typen)
    {
        var (art, jahr) = (fehler.Wahl(() => Art, "Art", Arten), fehler.Wahl(() => Jahr, "Kindergartenjahr", jahre));
        var begruendung = fehler.Text(() => Begruendung, "Begründung", Annahmeregeln.LaengsteBegruendung);
        if (art is null || jahr is null) return null;
        var was = Enum.Parse<Annahmeart>(art);
        var typ = was == Annahmeart.Fortschreibung ? "" : fehler.Wahl(() => Typ, "Pauschale", typen(Planungsblick.Jahr(jahr))) ?? "";
        var rate = was == Annahmeart.Fortschreibung ? Prozent(fehler) : null;
        var betrag = was == Annahmeart.Pauschale ? fehler.Betrag(() => Betrag, "Betrag je Kind und Jahr") : null;
        var personal = was == Annahmeart.Personalwerte ? Personal(fehler) : null;
        return fehler.Gut ? new(was, jahr, typ, rate, betrag, personal, begruendung) : null;
    }

    private int? Prozent(Formularfehler fehler)
    {
        var text = Rate?.Trim().TrimEnd('%').Trim().Replace('\u2212', '-') ?? "";
        if (Geld.TryParse(text, out var wert) && wert.Cent is >= -Annahmeregeln.HoechsteRate and <= Annahmeregeln.HoechsteRate) return (int)wert.Cent;
        fehler.Melde(() => Rate, text.Length == 0 ? "Fortschreibung: Bitte ausfüllen." : $"Fortschreibung: „{Rate}“ ist kein Prozentsatz. Beispiel: 2,35 oder −0,14.");
        return null;
    }

    private Personalannahme? Personal(Formularfehler fehler)
    {
        var kinder = fehler.Zahl(() => Kinder, "Kinder", 1, 50);
        var (leitung, gesamt, fach, ergaenzung) = (Stunden(fehler, () => Leitung, "Leitungsstunden"), Stunden(fehler, () => Gesamt, "Gesamtpersonalkraftstunden"), Stunden(fehler, () => Fachkraft, "Fachkraftstunden"), Stunden(fehler, () => Ergaenzungskraft, "Ergänzungskraftstunden"));
        return kinder is { } k && leitung is { } l && gesamt is { } g && fach is { } f && ergaenzung is { } e ? new(k, l, g, f, e) : null;
    }

    private static int? Stunden(Formularfehler fehler, System.Linq.Expressions.Expression<Func<string?>> feld, string titel)
    {
        var text = fehler.Text(feld, titel, 20);
        if (KiBiz.Stunden.TryParse(text, out var stunden)) return (int)(stunden.Wert * 100);
        if (text.Length > 0) fehler.Melde(feld, $"{titel}: „{text}“ ist keine Stundenzahl. Beispiel: 49,5.");
        return null;
    }
}
