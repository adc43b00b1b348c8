using KitaPlus.Web;

namespace KitaPlus.Anmeldung;

/// <summary>The steps of a login, in order: password, second factor, new password, setting up a factor, done.</summary>
internal static class Schritte
{
    public const string Anmelden = "/anmelden";
    public const string Faktor = "/anmelden/faktor";
    public const string Kennwort = "/anmelden/kennwort";
    public const string Einrichten = "/anmelden/einrichten";
    public const string Konto = "/konto";

    /// <summary>What comes after a factor was given, or where there is none.</summary>
    public static Sitzungsstufe Nach(AnmeldungZustand z, DateTimeOffset jetzt)
    {
        if (z.Kennwort is not { IstInitial: false } k || k.Bis <= jetzt) return Sitzungsstufe.Kennwort;
        return z.HatFaktor ? Sitzungsstufe.Voll : Sitzungsstufe.Einrichten;
    }

    /// <summary>The page of a step. The wanted page travels along, if it is one of ours.</summary>
    public static string Adresse(Sitzungsstufe? stufe, string? ziel)
    {
        var seite = stufe switch
        {
            Sitzungsstufe.Voll => Ziele.Lokal(ziel),
            Sitzungsstufe.Faktor => Faktor,
            Sitzungsstufe.Kennwort => Kennwort,
            Sitzungsstufe.Einrichten => Einrichten,
            _ => Anmelden,
        };
        var lokal = Ziele.Lokal(ziel);
        return stufe == Sitzungsstufe.Voll || lokal == "/" ? seite : $"{seite}?ziel={Uri.EscapeDataString(lokal)}";
    }
}
