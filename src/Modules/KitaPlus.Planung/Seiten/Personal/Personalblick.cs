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
    public async Task<IReadOnlyList<Personaljahr>> JahreAsync(string einrichtung, CancellationToken cancellationToken = default) => (await JahreAsync([einrichtung], cancellationToken))[einrichtung];

    /// <summary>The same for many Einrichtungen at once.</summary>
    private async Task<IReadOnlyDictionary<string, List<Personaljahr>>> JahreAsync(IReadOnlyCollection<string> einrichtungen, CancellationToken cancellationToken)
    {
        var annahmen = await blick.AnnahmenAsync(cancellationToken);
        var plaene = (await blick.SzenarienAsync(einrichtungen.Count == 1 ? einrichtungen.First() : null, null, cancellationToken)).Where(s => s.IstPlan).ToDictionary(s => (s.Einrichtung, s.Jahr));
        var aus = einrichtungen.ToDictionary(e => e, _ => new List<Personaljahr>(), StringComparer.Ordinal);
        for (var i = 0; i < Jahre; i++)
        {
            var jahr = Erstes + i;
            foreach (var (id, lage) in await blick.Leser.LagenAsync(blick.Mandant, einrichtungen, jahr, cancellationToken))
            {
                var plan = plaene.TryGetValue((id, jahr.Kennung), out var kopf) ? (await blick.Leser.SzenarioAsync(blick.Mandant, kopf.Schluessel, cancellationToken)).Zustand : SzenarioZustand.Anfang;
                aus[id].Add(new(lage, Planbelegung.Aus(Planungsblick.Tabellen, lage, plan), plan.Annahmen.Ueber(annahmen)));
            }
        }

        return aus;
    }

    public async Task<IReadOnlyList<Personalzeile>> ZeilenAsync(CancellationToken cancellationToken = default)
    {
        var aus = new List<Personalzeile>();
        var heute = blick.Heute;
        var einrichtungen = await blick.EinrichtungenAsync(Handlungen.Personal, cancellationToken);
        var jahre = await JahreAsync([.. einrichtungen.Select(e => e.Wert)], cancellationToken);
        var wechsel = await blick.WechselAsync(einrichtungen.Select(e => e.Wert), cancellationToken);
        foreach (var e in einrichtungen)
        {
            var alle = Personalaussicht.Rechne(Planungsblick.Tabellen, jahre[e.Wert], wechsel.GetValueOrDefault(e.Wert));
            var jetzt = alle.First(a => a.Ab <= heute && heute <= a.Bis);
            var luecke = alle.FirstOrDefault(a => a.Bis >= heute && a.Luecke);
            aus.Add(new(e.Wert, e.Titel, jetzt.Gesamt, jetzt.Ist.Gesamt, luecke?.Ab, luecke is null ? null : luecke.FehltGesamt ?? luecke.FehltFachkraft));
        }

        return aus;
    }
}
