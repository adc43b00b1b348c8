using KitaPlus.Contracts.Kinder;
using static KitaPlus.Beispiele.PersonaEinrichtungen;

namespace KitaPlus.Beispiele;

/// <summary>Families whose story is about who lives where and who pays.</summary>
internal static class Haushaltswechsel
{
    private const string Amt = Jugendaemter.Musterstadt;

    public static Persona Brandt() => new Chronik(2)
        .Am("11.03.2024", "05.03.2024").Haushalt("brandt")
        .Person("sabine-brandt", "Sabine", "Brandt", "Gartenstraße 12", Amt).Person("timo-krause", "Timo", "Krause", "Gartenstraße 12", Amt)
        .Mitglied("brandt", "sabine-brandt", "01.01.2024").Mitglied("brandt", "timo-krause", "01.01.2024").Zahlt("brandt", "sabine-brandt", "01.01.2024")
        .Einkommen("sabine-brandt", "01.01.2024", null, 31_000, freibetraege: 2).Einkommen("timo-krause", "01.01.2024", null, 34_500, freibetraege: 0)
        .Kind("lena-brandt", "Lena", "Brandt", "10.02.2023", "brandt", "01.01.2024", "Gartenstraße 12", Amt)
        .Betreut("lena-brandt", "01.08.2024", "31.07.2029", Sonnenschein, "G2", 45, "IIc")
        .Am("26.05.2025", "19.05.2025").Haushalt("krause").Mitglied("krause", "timo-krause", "01.01.2025").Zahlt("krause", "timo-krause", "01.01.2025")
        .Kind("tom-krause", "Tom", "Krause", "20.06.2024", "krause", "01.01.2025", "Gartenstraße 12", Amt)
        .Betreut("tom-krause", "01.09.2025", "31.07.2030", Sonnenschein, "G2", 35, "IIb")
        .Am("09.02.2026", "02.02.2026").LebtIn("tom-krause", "01.01.2025", null, ("brandt", 100))
        .AlsPersona("Brandt", "brandt",
            "Lena Brandt wird seit August 2024 in der Kita Sonnenschein betreut.",
            "Ihr Bruder Tom trägt den Nachnamen des Vaters und kommt im September 2025 in dieselbe Kita; die Rendantur legt ihn als eigenen Haushalt Krause an.",
            "Beide Kinder werden deshalb voll berechnet.",
            "Im Februar 2026 klärt sich, dass Tom von Anfang an im Haushalt Brandt lebt.",
            "Die Geschwisterermäßigung gilt rückwirkend ab September 2025, und der Haushalt Krause bekommt zurück, was er für Tom gezahlt hat.");

    public static Persona Celik() => new Chronik(3)
        .Am("18.03.2024", "12.03.2024").Haushalt("celik")
        .Person("ayse-celik", "Ayşe", "Çelik", "Mozartstraße 9", Jugendaemter.Duesseldorf).Person("deniz-celik", "Deniz", "Çelik", "Mozartstraße 9", Jugendaemter.Duesseldorf)
        .Mitglied("celik", "ayse-celik", "01.01.2024").Mitglied("celik", "deniz-celik", "01.01.2024").Zahlt("celik", "deniz-celik", "01.01.2024")
        .Einkommen("ayse-celik", "01.01.2024", null, 29_500).Einkommen("deniz-celik", "01.01.2024", null, 52_000, freibetraege: 0)
        .Kind("elif-celik", "Elif", "Çelik", "03.11.2023", "celik", "01.01.2024", "Mozartstraße 9", Jugendaemter.Duesseldorf)
        .Betreut("elif-celik", "01.12.2024", "31.07.2030", Regenbogen, "G2", 45, "IIc")
        .Am("20.01.2026", "12.01.2026").Haushalt("celik-vater")
        .Mitglied("celik", "deniz-celik", "01.07.2025", rolle: Haushaltsrolle.Keine).Zahlt("celik", "ayse-celik", "01.07.2025")
        .Mitglied("celik-vater", "deniz-celik", "01.07.2025").Zahlt("celik-vater", "deniz-celik", "01.07.2025")
        .LebtIn("elif-celik", "01.07.2025", null, ("celik", 50), ("celik-vater", 50))
        .AlsPersona("Çelik", "celik",
            "Elif Çelik geht in das Familienzentrum Regenbogen in Düsseldorf; bezahlt hat bisher ihr Vater Deniz.",
            "Seit dem 1. Juli 2025 leben die Eltern getrennt und betreuen Elif im Wechselmodell je zur Hälfte.",
            "Die Rendantur erfährt davon im Januar 2026.",
            "Ab Juli 2025 schuldet jeder Elternteil die Hälfte des Beitrags, der sich aus dem eigenen Einkommen ergibt; was Deniz seither zu viel gezahlt hat, wird ihm gutgeschrieben.");

    public static Persona Dombrowski() => new Chronik(4)
        .Am("04.03.2024", "26.02.2024").Haushalt("dombrowski")
        .Person("katarzyna-dombrowski", "Katarzyna", "Dombrowski", "Schulstraße 33", Amt)
        .Mitglied("dombrowski", "katarzyna-dombrowski", "01.01.2024").Zahlt("dombrowski", "katarzyna-dombrowski", "01.01.2024")
        .Einkommen("katarzyna-dombrowski", "01.01.2024", null, 26_800)
        .Kind("jan-dombrowski", "Jan", "Dombrowski", "28.03.2023", "dombrowski", "01.01.2024", "Schulstraße 33", Amt)
        .Betreut("jan-dombrowski", "01.08.2024", "31.07.2029", Sonnenschein, "G2", 45, "IIc")
        .Am("13.11.2024", "06.11.2024").Person("michael-weber", "Michael", "Weber", "Schulstraße 33", Amt)
        .Mitglied("dombrowski", "michael-weber", "01.11.2024", rolle: Haushaltsrolle.Partner).Einkommen("michael-weber", "01.01.2024", null, 58_000, freibetraege: 0)
        .Am("22.09.2025", "15.09.2025").Mitglied("dombrowski", "michael-weber", "01.09.2025", rolle: Haushaltsrolle.Keine)
        .Am("26.01.2026", "19.01.2026").Person("piotr-dombrowski", "Piotr", "Dombrowski", "Schulstraße 33", Amt)
        .Mitglied("dombrowski", "piotr-dombrowski", "01.10.2025").Einkommen("piotr-dombrowski", "01.01.2025", null, 39_600, freibetraege: 0)
        .Zahlt("dombrowski", "piotr-dombrowski", "01.10.2025")
        .Am("06.07.2026", "29.06.2026").Mitglied("dombrowski", "piotr-dombrowski", "01.06.2026", rolle: Haushaltsrolle.Keine)
        .Zahlt("dombrowski", "katarzyna-dombrowski", "01.06.2026")
        .AlsPersona("Dombrowski", "dombrowski",
            "Katarzyna Dombrowski lebt mit ihrem Sohn Jan allein, als er im August 2024 in die Kita Sonnenschein kommt.",
            "Von November 2024 bis August 2025 wohnt ihr Partner Michael Weber bei ihr; er ist nicht Jans Vater, sein Einkommen zählt nicht.",
            "Im Januar 2026 wird bekannt, dass Jans Vater Piotr seit Oktober 2025 wieder im Haushalt lebt: Jetzt zählt auch sein Einkommen, und er ist der Zahlungspflichtige.",
            "Im Juni 2026 zieht er wieder aus, und die Mutter zahlt erneut.",
            "Bei jedem Wechsel wird kein Monat zweimal verlangt: Was die eine Person schuldete, wird ihr gutgeschrieben, was die andere schuldet, wird ihr berechnet.");
}
