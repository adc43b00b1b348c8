using KitaPlus.KiBiz;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Planung.Seiten.Personal;

/// <summary>An Einrichtung with its next gap.</summary>
internal sealed record Personalzeile(string Id, string Name, Stunden Noetig, Stunden? Vereinbart, DateOnly? Luecke, Stunden? Fehlt)
{
    public static Tabellenplan<Personalzeile> Tafel { get; } = new("personalplanung", "Personalplanung je Einrichtung")
    {
        Sortiert = "name",
        Leer = "Keine Einrichtungen gefunden.",
        Filter = [new Textfilter<Personalzeile>("suche", "Name", z => $"{z.Name} {z.Id}")],
        Spalten =
        [
            new("name", "Einrichtung", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Personalplan(z.Id) },
            new("noetig", "Stunden nötig (heute)", z => z.Noetig) { Rechts = true, Sortierwert = z => z.Noetig.Wert },
            new("vereinbart", "vereinbart", z => z.Vereinbart) { Rechts = true, Sortierwert = z => z.Vereinbart?.Wert },
            new("luecke", "Nächste Lücke ab", z => z.Luecke),
            new("fehlt", "es fehlen", z => z.Fehlt) { Rechts = true, Sortierwert = z => z.Fehlt?.Wert },
        ],
    };
}

/// <summary>Needed and agreed hours over three Kindergartenjahre.</summary>
internal sealed class Personalblick(Planungsblick blick)
{
    public const int Jahre = 3;

    public Kindergartenjahr Erstes => Kindergartenjahr.Von(blick.Heute);

    /// <summary>Of years with an adopted plan the children of the plan, else those agreed without those who go to school.</summary>
    public async Task<IReadOnlyList<Personaljahr>> JahreAsync(string einrichtung, CancellationToken cancellationToken = default)
    {
        var (annahmen, aus) = (await blick.AnnahmenAsync(cancellationToken), new List<Personaljahr>());
        for (var i = 0; i < Jahre; i++)
        {
            var jahr = Erstes + i;
            var plan = await blick.PlanAsync(einrichtung, jahr, cancellationToken);
            var lage = await blick.Leser.LageAsync(blick.Mandant, einrichtung, jahr, cancellationToken);
            aus.Add(new(lage, Planbelegung.Aus(Planungsblick.Tabellen, lage, plan), plan.Annahmen.Ueber(annahmen)));
        }

        return aus;
    }

    public async Task<IReadOnlyList<Personalzeile>> ZeilenAsync(CancellationToken cancellationToken = default)
    {
        var aus = new List<Personalzeile>();
        var heute = blick.Heute;
        foreach (var e in await blick.EinrichtungenAsync(Handlungen.Personal, cancellationToken))
        {
            var alle = Personalaussicht.Rechne(Planungsblick.Tabellen, await JahreAsync(e.Wert, cancellationToken), blick.SiehtPersonen(e.Wert));
            var jetzt = alle.First(a => a.Ab <= heute && heute <= a.Bis);
            var luecke = alle.FirstOrDefault(a => a.Bis >= heute && a.Luecke);
            aus.Add(new(e.Wert, e.Titel, jetzt.Gesamt, jetzt.Ist.Gesamt, luecke?.Ab, luecke is null ? null : luecke.FehltGesamt ?? luecke.FehltFachkraft));
        }

        return aus;
    }
}
