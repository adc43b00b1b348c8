using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Web.Tabellen;

/// <summary>What a table consists of; written once, used by page and export.</summary>
/// <param name="Name">In file names and for saved views; lower-case letters, digits, hyphens.</param>
/// <param name="Titel">Caption.</param>
public sealed record Tabellenplan<T>(string Name, string Titel)
{
    public required IReadOnlyList<Spalte<T>> Spalten { get; init; }

    public IReadOnlyList<Filter<T>> Filter { get; init; } = [];

    /// <summary>First order; null: as the rows come.</summary>
    public string? Sortiert { get; init; }

    public bool Absteigend { get; init; }

    /// <summary>A file gets at most so many rows, and says so; null: all of them.</summary>
    public int? Ausgabegrenze { get; init; }

    /// <summary>What to say when nothing is found.</summary>
    public string Leer { get; init; } = "Nichts gefunden.";

    internal Spalte<T>? Sortierung => Spalten.FirstOrDefault(s => s.Name == Sortiert);

    /// <summary>All rows that pass the filters, in order.</summary>
    public IEnumerable<T> Gefiltert(IEnumerable<T> zeilen, Tabellenanfrage anfrage)
    {
        var treffer = zeilen.Where(z => Filter.All(f => f.Passt(z, anfrage.Filter)));
        if (Spalten.FirstOrDefault(s => s.Name == anfrage.Sortierung) is not { } spalte) return treffer;
        var wert = spalte.Sortierwert ?? spalte.Wert;
        return anfrage.Absteigend ? treffer.OrderByDescending(wert, Wertfolge.Eine) : treffer.OrderBy(wert, Wertfolge.Eine);
    }

    /// <summary>One page of rows that are all in memory.</summary>
    public Tabellenseite<T> Seite(IEnumerable<T> zeilen, Tabellenanfrage anfrage)
    {
        var treffer = Gefiltert(zeilen, anfrage).ToList();
        var seite = Tabellenseite<T>.Vorhandene(anfrage, treffer.Count);
        return new([.. treffer.Skip((seite - 1) * anfrage.JeSeite).Take(anfrage.JeSeite)], treffer.Count);
    }

    /// <summary>Texts in German order, everything else in its own; what is missing comes first.</summary>
    private sealed class Wertfolge : IComparer<object?>
    {
        public static Wertfolge Eine { get; } = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (string a, string b) => Anzeige.Deutsch.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase),
            (Geld a, Geld b) => a.CompareTo(b),
            (Monat a, Monat b) => a.CompareTo(b),
            (IComparable a, _) when x.GetType() == y.GetType() => a.CompareTo(y),
            _ => Anzeige.Deutsch.CompareInfo.Compare(Anzeige.Text(x), Anzeige.Text(y), CompareOptions.IgnoreCase),
        };
    }
}

/// <param name="Treffer">Rows in all, not only on this page.</param>
public sealed record Tabellenseite<T>(IReadOnlyList<T> Zeilen, int Treffer)
{
    /// <summary>The wanted page, or the last one there is.</summary>
    public static int Vorhandene(Tabellenanfrage anfrage, int treffer) => Math.Min(anfrage.Seite, Seiten(anfrage, treffer));

    public static int Seiten(Tabellenanfrage anfrage, int treffer) => Math.Max(1, (treffer + anfrage.JeSeite - 1) / anfrage.JeSeite);
}
