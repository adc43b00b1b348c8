using System.Collections.Concurrent;
using System.Text.Json;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>Texts of loaded Satzungen, each read once.</summary>
internal static class Satzungslager
{
    private static readonly ConcurrentDictionary<string, SatzungDokument> Gelesen = new(StringComparer.Ordinal);

    public static SatzungDokument Lies(SatzungGeladen s) =>
        Gelesen.GetOrAdd(s.Pruefsumme, _ => JsonSerializer.Deserialize<SatzungDokument>(s.Inhalt, SatzungJson.Optionen)
            ?? throw new InvalidOperationException($"Die Satzung {s.Jugendamt}, Fassung {s.Fassung}, ist leer gespeichert."));
}
