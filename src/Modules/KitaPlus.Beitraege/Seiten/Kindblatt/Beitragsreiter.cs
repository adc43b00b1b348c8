using KitaPlus.Web.Komponenten;

namespace KitaPlus.Beitraege.Seiten.Kindblatt;

/// <summary>The sheet of this module in the record of a child.</summary>
internal sealed class Beitragsreiter : IKindreiter
{
    public IEnumerable<Kindreiter> Reiter => [new("Beiträge", "/kinder/{Id}/beitraege", Handlungen.Kind, 300), new("Essensgeld", "/kinder/{Id}/essensgeld", Handlungen.Essensgeld, 320)];
}
