namespace KitaPlus.Benutzerverwaltung;

/// <summary>What a person really does: the measure by which a right fits or not (Nutzungsordnung no. 3, Besonderheiten für Rendanturen).</summary>
public enum Funktion
{
    Einrichtungsleitung = 1,

    /// <summary>Leads several Einrichtungen.</summary>
    Verbundleitung = 2,
    Einrichtungsmitarbeit = 3,
    TraegervertretungHauptamt = 4,
    TraegervertretungEhrenamt = 5,

    /// <summary>Administrator of a Träger.</summary>
    Traegeradministration = 6,
    Traegersachbearbeitung = 7,
    Verwaltungsleitung = 8,
    Fachverantwortung = 9,
    Verwaltungsreferat = 10,
    Finanzsachbearbeitung = 11,
    Personalsachbearbeitung = 12,
    Rendanturleitung = 13,
    Generalvikariat = 14,
    Fachberatung = 15,
    Support = 16,
    Revision = 17,
}
