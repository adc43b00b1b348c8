namespace KitaPlus.Kostenrechnung.Seiten;

/// <summary>Where the pages are.</summary>
internal static class Adressen
{
    public const string Arten = "/kostenarten";
    public const string Stellen = "/kostenstellen";
    public const string Uebernahme = "/kostenarten/uebernahme";

    public static string Liste(Kostenkreis kreis) => kreis == Kostenkreis.Art ? Arten : Stellen;

    public static string Nummer(Kostenlinie linie) => $"{Liste(linie.Kreis)}/{linie.Nummer}";

    public static string Aendern(Kostenlinie linie) => $"{Nummer(linie)}/aendern";

    public static string Beenden(Kostenlinie linie) => $"{Nummer(linie)}/beenden";

    public static string Zuruecknehmen(Guid ereignis) => $"/kostenrechnung/zuruecknehmen/{ereignis}";
}
