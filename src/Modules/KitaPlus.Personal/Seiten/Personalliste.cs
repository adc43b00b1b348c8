using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Personal.Seiten;

/// <summary>A line of the list, with names for ids.</summary>
internal sealed record Listenzeile(Personalzeile Zeile, string Einrichtung, string Gruppen);

/// <summary>The list of staff: employments of the day in the address.</summary>
internal sealed class Personalliste(Personalverzeichnis verzeichnis, Personalblick blick, IOrtsverzeichnisse orte, IAnrufer anrufer)
{
    public const string Merkname = "personal";

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen.MapTabellenexport(
        $"{Adressen.Liste}/ausgabe", (anfrage, abbruch) => Von(anfrage).PlanAsync(abbruch), async (anfrage, _, abbruch) => await Von(anfrage).ZeilenAsync(abbruch)).Handlung(Handlungen.Liste);

    private static Personalliste Von(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Personalliste>();

    public async Task<Tabellenplan<Listenzeile>> PlanAsync(CancellationToken cancellationToken = default) => new("personal", "Personal")
    {
        Leer = "Niemand gefunden. Der Stichtag entscheidet, wer an diesem Tag beschäftigt ist.",
        Sortiert = "nachname",
        Filter =
        [
            new Textfilter<Listenzeile>("name", "Name", z => $"{z.Zeile.Vorname} {z.Zeile.Nachname}"),
            new Auswahlfilter<Listenzeile>("einrichtung", "Einrichtung", await blick.EinrichtungenAsync(Handlungen.Liste, cancellationToken), z => z.Zeile.Vertrag.Einrichtung),
            new Auswahlfilter<Listenzeile>("funktion", "Funktion", Woerter.Funktionen, z => z.Zeile.Vertrag.Funktion.ToString()),
            new Auswahlfilter<Listenzeile>("befristung", "Befristung", [new("ja", "befristet"), new("nein", "unbefristet")], z => z.Zeile.Vertrag.BefristetBis is null ? "nein" : "ja"),
            new Auswahlfilter<Listenzeile>("da", "Anwesenheit", [new("nein", "heute abwesend")], z => z.Zeile.Abwesend ? "nein" : "ja"),
        ],
        Spalten =
        [
            new("nachname", "Nachname", z => z.Zeile.Nachname ?? "(gelöscht)") { Zeilenkopf = true, Adresse = z => Adressen.Person(z.Zeile.Person) },
            new("vorname", "Vorname", z => z.Zeile.Vorname),
            new("kita", "Einrichtung", z => z.Einrichtung),
            new("gruppen", "Gruppen", z => z.Gruppen),
            new("taetigkeit", "Funktion", z => Woerter.Wort(z.Zeile.Vertrag.Funktion)),
            new("stunden", "Wochenstunden", z => z.Zeile.Vertrag.Stunden) { Rechts = true },
            new("qualifikation", "Qualifikation", z => z.Zeile.Qualifikation ?? "keine Angabe"),
            new("ab", "Gilt ab", z => z.Zeile.Vertrag.Ab),
            new("bis", "bis", z => z.Zeile.Vertrag.Bis),
            new("abwesend", "Abwesend", z => z.Zeile.Abwesend),
        ],
    };

    public async Task<IReadOnlyList<Listenzeile>> ZeilenAsync(CancellationToken cancellationToken = default)
    {
        var zeilen = await verzeichnis.AmAsync(anrufer.Mandant, anrufer.Sicht(Handlungen.Liste), blick.Stichtag.Tag, cancellationToken);
        var namen = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        var gruppen = await blick.GruppennamenAsync([.. zeilen.Where(z => z.Gruppen.Count > 0).Select(z => z.Vertrag.Einrichtung).Distinct(StringComparer.Ordinal)], cancellationToken);
        return [.. zeilen.Select(z => new Listenzeile(z, namen.Name(Ort.Einrichtung(z.Vertrag.Einrichtung)), string.Join(", ", z.Gruppen.Select(g => gruppen.GetValueOrDefault((z.Vertrag.Einrichtung, g), g)))))];
    }
}
