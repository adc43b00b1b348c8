using KitaPlus.Rechte;

namespace KitaPlus.Web.Rahmen;

/// <summary>The menu of this caller: grouped, sorted, without what is not allowed.</summary>
public sealed class Navigation(IEnumerable<IWebmodul> module, IAnrufer anrufer)
{
    public IReadOnlyList<Menuegruppe> Gruppen() => !anrufer.IstAngemeldet
        ? []
        : [.. module.SelectMany(m => m.Menue)
            .Where(p => p.Mandantweit ? anrufer.Urteil(p.Handlung, new Ziel.Mandantweit()).Erlaubt : anrufer.Darf(p.Handlung))
            .GroupBy(p => p.Gruppe, StringComparer.Ordinal)
            .Select(g => new Menuegruppe(g.Key, [.. g.OrderBy(p => p.Rang).ThenBy(p => p.Titel, StringComparer.Ordinal)]))
            .OrderBy(g => g.Punkte[0].Rang)];

    /// <summary>The entry the page belongs to: the longest address that the path starts with.</summary>
    public static Menuepunkt? Aktiv(IEnumerable<Menuegruppe> gruppen, string pfad) => gruppen.SelectMany(g => g.Punkte)
        .Where(p => pfad.Equals(p.Adresse, StringComparison.OrdinalIgnoreCase) || (p.Adresse.Length > 1 && pfad.StartsWith(p.Adresse + "/", StringComparison.OrdinalIgnoreCase)))
        .MaxBy(p => p.Adresse.Length);
}

public sealed record Menuegruppe(string Titel, IReadOnlyList<Menuepunkt> Punkte);
