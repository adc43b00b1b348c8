using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Betrieb;

/// <summary>What the Kinder- und Jugendhilfestatistik asks about a child in care on a day (§ 99 Abs. 7 SGB VIII); null = not said or erased.</summary>
/// <param name="Eintritt">Month since which it has been in this Einrichtung without a gap.</param>
/// <param name="Eingliederungshilfe">(Drohende) Behinderung recognised on the day.</param>
/// <param name="Jugendamt">In whose district it lives.</param>
public sealed record Kinderstatistik(
    string Kind, string? Gruppe, Geschlecht? Geschlecht, Monat? Geburtsmonat, bool? ElternteilAuslaendischerHerkunft, bool? FamilienspracheDeutsch, bool? GehtZurSchule, int? TageJeWoche, int Wochenstunden, Monat? Eintritt, bool Eingliederungshilfe, string? Jugendamt);

/// <summary>Children for the statistics, by Einrichtung; implemented where the agreements are. Person-level: only for those who may see the records of the children.</summary>
public interface IKinderstatistiken
{
    Task<IReadOnlyList<Kinderstatistik>> AmAsync(string mandant, string einrichtung, DateOnly tag, Kenntnisstand stand, CancellationToken cancellationToken = default);
}
