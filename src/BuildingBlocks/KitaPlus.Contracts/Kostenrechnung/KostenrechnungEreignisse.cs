using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Kostenrechnung;

/// <summary>Events of the stream <c>kostenrechnung-{mandant}</c>.</summary>
public abstract record KostenrechnungEreignis : IEreignis;

public enum Kostenrichtung
{
    Einnahme = 0,
    Ausgabe = 1,
}

/// <summary>Value-added tax by § 12 UStG.</summary>
public enum Steuerschluessel
{
    Keine = 0,

    /// <summary>7 %, § 12 Abs. 2 UStG.</summary>
    Ermaessigt = 7,

    /// <summary>19 %, § 12 Abs. 1 UStG.</summary>
    Regelsatz = 19,
}

/// <summary>From a day on the Kostenart exists under this name.</summary>
/// <param name="Nummer">1 to 8 digits; leading zeros count.</param>
public sealed record KostenartFestgelegt(string Nummer, string Name, Kostenrichtung Richtung, Steuerschluessel Steuer, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft)
    : KostenrechnungEreignis, ITatsache;

/// <param name="GueltigAb">First day on which there is no such Kostenart any more.</param>
public sealed record KostenartBeendet(string Nummer, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : KostenrechnungEreignis, ITatsache;

/// <summary>From a day on the Kostenstelle exists under this name.</summary>
/// <param name="Nummer">1 to 8 digits; leading zeros count.</param>
/// <param name="Einrichtung">The Einrichtung whose costs it collects; null: none in particular.</param>
public sealed record KostenstelleFestgelegt(string Nummer, string Name, string? Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : KostenrechnungEreignis, ITatsache;

/// <param name="GueltigAb">First day on which there is no such Kostenstelle any more.</param>
public sealed record KostenstelleBeendet(string Nummer, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : KostenrechnungEreignis, ITatsache;

public sealed record KostenangabeZurueckgenommen(Guid Ereignis, string Grund, Herkunft Herkunft) : KostenrechnungEreignis, IRuecknahme;
