using KitaPlus.Contracts.Einrichtungen;

namespace KitaPlus.Beispiele;

/// <summary>Names and kinds of the Träger and names of the Einrichtungen.</summary>
internal static class Traegerwelt
{
    private static readonly string[] Heilige =
        "St. Martin,St. Nikolaus,St. Anna,St. Josef,St. Maria,St. Ursula,St. Gereon,St. Pankratius,St. Hubertus,Heilig Geist,Christus König,St. Barbara,St. Georg,St. Elisabeth,St. Lambertus,Heilige Drei Könige".Split(',');

    private static readonly string[] Kitas =
        "Regenbogenland,Pusteblume,Villa Kunterbunt,Löwenzahn,Sternschnuppe,Arche Noah,Spatzennest,Zwergenland,Rappelkiste,Wirbelwind,Sausewind,Bärenhöhle,Schatzkiste,Sonnenblume,Mäuseburg,Apfelbäumchen".Split(',');

    public static string Kennung(int index) => FormattableString.Invariant($"T{index + 1:D3}");

    public static void LegeAn(int index, Beispielwunsch wunsch, Akte akte)
    {
        var z = Zufall.Fuer(wunsch.Seed, 2, index);
        var id = Kennung(index);
        var art = (Traegerart)z.Gewichtet([78, 10, 6, 6]);
        var name = Name(art, index, z);
        // earlier than every Einrichtung, whichever of them comes first
        var am = wunsch.Start.AddDays(-z.Zwischen(245, 300));
        akte.Erfasse("traeger-" + id, new Meldung(am, am), _ => new TraegerAngelegt(id, name, art));
        if (art != Traegerart.Kirchlich || !z.Prozent(10)) return;
        var fusion = wunsch.Start.AddDays(z.Zwischen(100, 1500));
        akte.Erfasse("traeger-" + id, Meldeverhalten.Ziehe(z, fusion), _ => new TraegerUmbenannt(id, "Katholische Pfarrei " + z.Eins(Heilige) + " (Fusion)", fusion));
    }

    public static string KitaName(Zufall z, int index) => (index % 3) switch
    {
        0 => "Kath. Kindertagesstätte " + z.Eins(Heilige),
        1 => "Familienzentrum " + z.Eins(Kitas),
        _ => "Kita " + z.Eins(Kitas),
    };

    private static string Name(Traegerart art, int index, Zufall z) => art switch
    {
        Traegerart.Kirchlich => FormattableString.Invariant($"Katholische Kirchengemeinde {z.Eins(Heilige)}, Pfarrverband {(index / 8) + 1}"),
        Traegerart.AndererFreier => "Sozialdienst " + z.Eins(Kitas) + " gGmbH",
        Traegerart.Elterninitiative => "Elterninitiative " + z.Eins(Kitas) + " e. V.",
        _ => FormattableString.Invariant($"Stadtbezirk {index + 1}"),
    };
}
