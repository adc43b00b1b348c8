using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;

namespace KitaPlus.Verpflegung;

/// <summary>Commands to the stream <c>essen-{kind}</c>.</summary>
public abstract record EssenBefehl(string Kind) : IBefehl
{
    public string Stream => Strom(Kind);

    public static string Strom(string kind) => $"essen-{kind}";
}

/// <param name="Vertrag">Number of the contract; null: the one that it corrects keeps its number, a new one gets the next of the child.</param>
/// <param name="BisherigeEinrichtung">Where the contract stood that this one corrects, if elsewhere: whoever moves it must reach both.</param>
public sealed record VereinbareVerpflegung(
    string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string? Vertrag, string Einrichtung, string Angebot, string Zahler, Essenstage Tage, IReadOnlyList<Bestandteilart>? Bestandteile, Herkunft Herkunft,
    string? BisherigeEinrichtung = null) : EssenBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise =>
        BisherigeEinrichtung is null ? [$"einrichtung-{Einrichtung}", $"person-{Zahler}"] : [$"einrichtung-{Einrichtung}", $"person-{Zahler}", $"einrichtung-{BisherigeEinrichtung}"];
}

/// <summary>Ends the contract with an Einrichtung; what has been agreed elsewhere afterwards stays.</summary>
/// <param name="GueltigAb">First day without a contract.</param>
/// <param name="GueltigBis">Last day of an interruption; nothing = the end.</param>
public sealed record BeendeVerpflegung(string Kind, string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : EssenBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise => [$"einrichtung-{Einrichtung}"];
}

/// <summary>Abmeldung; days that are abgemeldet already keep their earlier notice.</summary>
public sealed record MeldeVomEssenAb(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, DateTimeOffset Gemeldet, Herkunft Herkunft) : EssenBefehl(Kind);

/// <summary>Anmeldung; days that are angemeldet already keep their earlier notice.</summary>
public sealed record MeldeZumEssenAn(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, DateTimeOffset Gemeldet, Herkunft Herkunft) : EssenBefehl(Kind);

public sealed record BewilligeBut(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string Behoerde, string? Kassenzeichen, Herkunft Herkunft) : EssenBefehl(Kind);

/// <param name="GueltigAb">First day without an approval.</param>
public sealed record BeendeBut(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : EssenBefehl(Kind);

/// <param name="Einrichtung">With whom the contract is that is withdrawn, or whose end; nothing for other facts.</param>
public sealed record NimmEssenTatsacheZurueck(string Kind, Guid Ereignis, string Grund, Herkunft Herkunft, string? Einrichtung = null) : EssenBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise => Einrichtung is null ? [] : [$"einrichtung-{Einrichtung}"];
}
