namespace KitaPlus.Benutzerverwaltung;

/// <summary>Groups of users by no. 3 of the Nutzungsordnung; the last three have no letter there.</summary>
public enum Anwendergruppe
{
    /// <summary>A: Mitarbeiter in pfarrlichen Kindertageseinrichtungen.</summary>
    Einrichtungspersonal = 1,

    /// <summary>B</summary>
    TraegervertreterPfarrlich = 2,

    /// <summary>C</summary>
    Verwaltungsleiter = 3,

    /// <summary>D: Mitarbeiter of the Verwaltungsträger (Rendantur, or nicht pfarrlicher Träger acting as one).</summary>
    Rendantur = 4,

    /// <summary>E</summary>
    TraegervertreterNichtPfarrlich = 5,

    /// <summary>F</summary>
    Generalvikariat = 6,

    /// <summary>G: Fachberatung of the Diözesan-Caritasverband.</summary>
    Fachberatung = 7,

    /// <summary>Mitarbeiter in Einrichtungen of nicht pfarrliche Träger (no. 3, Besonderheiten).</summary>
    EinrichtungspersonalNichtPfarrlich = 8,

    /// <summary>Support of the Dienstleister (added by us).</summary>
    Dienstleister = 9,

    /// <summary>Revision and Datenschutz (added by us).</summary>
    Aufsicht = 10,
}

public static class Anwendergruppen
{
    /// <summary>For people: „A (Mitarbeiter in Kindertageseinrichtungen)“.</summary>
    public static string Titel(this Anwendergruppe gruppe) => gruppe switch
    {
        Anwendergruppe.Einrichtungspersonal => "A (Mitarbeiter in Kindertageseinrichtungen)",
        Anwendergruppe.TraegervertreterPfarrlich => "B (Träger-Vertreter pfarrlicher Träger)",
        Anwendergruppe.Verwaltungsleiter => "C (Verwaltungsleiter)",
        Anwendergruppe.Rendantur => "D (Mitarbeiter der Rendantur)",
        Anwendergruppe.TraegervertreterNichtPfarrlich => "E (Träger-Vertreter nicht pfarrlicher Träger)",
        Anwendergruppe.Generalvikariat => "F (Mitarbeiter des Generalvikariats)",
        Anwendergruppe.Fachberatung => "G (Fachberatung des Diözesan-Caritasverbands)",
        Anwendergruppe.EinrichtungspersonalNichtPfarrlich => "Mitarbeiter in Einrichtungen nicht pfarrlicher Träger",
        Anwendergruppe.Dienstleister => "Support des Dienstleisters",
        _ => "Revision und Datenschutz",
    };
}
