using System.Linq.Expressions;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Web.Formulare;

namespace KitaPlus.Kinder.Seiten;

/// <summary>Reads the three fields of an address: all or none.</summary>
internal static class Anschriftfelder
{
    public static Anschrift? Lies(Formularfehler fehler, Expression<Func<string?>> strasse, Expression<Func<string?>> plz, Expression<Func<string?>> ort, bool pflicht)
    {
        var teile = new[] { strasse, plz, ort }.Select(f => (Feldbezug.Von(f).Wert as string)?.Trim() ?? "").ToList();
        if (!pflicht && teile.TrueForAll(t => t.Length == 0)) return null;
        var (s, p, o) = (fehler.Text(strasse, "Straße und Hausnummer", 120), fehler.Text(plz, "Postleitzahl", 5), fehler.Text(ort, "Ort", 80));
        if (p.Length > 0 && (p.Length != 5 || !p.All(char.IsAsciiDigit))) fehler.Melde(plz, "Postleitzahl: Bitte fünf Ziffern eingeben.");
        return new Anschrift(s, p, o);
    }
}
