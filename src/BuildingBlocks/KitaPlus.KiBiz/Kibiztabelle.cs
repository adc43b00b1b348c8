using System.Globalization;

namespace KitaPlus.KiBiz;

/// <summary>A row of one of the tables in this project: semicolons, names of the columns first, remarks after #.</summary>
internal sealed class Kibiztabelle(string datei, IReadOnlyDictionary<string, string> felder)
{
    public string this[string spalte] => felder.TryGetValue(spalte, out var wert) ? wert : throw new FormatException($"{datei}: Die Spalte „{spalte}“ fehlt.");

    public static IEnumerable<Kibiztabelle> Lies(string datei, Func<string, string> inhalt)
    {
        string[]? kopf = null;
        foreach (var zeile in inhalt(datei).Split('\n').Select(z => z.Trim()).Where(z => z.Length > 0 && z[0] != '#'))
        {
            var werte = zeile.Split(';');
            if (kopf is null)
            {
                kopf = werte;
                continue;
            }

            if (werte.Length != kopf.Length) throw new FormatException($"{datei}: „{zeile}“ hat {werte.Length} statt {kopf.Length} Felder.");
            yield return new(datei, kopf.Zip(werte).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
        }
    }

    public static string Eingebettet(string datei)
    {
        using var strom = typeof(Kibiztabelle).Assembly.GetManifestResourceStream(datei) ?? throw new InvalidOperationException($"Die Tabelle {datei} fehlt im Programm.");
        using var leser = new StreamReader(strom);
        return leser.ReadToEnd();
    }

    /// <summary>Day from which the row holds.</summary>
    public DateOnly Ab => Tag("gueltig_ab");

    public DateOnly Tag(string spalte) => DateOnly.ParseExact(this[spalte], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public int Zahl(string spalte) => int.Parse(this[spalte], CultureInfo.InvariantCulture);

    public int? ZahlWahlfrei(string spalte) => this[spalte].Length == 0 ? null : Zahl(spalte);

    public decimal Dezimal(string spalte) => decimal.Parse(this[spalte], NumberStyles.Number, CultureInfo.InvariantCulture);

    public Stunden Stunden(string spalte) => new(Dezimal(spalte));

    public Pauschalentyp Typ(string spalte) => Pauschalentyp.TryParse(this[spalte], out var typ) ? typ : throw new FormatException($"{datei}: „{this[spalte]}“ ist kein Pauschalentyp.");

    public Kindergartenjahr Jahr(string spalte) => Kindergartenjahr.TryParse(this[spalte], out var jahr) ? jahr : throw new FormatException($"{datei}: „{this[spalte]}“ ist kein Kindergartenjahr.");
}
