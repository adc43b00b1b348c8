using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Kibiz;

/// <summary>From the streams of the children in care on the day.</summary>
internal sealed class Kinderstatistikauskunft(IBetreuungen betreuungen, IEventStore store, IEventCodec codec) : IKinderstatistiken
{
    public async Task<IReadOnlyList<Kinderstatistik>> AmAsync(string mandant, string einrichtung, DateOnly tag, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var aus = new List<Kinderstatistik>();
        foreach (var k in (await betreuungen.VonAsync(mandant, [einrichtung], tag, tag, stand, cancellationToken))[einrichtung].OrderBy(k => k.Kind, StringComparer.Ordinal))
        {
            var buch = await Angabenbuch.LiesAsync(store, codec, mandant, $"kind-{k.Kind}", stand, cancellationToken);
            var angaben = buch.Am<StatistikGemeldet>("statistik", tag)?.Angaben is { } s && s.TryWert(out var wert) ? wert : null;
            aus.Add(new(
                k.Kind, k.Gruppe, angaben?.Geschlecht, k.Geburtsdatum is { } g ? Monat.Von(g) : null, angaben?.ElternteilAuslaendischerHerkunft, angaben?.FamilienspracheDeutsch,
                angaben?.GehtZurSchule, angaben?.TageJeWoche, k.Wochenstunden, Eintritt(buch, einrichtung, tag), k.MitBehinderung, buch.Am<WohnsitzGemeldet>("wohnsitz", tag)?.Jugendamt));
        }

        return aus;
    }

    /// <summary>First month of the agreements with this Einrichtung that lead up to the day without a gap.</summary>
    private static Monat? Eintritt(Angabenbuch buch, string einrichtung, DateOnly tag)
    {
        DateOnly? seit = null;
        foreach (var s in buch.Strahl("betreuung").Scheiben.Where(s => s.Ab <= tag).OrderByDescending(s => s.Ab))
        {
            if (s.Wert.Ereignis is not BetreuungVereinbart v || v.Einrichtung != einrichtung || (seit is { } da && s.Bis.AddDays(1) != da)) break;
            seit = s.Ab;
        }

        return seit is { } erster ? Monat.Von(erster) : null;
    }
}
