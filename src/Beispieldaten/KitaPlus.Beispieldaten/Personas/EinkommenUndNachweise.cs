using static KitaPlus.Beispiele.PersonaEinrichtungen;

namespace KitaPlus.Beispiele;

/// <summary>Families whose story is about income, exemptions and foster care.</summary>
internal static class EinkommenUndNachweise
{
    private const string Amt = Jugendaemter.Musterstadt;

    public static Persona Adler() => new Chronik(1)
        .Am("06.03.2023", "27.02.2023").Haushalt("adler")
        .Person("jana-adler", "Jana", "Adler", "Lindenallee 4", Amt).Person("markus-adler", "Markus", "Adler", "Lindenallee 4", Amt)
        .Mitglied("adler", "jana-adler", "01.01.2023").Mitglied("adler", "markus-adler", "01.01.2023").Zahlt("adler", "markus-adler", "01.01.2023")
        .Kind("mia-adler", "Mia", "Adler", "14.05.2022", "adler", "01.01.2023", "Lindenallee 4", Amt)
        .Betreut("mia-adler", "01.08.2023", "31.07.2028", Sonnenschein, "G2", 35, "IIb")
        .Am("19.06.2023", "12.06.2023").Einkommen("jana-adler", "01.01.2023", null, 19_800).Einkommen("markus-adler", "01.01.2023", null, 28_200, freibetraege: 0)
        .Am("22.05.2025", "20.05.2025").Betreut("mia-adler", "01.08.2025", "31.07.2028", Sonnenschein, "G3", 35, "IIIb")
        .Am("11.12.2025", "05.12.2025").Einkommen("markus-adler", "01.01.2024", "31.12.2024", 41_350, endgueltig: true, freibetraege: 0)
        .Am("18.05.2026", "11.05.2026").Einkommen("markus-adler", "01.01.2024", "31.12.2024", 36_900, endgueltig: true, freibetraege: 0)
        .Am("14.09.2026", "09.09.2026").Einkommen("markus-adler", "01.01.2024", "31.12.2024", 44_120, endgueltig: true, freibetraege: 0)
        .AlsPersona("Adler", "adler",
            "Mia Adler geht seit dem 1. August 2023 mit 35 Stunden in die Kita Sonnenschein.",
            "Ihre Eltern haben zusammen 48.000 € im Jahr geschätzt.",
            "Für 2024 kommt im Dezember 2025 der erste Steuerbescheid des Vaters, im Mai 2026 nach seinem Einspruch der zweite und im September 2026 nach einer Prüfung der dritte.",
            "Dieselben zwölf Monate werden also dreimal neu gerechnet, und jedes Mal wird nur der Unterschied zum bereits Gebuchten fällig oder gutgeschrieben.");

    public static Persona Ibrahim() => new Chronik(9)
        .Am("07.04.2025", "01.04.2025").Haushalt("ibrahim")
        .Person("amina-ibrahim", "Amina", "Ibrahim", "Rosenweg 21", Jugendaemter.Koeln)
        .Mitglied("ibrahim", "amina-ibrahim", "01.01.2025").Zahlt("ibrahim", "amina-ibrahim", "01.01.2025")
        .Einkommen("amina-ibrahim", "01.01.2025", null, 27_400)
        .Kind("yusuf-ibrahim", "Yusuf", "Ibrahim", "09.04.2023", "ibrahim", "01.01.2025", "Rosenweg 21", Jugendaemter.Koeln)
        .Betreut("yusuf-ibrahim", "01.08.2025", "31.07.2029", AmRhein, "G1", 45, "Ic")
        .Am("15.07.2025", "11.07.2025").Befreit("ibrahim", "wohngeld", "01.08.2025", "30.09.2025")
        .Am("10.03.2026", "04.03.2026").Befreit("ibrahim", "wohngeld", "01.12.2025", "30.11.2026")
        .AlsPersona("Ibrahim", "ibrahim",
            "Amina Ibrahim erzieht Yusuf allein; er wird seit dem 1. August 2025 in der Kita am Rhein in Köln betreut.",
            "Sie bekommt Wohngeld bis Ende September 2025 und ist in diesen Monaten vom Beitrag befreit.",
            "Den Folgeantrag stellt sie zu spät: Der neue Bescheid gilt erst ab Dezember 2025 und liegt der Rendantur im März 2026 vor.",
            "Dezember bis März werden erstattet; Oktober und November bleiben eine Lücke, für die der Beitrag nach Einkommen zu zahlen ist.");

    public static Persona Jansen() => new Chronik(10)
        .Am("12.02.2025", "10.02.2025").Haushalt("jansen")
        .Person("birgit-jansen", "Birgit", "Jansen", "Wiesengrund 7", Jugendaemter.Musterkreis).Person("olaf-jansen", "Olaf", "Jansen", "Wiesengrund 7", Jugendaemter.Musterkreis)
        .Mitglied("jansen", "birgit-jansen", "01.01.2025").Mitglied("jansen", "olaf-jansen", "01.01.2025").Zahlt("jansen", "birgit-jansen", "01.01.2025")
        .Einkommen("birgit-jansen", "01.01.2025", null, 47_000, beamter: true).Einkommen("olaf-jansen", "01.01.2025", null, 44_500, freibetraege: 0)
        .Kind("nico-petrov", "Nico", "Petrov", "22.11.2022", "jansen", "01.01.2025", "Wiesengrund 7", Jugendaemter.Musterkreis)
        .Betreut("nico-petrov", "01.04.2025", "31.07.2029", Waldwichtel, "G1", 35, "Ib")
        .Am("08.12.2025", "01.12.2025").Pflegekind("nico-petrov", "01.04.2025")
        .AlsPersona("Jansen", "jansen",
            "Nico Petrov lebt seit dem Frühjahr 2025 bei Birgit und Olaf Jansen und geht in den Waldkindergarten Waldwichtel.",
            "Zunächst wird der Beitrag nach dem hohen Einkommen der beiden berechnet.",
            "Erst im Dezember 2025 teilt das Jugendamt mit, dass Nico seit dem 1. April 2025 ein Pflegekind ist.",
            "Pflegeeltern zahlen nach der Satzung nur die niedrigste Stufe; die Monate seit April werden neu gerechnet.");
}
