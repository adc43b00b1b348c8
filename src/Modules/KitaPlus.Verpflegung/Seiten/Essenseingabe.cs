namespace KitaPlus.Verpflegung.Seiten;

/// <summary>What every form of this module carries.</summary>
public class Essenseingabe
{
    public Guid BefehlId { get; set; }

    /// <summary>Revision of the record that the form was filled upon.</summary>
    public long? Stand { get; set; }

    /// <summary>Consequences that have been seen.</summary>
    public string? Folgen { get; set; }

    public string? Ab { get; set; }

    public string? Bis { get; set; }

    public string? Eingegangen { get; set; }
}

/// <summary>Form of a withdrawal.</summary>
public sealed class Grundeingabe : Essenseingabe
{
    public string? Grund { get; set; }
}
