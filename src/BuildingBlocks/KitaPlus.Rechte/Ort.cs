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

    /// <summary>Whether the Träger is pfarrlich on the day (Nutzungsordnung no. 3); null when nobody has stated it.</summary>
    bool? Pfarrlich(string traeger, DateOnly tag);

    /// <summary>Display name of a place.</summary>
    string Name(Ort ort);

    /// <summary>All Träger and Einrichtungen that were ever recorded.</summary>
    IReadOnlyCollection<Ort> Alle { get; }
}

/// <summary>The places of each Mandant, never older than the last acknowledged command.</summary>
public interface IOrtsverzeichnisse
{
    ValueTask<IOrtsverzeichnis> VonAsync(string mandant, CancellationToken cancellationToken = default);
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

    /// <summary>Touches the whole Mandant at once: only for those whose right reaches that far.</summary>
    public sealed record Mandantweit : Ziel;

    /// <summary>Belongs where another record belongs: the account of a person to the person.</summary>
    public sealed record Wie(string Stream) : Ziel;

    /// <summary>A record that does not exist yet: it can be created, not read.</summary>
    public sealed record Neu : Ziel;

    /// <summary>A record that has no place so far: whoever has created it goes on with it, besides those whose right reaches everywhere.</summary>
    public sealed record OhneOrt(string AngelegtVon) : Ziel;

    /// <summary>A record with places.</summary>
    public sealed record An(IReadOnlyList<Ortsbindung> Orte) : Ziel;

    /// <summary>A Träger as such.</summary>
    public sealed record AnTraeger(string Id) : Ziel
    {
        /// <summary>Not for its Einrichtungen either, which else may read what belongs to their Träger.</summary>
        public bool OhneEinrichtungen { get; init; }
    }

    /// <summary>The login of a person: their own, and managed by whoever manages the person.</summary>
    /// <param name="Dienstlich">Where the person works.</param>
    public sealed record Konto(string Benutzer, Ziel Dienstlich) : Ziel;

    /// <summary>Not the name of a record: answered like one that must not be seen.</summary>
    public sealed record Unbekannt : Ziel;

    public static Ziel Einrichtung(string id) => new An([new(id, new Zeitraum(DateOnly.MinValue, null))]);
}
