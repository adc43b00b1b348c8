using System.Collections.Immutable;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>All assumptions of a plan.</summary>
internal sealed record Annahmen(ImmutableSortedDictionary<string, Planannahme> Alle)
{
    public static Annahmen Keine { get; } = new(ImmutableSortedDictionary.Create<string, Planannahme>(StringComparer.Ordinal));

    public Annahmen Mit(Planannahme a) => new(Alle.SetItem(a.Schluessel, a));

    public Annahmen Ohne(string schluessel) => new(Alle.Remove(schluessel));

    /// <summary>These, and besides them those of the Rendantur that they do not replace.</summary>
    public Annahmen Ueber(Annahmen allgemeine) => new(allgemeine.Alle.SetItems(Alle));

    public Planannahme? Finde(Annahmeart art, Kindergartenjahr jahr, string typ) => Alle.GetValueOrDefault(Planannahme.SchluesselVon(art, jahr.Kennung, typ));

    /// <summary>Assumed staff hours that hold in a year, the latest of each type.</summary>
    public IReadOnlyDictionary<Pauschalentyp, Personalwerte> Personal(Kindergartenjahr jahr)
    {
        var aus = new Dictionary<Pauschalentyp, Personalwerte>();
        foreach (var a in Alle.Values.Where(a => a.Personal is not null && string.CompareOrdinal(a.Jahr, jahr.Kennung) <= 0).OrderBy(a => a.Jahr, StringComparer.Ordinal))
        {
            var p = a.Personal!;
            if (Pauschalentyp.TryParse(a.Typ, out var typ)) aus[typ] = new(p.Kinder, H(p.Leitung), H(p.Gesamt), H(p.Fachkraft), H(p.Ergaenzungskraft));
        }

        return aus;

        static Stunden H(int hundertstel) => new(hundertstel / 100m);
    }
}
