using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;

namespace KitaPlus.Verpflegung;

/// <summary>Commands to the stream <c>verpflegung-{einrichtung}</c>.</summary>
public abstract record VerpflegungBefehl(string Einrichtung) : IBefehl
{
    public string Stream => Strom(Einrichtung);

    public static string Strom(string einrichtung) => $"verpflegung-{einrichtung}";
}

/// <summary>Sets an offer with its prices from a day on; a known key changes it.</summary>
public sealed record LegeAngebotFest(
    string Einrichtung, string Angebot, DateOnly GueltigAb, DateOnly? GueltigBis, string Name, Abrechnungsart Abrechnung, IReadOnlyList<int> FreieMonate, IReadOnlyList<Bestandteil> Bestandteile, Herkunft Herkunft)
    : VerpflegungBefehl(Einrichtung);

/// <param name="GueltigAb">First day without the offer.</param>
/// <param name="GueltigBis">Last day of a pause; nothing = the end.</param>
public sealed record BeendeAngebot(string Einrichtung, string Angebot, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : VerpflegungBefehl(Einrichtung);

public sealed record LegeVerpflegungsregelnFest(
    string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, int SchlussTage, int SchlussMinute, int ErstattungAbTagen, int ErstattungTageImMonat, Teilmonat Teilmonat, bool SchliesstageMindern, Herkunft Herkunft)
    : VerpflegungBefehl(Einrichtung);

public sealed record LegeSchliessungFest(string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, string Anlass, bool? MindertPauschale, Herkunft Herkunft) : VerpflegungBefehl(Einrichtung);

public sealed record NimmVerpflegungTatsacheZurueck(string Einrichtung, Guid Ereignis, string Grund, Herkunft Herkunft) : VerpflegungBefehl(Einrichtung);
