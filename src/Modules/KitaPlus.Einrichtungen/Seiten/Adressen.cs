using KitaPlus.Web.Komponenten;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>Where the pages are.</summary>
internal static class Adressen
{
    public const string Liste = "/einrichtungen";

    public const string Neu = $"{Liste}/neu";

    public const string TraegerListe = "/traeger";

    public const string TraegerNeu = $"{TraegerListe}/neu";

    public static string Traeger(string id) => $"{TraegerListe}/{Uri.EscapeDataString(id)}";

    public static string TraegerUmbenennen(string id) => $"{Traeger(id)}/umbenennen";

    public static string Zugehoerigkeit(string id) => $"{Traeger(id)}/zugehoerigkeit";

    public static string Einrichtung(string id) => $"{Liste}/{Uri.EscapeDataString(id)}";

    public static string Umbenennen(string id) => $"{Einrichtung(id)}/umbenennen";

    public static string Angaben(string id) => $"{Einrichtung(id)}/angaben";

    public static string Jugendamt(string id) => $"{Einrichtung(id)}/jugendamt";

    public static string Zuruecknehmen(string id, Guid ereignis) => $"{Einrichtung(id)}/zuruecknehmen/{ereignis}";

    public static string Gruppen(string id) => $"{Einrichtung(id)}/gruppen";

    public static string GruppeNeu(string id) => $"{Gruppen(id)}/neu";

    public static string GruppeAendern(string id, string gruppe) => $"{Gruppen(id)}/{Uri.EscapeDataString(gruppe)}/aendern";

    public static string GruppeSchliessen(string id, string gruppe) => $"{Gruppen(id)}/{Uri.EscapeDataString(gruppe)}/schliessen";

    public static string Belegung(string id) => $"{Einrichtung(id)}/belegung";

    public static string Gruppenliste(string id, string art) => $"{Einrichtung(id)}/listen/{art}";
}
