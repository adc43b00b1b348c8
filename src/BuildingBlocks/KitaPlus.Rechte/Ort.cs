using KitaPlus.Kernel;

namespace KitaPlus.Rechte;

public enum Ortsart
{
    /// <summary>The whole Zuständigkeitsbereich of the Verwaltungsträger.</summary>
    Mandant,
    Traeger,
    Einrichtung,
}

/// <summary>A place a right reaches to.</summary>
/// <param name="Id">Id of Träger or Einrichtung; empty for the Mandant.</param>
public readonly record struct Ort(Ortsart Art, string Id)
{
    public static Ort Mandant { get; } = new(Ortsart.Mandant, "");

    public static Ort Traeger(string id) => new(Ortsart.Traeger, id);

    public static Ort Einrichtung(string id) => new(Ortsart.Einrichtung, id);

    public override string ToString() => Art switch
    {
        Ortsart.Mandant => "gesamter Zuständigkeitsbereich",
        Ortsart.Traeger => $"Träger {Id}",
        _ => $"Einrichtung {Id}",
    };
}

/// <summary>Which Einrichtung belongs to which Träger, and since when.</summary>
public interface IOrtsverzeichnis
{
    /// <summary>All Einrichtungen that the place contains on the day.</summary>
    IEnumerable<string> Einrichtungen(Ort ort, DateOnly tag);

    /// <summary>The Träger of an Einrichtung on the day, if it is known.</summary>
    string? Traeger(string einrichtung, DateOnly tag);

    /// <summary>Display name of a place.</summary>
    string Name(Ort ort);
}

/// <summary>A place an object belongs to, and when: a child belongs to a Kita while an agreement lasts.</summary>
public readonly record struct Ortsbindung(string Einrichtung, Zeitraum Zeit);

/// <summary>What an action is about.</summary>
public abstract record Ziel
{
    private Ziel()
    {
    }

    /// <summary>Belongs to the Mandant as a whole (Satzungen, Kostenarten, lists): the role alone decides, lists are filtered.</summary>
    public sealed record Allgemein : Ziel;

    /// <summary>A record that does not exist yet, or has no place so far.</summary>
    public sealed record OhneOrt : Ziel;

    /// <summary>A record with places.</summary>
    public sealed record An(IReadOnlyList<Ortsbindung> Orte) : Ziel;

    /// <summary>A Träger as such.</summary>
    public sealed record AnTraeger(string Id) : Ziel;

    /// <summary>A record that does not exist in this Mandant: answered like one that must not be seen.</summary>
    public sealed record Unbekannt : Ziel;

    public static Ziel Einrichtung(string id) => new An([new(id, new Zeitraum(DateOnly.MinValue, null))]);
}
