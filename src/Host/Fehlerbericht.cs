using System.Globalization;
using KitaPlus.Kernel;

namespace KitaPlus.Host;

/// <summary>Puts the details of a defect into a file that only its owner can read, and says where.</summary>
internal static class Fehlerbericht
{
    public static string Schreibe(Exception fehler, TimeProvider uhr)
    {
        const string Anfang = "Das Programm hat einen Fehler gemacht. Bestätigte Angaben sind gespeichert, der begonnene Schritt ist es nicht.";
        var datei = Path.Combine(Path.GetTempPath(), $"kitaplus-fehler-{Berlin.Ortszeit(uhr.GetUtcNow()).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{Environment.ProcessId}.txt");
        try
        {
            var rechte = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) rechte.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var schreiber = new StreamWriter(datei, rechte);
            schreiber.WriteLine(fehler);
            return $"{Anfang} Bitte den Befehl noch einmal versuchen und, wenn es dabei bleibt, die Datei „{datei}“ weitergeben.";
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException)
        {
            return $"{Anfang} Bitte den Befehl mit „{Verbumgebung.AusfuehrlichName}“ noch einmal versuchen und die Meldung weitergeben.";
        }
    }
}
