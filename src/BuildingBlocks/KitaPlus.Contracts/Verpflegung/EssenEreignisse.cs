using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Verpflegung;

/// <summary>Events of the stream <c>essen-{kind}</c>: what one child eats, and who pays.</summary>
public abstract record EssenEreignis(string Kind) : IEreignis;

/// <summary>Verpflegungsvertrag: where, what, on which days, and who owes the price. A private claim of the Träger.</summary>
/// <param name="Vertrag">Number of the contract, unique in the Mandant.</param>
/// <param name="Zahler">Id of the person who pays.</param>
/// <param name="Bestandteile">Only these parts of the offer; null = all of it.</param>
public sealed record VerpflegungVereinbart(
    string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string Vertrag, string Einrichtung, string Angebot, string Zahler, Essenstage Tage,
    IReadOnlyList<Bestandteilart>? Bestandteile, Herkunft Herkunft)
    : EssenEreignis(Kind), ITatsache
{
    public bool Equals(VerpflegungVereinbart? other) => other is not null && Kind == other.Kind && GueltigAb == other.GueltigAb && GueltigBis == other.GueltigBis && Vertrag == other.Vertrag
        && Einrichtung == other.Einrichtung && Angebot == other.Angebot && Zahler == other.Zahler && Tage == other.Tage
        && (Bestandteile ?? []).SequenceEqual(other.Bestandteile ?? []) && Bestandteile is null == other.Bestandteile is null && Herkunft == other.Herkunft;

    public override int GetHashCode() => HashCode.Combine(Kind, GueltigAb, GueltigBis, Vertrag, Einrichtung, Angebot, Zahler, Tage);
}

/// <summary>No contract from this day (until <see cref="GueltigBis"/>, if given). Same timeline as <see cref="VerpflegungVereinbart"/>.</summary>
public sealed record VerpflegungBeendet(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : EssenEreignis(Kind), ITatsache;

/// <summary>The child does not eat on these days (both inclusive, an end is mandatory). Why is nobody's business here: no reason is kept.</summary>
/// <param name="Gemeldet">When the notice arrived: decides for each day whether it came in time.</param>
public sealed record VonEssenAbgemeldet(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, DateTimeOffset Gemeldet, Herkunft Herkunft) : EssenEreignis(Kind), ITatsache;

/// <summary>The child eats on these days (both inclusive, an end is mandatory) although the contract or an earlier Abmeldung says otherwise. Same timeline as <see cref="VonEssenAbgemeldet"/>.</summary>
public sealed record ZumEssenAngemeldet(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, DateTimeOffset Gemeldet, Herkunft Herkunft) : EssenEreignis(Kind), ITatsache;

/// <summary>Bildung und Teilhabe: an authority pays the lunch (§ 28 Abs. 6 SGB II, § 34 Abs. 6 SGB XII, § 6b BKGG, § 3 Abs. 4 AsylbLG).</summary>
/// <param name="Behoerde">Key of the authority, e.g. <c>jobcenter-koeln</c>.</param>
/// <param name="Kassenzeichen">Of the approval; a Sozialdatum.</param>
public sealed record ButBewilligt(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string Behoerde, Personenbezug<string>? Kassenzeichen, Herkunft Herkunft) : EssenEreignis(Kind), ITatsache;

/// <summary>No approval from this day (until <see cref="GueltigBis"/>, if given). Same timeline as <see cref="ButBewilligt"/>.</summary>
public sealed record ButBeendet(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : EssenEreignis(Kind), ITatsache;

public sealed record EssenTatsacheZurueckgenommen(string Kind, Guid Ereignis, string Grund, Herkunft Herkunft) : EssenEreignis(Kind), IRuecknahme;
