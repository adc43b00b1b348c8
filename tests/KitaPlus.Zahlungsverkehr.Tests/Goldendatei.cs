using KitaPlus.Testhilfen;

namespace KitaPlus.Zahlungsverkehr.Tests;

/// <summary>Files whose every byte has been looked at.</summary>
internal static class Goldendatei
{
    public static void Pruefe(string name, byte[] inhalt)
    {
        var pfad = Path.Combine(GoldeneEreignisse.Projektordner(), "Golden", "dateien", name);
        if (!File.Exists(pfad))
        {
            File.WriteAllBytes(pfad, inhalt);
            throw new ShouldAssertException($"{name}: Die goldene Datei fehlte und wurde geschrieben; bitte ansehen und einchecken.");
        }

        inhalt.AsSpan().SequenceEqual(File.ReadAllBytes(pfad)).ShouldBeTrue($"{name} hat sich geändert.");
    }
}
