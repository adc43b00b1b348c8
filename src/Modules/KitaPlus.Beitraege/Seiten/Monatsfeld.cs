using System.Linq.Expressions;
using KitaPlus.Kernel;
using KitaPlus.Web.Formulare;

namespace KitaPlus.Beitraege.Seiten;

/// <summary>A month typed by a person: <c>2026-08</c> or <c>08.2026</c>.</summary>
internal static class Monatsfeld
{
    /// <returns>Null: nothing readable, and it is reported.</returns>
    public static Monat? Lies(Formularfehler fehler, Expression<Func<string?>> feld, string titel)
    {
        var text = fehler.Text(feld, titel, 7);
        if (text.Length == 0) return null;
        if (text.Length == 7 && text[2] == '.') text = $"{text[3..]}-{text[..2]}";
        if (Monat.TryParse(text, out var monat)) return monat;
        fehler.Melde(feld, $"{titel}: „{text}“ ist kein Monat. Beispiel: 2026-08.");
        return null;
    }
}
