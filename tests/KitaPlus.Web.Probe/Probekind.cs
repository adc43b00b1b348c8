using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Web.Probe;

/// <summary>Invented; some names are attacks on page and spreadsheet.</summary>
public sealed record Probekind(string Id, string Name, DateOnly Geboren, string Gruppe, Geld Beitrag, int Stunden)
{
    private static readonly string[] Vornamen = ["Mia", "Emil", "Ömer", "Lina", "Zoë", "Änne", "Jonas", "Ida", "Noah", "Frieda", "Anton"];
    private static readonly string[] Nachnamen = ["Adler", "Öztürk", "Zimmermann", "Brandt", "Ahrens", "Yılmaz", "Weiß", "von der Heyde-Lüdinghausen"];

    public const string Skript = "<script>alert(1)</script>";
    public const string Formel = "=1+1";

    public static IReadOnlyList<Probekind> Alle { get; } =
    [
        .. Enumerable.Range(1, 128).Select(i => new Probekind($"K{i}", $"{Nachnamen[i % Nachnamen.Length]}, {Vornamen[i % Vornamen.Length]}", new DateOnly(2020, 1, 1).AddDays(i * 11), Gruppen[i % Gruppen.Count].Wert, new Geld(i * 1237), 25 + (i % 3 * 10))),
        new("K900", Skript, new DateOnly(2021, 5, 5), "sonne", Geld.Euro(1), 25),
        new("K901", Formel, new DateOnly(2021, 5, 6), "sonne", new Geld(-150), 35),
    ];

    public static IReadOnlyList<Auswahl> Gruppen => [new("sonne", "Sonnengruppe"), new("mond", "Mondgruppe"), new("sterne", "Sternengruppe")];

    public static Tabellenplan<Probekind> Plan { get; } = new("kinder", "Kinder")
    {
        Spalten =
        [
            new("name", "Name", k => k.Name) { Zeilenkopf = true, Adresse = k => $"/kinder/{k.Id}" },
            new("geboren", "Geboren", k => k.Geboren),
            new("gruppe", "Gruppe", k => Gruppen.First(g => g.Wert == k.Gruppe).Titel),
            new("stunden", "Stunden", k => k.Stunden) { Rechts = true },
            new("beitrag", "Beitrag im Monat", k => k.Beitrag) { Rechts = true },
        ],
        Filter =
        [
            new Textfilter<Probekind>("suche", "Name", k => k.Name),
            new Auswahlfilter<Probekind>("gruppe", "Gruppe", Gruppen, k => k.Gruppe),
            new Zeitraumfilter<Probekind>("geboren", "Geboren", k => k.Geboren),
        ],
        Sortiert = "name",
        Leer = "Kein Kind gefunden.",
    };

    /// <summary>The same list, whose file has a limit.</summary>
    public static Tabellenplan<Probekind> Begrenzt { get; } = Plan with { Ausgabegrenze = 100 };
}
