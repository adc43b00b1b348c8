using KitaPlus.Betrieb;
using KitaPlus.KiBiz;

namespace KitaPlus.Meldewesen;

/// <summary>All that a report of an Einrichtung is computed from.</summary>
/// <param name="Kinder">All stretches that touch the days the report looks at.</param>
/// <param name="Mittag">Children with lunch on the Stichtag.</param>
/// <param name="PersonalErfasst">Whether the staff is kept in this application at all.</param>
internal sealed record Grundlage(
    IReadOnlyList<Kindabschnitt> Kinder, IReadOnlyList<Gruppenabschnitt> Gruppen, Einrichtungszeile Einrichtung, IReadOnlyList<Kraftabschnitt> Kraefte, IReadOnlyList<Kinderstatistik> Kinderstatistik,
    IReadOnlySet<string> Mittag, IReadOnlyList<Personalstatistik> Personalstatistik, bool PersonalErfasst)
{
    public static Einrichtungszeile OhneAngaben { get; } = new("", "", "", null, null, "", "", "", "", "", null, null, "");

    /// <summary>Enough for reports that only count children and groups.</summary>
    public static Grundlage Nur(IReadOnlyList<Kindabschnitt> kinder, IReadOnlyList<Gruppenabschnitt> gruppen) => new(kinder, gruppen, OhneAngaben, [], [], new HashSet<string>(), [], false);
}
