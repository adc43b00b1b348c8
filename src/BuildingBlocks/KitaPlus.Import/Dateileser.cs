using System.Text;

namespace KitaPlus.Import;

/// <summary>Reads one file row by row into the collection; what does not fit becomes an error with line and column.</summary>
internal sealed class Dateileser(Importsammlung sammlung, IReadOnlyList<IImportformat> formate)
{
    private const int Fortschrittsschritt = 10_000;

    /// <returns>The format of the file, or null if it could not be found.</returns>
    public IImportformat? Lies(int nummer, Importdatei datei, IProgress<Importfortschritt>? fortschritt, CancellationToken cancellationToken)
    {
        try
        {
            Encoding kodierung;
            using (var probe = datei.Oeffne()) kodierung = Zeichensatz.Erkenne(probe);
            using var strom = new StreamReader(datei.Oeffne(), kodierung, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
            return Lies(nummer, datei, new CsvLeser(strom), fortschritt, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            sammlung.Fehler(nummer, 0, "", "Die Datei gibt es nicht; bitte den Pfad prüfen.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            sammlung.Fehler(nummer, 0, "", $"Die Datei lässt sich nicht lesen ({e.Message}); bitte Zugriffsrechte und Pfad prüfen.");
        }

        return null;
    }

    private IImportformat? Lies(int nummer, Importdatei datei, CsvLeser leser, IProgress<Importfortschritt>? fortschritt, CancellationToken cancellationToken)
    {
        var felder = new List<string>();
        if (!leser.Lies(felder))
        {
            sammlung.Fehler(nummer, 0, "", "Die Datei ist leer; sie muss mit einer Kopfzeile beginnen.");
            return null;
        }

        while (felder.Count > 1 && felder[^1].Length == 0) felder.RemoveAt(felder.Count - 1);
        var kopf = felder.ConvertAll(f => f.ToLowerInvariant());
        if (leser.Fehler is { } kaputt) sammlung.Fehler(nummer, leser.Zeile, "", kaputt);
        if (Finde(nummer, datei, leser.Zeile, kopf) is not { } format || !PruefeKopf(nummer, leser.Zeile, kopf, format)) return null;

        var zeile = new Importzeile(sammlung, format, nummer, kopf);
        for (var gelesen = 1; leser.Lies(felder); gelesen++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (gelesen % Fortschrittsschritt == 0) fortschritt?.Report(new($"{datei.Name} lesen", gelesen));
            if (leser.Fehler is { } grund)
            {
                sammlung.Fehler(nummer, leser.Zeile, "", grund);
                continue;
            }

            while (felder.Count > kopf.Count && felder[^1].Length == 0) felder.RemoveAt(felder.Count - 1);
            if (felder.Count != kopf.Count)
            {
                sammlung.Fehler(nummer, leser.Zeile, "", $"Die Zeile hat {felder.Count} Felder, die Kopfzeile {kopf.Count}; bitte Semikolons und Anführungszeichen prüfen.");
                continue;
            }

            zeile.Setze(leser.Zeile, [.. felder]);
            if (Steuerzeichen(felder) is { } spalte) zeile.Fehler(kopf[spalte], "Der Wert enthält Steuerzeichen; bitte entfernen.");
            format.Lies(zeile);
        }

        return format;
    }

    private IImportformat? Finde(int nummer, Importdatei datei, int zeile, List<string> kopf)
    {
        var genannt = datei.Format ?? Path.GetFileNameWithoutExtension(datei.Name);
        var nachName = formate.FirstOrDefault(f => string.Equals(f.Name, genannt, StringComparison.OrdinalIgnoreCase));
        if (datei.Format is not null && nachName is null)
        {
            sammlung.Fehler(nummer, 0, "", $"Das Format „{datei.Format}“ gibt es nicht; möglich sind: {string.Join(", ", formate.Select(f => f.Name))}.");
            return null;
        }

        if (datei.Format is not null) return nachName;
        var passende = formate.Where(f => Passt(f, kopf)).ToList();
        if (passende.Count == 1) return passende[0];
        if (nachName is not null) return nachName;
        var grund = passende.Count > 1
            ? $"Die Kopfzeile passt zu mehreren Formaten ({string.Join(", ", passende.Select(f => f.Name))}); bitte das Format angeben oder die Datei danach benennen."
            : kopf.Count == 1 && (kopf[0].Contains(',', StringComparison.Ordinal) || kopf[0].Contains('\t', StringComparison.Ordinal))
                ? "Die Spalten sind durch Komma oder Tabulator getrennt; bitte mit Semikolon getrennt speichern."
                : $"Die Kopfzeile passt zu keinem Format; bitte die Datei nach dem Format benennen. Möglich sind: {string.Join(", ", formate.Select(f => f.Name))}.";
        sammlung.Fehler(nummer, zeile, "", grund);
        return null;
    }

    private static bool Passt(IImportformat format, List<string> kopf) =>
        kopf.TrueForAll(k => format.Spalten.Any(s => s.Name == k))
        && format.Spalten.All(s => s.Vorkommen == Vorkommen.Wahlfrei || kopf.Contains(s.Name));

    private bool PruefeKopf(int nummer, int zeile, List<string> kopf, IImportformat format)
    {
        var gut = true;
        foreach (var spalte in format.Spalten.Where(s => s.Vorkommen != Vorkommen.Wahlfrei && !kopf.Contains(s.Name)))
        {
            gut = false;
            sammlung.Fehler(nummer, zeile, spalte.Name, $"Die Spalte fehlt; das Format „{format.Name}“ braucht sie.");
        }

        foreach (var fremd in kopf.Where(k => format.Spalten.All(s => s.Name != k)))
        {
            gut = false;
            var name = fremd.Length == 0 ? "ohne Namen" : $"„{fremd}“";
            sammlung.Fehler(nummer, zeile, fremd, $"Die Spalte {name} kennt das Format „{format.Name}“ nicht; möglich sind: {string.Join(", ", format.Spalten.Select(s => s.Name))}.");
        }

        foreach (var doppelt in kopf.GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > 1 && g.Key.Length > 0))
        {
            gut = false;
            sammlung.Fehler(nummer, zeile, doppelt.Key, "Die Spalte steht mehrfach in der Kopfzeile; bitte nur einmal angeben.");
        }

        return gut;
    }

    private static int? Steuerzeichen(List<string> felder)
    {
        for (var i = 0; i < felder.Count; i++)
            foreach (var c in felder[i])
                if (char.IsControl(c) && c is not ('\n' or '\t')) return i;
        return null;
    }
}
