using System.Collections.Immutable;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Kostenrechnung;

/// <summary>An event with the moment from which it is known.</summary>
/// <param name="Position">In the log.</param>
/// <param name="Wer">User id.</param>
internal sealed record Kostenangabe(Guid Id, KostenrechnungEreignis Ereignis, DateTimeOffset Bekannt, long Position, string Wer)
{
    /// <summary>Known since it was recorded; taken over: since the day it was known there.</summary>
    public static DateTimeOffset BekanntSeit(KostenrechnungEreignis ereignis, DateTimeOffset aufgezeichnet) => Herkunft(ereignis).BekanntSeit is { } seit ? Berlin.Beginn(seit) : aufgezeichnet;

    private static Herkunft Herkunft(KostenrechnungEreignis ereignis) => ereignis switch
    {
        ITatsache t => t.Herkunft,
        IRuecknahme r => r.Herkunft,
        _ => Contracts.Herkunft.Jetzt,
    };
}

/// <summary>All Kostenarten and Kostenstellen of a Mandant, on both time axes. Pure and immutable.</summary>
internal sealed class Kostenbuch
{
    private readonly ImmutableList<Kostenangabe> angaben;
    private readonly Lazy<ImmutableSortedDictionary<Kostenlinie, Zeitstrahl<Kostenwert?>>> heute;

    private Kostenbuch(ImmutableList<Kostenangabe> angaben)
    {
        this.angaben = angaben;
        heute = new(() => Straenge(Kenntnisstand.Alles));
    }

    public static Kostenbuch Leer { get; } = new([]);

    public int Anzahl => angaben.Count;

    public Kostenbuch Mit(IEnumerable<Kostenangabe> neue) => new(angaben.AddRange(neue));

    public Kostenart? Kostenart(string nummer, DateOnly tag, Kenntnisstand? stand = null) => Am(stand).TryGetValue(new(Kostenkreis.Art, nummer), out var s) && Scheibe(s, tag) is { } x ? Art(nummer, x) : null;

    public Kostenstelle? Kostenstelle(string nummer, DateOnly tag, Kenntnisstand? stand = null) => Am(stand).TryGetValue(new(Kostenkreis.Stelle, nummer), out var s) && Scheibe(s, tag) is { } x ? Stelle(nummer, x) : null;

    public IReadOnlyList<Kostenart> Kostenarten(DateOnly tag, Kenntnisstand? stand = null) =>
        [.. Am(stand).Where(l => l.Key.Kreis == Kostenkreis.Art).Select(l => Scheibe(l.Value, tag) is { } x ? Art(l.Key.Nummer, x) : null).OfType<Kostenart>()];

    public IReadOnlyList<Kostenstelle> Kostenstellen(DateOnly tag, Kenntnisstand? stand = null) =>
        [.. Am(stand).Where(l => l.Key.Kreis == Kostenkreis.Stelle).Select(l => Scheibe(l.Value, tag) is { } x ? Stelle(l.Key.Nummer, x) : null).OfType<Kostenstelle>()];

    /// <summary>What is known now about a number, over time.</summary>
    public Zeitstrahl<Kostenwert?> Strahl(Kostenlinie linie) => heute.Value.GetValueOrDefault(linie, Zeitstrahl<Kostenwert?>.Leer);

    /// <summary>Everything ever said about a number, newest first.</summary>
    public IReadOnlyList<Kostenverlauf> Verlauf(Kostenlinie linie)
    {
        var ruecknahmen = angaben.Where(a => a.Ereignis is IRuecknahme).GroupBy(a => ((IRuecknahme)a.Ereignis).Ereignis).ToDictionary(g => g.Key, g => g.Last());
        return [.. angaben.Where(a => a.Ereignis is ITatsache t && Kostenlinie.Von(t) == linie).Select(a => new Kostenverlauf(a, (ITatsache)a.Ereignis, ruecknahmen.GetValueOrDefault(a.Id))).Reverse()];
    }

    public Kostenverlauf? Angabe(Guid id) => angaben.FirstOrDefault(a => a.Id == id && a.Ereignis is ITatsache) is { Ereignis: ITatsache t } ? Verlauf(Kostenlinie.Von(t)).First(v => v.Angabe.Id == id) : null;

    private ImmutableSortedDictionary<Kostenlinie, Zeitstrahl<Kostenwert?>> Am(Kenntnisstand? stand) => stand is { } s && s != Kenntnisstand.Alles ? Straenge(s) : heute.Value;

    private ImmutableSortedDictionary<Kostenlinie, Zeitstrahl<Kostenwert?>> Straenge(Kenntnisstand stand)
    {
        // later known covers earlier known; what was taken over stands before what was known here since then
        var bekannte = angaben.Where(a => a.Bekannt <= stand.Bekannt && a.Position <= stand.Position).OrderBy(a => a.Bekannt).ThenBy(a => a.Position).ToList();
        var zustand = bekannte.Aggregate(KostenZustand.Anfang, (z, a) => KostenZustand.Evolve(z, a.Ereignis, a.Id));
        return bekannte.Select(a => a.Ereignis).OfType<ITatsache>().Select(Kostenlinie.Von).Distinct().ToImmutableSortedDictionary(l => l, zustand.Strahl, Nummernfolge);
    }

    private static Comparer<Kostenlinie> Nummernfolge { get; } = Comparer<Kostenlinie>.Create((a, b) => a.Kreis != b.Kreis ? a.Kreis.CompareTo(b.Kreis) : string.CompareOrdinal(a.Nummer, b.Nummer));

    private static Zeitstrahl<Kostenwert?>.Scheibe? Scheibe(Zeitstrahl<Kostenwert?> strahl, DateOnly tag) => strahl.Scheiben.Where(s => s.Ab <= tag && tag <= s.Bis && s.Wert is not null).Select(s => (Zeitstrahl<Kostenwert?>.Scheibe?)s).FirstOrDefault();

    private static Kostenart Art(string nummer, Zeitstrahl<Kostenwert?>.Scheibe s) => s.Wert is Artwert w ? new(nummer, w.Name, w.Richtung, w.Steuer, s.Ab, Bis(s)) : throw new InvalidOperationException($"„{nummer}“ ist keine Kostenart.");

    private static Kostenstelle Stelle(string nummer, Zeitstrahl<Kostenwert?>.Scheibe s) => s.Wert is Stellenwert w ? new(nummer, w.Name, w.Einrichtung, s.Ab, Bis(s)) : throw new InvalidOperationException($"„{nummer}“ ist keine Kostenstelle.");

    private static DateOnly? Bis(Zeitstrahl<Kostenwert?>.Scheibe s) => s.Bis == DateOnly.MaxValue ? null : s.Bis;
}

/// <param name="Ruecknahme">Set when it was withdrawn.</param>
internal sealed record Kostenverlauf(Kostenangabe Angabe, ITatsache Tatsache, Kostenangabe? Ruecknahme);
