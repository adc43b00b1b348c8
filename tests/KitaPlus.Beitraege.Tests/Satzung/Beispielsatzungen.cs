using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Tests.Satzung;

/// <summary>The Satzungen shipped in <c>beispiele/satzungen</c>.</summary>
internal static class Beispielsatzungen
{
    private static readonly string Ordner = Path.Combine(AppContext.BaseDirectory, "beispiele", "satzungen");

    public static IReadOnlyList<string> Namen { get; } = [.. Directory.GetFiles(Ordner, "*.json").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];

    /// <param name="name">File name without extension, e.g. <c>koeln-2025-08-01</c>.</param>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Ordner, name + ".json"));

    public static SatzungDokument Dokument(string name)
    {
        var ergebnis = SatzungLeser.Lies(Text(name));
        return ergebnis.Dokument ?? throw new InvalidOperationException($"{name}: {string.Join(" | ", ergebnis.Maengel)}");
    }
}
