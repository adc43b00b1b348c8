using static KitaPlus.Beispiele.PersonaEinrichtungen;

namespace KitaPlus.Beispiele;

/// <summary>Families whose story is about the agreement, its end and the age of the children.</summary>
internal static class BetreuungUndAlter
{
    private const string Kreis = Jugendaemter.Musterkreis;
    private const string Stadt = Jugendaemter.Musterstadt;

    public static Persona Engel() => new Chronik(5)
        .Am("26.02.2024", "19.02.2024").Haushalt("engel")
        .Person("miriam-engel", "Miriam", "Engel", "Birkenweg 3", Kreis).Person("jonas-engel", "Jonas", "Engel", "Birkenweg 3", Kreis)
        .Mitglied("engel", "miriam-engel", "01.01.2024").Mitglied("engel", "jonas-engel", "01.01.2024").Zahlt("engel", "jonas-engel", "01.01.2024")
        .Einkommen("miriam-engel", "01.01.2024", null, 24_000, freibetraege: 2).Einkommen("jonas-engel", "01.01.2024", null, 46_000, freibetraege: 0)
        .Kind("emma-engel", "Emma", "Engel", "17.01.2023", "engel", "01.01.2024", "Birkenweg 3", Kreis)
        .Kind("paul-engel", "Paul", "Engel", "17.01.2023", "engel", "01.01.2024", "Birkenweg 3", Kreis)
        .Betreut("emma-engel", "01.08.2024", "31.07.2029", Waldwichtel, "G2", 45, "IIc").Betreut("paul-engel", "01.08.2024", "31.07.2029", Waldwichtel, "G2", 45, "IIc")
        .Am("03.11.2025", "27.10.2025").Kind("ida-engel", "Ida", "Engel", "05.01.2025", "engel", "01.01.2025", "Birkenweg 3", Kreis)
        .Betreut("ida-engel", "01.02.2026", "31.07.2031", Waldwichtel, "G2", 35, "IIb")
        .Am("15.12.2025", "08.12.2025").Endet("paul-engel", "01.10.2025")
        .Am("24.03.2026", "18.03.2026").Endet("ida-engel", "01.02.2026")
        .AlsPersona("Engel", "engel",
            "Die Zwillinge Emma und Paul Engel gehen seit August 2024 mit je 45 Stunden in den Waldkindergarten Waldwichtel.",
            "Weil beide gleich alt sind und gleich viel kosten würden, muss immer dasselbe Kind als erstes gelten.",
            "Im Dezember 2025 erfährt die Rendantur, dass Paul schon Ende September 2025 in eine heilpädagogische Gruppe gewechselt ist: Das Ende seiner Vereinbarung rückt vor, und die Geschwisterermäßigung fällt weg.",
            "Für die kleine Schwester Ida gibt es eine Vereinbarung ab Februar 2026; Februar und März sind gebucht, als bekannt wird, dass sie nie begonnen hat.",
            "Beides wird storniert, ohne dass eine alte Rechnung geändert wird.");

    public static Persona Fuchs() => new Chronik(6)
        .Am("20.02.2023", "13.02.2023").Haushalt("fuchs").Haushalt("lindner")
        .Person("carla-fuchs", "Carla", "Fuchs", "Buchenweg 15", Stadt).Person("nils-lindner", "Nils", "Lindner", "Buchenweg 17", Stadt)
        .Mitglied("fuchs", "carla-fuchs", "01.01.2023").Zahlt("fuchs", "carla-fuchs", "01.01.2023")
        .Mitglied("lindner", "nils-lindner", "01.01.2023").Zahlt("lindner", "nils-lindner", "01.01.2023")
        .Einkommen("carla-fuchs", "01.01.2023", null, 43_000).Einkommen("nils-lindner", "01.01.2023", null, 43_000)
        .Kind("hannah-fuchs", "Hannah", "Fuchs", "03.10.2021", "fuchs", "01.01.2023", "Buchenweg 15", Stadt)
        .Kind("ben-lindner", "Ben", "Lindner", "01.10.2021", "lindner", "01.01.2023", "Buchenweg 17", Stadt)
        .Betreut("hannah-fuchs", "01.08.2023", "31.07.2028", Sonnenschein, "G2", 35, "IIb").Betreut("ben-lindner", "01.08.2023", "31.07.2028", Sonnenschein, "G2", 35, "IIb")
        .Am("10.06.2024", "10.06.2024").Betreut("hannah-fuchs", "01.08.2024", "31.07.2028", Sonnenschein, "G3", 35, "IIIb").Betreut("ben-lindner", "01.08.2024", "31.07.2028", Sonnenschein, "G3", 35, "IIIb")
        .Am("19.01.2026", "14.01.2026").Geburtsdatum("hannah-fuchs", "30.09.2021").Endet("hannah-fuchs", "01.08.2027")
        .AlsPersona("Fuchs", "fuchs",
            "Hannah Fuchs und ihr Cousin Ben Lindner sind am 30. September und am 1. Oktober 2021 geboren, einen Tag auseinander, und gehen in dieselbe Gruppe.",
            "Hannah wird bis zum 30. September vier Jahre alt und ist nach § 50 KiBiz ab dem 1. August 2025 beitragsfrei; Ben ist es erst ab dem 1. August 2026.",
            "Hannahs Geburtstag war bei der Aufnahme als 3. Oktober erfasst; die Geburtsurkunde liegt seit Januar 2026 vor.",
            "Die Beiträge für sie ab August 2025 werden deshalb erstattet, und sie kommt ein Jahr früher in die Schule als Ben.");

    public static Persona Kowalski() => new Chronik(11)
        .Am("15.04.2024", "08.04.2024").Haushalt("kowalski")
        .Person("ewa-kowalski", "Ewa", "Kowalski", "Am Markt 2", Stadt).Person("tomasz-kowalski", "Tomasz", "Kowalski", "Am Markt 2", Stadt)
        .Mitglied("kowalski", "ewa-kowalski", "01.01.2024").Mitglied("kowalski", "tomasz-kowalski", "01.01.2024").Zahlt("kowalski", "ewa-kowalski", "01.01.2024")
        .Einkommen("ewa-kowalski", "01.01.2024", null, 33_000).Einkommen("tomasz-kowalski", "01.01.2024", null, 37_000, freibetraege: 0)
        .Kind("lena-kowalski", "Lena", "Kowalski", "12.06.2023", "kowalski", "01.01.2024", "Am Markt 2", Stadt)
        .Betreut("lena-kowalski", "01.08.2024", "31.07.2029", Sonnenschein, "G2", 45, "IIc")
        .Am("03.12.2025", "26.11.2025").Wohnt("lena-kowalski", "16.10.2025", "Kirchgasse 40", Jugendaemter.Koeln)
        .Betreut("lena-kowalski", "16.10.2025", "31.07.2029", AmRhein, "G1", 45, "Ic")
        .AlsPersona("Kowalski", "kowalski",
            "Lena Kowalski geht in die Kita Sonnenschein in Musterstadt.",
            "Am 16. Oktober 2025 zieht die Familie nach Köln, und Lena wechselt am selben Tag in die Kita am Rhein; gemeldet wird das Ende November.",
            "Im Oktober hat sie zwei Kitas und zwei Jugendämter mit zwei Satzungen; für jedes gilt das eigene Monatsprinzip.",
            "Die Forderungen beider Jugendämter werden nie miteinander verrechnet: In Musterstadt entsteht ein Guthaben, in Köln eine Nachforderung.");
}
