using System.Text;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>A file that a verb writes for people or other programs.</summary>
public static class Ausgabedatei
{
    /// <summary>Nothing half-written: the file appears under its name when it is complete. UTF-8; CSV with a byte order mark.</summary>
    /// <exception cref="Fachfehler">The file cannot be written.</exception>
    public static async Task SchreibeAsync(string datei, string inhalt, CancellationToken abbruch)
    {
        ArgumentNullException.ThrowIfNull(datei);
        var vorlaeufig = datei + ".teil";
        try
        {
            await File.WriteAllTextAsync(vorlaeufig, inhalt, new UTF8Encoding(encoderShouldEmitUTF8Identifier: datei.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)), abbruch);
            File.Move(vorlaeufig, datei, overwrite: true);
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException)
        {
            throw new Fachfehler($"Die Ausgabedatei „{datei}“ kann nicht geschrieben werden: {x.Message}", x);
        }
    }
}
