using KitaPlus.Betrieb;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Meldewesen;

/// <summary>Gathers what a report is computed from, as known at a moment. Staff only where a module keeps it.</summary>
internal sealed class Grundlagenleser(
    IBetreuungen betreuungen, IGruppenbestand gruppen, IKinderstatistiken kinder, Einrichtungsleser einrichtungen, Kindakten akten, IEnumerable<IPersonalstand> personal, IEnumerable<IPersonalstatistiken> statistiken)
{
    public async Task<Grundlage> LiesAsync(string mandant, Meldungsname name, DateOnly stichtag, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var (zeit, e) = (Meldungsrechnung.Blickfeld(name, stichtag), name.Einrichtung);
        var abschnitte = (await betreuungen.VonAsync(mandant, [e], zeit.Ab, zeit.Bis!.Value, stand, cancellationToken))[e].ToList();
        var bestand = (await gruppen.VonAsync(mandant, [e], zeit.Ab, zeit.Bis.Value, stand, cancellationToken))[e].ToList();
        var angaben = await einrichtungen.VonAsync(mandant, e, stichtag, stand, cancellationToken);
        IReadOnlyList<Kraftabschnitt> kraefte = [];
        IReadOnlyList<Personalstatistik> statistik = [];
        if (name.Art == Meldeart.Statistik) statistik = statistiken.FirstOrDefault() is { } s ? await s.AmAsync(mandant, e, stichtag, stand, cancellationToken) : [];
        else if (name.Art.MitPersonal() && personal.FirstOrDefault() is { } p) kraefte = [.. (await p.VonAsync(mandant, [e], stichtag, stichtag, stand, cancellationToken))[e]];
        var kinderstatistik = name.Art == Meldeart.Statistik ? await kinder.AmAsync(mandant, e, stichtag, stand, cancellationToken) : [];
        var mittag = new HashSet<string>(StringComparer.Ordinal);
        foreach (var k in kinderstatistik)
            if (await akten.IsstMittagsAsync(mandant, k.Kind, stichtag, stand, cancellationToken)) mittag.Add(k.Kind);
        return new(abschnitte, bestand, angaben, kraefte, kinderstatistik, mittag, statistik, name.Art == Meldeart.Statistik ? statistiken.Any() : personal.Any());
    }

    /// <summary>What reports that only count children and groups need, of many Einrichtungen at once.</summary>
    public async Task<Func<Meldungsname, Grundlage>> LiesAlleAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, Meldungsname muster, DateOnly stichtag, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var zeit = Meldungsrechnung.Blickfeld(muster, stichtag);
        var abschnitte = await betreuungen.VonAsync(mandant, einrichtungen, zeit.Ab, zeit.Bis!.Value, stand, cancellationToken);
        var bestand = await gruppen.VonAsync(mandant, einrichtungen, zeit.Ab, zeit.Bis.Value, stand, cancellationToken);
        return name => Grundlage.Nur([.. abschnitte[name.Einrichtung]], [.. bestand[name.Einrichtung]]);
    }

    public async Task<IReadOnlyDictionary<string, string>> GruppennamenAsync(string mandant, string einrichtung, DateOnly tag, Kenntnisstand stand, CancellationToken cancellationToken = default) =>
        (await gruppen.VonAsync(mandant, [einrichtung], tag, tag, stand, cancellationToken))[einrichtung].GroupBy(g => g.Gruppe, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
}
