using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Seiten;

/// <summary>Fields of a form: the address of an account holder outside the European Economic Area.</summary>
public class Anschrifteingabe
{
    public string? Strasse { get; set; }

    public string? Hausnummer { get; set; }

    public string? Plz { get; set; }

    public string? Ort { get; set; }

    public string? Land { get; set; }

    /// <returns>Null: nothing was entered.</returns>
    internal Postanschrift? Anschrift() => string.IsNullOrWhiteSpace(Ort) && string.IsNullOrWhiteSpace(Land) ? null : new(Leer(Strasse), Leer(Hausnummer), Plz?.Trim() ?? "", Ort?.Trim() ?? "", Land?.Trim().ToUpperInvariant() ?? "");

    private static string? Leer(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
