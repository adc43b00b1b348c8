namespace KitaPlus.Vieraugen.Seiten;

/// <summary>Where the pages are.</summary>
internal static class Adressen
{
    public const string Liste = "/vieraugen";
    public const string Erledigt = "/vieraugen/erledigt";
    public const string Einstellungen = "/vieraugen/einstellungen";
    public const string Stichprobe = "/vieraugen/stichprobe";

    public static string Vorgang(string id) => Betrieb.WartetAufFreigabe.Seite(id);

    public static string Einstellung(string handlung) => $"{Einstellungen}/{handlung}";
}
