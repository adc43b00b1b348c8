namespace KitaPlus.Rechte;

/// <summary>Rows of the matrix.</summary>
public enum Bereich
{
    StammdatenEinrichtung,
    StammdatenRendantur,
    Kinder,
    Gesundheit,
    Einkommen,
    Elternbeitraege,
    Rueckberechnung,
    Satzungen,
    Verpflegung,
    Barkasse,
    Zahlungsverkehr,
    Personal,
    Meldungen,
    Belegungsplanung,
    Planung,
    Berichte,
    Nachrichten,
    Kostenarten,
    Zugangsantraege,
    Benutzerverwaltung,
    Vertretung,
    Protokoll,
}

public static class Bereiche
{
    public static IReadOnlyList<Bereich> Alle { get; } = Enum.GetValues<Bereich>();

    /// <summary>Row that a younger one was part of before it had its own; null for those there always were.</summary>
    internal static Bereich? FrueherTeilVon(this Bereich bereich) => bereich == Bereich.Gesundheit ? Bereich.Kinder : null;

    public static string Titel(this Bereich bereich) => bereich switch
    {
        Bereich.StammdatenEinrichtung => "Stammdaten von Trägern und Einrichtungen",
        Bereich.StammdatenRendantur => "Stammdaten der Rendantur",
        Bereich.Kinder => "Kinder, Gruppen, Kind-Akte",
        Bereich.Gesundheit => "Gesundheitliche Angaben der Kinder",
        Bereich.Einkommen => "Einkommen der Familien, Haushalte außerhalb der Kita",
        Bereich.Elternbeitraege => "Elternbeiträge ansehen und erklären",
        Bereich.Rueckberechnung => "Rückberechnung buchen, Erlass, Stundung, Verzicht",
        Bereich.Satzungen => "Satzungen",
        Bereich.Verpflegung => "Verpflegung",
        Bereich.Barkasse => "Barkasse",
        Bereich.Zahlungsverkehr => "Zahlungsverkehr, Mandate, Bankverbindungen",
        Bereich.Personal => "Personal (personenbezogen)",
        Bereich.Meldungen => "Statistik und Meldungen",
        Bereich.Belegungsplanung => "Belegungsplanung",
        Bereich.Planung => "Finanz- und Personalplanung",
        Bereich.Berichte => "Berichte",
        Bereich.Nachrichten => "Nachrichten und Dokumente einstellen",
        Bereich.Kostenarten => "Kostenarten und Kostenstellen",
        Bereich.Zugangsantraege => "Zugangsanträge stellen",
        Bereich.Benutzerverwaltung => "Benutzerverwaltung",
        Bereich.Vertretung => "Vertretung der Fachverantwortung auslösen",
        Bereich.Protokoll => "Protokoll, Rechte-Historie, Siegel",
        _ => throw new InvalidOperationException($"Bereich {bereich} ohne Titel."),
    };
}
