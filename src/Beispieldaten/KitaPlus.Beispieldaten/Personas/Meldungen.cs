using static KitaPlus.Beispiele.PersonaEinrichtungen;

namespace KitaPlus.Beispiele;

/// <summary>Families whose story is about when a notice came in.</summary>
internal static class Meldungen
{
    private const string Stadt = Jugendaemter.Musterstadt;
    private const string Duesseldorf = Jugendaemter.Duesseldorf;

    public static Persona Grabowski() => new Chronik(7)
        .Am("13.01.2025", "07.01.2025").Haushalt("grabowski")
        .Person("nadine-grabowski", "Nadine", "Grabowski", "Goethestraße 58", Duesseldorf).Person("lars-grabowski", "Lars", "Grabowski", "Goethestraße 58", Duesseldorf)
        .Mitglied("grabowski", "nadine-grabowski", "01.01.2025").Mitglied("grabowski", "lars-grabowski", "01.01.2025").Zahlt("grabowski", "nadine-grabowski", "01.01.2025")
        .Einkommen("nadine-grabowski", "01.01.2025", null, 36_000).Einkommen("lars-grabowski", "01.01.2025", null, 33_500, freibetraege: 0)
        .Kind("theo-grabowski", "Theo", "Grabowski", "21.08.2023", "grabowski", "01.01.2025", "Goethestraße 58", Duesseldorf)
        .Betreut("theo-grabowski", "01.03.2025", "31.07.2029", Regenbogen, "G2", 45, "IIc")
        .Am("15.01.2026", "12.09.2025").Betreut("theo-grabowski", "01.10.2025", "31.07.2029", Regenbogen, "G2", 25, "IIa")
        .AlsPersona("Grabowski", "grabowski",
            "Theo Grabowski wird mit 45 Stunden im Familienzentrum Regenbogen in Düsseldorf betreut.",
            "Am 12. September 2025 geht der Brief ein, dass ab Oktober 25 Stunden genügen; er bleibt liegen und wird erst am 15. Januar 2026 erfasst.",
            "Für die Familie zählt der Eingang, nicht die Erfassung: Die Meldung ist rechtzeitig, und der niedrigere Beitrag gilt ab Oktober 2025.",
            "Was von Oktober bis Januar zu viel gebucht wurde, wird gutgeschrieben und mit den nächsten Beiträgen verrechnet.");

    public static Persona Hoffmann() => new Chronik(8)
        .Am("08.04.2024", "02.04.2024").Haushalt("hoffmann")
        .Person("petra-hoffmann", "Petra", "Hoffmann", "Mühlenstraße 80", Stadt)
        .Mitglied("hoffmann", "petra-hoffmann", "01.01.2024").Zahlt("hoffmann", "petra-hoffmann", "01.01.2024")
        .Einkommen("petra-hoffmann", "01.01.2024", null, 34_000)
        .Kind("felix-hoffmann", "Felix", "Hoffmann", "02.12.2022", "hoffmann", "01.01.2024", "Mühlenstraße 80", Stadt)
        .Betreut("felix-hoffmann", "01.08.2024", "31.07.2029", Sonnenschein, "G1", 25, "Ia")
        .Am("19.02.2026", "16.02.2026").Einkommen("petra-hoffmann", "01.03.2025", null, 71_000)
        .Betreut("felix-hoffmann", "01.03.2025", "31.07.2029", Sonnenschein, "G1", 45, "Ic")
        .AlsPersona("Hoffmann", "hoffmann",
            "Petra Hoffmann tritt am 1. März 2025 eine neue Stelle an, verdient doppelt so viel und lässt Felix seitdem 45 statt 25 Stunden betreuen.",
            "Beides meldet sie erst am 16. Februar 2026.",
            "Die verspätete Meldung wirkt zu ihren Lasten: Ob ab März 2025 nachgefordert wird oder erst ab dem Monat nach der Meldung, bestimmt die Satzung je Art der Tatsache.",
            "Der Unterschied hat zwei Ursachen, und jede wird mit ihrem Anteil ausgewiesen.");

    public static Persona Lehmann() => new Chronik(12)
        .Am("24.02.2025", "17.02.2025").Haushalt("lehmann")
        .Person("susanne-lehmann", "Susanne", "Lehmann", "Zum Sportplatz 6", Duesseldorf).Person("karl-lehmann", "Karl-Heinz", "Lehmann", "Zum Sportplatz 6", Duesseldorf)
        .Mitglied("lehmann", "susanne-lehmann", "01.01.2025").Mitglied("lehmann", "karl-lehmann", "01.01.2025").Zahlt("lehmann", "susanne-lehmann", "01.01.2025")
        .Einkommen("susanne-lehmann", "01.01.2025", null, 30_500, freibetraege: 3).Einkommen("karl-lehmann", "01.01.2025", null, 55_000, freibetraege: 0)
        .Kind("clara-lehmann", "Clara", "Lehmann", "08.12.2021", "lehmann", "01.01.2025", "Zum Sportplatz 6", Duesseldorf)
        .Kind("oskar-lehmann", "Oskar", "Lehmann", "30.03.2024", "lehmann", "01.01.2025", "Zum Sportplatz 6", Duesseldorf)
        .Betreut("clara-lehmann", "01.04.2025", "31.07.2028", Regenbogen, "G3", 45, "IIIc")
        .Betreut("oskar-lehmann", "01.08.2025", "31.07.2030", Regenbogen, "G2", 35, "IIb")
        .Am("21.01.2026", "13.01.2026").Geschwister("lehmann", "greta", "01.08.2025", null, "ogs", "19.05.2019", 0)
        .AlsPersona("Lehmann", "lehmann",
            "Familie Lehmann hat drei Kinder: Clara und Oskar gehen in das Familienzentrum Regenbogen in Düsseldorf, Greta seit August 2025 in die Offene Ganztagsschule.",
            "Von Greta erfährt die Rendantur erst im Januar 2026.",
            "Ob ein OGS-Kind in der Reihe der Geschwister mitzählt, an welcher Stelle es steht und wie viele Kinder höchstens zahlen, bestimmt die Satzung.",
            "Die Reihenfolge wird für die Monate ab August 2025 neu gebildet, und die Herleitung nennt alle drei Kinder.");
}
