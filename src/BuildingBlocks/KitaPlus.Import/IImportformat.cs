namespace KitaPlus.Import;

/// <summary>Whether a column and its values must be there.</summary>
public enum Vorkommen
{
    Pflicht,

    /// <summary>The column must be in the header; its value may be empty, and empty means something.</summary>
    Kopf,
    Wahlfrei,
}

/// <param name="Bedeutung">For the documentation, in German.</param>
public sealed record Spalte(string Name, Vorkommen Vorkommen, string Bedeutung, string Beispiel)
{
    public static Spalte Pflicht(string name, string bedeutung, string beispiel) => new(name, Vorkommen.Pflicht, bedeutung, beispiel);

    public static Spalte Kopf(string name, string bedeutung, string beispiel) => new(name, Vorkommen.Kopf, bedeutung, beispiel);

    public static Spalte Wahlfrei(string name, string bedeutung, string beispiel = "") => new(name, Vorkommen.Wahlfrei, bedeutung, beispiel);
}

/// <summary>Columns that many formats share.</summary>
public static class Spalten
{
    public static Spalte Schluessel { get; } = Spalte.Wahlfrei("schluessel", "eigener Schlüssel der Zeile; spätere Zeilen können sich auf ihn beziehen", "VN-17");

    /// <summary>Optional columns of every fact.</summary>
    public static IReadOnlyList<Spalte> Herkunft { get; } =
    [
        Spalte.Wahlfrei("eingegangen_am", "Tag, an dem die Meldung einging", "14.03.2025"),
        Spalte.Wahlfrei("bekannt_seit", "nur bei Übernahme: seit wann die Tatsache im bisherigen System bekannt war", "02.09.2024"),
        Spalte.Wahlfrei("berichtigt", "Schlüssel oder Ereigniskennung der Zeilen, die diese ersetzt; mehrere durch Komma getrennt", "VN-12"),
        Schluessel,
        Spalte.Wahlfrei("vermerk", "kurze Bemerkung ohne Personendaten", "Übernahme 2024"),
    ];

    /// <summary>The same for what is decided for all and corrected by deciding again.</summary>
    public static IReadOnlyList<Spalte> HerkunftOhneBerichtigung { get; } = [.. Herkunft.Where(s => s.Name != "berichtigt")];

    public static IReadOnlyList<Spalte> Monate { get; } =
    [
        Spalte.Pflicht("von_monat", "erster Monat", "2024-08"),
        Spalte.Pflicht("bis_monat", "letzter Monat, einschließlich", "2025-07"),
    ];

    public static IReadOnlyList<Spalte> Zeitraum { get; } =
    [
        Spalte.Pflicht("gueltig_ab", "erster Tag, einschließlich", "01.08.2024"),
        Spalte.Wahlfrei("gueltig_bis", "letzter Tag, einschließlich; leer = bis auf Weiteres", "31.07.2025"),
    ];
}

/// <summary>One kind of CSV file. A module registers its formats as services of this type.</summary>
public interface IImportformat
{
    /// <summary>Also the name of the file without its ending, e.g. <c>betreuung</c>.</summary>
    string Name { get; }

    string Bedeutung { get; }

    IReadOnlyList<Spalte> Spalten { get; }

    /// <summary>Reads one row and says through the row what it means: facts, master data, references, errors.</summary>
    void Lies(Importzeile zeile);
}
