namespace KitaPlus.SystemTests;

/// <summary>A temporary folder that vanishes with the test.</summary>
public sealed class Ordner : IDisposable
{
    public string Pfad { get; } = Directory.CreateTempSubdirectory("kitaplus-system-").FullName;

    public string Datei(string name) => Path.Combine(Pfad, name);

    /// <summary>A copy of a data folder.</summary>
    public static Ordner KopieVon(string quelle)
    {
        var ordner = new Ordner();
        foreach (var datei in Directory.GetFiles(quelle)) File.Copy(datei, ordner.Datei(Path.GetFileName(datei)));
        return ordner;
    }

    public void Dispose() => Directory.Delete(Pfad, recursive: true);
}
