using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Verpflegung;

/// <summary>Events of the stream <c>verpflegung-{einrichtung}</c>: what is offered there and by which rules.</summary>
public abstract record VerpflegungEreignis(string Einrichtung) : IEreignis;

/// <summary>The offer exists from this day in this form at these prices; a later fact changes them from its own first day.</summary>
/// <param name="Angebot">Key within the Einrichtung, e.g. <c>mittag</c>.</param>
/// <param name="FreieMonate">Months of the year (1 to 12) for which a Pauschale is not charged; e.g. 8 = eleven months.</param>
/// <param name="Bestandteile">At least one; each kind once.</param>
public sealed record AngebotFestgelegt(
    string Einrichtung, string Angebot, DateOnly GueltigAb, DateOnly? GueltigBis, string Name, Abrechnungsart Abrechnung, IReadOnlyList<int> FreieMonate,
    IReadOnlyList<Bestandteil> Bestandteile, Herkunft Herkunft)
    : VerpflegungEreignis(Einrichtung), ITatsache
{
    public bool Equals(AngebotFestgelegt? other) => other is not null && Einrichtung == other.Einrichtung && Angebot == other.Angebot && GueltigAb == other.GueltigAb
        && GueltigBis == other.GueltigBis && Name == other.Name && Abrechnung == other.Abrechnung && FreieMonate.SequenceEqual(other.FreieMonate)
        && Bestandteile.SequenceEqual(other.Bestandteile) && Herkunft == other.Herkunft;

    public override int GetHashCode() => HashCode.Combine(Einrichtung, Angebot, GueltigAb, GueltigBis, Name, Abrechnung, Herkunft);
}

/// <summary>Not offered any more from this day (until <see cref="GueltigBis"/>, if given). Same timeline as <see cref="AngebotFestgelegt"/>.</summary>
public sealed record AngebotBeendet(string Einrichtung, string Angebot, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : VerpflegungEreignis(Einrichtung), ITatsache;

/// <summary>By which rules the Einrichtung charges.</summary>
/// <param name="SchlussTage">How many operating days before the meal a notice has to arrive; 0 = on the day itself.</param>
/// <param name="SchlussMinute">Until which minute of that day (Europe/Berlin), 0 to 1440.</param>
/// <param name="ErstattungAbTagen">A Pauschale is refunded from so many consecutive operating days of timely notified absence on, for all of these days; 0 = never.</param>
/// <param name="ErstattungTageImMonat">So many days are a full month when a Pauschale is refunded per day; 0 = the operating days of the month.</param>
/// <param name="SchliesstageMindern">Whether closing days reduce a Pauschale, as far as the closing itself does not say so.</param>
public sealed record VerpflegungsregelnFestgelegt(
    string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, int SchlussTage, int SchlussMinute, int ErstattungAbTagen, int ErstattungTageImMonat, Teilmonat Teilmonat, bool SchliesstageMindern, Herkunft Herkunft)
    : VerpflegungEreignis(Einrichtung), ITatsache;

/// <summary>No meals on these days (both inclusive, an end is mandatory).</summary>
/// <param name="Anlass">E.g. <c>Sommerschließung</c>.</param>
/// <param name="MindertPauschale">Null: by the rules of the Einrichtung.</param>
public sealed record SchliessungFestgelegt(string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, string Anlass, bool? MindertPauschale, Herkunft Herkunft)
    : VerpflegungEreignis(Einrichtung), ITatsache;

public sealed record VerpflegungTatsacheZurueckgenommen(string Einrichtung, Guid Ereignis, string Grund, Herkunft Herkunft) : VerpflegungEreignis(Einrichtung), IRuecknahme;
