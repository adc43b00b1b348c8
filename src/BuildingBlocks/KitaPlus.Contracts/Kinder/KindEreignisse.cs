using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Kinder;

/// <summary>Name of a person.</summary>
public sealed record Personenname(string Vorname, string Nachname)
{
    public override string ToString() => $"{Vorname} {Nachname}";
}

public sealed record Anschrift(string Strasse, string Plz, string Ort);

/// <summary>Events of the stream <c>kind-{id}</c>.</summary>
public abstract record KindEreignis(string Kind) : IEreignis;

/// <summary>The child is known to us. Name and birth date are facts without a period.</summary>
public sealed record KindAufgenommen(string Kind, Personenbezug<Personenname> Name, Personenbezug<DateOnly> Geburtsdatum, Herkunft Herkunft)
    : KindEreignis(Kind);

public sealed record GeburtsdatumBerichtigt(string Kind, Personenbezug<DateOnly> Geburtsdatum, Herkunft Herkunft) : KindEreignis(Kind);

public sealed record KindUmbenannt(string Kind, Personenbezug<Personenname> Name, Herkunft Herkunft) : KindEreignis(Kind);

/// <summary>Share of a household in a child, in percent; all shares of a child add up to 100.</summary>
public sealed record Haushaltsanteil(string Haushalt, int Prozent);

/// <summary>In which household the child lives; two households with shares are the Wechselmodell. No share at all: in none of ours.</summary>
public sealed record KindLebtIn(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, IReadOnlyList<Haushaltsanteil> Anteile, Herkunft Herkunft)
    : KindEreignis(Kind), ITatsache
{
    public bool Equals(KindLebtIn? other) => other is not null && Kind == other.Kind && GueltigAb == other.GueltigAb
        && GueltigBis == other.GueltigBis && Anteile.SequenceEqual(other.Anteile) && Herkunft == other.Herkunft;

    public override int GetHashCode() => HashCode.Combine(Kind, GueltigAb, GueltigBis, Anteile.Count, Herkunft);
}

/// <summary>Betreuungsvereinbarung: where, in which group, how many hours a week.</summary>
/// <param name="Wochenstunden">Agreed hours per week, e.g. 25, 35, 45.</param>
/// <param name="Pauschalentyp">Type of the Anlage zu § 33 KiBiz, e.g. <c>IIIb</c>.</param>
public sealed record BetreuungVereinbart(
    string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string Einrichtung, string? Gruppe, int Wochenstunden, string? Pauschalentyp, Herkunft Herkunft)
    : KindEreignis(Kind), ITatsache;

/// <summary>No care from this day (until <see cref="GueltigBis"/>, if given): end, early end, cancellation before the start, or a gap.</summary>
public sealed record BetreuungBeendet(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : KindEreignis(Kind), ITatsache;

/// <summary>In the district of which Jugendamt the child lives.</summary>
public sealed record WohnsitzGemeldet(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string Jugendamt, Personenbezug<Anschrift>? Anschrift, Herkunft Herkunft)
    : KindEreignis(Kind), ITatsache;

/// <summary>(Drohende) Behinderung recognised; no art = none.</summary>
public sealed record InklusionFestgestellt(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, Personenbezug<string>? Art, Herkunft Herkunft)
    : KindEreignis(Kind), ITatsache;

/// <summary>The child lives with foster parents (§ 33 SGB VIII), or no longer does.</summary>
public sealed record PflegekindGemeldet(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, bool IstPflegekind, Herkunft Herkunft)
    : KindEreignis(Kind), ITatsache;

public sealed record KindTatsacheZurueckgenommen(string Kind, Guid Ereignis, string Grund, Herkunft Herkunft) : KindEreignis(Kind), IRuecknahme;
