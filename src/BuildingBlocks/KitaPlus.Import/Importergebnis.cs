using KitaPlus.EventStore;

namespace KitaPlus.Import;

/// <summary>A file to import; it is opened twice (encoding, then content).</summary>
/// <param name="Name">As people know it, for the messages.</param>
/// <param name="Format">Name of the format; without it the header line decides.</param>
public sealed record Importdatei(string Name, Func<Stream> Oeffne, string? Format = null)
{
    public static Importdatei Von(string pfad, string? format = null) => new(Path.GetFileName(pfad), () => File.OpenRead(pfad), format);
}

/// <param name="Zeile">Line in the file, counted from 1; 0 = the file as a whole.</param>
/// <param name="Spalte">Name of the column, or empty.</param>
public sealed record Importfehler(string Datei, int Zeile, string Spalte, string Grund)
{
    public override string ToString() => (Zeile, Spalte) switch
    {
        (0, _) => $"{Datei}: {Grund}",
        (_, "") => $"{Datei}, Zeile {Zeile}: {Grund}",
        _ => $"{Datei}, Zeile {Zeile}, Spalte {Spalte}: {Grund}",
    };
}

/// <param name="Neu">Rows that were recorded.</param>
/// <param name="Vorhanden">Rows that said nothing new.</param>
public sealed record Dateiergebnis(string Datei, string? Format, int Neu, int Vorhanden);

/// <summary>What an import did: everything, or (with errors) nothing.</summary>
/// <param name="Position">Wait for it before reading; null if nothing was written.</param>
/// <param name="Fehler">The first <see cref="Fehlerliste.Hoechstens"/> errors in order of file and line.</param>
/// <param name="WeitereFehler">How many more there are.</param>
public sealed record Importergebnis(IReadOnlyList<Dateiergebnis> Dateien, int Ereignisse, Position? Position, IReadOnlyList<Importfehler> Fehler, int WeitereFehler)
{
    public bool Erfolgreich => Fehler.Count == 0;
    public int Neu => Dateien.Sum(d => d.Neu);
    public int Vorhanden => Dateien.Sum(d => d.Vorhanden);

    /// <summary>One line for people.</summary>
    public string Satz()
    {
        if (Erfolgreich) return string.Create(Deutsch.Kultur, $"{Neu:N0} neu, {Vorhanden:N0} schon vorhanden");
        var anzahl = Fehler.Count + WeitereFehler;
        return string.Create(Deutsch.Kultur, $"Nichts übernommen: {anzahl:N0} Fehler.");
    }

    /// <summary>All errors as lines, the last one saying how many are not shown.</summary>
    public IEnumerable<string> Fehlerzeilen()
    {
        foreach (var f in Fehler) yield return f.ToString();
        if (WeitereFehler > 0) yield return string.Create(Deutsch.Kultur, $"… und {WeitereFehler:N0} weitere");
    }
}

/// <param name="Schritt">What is being done, in German.</param>
public sealed record Importfortschritt(string Schritt, int Zeilen);
