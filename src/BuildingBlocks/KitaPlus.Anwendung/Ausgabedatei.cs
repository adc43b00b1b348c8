using System.Text;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>A file that a verb writes for people or other programs.</summary>
public static class Ausgabedatei
{
    /// <summary>Nothing half-written: the file appears under its name when it is complete. UTF-8; CSV with a byte order mark.</summary>
    /// <exception cref="Fachfehler">The file cannot be written.</exception>
    public static Task SchreibeAsync(string datei, string inhalt, CancellationToken abbruch)
    {
        ArgumentNullException.ThrowIfNull(datei);
        var kodierung = new UTF8Encoding(encoderShouldEmitUTF8Identifier: datei.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));
        return SchreibeAsync(datei, [.. kodierung.GetPreamble(), .. kodierung.GetBytes(inhalt)], abbruch);
    }

    /// <inheritdoc cref="SchreibeAsync(string, string, CancellationToken)"/>
    public static async Task SchreibeAsync(string datei, byte[] inhalt, CancellationToken abbruch)
    {
        ArgumentNullException.ThrowIfNull(datei);
        var vorlaeufig = datei + ".teil";
        try
        {
            await File.WriteAllBytesAsync(vorlaeufig, inhalt, abbruch);
            File.Move(vorlaeufig, datei, overwrite: true);
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException)
        {
            throw new Fachfehler($"Die Ausgabedatei „{datei}“ kann nicht geschrieben werden: {x.Message}", x);
        }
    }
}
