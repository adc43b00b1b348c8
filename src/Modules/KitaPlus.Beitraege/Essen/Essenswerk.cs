using System.Collections.Concurrent;
using System.Numerics;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Essen;

/// <summary>An offer in one form at its prices.</summary>
/// <param name="Nummer">Index among all versions, see <see cref="Zeile.Tarif"/>.</param>
/// <param name="Position">Log position of the event.</param>
internal sealed record Angebotsfassung(short Nummer, AngebotFestgelegt Angebot, string Pruefsumme, long Position);

/// <summary>The operating days of a month as bits, bit 0 = the first.</summary>
/// <param name="Werktage">Monday to Friday without holidays.</param>
/// <param name="Offen">Of them those on which meals are served.</param>
/// <param name="Mindernd">Of the closed ones those that reduce a Pauschale.</param>
internal readonly record struct Essensmonat(uint Werktage, uint Offen, uint Mindernd)
{
    public static int Zahl(uint tage) => BitOperations.PopCount(tage);
}

/// <summary>What one Einrichtung offers, by which rules, when it is closed, and to whom its meals are owed.</summary>
internal sealed class Essenseinrichtung(int traeger, Zeitstrahl<VerpflegungsregelnFestgelegt> regeln, IReadOnlyList<SchliessungFestgelegt> schliessungen)
{
    private readonly ConcurrentDictionary<int, Essensmonat> monate = new();

    /// <summary>Code of the creditor.</summary>
    public int Traeger { get; } = traeger;

    public Betriebstage Kalender { get; } = new(schliessungen.Select(s => new Zeitraum(s.GueltigAb, s.GueltigBis)));

    /// <returns>Null: none have been set for the day.</returns>
    public VerpflegungsregelnFestgelegt? Regeln(DateOnly tag)
    {
        foreach (var s in regeln.Scheiben)
            if (s.Ab <= tag && tag <= s.Bis) return s.Wert;
        return null;
    }

    public Essensmonat Monat(int monat) => monate.GetOrAdd(monat, Baue);

    private Essensmonat Baue(int monat)
    {
        uint werktage = 0, offen = 0, mindernd = 0;
        var m = new Monat(monat);
        for (var (tag, bit) = (m.Erster, 1u); tag <= m.Letzter; tag = tag.AddDays(1), bit <<= 1)
        {
            if (!Werktage.IstWerktag(tag)) continue;
            werktage |= bit;
            if (Kalender.Ist(tag)) offen |= bit;
            else if (Mindert(tag)) mindernd |= bit;
        }

        return new(werktage, offen, mindernd);
    }

    private bool Mindert(DateOnly tag) => schliessungen
        .Where(s => s.GueltigAb <= tag && tag <= (s.GueltigBis ?? s.GueltigAb))
        .Any(s => s.MindertPauschale ?? Regeln(tag)?.SchliesstageMindern ?? false);
}

/// <summary>Offers, prices, rules and closings of all Einrichtungen, as known at one moment.</summary>
internal sealed class Essenswerk(
    IReadOnlyList<Angebotsfassung> fassungen,
    IReadOnlyDictionary<int, IReadOnlyList<(int Ab, int Bis, Angebotsfassung? Fassung)>> angebote,
    IReadOnlyDictionary<int, Essenseinrichtung> einrichtungen,
    IReadOnlySet<int> traeger) : IForderungswerk
{
    private readonly Dictionary<int, int[]> glaeubiger = einrichtungen.ToDictionary(e => e.Key, e => new[] { e.Value.Traeger });

    public int Version => Essensrechner.Version;

    public IReadOnlyList<Angebotsfassung> Fassungen => fassungen;

    public IRechner NeuerRechner() => new Essensrechner(this);

    /// <summary>The claim is the Träger's own: always levied here.</summary>
    public Erhebungsart Erhebung(int glaeubiger, int monat) => traeger.Contains(glaeubiger) ? Erhebungsart.Delegiert : Erhebungsart.Informatorisch;

    public ReadOnlySpan<(int AbMonat, Erhebungsart Art)> Erhebungswechsel(int glaeubiger) => default;

    int IForderungswerk.Einrichtung(in Fakt fakt) => fakt.Art == Faktart.Essensvertrag && !fakt.Hat(Faktmerkmal.Leer | Faktmerkmal.Ruecknahme) ? Essensfakt.Einrichtung(fakt) : -1;

    public ReadOnlySpan<int> Glaeubiger(int einrichtung) => glaeubiger.GetValueOrDefault(einrichtung);

    public Satzungsfassung Fassung(short nummer) => new($"{fassungen[nummer].Angebot.Angebot} ab {fassungen[nummer].Angebot.GueltigAb:yyyy-MM-dd}", fassungen[nummer].Pruefsumme);

    /// <returns>Null: nothing is known about meals there.</returns>
    public Essenseinrichtung? Finde(int einrichtung) => einrichtungen.GetValueOrDefault(einrichtung);

    /// <summary>The forms of an offer in order of time; without one: days on which it does not exist.</summary>
    public IReadOnlyList<(int Ab, int Bis, Angebotsfassung? Fassung)> Angebot(int code) => angebote.GetValueOrDefault(code) ?? [];
}
