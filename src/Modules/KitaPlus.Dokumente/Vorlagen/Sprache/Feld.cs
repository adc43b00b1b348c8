namespace KitaPlus.Dokumente.Vorlagen;

/// <summary>What a value is; decides how a template may use it.</summary>
internal enum Feldart
{
    Text,

    /// <summary>Whole cents in the data.</summary>
    Geld,

    /// <summary><c>2026-11-22</c> in the data.</summary>
    Datum,

    /// <summary><c>2026-11</c> in the data.</summary>
    Monat,

    /// <summary>Whole or decimal number.</summary>
    Zahl,
    Wahr,
    Objekt,

    /// <summary>Many of the same; without fields of their own they are texts.</summary>
    Liste,
}

/// <summary>A name that a template can use.</summary>
/// <param name="Felder">Of an object, or of each entry of a list.</param>
internal sealed record Feld(string Name, Feldart Art, string Bedeutung, IReadOnlyList<Feld> Felder)
{
    /// <summary>Without it the document makes no sense and is not issued.</summary>
    public bool Pflicht { get; init; }

    public bool IstTextliste => Art == Feldart.Liste && Felder.Count == 0;

    public static Feld Text(string name, string bedeutung) => new(name, Feldart.Text, bedeutung, []);

    public static Feld Geld(string name, string bedeutung) => new(name, Feldart.Geld, bedeutung, []);

    public static Feld Datum(string name, string bedeutung) => new(name, Feldart.Datum, bedeutung, []);

    public static Feld Monat(string name, string bedeutung) => new(name, Feldart.Monat, bedeutung, []);

    public static Feld Zahl(string name, string bedeutung) => new(name, Feldart.Zahl, bedeutung, []);

    public static Feld Wahr(string name, string bedeutung) => new(name, Feldart.Wahr, bedeutung, []);

    public static Feld Texte(string name, string bedeutung) => new(name, Feldart.Liste, bedeutung, []);

    public static Feld Liste(string name, string bedeutung, params Feld[] felder) => new(name, Feldart.Liste, bedeutung, felder);

    public static Feld Objekt(string name, string bedeutung, params Feld[] felder) => new(name, Feldart.Objekt, bedeutung, felder);
}
