using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Einrichtungen;

internal static class Feldregeln
{
    private const int Laengster = 500;

    public static Regelverstoss? KeineKennung(string feld, string text) =>
        Kennung.IstGueltig(text) ? null : new(feld, $"„{text}“ ist keine gültige Kennung ({Kennung.Regel}).");

    /// <param name="titel">With its article, e.g. <c>Der Ort</c>.</param>
    public static Regelverstoss? ZuLang(string feld, string titel, string text) => text.Length > Laengster ? new(feld, $"{titel} ist länger als {Laengster} Zeichen; bitte kürzen.") : null;

    public static Regelverstoss? KeinName(string feld, string name)
    {
        if (name.Trim().Length == 0) return new(feld, "Der Name fehlt; bitte angeben.");
        return ZuLang(feld, "Der Name", name);
    }
}
