using KitaPlus.Web.Tabellen;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>Yes, no, or as the role has it.</summary>
internal static class Geraetewahl
{
    public static IReadOnlyList<Auswahl> Angebot { get; } = [new("ja", "ja"), new("nein", "nein")];

    public static string Text(bool? wert) => wert switch { true => "ja", false => "nein", null => "" };

    public static bool? Lies(string? text) => text switch { "ja" => true, "nein" => false, _ => null };
}
