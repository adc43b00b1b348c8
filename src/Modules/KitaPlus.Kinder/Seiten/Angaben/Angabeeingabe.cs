namespace KitaPlus.Kinder.Seiten;

/// <summary>What every form about a child or its family carries.</summary>
public class Angabeeingabe
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
