using KitaPlus.Betrieb;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Besetzung;

/// <summary>What is known of an Einrichtung, for calculations.</summary>
internal sealed record Besetzungsdaten(IReadOnlyList<Kindabschnitt> Kinder, IReadOnlyList<Gruppenabschnitt> Gruppen, IReadOnlyList<Kraftabschnitt> Kraefte)
{
    public Einrichtungsbild Bild(Kibiztabellen? tabellen = null) => new(Kinder, Gruppen, Kraefte, tabellen ?? Kibiztabellen.Amtlich);
}

/// <summary>Brings together what the modules know.</summary>
internal sealed class Besetzungsleser(IBetreuungen betreuungen, IGruppenbestand gruppen, IEnumerable<IPersonalstand> personal)
{
    /// <param name="einrichtungen">Null: all.</param>
    public async Task<Func<string, Besetzungsdaten>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var kinder = await betreuungen.VonAsync(mandant, einrichtungen, ab, bis, stand, cancellationToken);
        var alleGruppen = await gruppen.VonAsync(mandant, einrichtungen, ab, bis, stand, cancellationToken);
        var kraefte = personal.FirstOrDefault() is { } p ? await p.VonAsync(mandant, einrichtungen, ab, bis, stand, cancellationToken) : null;
        return e => new([.. kinder[e]], [.. alleGruppen[e]], kraefte is null ? [] : [.. kraefte[e]]);
    }

    /// <inheritdoc cref="Personalschutz.WechselAsync"/>
    public Task<IReadOnlyDictionary<string, Einzelwechsel>> WechselAsync(string mandant, IReadOnlyCollection<string> einrichtungen, CancellationToken cancellationToken = default) => personal.WechselAsync(mandant, einrichtungen, cancellationToken);
}
