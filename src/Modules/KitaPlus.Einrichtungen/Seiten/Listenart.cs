using KitaPlus.Betrieb;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>A child on a list, with the day for which the list is made.</summary>
internal sealed record Listenzeile(Listenkind Kind, DateOnly Tag)
{
    /// <summary>The next birthday, the day itself included. Who is born on 29 February has it on 1 March in other years (§ 188 Abs. 2 BGB).</summary>
    public DateOnly? Geburtstag => Kind.Geburtsdatum is not { } g ? null : In(g, Tag.Year) is var dieser && dieser >= Tag ? dieser : In(g, Tag.Year + 1);

    public int? Wird => Geburtstag is { } b ? b.Year - Kind.Geburtsdatum!.Value.Year : null;

    private static DateOnly In(DateOnly geburt, int jahr) => geburt is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(jahr) ? new(jahr, 3, 1) : new(jahr, geburt.Month, geburt.Day);
}

/// <summary>A list to print or to look at on a tablet.</summary>
/// <param name="Schluessel">In the address.</param>
internal sealed record Listenart(string Schluessel, string Titel, string Hilfe, Tabellenplan<Listenzeile> Plan)
{
    public static Listenart Geburtstage { get; } = new("geburtstage", "Geburtstage", "Wer in den nächsten zwölf Monaten wann wie alt wird, der nächste Geburtstag zuerst.", new("geburtstage", "Geburtstage")
    {
        Leer = "An diesem Tag ist kein Kind in der Gruppe.",
        Sortiert = "geburtstag",
        Spalten =
        [
            new("name", "Name", z => z.Kind.Name) { Zeilenkopf = true },
            new("geburtsdatum", "Geboren am", z => z.Kind.Geburtsdatum),
            new("geburtstag", "Nächster Geburtstag", z => z.Geburtstag is { } g ? $"{g.ToString("dddd", Anzeige.Deutsch)}, {Anzeige.Datum(g)}" : null) { Sortierwert = z => z.Geburtstag },
            new("wird", "wird", z => z.Wird) { Rechts = true },
        ],
    });

    public static IReadOnlyList<Listenart> Alle { get; } = [Geburtstage];
}
