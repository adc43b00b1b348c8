using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Planung.Seiten.Finanzen;

/// <summary>A line of the overview: an Einrichtung, or the sum of several.</summary>
/// <param name="Ebene">Einrichtung, Träger or Rendantur.</param>
/// <param name="Ist">Null: nothing entered.</param>
internal sealed record Finanzsummen(string Ebene, string? Id, string Name, string Traeger, string Jahr, Geld Ertrag, Geld Eigenanteil, Geld Aufwand, Geld Ergebnis, Geld? Ist, string Bemerkung)
{
    private const string Unberechenbar = "nicht berechenbar";

    /// <summary>Something that is not published is missing: a sum without it would mislead.</summary>
    public bool Unvollstaendig { get; init; }

    public static Tabellenplan<Finanzsummen> Tafel { get; } = new("finanzplanung", "Finanzplanung")
    {
        Leer = "Keine Einrichtungen gefunden.",
        Filter = [new Textfilter<Finanzsummen>("suche", "Name", z => $"{z.Name} {z.Traeger} {z.Id}"), new Auswahlfilter<Finanzsummen>("ebene", "Ebene", [new("Einrichtung", "Einrichtungen"), new("Träger", "Träger"), new("Rendantur", "Rendantur")], z => z.Ebene)],
        Spalten =
        [
            new("ebene", "Ebene", z => z.Ebene),
            new("name", "Name", z => z.Name) { Zeilenkopf = true, Adresse = z => z.Id is { } id ? Adressen.Finanzplan(id, z.Jahr) : null },
            new("traeger", "Träger", z => z.Traeger),
            new("ertrag", "Erträge", z => z.Unvollstaendig ? Unberechenbar : z.Ertrag) { Rechts = true, Sortierwert = z => z.Ertrag },
            new("eigen", "davon Trägeranteil", z => z.Unvollstaendig ? Unberechenbar : z.Eigenanteil) { Rechts = true, Sortierwert = z => z.Eigenanteil },
            new("aufwand", "Aufwand", z => z.Aufwand) { Rechts = true },
            new("ergebnis", "Ergebnis", z => z.Unvollstaendig ? Unberechenbar : z.Ergebnis) { Rechts = true, Sortierwert = z => z.Ergebnis },
            new("ist", "Ist-Ergebnis", z => z.Ist) { Rechts = true },
            new("bemerkung", "Bemerkung", z => z.Bemerkung),
        ],
    };

    public static Finanzsummen Von(string id, string name, string traeger, Kindergartenjahr jahr, Finanzbild b) => new(
        "Einrichtung", id, name, traeger, jahr.Kennung, b.PlanJahr(Positionsart.Ertrag), Finanzbild.Summe(b.Eigenanteil ?? []), b.PlanJahr(Positionsart.Aufwand), b.Ergebnis, b.Istergebnis,
        string.Join(", ", new[] { b.Luecken.Count > 0 ? "unvollständig" : null, b.Angenommen ? "mit Annahmen" : null, b.Verdeckt ? "ohne Personalkosten" : null }.OfType<string>()))
    {
        Unvollstaendig = b.Luecken.Count > 0,
    };

    public static Finanzsummen Zusammen(string ebene, string name, IEnumerable<Finanzsummen> teile)
    {
        var alle = teile.ToList();
        return new(
            ebene, null, name, ebene == "Träger" ? name : "", alle[0].Jahr, Finanzbild.Summe(alle.Select(t => t.Ertrag)), Finanzbild.Summe(alle.Select(t => t.Eigenanteil)), Finanzbild.Summe(alle.Select(t => t.Aufwand)), Finanzbild.Summe(alle.Select(t => t.Ergebnis)),
            alle.TrueForAll(t => t.Ist is null) ? null : Finanzbild.Summe(alle.Select(t => t.Ist ?? Geld.Null)), string.Join(", ", alle.SelectMany(t => t.Bemerkung.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Concat(Istumfang(alle)).Distinct(StringComparer.Ordinal)))
        {
            Unvollstaendig = alle.Exists(t => t.Unvollstaendig),
        };
    }

    /// <summary>Actual amounts of some of them are not those of all.</summary>
    private static string[] Istumfang(List<Finanzsummen> alle) => alle.Count(t => t.Ist is not null) is > 0 and var mit && mit < alle.Count ? [$"Ist von {mit} der {alle.Count} Einrichtungen"] : [];
}
