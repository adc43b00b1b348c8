namespace KitaPlus.Planung;

internal enum Positionsart
{
    Ertrag,
    Aufwand,

    /// <summary>Money of others, shown and never added up: the Elternbeitrag belongs to the Jugendamt.</summary>
    Nachrichtlich,
}

/// <summary>A line of the plan.</summary>
/// <param name="Berechnet">Follows from other data unless an amount is entered.</param>
/// <param name="MitTraegeranteil">The Träger bears its share of it (§ 36 KiBiz).</param>
internal sealed record Planposition(string Schluessel, string Titel, Positionsart Art, bool Berechnet = false, bool MitTraegeranteil = false);

/// <summary>All lines in order.</summary>
internal static class Positionen
{
    public const string Kindpauschalen = "kindpauschalen";
    public const string KmB = "kmb";
    public const string Verpflegung = "verpflegung";
    public const string Personal = "personal";
    public const string Elternbeitrag = "elternbeitrag";
    public const string Entnahme = "ruecklage_entnahme";
    public const string Zufuehrung = "ruecklage_zufuehrung";
    public const string Familienzentrum = "familienzentrum";
    public const string PlusKita = "pluskita";

    public static IReadOnlyList<Planposition> Alle { get; } =
    [
        new(Kindpauschalen, "Kindpauschalen (§ 33)", Positionsart.Ertrag, true, true),
        new(KmB, "Pauschalen für Kinder mit Behinderung", Positionsart.Ertrag, true, true),
        new("mietzuschuss", "Mietzuschuss (§ 34)", Positionsart.Ertrag, false, true),
        new("eingruppig", "Zuschuss eingruppige Einrichtung, Waldgruppe (§ 35)", Positionsart.Ertrag, false, true),
        new(Familienzentrum, "Familienzentrum (§ 43)", Positionsart.Ertrag),
        new(PlusKita, "plusKITA (§ 45)", Positionsart.Ertrag),
        new("qualifizierung", "Qualifizierung (§ 46)", Positionsart.Ertrag),
        new(Verpflegung, "Verpflegung", Positionsart.Ertrag, true),
        new("sonstige_ertraege", "Sonstige Erträge", Positionsart.Ertrag),
        new(Entnahme, "Entnahme aus Rücklagen", Positionsart.Ertrag, true),
        new(Personal, "Personalkosten nach Beschäftigung", Positionsart.Aufwand, true),
        new("personal_weitere", "Weitere Personalkosten", Positionsart.Aufwand),
        new("sachkosten", "Sachkosten", Positionsart.Aufwand),
        new("miete", "Miete", Positionsart.Aufwand),
        new("verpflegung_aufwand", "Verpflegung (Einkauf, Küche)", Positionsart.Aufwand),
        new("qualifizierung_aufwand", "Qualifizierung, Fortbildung", Positionsart.Aufwand),
        new("sonstiger_aufwand", "Sonstiger Aufwand", Positionsart.Aufwand),
        new(Zufuehrung, "Zuführung zu Rücklagen", Positionsart.Aufwand, true),
        new(Elternbeitrag, "Elternbeitrag (steht dem Jugendamt zu)", Positionsart.Nachrichtlich, true),
    ];

    public static Planposition? Finde(string schluessel) => Alle.FirstOrDefault(p => p.Schluessel == schluessel);

    /// <summary>Stock and movements of reserves are entered as such, not as lines.</summary>
    public static bool IstPlanbar(Planposition p) => p.Schluessel is not (Entnahme or Zufuehrung);
}
