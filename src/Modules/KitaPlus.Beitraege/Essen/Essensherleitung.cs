using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Contracts.Verpflegung;

namespace KitaPlus.Beitraege.Essen;

/// <summary>What one part of an offer costs for some days of a month.</summary>
/// <param name="Preis">Per month (Pauschale) or per day, cents.</param>
/// <param name="Tage">Days charged: eaten (per meal), or with a contract and not reduced (Pauschale).</param>
/// <param name="Von">Of so many days (Pauschale).</param>
/// <param name="Erstattet">Days refunded for a long absence (Pauschale).</param>
/// <param name="Erstattungsnenner">Of so many days.</param>
/// <param name="Frei">The month is not charged.</param>
/// <param name="Cent">What the part costs for these days, rounded.</param>
/// <param name="But">Of it owed by the authority.</param>
internal sealed record Essensposten(
    Bestandteilart Art, Angebotsfassung Fassung, long Preis, int Tage, int Von, int Erstattet, int Erstattungsnenner, bool Frei, long Cent, long But, IReadOnlyList<long> Positionen);

/// <summary>How the meals of a child in a month were charged.</summary>
/// <param name="Abgemeldet">Days with a notice in time.</param>
/// <param name="Verspaetet">Days with a notice that came too late: charged.</param>
internal sealed record Essensherleitung(int Kind, int Monat, IReadOnlyList<Essensposten> Posten, IReadOnlyList<Zeile> Zeilen, int Abgemeldet, int Verspaetet, IReadOnlyList<long> Meldungen);
