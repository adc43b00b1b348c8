using KitaPlus.Betrieb;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Vieraugen.Seiten;

/// <summary>A matter as the list shows it.</summary>
/// <param name="Art">Title of the action.</param>
/// <param name="Von">Name of the submitter.</param>
/// <param name="Durch">Name of the second person.</param>
internal sealed record Freigabezeile(Vorgangszeile Vorgang, string Art, string Von, string? Durch, Freigabestand Stand)
{
    public static Tabellenplan<Freigabezeile> Wartende { get; } = new("freigaben", "Wartende Vorgänge")
    {
        Leer = "Es wartet nichts auf eine Freigabe.",
        Filter = [Suche],
        Spalten = [Was, Artspalte, Betrag, Vorleger, Seit, new("ablauf", "Läuft ab am", z => z.Vorgang.Ablauf)],
    };

    public static Tabellenplan<Freigabezeile> Erledigte { get; } = new("freigaben-erledigt", "Erledigte Vorgänge")
    {
        Leer = "Noch nichts erledigt.",
        Filter = [Suche, new Auswahlfilter<Freigabezeile>("stand", "Ergebnis", [.. Enum.GetValues<Freigabestand>().Where(s => s != Freigabestand.Wartet).Select(s => new Web.Tabellen.Auswahl(s.Wort(), s.Wort()))], z => z.Stand.Wort())],
        Spalten = [Was, Artspalte, Betrag, Vorleger, Seit, new("stand", "Ergebnis", z => z.Stand.Wort()), new("warum", "Grund", z => z.Vorgang.Auswahl.Satz()), new("durch", "Entschieden von", z => z.Durch), new("entschieden", "Entschieden am", z => z.Vorgang.Entschieden)],
    };

    private static Textfilter<Freigabezeile> Suche => new("suche", "Was oder wer", z => $"{z.Vorgang.Beschreibung} {z.Art} {z.Von} {z.Durch} {z.Vorgang.Objekt}");

    private static Spalte<Freigabezeile> Was => new("was", "Was", z => z.Vorgang.Beschreibung) { Zeilenkopf = true, Adresse = z => Adressen.Vorgang(z.Vorgang.Id) };

    private static Spalte<Freigabezeile> Artspalte => new("art", "Art", z => z.Art);

    private static Spalte<Freigabezeile> Betrag => new("betrag", "Betrag", z => z.Vorgang.Betrag) { Rechts = true };

    private static Spalte<Freigabezeile> Vorleger => new("von", "Vorgelegt von", z => z.Von);

    private static Spalte<Freigabezeile> Seit => new("seit", "Seit", z => z.Vorgang.Seit);
}
