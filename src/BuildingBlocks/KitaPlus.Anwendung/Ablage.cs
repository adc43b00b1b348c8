namespace KitaPlus.Betrieb;

/// <summary>Where the data lies.</summary>
public abstract record Ablage
{
    private Ablage()
    {
    }

    /// <summary>Embedded: four SQLite files in a folder of their own.</summary>
    public sealed record Ordner(string Pfad) : Ablage;

    /// <summary>A PostgreSQL server; the keys of persons lie in a database of their own.</summary>
    public sealed record Postgres(string Verbindung, string Schluessel) : Ablage;

    /// <summary>Log in memory, views in a temporary folder: for trials that leave nothing behind.</summary>
    public sealed record Arbeitsspeicher(string Ansichtenordner) : Ablage;
}
