using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>What a decision about the offers of an Einrichtung needs.</summary>
internal sealed record VerpflegungZustand(Tatsachenbuch Buch)
{
    public const string Regelnlinie = "regeln";
    public const string Schliessungen = "schliessung/";

    private const string Angebote = "angebot/";

    public static VerpflegungZustand Anfang { get; } = new(Tatsachenbuch.Leer);

    public static VerpflegungZustand Evolve(VerpflegungZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        VerpflegungTatsacheZurueckgenommen e => new(z.Buch.Mit(e)),
        VerpflegungEreignis and ITatsache e => new(z.Buch.Mit(id, e, Zeitlinie(e))),
        _ => throw new InvalidOperationException($"Verpflegung: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static string Angebotslinie(string angebot) => Angebote + angebot;

    /// <summary>Facts on the same timeline cover each other; closings with different beginnings stand side by side.</summary>
    public static string Zeitlinie(ITatsache tatsache) => tatsache switch
    {
        AngebotFestgelegt e => Angebotslinie(e.Angebot),
        AngebotBeendet e => Angebotslinie(e.Angebot),
        VerpflegungsregelnFestgelegt => Regelnlinie,
        SchliessungFestgelegt e => $"{Schliessungen}{e.GueltigAb:yyyy-MM-dd}",
        _ => throw new InvalidOperationException($"Verpflegung: keine Zeitlinie für {tatsache.GetType().Name}."),
    };

    /// <summary>Keys of all offers there ever were.</summary>
    public IEnumerable<string> AlleAngebote => Buch.Zeitlinien().Where(z => z.StartsWith(Angebote, StringComparison.Ordinal)).Select(z => z[Angebote.Length..]).Order(StringComparer.Ordinal);

    /// <summary>An offer over time; null where it is not offered.</summary>
    public Zeitstrahl<AngebotFestgelegt?> Angebot(string angebot) => Zeitstrahl<AngebotFestgelegt?>.Aus(
        Buch.Geltende(Angebotslinie(angebot)).Select(t => (new Zeitraum(t.GueltigAb, t.GueltigBis), t as AngebotFestgelegt)));

    public Zeitstrahl<VerpflegungsregelnFestgelegt> Regeln() => Zeitstrahl<VerpflegungsregelnFestgelegt>.Aus(
        Buch.Geltende(Regelnlinie).OfType<VerpflegungsregelnFestgelegt>().Select(t => (new Zeitraum(t.GueltigAb, t.GueltigBis), t)));

    /// <summary>The closings that still count, in order of time, with their ids.</summary>
    public IReadOnlyList<(Guid Id, SchliessungFestgelegt Schliessung)> Geschlossen() =>
    [
        .. Buch.Zeitlinien().Where(z => z.StartsWith(Schliessungen, StringComparison.Ordinal)).SelectMany(Buch.Eintraege)
            .Select(e => (e.Id, Schliessung: (SchliessungFestgelegt)e.Tatsache)).OrderBy(s => s.Schliessung.GueltigAb).ThenBy(s => s.Schliessung.GueltigBis),
    ];
}
