using KitaPlus.Betrieb;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>A child with something the kitchen has to mind.</summary>
internal sealed record Beachtenzeile(string Name, string Gruppe, string Angaben);

/// <summary>Reads who eats what on a day.</summary>
internal sealed class Kuechenblick(Essensblick blick, IGruppenlisten listen)
{
    /// <summary>Declared by the module that keeps the records of children.</summary>
    private const string Gesundheitsrecht = "kinder.gesundheit.lesen";

    /// <summary>Diets and allergies are health data: only for those who may see them at the child.</summary>
    public bool SiehtGesundheit(string einrichtung) => blick.Darf(Gesundheitsrecht, einrichtung);

    public async Task<Kuechenliste> ListeAsync(string handlung, string einrichtung, DateOnly tag, string? gruppe = null, CancellationToken cancellationToken = default)
    {
        var kinder = (await blick.KinderAsync(handlung, einrichtung, tag, cancellationToken)).Where(k => gruppe is null || k.Gruppe == gruppe).ToList();
        var vertraege = await blick.VertraegeAsync(einrichtung, tag, tag, cancellationToken);
        var meldungen = await blick.MeldungenAsync([.. kinder.Select(k => k.Kind)], tag, tag, cancellationToken);
        return Kuechenliste.Aus(tag, await blick.AkteAsync(einrichtung, cancellationToken), kinder.Select(k => (k.Kind, k.Gruppe)), vertraege, meldungen);
    }

    /// <summary>What the kitchen has to mind about those who eat; nothing for callers without that right.</summary>
    public async Task<IReadOnlyList<Beachtenzeile>> ZuBeachtenAsync(string einrichtung, Kuechenliste liste, IReadOnlyDictionary<string, string> gruppen, CancellationToken cancellationToken = default)
    {
        if (!SiehtGesundheit(einrichtung)) return [];
        var essende = liste.Kinder.Where(k => k.Stand == Essensstand.Isst).ToDictionary(k => k.Kind, StringComparer.Ordinal);
        var kinder = await listen.VonAsync(blick.Mandant, einrichtung, null, liste.Tag, cancellationToken);
        return [.. kinder.Where(k => k.Gesundheit.Count > 0 && essende.ContainsKey(k.Kind)).Select(k => new Beachtenzeile(k.Name, Gruppenname(essende[k.Kind].Gruppe, gruppen), string.Join("; ", k.Gesundheit)))
            .OrderBy(z => z.Gruppe, StringComparer.Ordinal).ThenBy(z => z.Name, StringComparer.Ordinal)];
    }

    public static string Gruppenname(string? gruppe, IReadOnlyDictionary<string, string> gruppen) => gruppe is null ? "ohne Gruppe" : gruppen.GetValueOrDefault(gruppe, gruppe);
}
