using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Host.Verben;

/// <summary>Daily seals as they come back from whoever kept them.</summary>
internal static class Tagessiegeldatei
{
    public static Option<string?> SchluesselOption() =>
        Optionen.Text("--oeffentlicher-schluessel", "öffentlicher Schlüssel, mit dem das Tagessiegel unterschrieben sein muss: der Text selbst oder eine Datei, die ihn enthält", "SCHLUESSEL");

    /// <param name="schluessel">What the option says; null = any key.</param>
    /// <returns>The seal, or null and the sentence that says what is wrong with it.</returns>
    /// <exception cref="Fachfehler">There is no such file.</exception>
    public static (Tagessiegel? Siegel, string? Mangel) Lies(string datei, string? schluessel)
    {
        var inhalt = Text(datei);
        try
        {
            return (Tagessiegel.Lies(inhalt, schluessel is not null && File.Exists(schluessel) ? Text(schluessel) : schluessel), null);
        }
        catch (Fachfehler x)
        {
            return (null, $"{datei}: {x.Message}");
        }
    }

    private static string Text(string datei)
    {
        try
        {
            return File.ReadAllText(datei);
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException)
        {
            throw new Fachfehler(File.Exists(datei) ? $"{datei}: Die Datei ist nicht lesbar ({x.Message})." : $"{datei}: Die Datei gibt es nicht.", x);
        }
    }
}
