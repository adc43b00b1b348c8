using KitaPlus.Web.Tabellen;

namespace KitaPlus.Meldewesen.Seiten;

/// <summary>An Einrichtung with its report of a kind and time.</summary>
/// <param name="Frist">The Kita's own.</param>
/// <param name="Anders">The data have changed since.</param>
internal sealed record Listenzeile(Meldungsname Name, string Einrichtung, Meldungsstand Stand, int? Fassung, DateTimeOffset? Seit, decimal? Kinder, DateOnly? Frist, bool Anders)
{
    public static Tabellenplan<Listenzeile> Plan { get; } = new("meldungen", "Meldungen je Einrichtung")
    {
        Sortiert = "name",
        Leer = "Keine Einrichtungen gefunden.",
        Filter =
        [
            new Textfilter<Listenzeile>("suche", "Name", z => $"{z.Einrichtung} {z.Name.Einrichtung}"),
            new Auswahlfilter<Listenzeile>("stand", "Stand", [.. Standworte.Alle.Select(s => new Auswahl(s.ToString(), s.Wort()))], z => z.Stand.ToString()),
            new Auswahlfilter<Listenzeile>("anders", "Daten seit der Meldung geändert", [new("ja", "ja"), new("nein", "nein")], z => z.Anders ? "ja" : "nein"),
        ],
        Spalten =
        [
            new("name", "Einrichtung", z => z.Einrichtung) { Zeilenkopf = true, Adresse = z => Adressen.Meldung(z.Name) },
            new("stand", "Stand", z => z.Stand.Wort()),
            new("seit", "Seit", z => z.Seit is { } s ? Kernel.Berlin.Tag(s) : null),
            new("fassung", "Fassung", z => z.Fassung) { Rechts = true },
            new("kinder", "Kinder", z => z.Kinder) { Rechts = true },
            new("frist", "Eigene Frist", z => z.Frist),
            new("anders", "Daten geändert", z => z.Stand == Meldungsstand.Fehlt ? "" : z.Anders ? "ja" : "nein"),
        ],
    };
}
