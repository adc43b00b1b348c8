namespace KitaPlus.Benutzerverwaltung;

/// <summary>What has happened has happened: a right is given and taken for today and later, never for days that are over.</summary>
internal static class Rueckwirkung
{
    /// <returns>Null, or the sentence that refuses the day.</returns>
    public static string? Verstoss(DateOnly ab, DateOnly heute) => ab < heute
        ? $"Ein Recht lässt sich nicht rückwirkend erteilen oder entziehen: Der {ab:dd.MM.yyyy} ist vorbei; bitte frühestens heute ({heute:dd.MM.yyyy}) angeben."
        : null;
}
