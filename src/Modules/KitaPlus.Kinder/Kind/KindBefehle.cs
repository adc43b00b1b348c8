using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

/// <summary>Commands to the stream <c>kind-{id}</c>.</summary>
public abstract record KindBefehl(string Kind) : IBefehl
{
    public string Stream => $"kind-{Kind}";
}

public sealed record NimmKindAuf(string Kind, Personenname Name, DateOnly Geburtsdatum, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record BerichtigeGeburtsdatum(string Kind, DateOnly Geburtsdatum, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record BenenneKindUm(string Kind, Personenname Name, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record OrdneHaushalteZu(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, IReadOnlyList<Haushaltsanteil> Anteile, Herkunft Herkunft) : KindBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise => Anteile.Select(a => $"haushalt-{a.Haushalt}");
}

public sealed record VereinbareBetreuung(
    string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string Einrichtung, string? Gruppe, int Wochenstunden, string? Pauschalentyp, Herkunft Herkunft) : KindBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise => [$"einrichtung-{Einrichtung}"];
}

/// <summary>Changes the agreement that holds on <paramref name="GueltigAb"/>, up to its end; what is left out stays as it is.</summary>
public sealed record AendereStunden(string Kind, DateOnly GueltigAb, int Wochenstunden, string? Pauschalentyp, string? Gruppe, Herkunft Herkunft) : KindBefehl(Kind);

/// <param name="GueltigAb">First day without care.</param>
/// <param name="GueltigBis">Last day of a gap; nothing = the end.</param>
public sealed record BeendeBetreuung(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record MeldeWohnsitz(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string Jugendamt, Anschrift? Anschrift, Herkunft Herkunft) : KindBefehl(Kind);

/// <param name="Art">Kind of (drohende) Behinderung; nothing = none.</param>
public sealed record StelleInklusionFest(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string? Art, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record MeldePflegekind(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, bool IstPflegekind, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record NimmKindTatsacheZurueck(string Kind, Guid Ereignis, string Grund, Herkunft Herkunft) : KindBefehl(Kind);
