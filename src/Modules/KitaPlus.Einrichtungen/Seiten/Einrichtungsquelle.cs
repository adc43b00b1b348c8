using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Suche;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>Einrichtungen for the search in the header, by name, Träger or id.</summary>
internal sealed class Einrichtungsquelle(IOrtsverzeichnisse ortsverzeichnisse, IAnrufer anrufer, TimeProvider uhr) : ISuchquelle
{
    public string Titel => "Einrichtungen";

    public int Rang => 30;

    public async Task<IReadOnlyList<Suchtreffer>> SucheAsync(Suchfrage frage, int hoechstens, CancellationToken cancellationToken = default)
    {
        if (frage.Tage.Count > 0 || !anrufer.Darf(Handlungen.Liste)) return [];
        var alle = await Einrichtungszeile.AlleAsync(ortsverzeichnisse, anrufer, uhr);
        return [.. alle.Select(z => (Zeile: z, Guete: Guete(frage, z))).Where(t => t.Guete is not null)
            .OrderBy(t => t.Guete).ThenBy(t => t.Zeile.Name, StringComparer.Ordinal).Take(hoechstens)
            .Select(t => new Suchtreffer(t.Zeile.Name, Adressen.Einrichtung(t.Zeile.Id), t.Zeile.Traeger.Length == 0 ? null : t.Zeile.Traeger))];
    }

    /// <returns>Null: not every word fits.</returns>
    private static int? Guete(Suchfrage frage, Einrichtungszeile z)
    {
        if (z.Id == frage.Text) return -1;
        var bekannt = Suchtext.Aus($"{z.Name} {z.Traeger} {z.Id}").Split(' ');
        var summe = 0;
        foreach (var wort in frage.Woerter)
        {
            if (bekannt.Min(b => Wortvergleich.Guete(wort, b)) is not { } beste) return null;
            summe += beste;
        }

        return summe;
    }
}
