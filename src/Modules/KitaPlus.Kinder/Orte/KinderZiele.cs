using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Kinder;

/// <summary>A child belongs to the Einrichtungen that care or cared for it.</summary>
internal sealed class KindZiel(Kinderverzeichnis kinder) : IZielbestimmung
{
    public string Praefix => "kind-";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        KinderZiele.Aus(await kinder.OrteDesKindesAsync(mandant, schluessel, cancellationToken));
}

/// <summary>A household belongs where its children belong.</summary>
internal sealed class HaushaltZiel(Kinderverzeichnis kinder) : IZielbestimmung
{
    public string Praefix => "haushalt-";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        KinderZiele.Aus(await kinder.OrteDesHaushaltsAsync(mandant, schluessel, cancellationToken));
}

/// <summary>An adult belongs where the children of the households belong.</summary>
internal sealed class PersonZiel(Kinderverzeichnis kinder) : IZielbestimmung
{
    public string Praefix => "person-";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        KinderZiele.Aus(await kinder.OrteDerPersonAsync(mandant, schluessel, cancellationToken));
}

internal static class KinderZiele
{
    /// <param name="gefunden">Null when there is no such record.</param>
    public static Ziel Aus(Ortsauskunft? gefunden) => gefunden switch
    {
        null => new Ziel.Neu(),
        { Zeiten.Count: 0 } g => new Ziel.OhneOrt(g.AngelegtVon),
        _ => new Ziel.An([.. gefunden.Zeiten.Select(z => new Ortsbindung(z.Einrichtung, new Zeitraum(z.Ab, z.Bis)))]),
    };
}

/// <param name="AngelegtVon">Who has recorded it first.</param>
internal sealed record Ortsauskunft(string AngelegtVon, IReadOnlyList<(string Einrichtung, DateOnly Ab, DateOnly? Bis)> Zeiten);
