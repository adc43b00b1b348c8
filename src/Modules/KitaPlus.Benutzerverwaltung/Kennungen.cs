using System.Security.Cryptography;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>New ids, by chance: they say nothing about a person.</summary>
public static class Kennungen
{
    private const string Zeichen = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static string NeuerBenutzer() => $"b-{Zufall()}";

    public static string NeuerAntrag() => $"a-{Zufall()}";

    public static string NeueZuweisung() => $"z-{Zufall()}";

    public static string NeuerBeleg() => $"f-{RandomNumberGenerator.GetString(Zeichen, 16)}";

    private static string Zufall() => RandomNumberGenerator.GetString(Zeichen, 8);
}
