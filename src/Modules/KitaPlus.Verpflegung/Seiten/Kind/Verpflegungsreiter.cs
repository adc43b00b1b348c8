using KitaPlus.Web.Komponenten;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>The sheet of this module in the record of a child.</summary>
internal sealed class Verpflegungsreiter : IKindreiter
{
    public IEnumerable<Kindreiter> Reiter => [new("Verpflegung", "/kinder/{Id}/verpflegung", Handlungen.Kind, 350)];
}
