using KitaPlus.Betrieb;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>Where the user may lay the official XSDs: <c>pain.008.001.08.xsd</c> in the folder <c>xsd</c> of the data, or in the one that <c>KITAPLUS_XSD</c> names.</summary>
internal sealed class Schemaordner(Ablage ablage)
{
    public const string Variable = "KITAPLUS_XSD";

    /// <returns>Null: none was supplied.</returns>
    public string? Finde(string schema)
    {
        var ordner = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } o ? o : ablage is Ablage.Ordner daten ? Path.Combine(daten.Pfad, "xsd") : null;
        return ordner is not null && Path.Combine(ordner, schema + ".xsd") is var datei && File.Exists(datei) ? datei : null;
    }
}
