namespace KitaPlus.Anmeldung;

/// <summary>„Firefox unter Windows“: enough to recognise one's own session, not enough to recognise a person.</summary>
internal static class Browsername
{
    private static readonly (string Zeichen, string Name)[] Browser = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Zeichen, string Name)[] Systeme = [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Aus(string? kennung) => $"{Erster(Browser, kennung, "Browser")} unter {Erster(Systeme, kennung, "unbekanntem System")}";

    private static string Erster((string Zeichen, string Name)[] liste, string? kennung, string sonst) =>
        liste.Where(x => kennung?.Contains(x.Zeichen, StringComparison.Ordinal) == true).Select(x => x.Name).FirstOrDefault(sonst);
}
