using System.Text;

namespace KitaPlus.Dokumente;

/// <summary>Files that are part of the program: templates, style, fonts, the script of WeasyPrint.</summary>
internal static class Beilagen
{
    public static byte[] Bytes(string name)
    {
        using var strom = typeof(Beilagen).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"Die Beilage „{name}“ fehlt im Programm.");
        using var puffer = new MemoryStream();
        strom.CopyTo(puffer);
        return puffer.ToArray();
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name)).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    public static IEnumerable<string> Namen(string anfang) => typeof(Beilagen).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(anfang, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
