using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Essen;

/// <summary>Builds from the base events what was known about meals at one moment.</summary>
internal static class Essenswerkbau
{
    /// <param name="bekannte">In the order of knowledge.</param>
    public static Grundlagen Baue(IReadOnlyList<Grundlagenereignis> bekannte, Kenntnisstand stand, Woerterbuch woerter)
    {
        var aufgehoben = Grundlagenbau.Aufgehobene(bekannte);
        var geltende = bekannte.Where(e => !aufgehoben.Contains(e.Ereignis)).ToList();
        var fassungen = geltende.Where(e => e.Inhalt is AngebotFestgelegt).Select((e, i) => new Angebotsfassung((short)i, (AngebotFestgelegt)e.Inhalt, e.Ereignis.ToString("N"), e.Position)).ToList();
        var jePosition = fassungen.ToDictionary(f => f.Position);
        var angebote = geltende
            .Where(e => e.Inhalt is AngebotFestgelegt or AngebotBeendet)
            .GroupBy(e => e.Inhalt is AngebotFestgelegt f ? Essensfakt.Angebotsname(f.Einrichtung, f.Angebot) : e.Inhalt is AngebotBeendet b ? Essensfakt.Angebotsname(b.Einrichtung, b.Angebot) : "")
            .ToDictionary(g => woerter.Nummer(Codeart.Angebot, g.Key), g => Zeitstrahl(g, e => jePosition.GetValueOrDefault(e.Position)));
        var einrichtungen = new Dictionary<int, Essenseinrichtung>();
        var traeger = new HashSet<int>();
        var regeln = geltende.Select(e => e.Inhalt).OfType<VerpflegungsregelnFestgelegt>().ToLookup(r => r.Einrichtung);
        var schliessungen = geltende.Select(e => e.Inhalt).OfType<SchliessungFestgelegt>().ToLookup(s => s.Einrichtung);
        foreach (var e in bekannte.Select(e => e.Inhalt).OfType<EinrichtungAngelegt>())
        {
            var glaeubiger = woerter.Nummer(Codeart.Jugendamt, Glaeubiger.Traeger(e.Traeger));
            traeger.Add(glaeubiger);
            einrichtungen[woerter.Nummer(Codeart.Einrichtung, e.Einrichtung)] = new(
                glaeubiger, Zeitstrahl<VerpflegungsregelnFestgelegt>.Aus(regeln[e.Einrichtung].Select(r => (new Zeitraum(r.GueltigAb, r.GueltigBis), r))), [.. schliessungen[e.Einrichtung]]);
        }

        var eigene = bekannte.Where(e => e.Inhalt is VerpflegungEreignis).ToList();
        return new Grundlagen(
            stand, Forderungsart.Verpflegung, new Essenswerk(fassungen, angebote, einrichtungen, traeger), Abdruck(eigene, woerter), [.. fassungen.Select(f => f.Position)], eigene.Select(e => e.Position).DefaultIfEmpty().Max());
    }

    private static IReadOnlyList<(int Ab, int Bis, Angebotsfassung? Fassung)> Zeitstrahl(IEnumerable<Grundlagenereignis> ereignisse, Func<Grundlagenereignis, Angebotsfassung?> fassung) =>
    [
        .. Zeitstrahl<Angebotsfassung?>.Aus(ereignisse.Select(e => e.Inhalt is Contracts.ITatsache t ? (new Zeitraum(t.GueltigAb, t.GueltigBis), fassung(e)) : throw new InvalidOperationException("Ein Angebot ohne Zeitraum.")))
            .Scheiben.Select(s => (s.Ab.DayNumber, s.Bis.DayNumber, s.Wert)),
    ];

    private static Grundlagenabdruck Abdruck(List<Grundlagenereignis> eigene, Woerterbuch woerter) => new(
        new Dictionary<int, string>(),
        eigene.GroupBy(e => ((VerpflegungEreignis)e.Inhalt).Einrichtung).ToDictionary(
            g => woerter.Nummer(Codeart.Einrichtung, g.Key), g => Grundlagenabdruck.Teil("verpflegung", g.Key, g.Select(e => e.Ereignis.ToString()))));
}
