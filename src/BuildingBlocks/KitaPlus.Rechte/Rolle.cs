namespace KitaPlus.Rechte;

/// <summary>Roles of the Nutzungsordnung, nos. 4 to 6 and Anhang; Support and Revision are added by us.</summary>
public enum Rolle
{
    Fachverantwortung = 1,
    Verwaltungsreferent = 2,
    Finanzen = 3,
    Personal = 4,
    LesendRendantur = 5,

    /// <summary>Einrichtungs- or Verbundleitung.</summary>
    Leitung = 6,
    Einrichtungsmitarbeiter = 7,
    LesendEinrichtung = 8,
    TraegerFachverantwortung = 9,
    TraegerSchreibend = 10,

    /// <summary>Also the role of a Verwaltungsleiter.</summary>
    TraegerLesend = 11,
    TraegerEhrenamt = 12,
    Generalvikariat = 13,
    Fachberatung = 14,
    Support = 15,
    Revision = 16,
}

/// <summary>Where a role belongs; it decides which places can be assigned with it.</summary>
public enum Ebene
{
    Verwaltungstraeger,
    Traeger,
    Einrichtung,

    /// <summary>Generalvikariat, Fachberatung, Dienstleister, Revision: places as granted.</summary>
    Ausserhalb,
}

/// <param name="Kuerzel">Column of the matrix file.</param>
public sealed record Rollenart(Rolle Rolle, string Kuerzel, string Titel, Ebene Ebene);

/// <summary>All roles in the order of the matrix.</summary>
public static class Rollen
{
    public static IReadOnlyList<Rollenart> Alle { get; } =
    [
        new(Rolle.Fachverantwortung, "FV", "Fachverantwortung", Ebene.Verwaltungstraeger),
        new(Rolle.Verwaltungsreferent, "VR", "Verwaltungsreferent", Ebene.Verwaltungstraeger),
        new(Rolle.Finanzen, "FIN", "Finanzen", Ebene.Verwaltungstraeger),
        new(Rolle.Personal, "PER", "Personal", Ebene.Verwaltungstraeger),
        new(Rolle.LesendRendantur, "LES", "Lesend (Rendantur)", Ebene.Verwaltungstraeger),
        new(Rolle.Leitung, "LEI", "Verbund-/Einrichtungsleitung", Ebene.Einrichtung),
        new(Rolle.Einrichtungsmitarbeiter, "MA", "Einrichtungsmitarbeiter", Ebene.Einrichtung),
        new(Rolle.LesendEinrichtung, "LEK", "Lesend (Einrichtung)", Ebene.Einrichtung),
        new(Rolle.TraegerFachverantwortung, "TFV", "Träger: Fachverantwortung", Ebene.Traeger),
        new(Rolle.TraegerSchreibend, "TS", "Träger: schreibend", Ebene.Traeger),
        new(Rolle.TraegerLesend, "TL", "Träger: lesend, Verwaltungsleiter", Ebene.Traeger),
        new(Rolle.TraegerEhrenamt, "EHR", "Träger: Ehrenamt", Ebene.Traeger),
        new(Rolle.Generalvikariat, "EGV", "Generalvikariat", Ebene.Ausserhalb),
        new(Rolle.Fachberatung, "DICV", "Fachberatung (DiCV)", Ebene.Ausserhalb),
        new(Rolle.Support, "SUP", "Support", Ebene.Ausserhalb),
        new(Rolle.Revision, "REV", "Revision/Datenschutz", Ebene.Ausserhalb),
    ];

    public static Rollenart Art(this Rolle rolle) => Alle[(int)rolle - 1];

    public static string Titel(this Rolle rolle) => rolle.Art().Titel;

    /// <summary>Roles of people who act for a Träger: only from registered devices.</summary>
    public static bool IstTraegervertreter(this Rolle rolle) => rolle.Art().Ebene == Ebene.Traeger;
}
