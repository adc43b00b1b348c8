using KitaPlus.Web.Komponenten;

namespace KitaPlus.Kinder.Seiten;

/// <summary>The sheets of the record of a child that this module has itself.</summary>
internal sealed class Kindblaetter : IKindreiter
{
    public IEnumerable<Kindreiter> Reiter { get; } =
    [
        new("Überblick", "/kinder/{Id}", Handlungen.Akte, 100),
        new("Stammdaten und Angehörige", "/kinder/{Id}/stammdaten", Handlungen.Akte, 200),
        new("Betreuung", "/kinder/{Id}/betreuung", Handlungen.Akte, 300),
        new("Gesundheit", "/kinder/{Id}/gesundheit", Handlungen.Gesundheit, 400),
        new("Familie und Einkommen", "/kinder/{Id}/familie", Handlungen.Familie, 500),
        new("Akte", "/kinder/{Id}/akte", Handlungen.Akte, 700),
        new("Verlauf", "/kinder/{Id}/verlauf", Handlungen.Akte, 900),
    ];
}
