namespace KitaPlus.Benutzerverwaltung;

/// <summary>Names of steps and offices for people.</summary>
internal static class Schritttexte
{
    public static string Titel(this Schritt schritt) => schritt switch
    {
        Schritt.Beschluss => "Beschluss des Trägers",
        Schritt.Unterrichtung => "Unterrichtung, dass die Rendantur die Personaldaten mitbearbeitet",
        Schritt.Sperre => "Sofortige Sperre",
        Schritt.Antragsformular => "Antragsformular ausfüllen",
        Schritt.UnterschriftTraeger => "Unterschrift des Trägers",
        Schritt.UnterschriftPerson => "Unterschrift der Person",
        Schritt.UnterschriftDienstvorgesetzter => "Unterschrift des Dienstvorgesetzten",
        Schritt.AuftragRendanturleitung => "Auftrag der Rendanturleitung",
        Schritt.KopieTraeger => "Kopie für die Unterlagen des Trägers",
        Schritt.Zuleitung => "Zuleitung des Antrags",
        Schritt.Pruefung => "Prüfung des Antrags, mit Kopie für die Unterlagen",
        Schritt.Weiterleitung => "Weiterleitung an den Dienstleister",
        Schritt.Zertifikat => "Zertifikat oder Gerät einrichten",
        Schritt.Rueckmeldung => "Rückmeldung des Benutzernamens",
        Schritt.Einrichtung => "Einrichtung in der Benutzerverwaltung",
        Schritt.Uebergabe => "Mitteilung der Zugangsdaten",
        Schritt.ErsteAnmeldung => "Erste Anmeldung mit eigenem Passwort",
        Schritt.Loeschung => "Löschung in der Benutzerverwaltung",
        Schritt.Zertifikatsloeschung => "Zertifikat oder Gerät löschen",
        Schritt.Veranlassung => "Veranlassung des neuen Geräts",
        Schritt.Geraetemeldung => "Meldung des neuen Geräts",
        _ => "Registrierung des neuen Geräts",
    };

    public static string Titel(this Stelle stelle) => stelle switch
    {
        Stelle.Traeger => "Träger",
        Stelle.Leitung => "Leitung der Einrichtung",
        Stelle.Person => "die Person selbst",
        Stelle.Verwaltung => "Benutzerverwaltung",
        Stelle.Dienstleister => "Dienstleister",
        Stelle.Dienstvorgesetzter => "Dienstvorgesetzter",
        _ => "Rendanturleitung",
    };

    public static string Titel(this Gremium gremium) => gremium switch
    {
        Gremium.Kirchenvorstand => "Verbandsvertretung/Kirchenvorstand",
        Gremium.Personalausschuss => "Personalausschuss",
        Gremium.KitaAusschuss => "KiTa-Ausschuss",
        _ => "Vorstand",
    };
}
