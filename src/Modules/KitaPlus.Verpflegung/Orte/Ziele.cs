using KitaPlus.Rechte;

namespace KitaPlus.Verpflegung;

/// <summary>Offers belong to their Einrichtung.</summary>
internal sealed class VerpflegungZiel : IZielbestimmung
{
    public string Praefix => "verpflegung-";

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) => new(new Ziel.Wie($"einrichtung-{schluessel}"));
}

/// <summary>What a child eats belongs where the child belongs.</summary>
internal sealed class EssenZiel : IZielbestimmung
{
    public string Praefix => "essen-";

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) => new(new Ziel.Wie($"kind-{schluessel}"));
}

/// <summary>Attendance belongs to its Einrichtung; the stream name goes on with the month.</summary>
internal sealed class AnwesenheitZiel : IZielbestimmung
{
    public string Praefix => AnwesenheitBefehl.Praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        new(schluessel.LastIndexOf('/') is > 0 and var trenner ? new Ziel.Wie($"einrichtung-{schluessel[..trenner]}") : new Ziel.Unbekannt());
}

/// <summary>Authorities belong to the Mandant as a whole, and whoever may enter one at all may do so: every Kita meets them.</summary>
internal sealed class BehoerdenZiel : IZielbestimmung
{
    public string Praefix => BehoerdenBefehl.Praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) => new(schluessel == mandant ? new Ziel.Allgemein() : new Ziel.Unbekannt());
}
