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
    /// <summary>Part of an address of its own: other people may open it.</summary>
    public const string Gesundheitsschluessel = "gesundheit";

    private const string OhneNummer = "keine Nummer";

    public static Listenart Geburtstage { get; } = new("geburtstage", "Geburtstage", "Wer in den nächsten zwölf Monaten wann wie alt wird, der nächste Geburtstag zuerst.", new("geburtstage", "Geburtstage")
    {
        Leer = "An diesem Tag ist kein Kind in der Gruppe.",
        Sortiert = "geburtstag",
        Spalten =
        [
            Name,
            Geboren,
            new("geburtstag", "Nächster Geburtstag", z => z.Geburtstag is { } g ? $"{g.ToString("dddd", Anzeige.Deutsch)}, {Anzeige.Datum(g)}" : null) { Sortierwert = z => z.Geburtstag },
            new("wird", "wird", z => z.Wird) { Rechts = true },
        ],
    });

    public static Listenart Notfall { get; } = new("notfall", "Notfallkontakte", "Wen man im Notfall anruft, die Eltern zuerst.", new("notfallkontakte", "Notfallkontakte")
    {
        Leer = Geburtstage.Plan.Leer,
        Sortiert = "name",
        Spalten = [Name, Geboren, new("kontakte", "Im Notfall anrufen", z => Anrufen(z.Kind.Notfall)) { Sortierbar = false }],
    });

    public static Listenart Abholung { get; } = new("abholung", "Abholung", "Wer ein Kind außer den Eltern abholen darf.", new("abholberechtigte", "Abholberechtigte")
    {
        Leer = Geburtstage.Plan.Leer,
        Sortiert = "name",
        Spalten = [Name, new("kontakte", "Darf abholen", z => Kontakte(z.Kind.Abholung)) { Sortierbar = false }],
    });

    public static Listenart Gesundheit { get; } = new(Gesundheitsschluessel, "Allergien und Medikamente", "Was alle wissen müssen, die ein Kind betreuen. Nur Kinder, zu denen etwas eingetragen ist.", new("allergien", "Allergien und Medikamente")
    {
        Leer = "Zu keinem Kind ist etwas eingetragen.",
        Sortiert = "name",
        Spalten = [Name, new("angaben", "Zu beachten", z => string.Join("; ", z.Kind.Gesundheit)) { Sortierbar = false }],
    })
    {
        Betrifft = z => z.Kind.Gesundheit.Count > 0,
        Handlung = Handlungen.Gesundheitsliste,
    };

    public static IReadOnlyList<Listenart> Alle { get; } = [Geburtstage, Notfall, Abholung, Gesundheit];

    /// <summary>Who may open it.</summary>
    public string Handlung { get; init; } = Handlungen.Gruppenliste;

    /// <summary>Which children are on it.</summary>
    public Func<Listenzeile, bool> Betrifft { get; init; } = _ => true;

    private static Spalte<Listenzeile> Name => new("name", "Name", z => z.Kind.Name) { Zeilenkopf = true };

    private static Spalte<Listenzeile> Geboren => new("geburtsdatum", "Geboren am", z => z.Kind.Geburtsdatum);

    private static string Anrufen(IReadOnlyList<Kontakt> kontakte) =>
        kontakte.Count == 0 ? OhneNummer : Kontakte([.. kontakte.Select(k => k.Telefon.Length > 0 ? k : k with { Telefon = OhneNummer })]);

    private static string Kontakte(IReadOnlyList<Kontakt> kontakte) => string.Join("; ", kontakte.Select(k => string.Join(", ", new[] { $"{k.Name}{(k.Beziehung.Length > 0 ? $" ({k.Beziehung})" : "")}", k.Telefon }.Where(t => t.Length > 0))));
}
