using KitaPlus.Web.Komponenten;

namespace KitaPlus.Dokumente.Seiten;

/// <summary>The sheet of this module in the record of a child.</summary>
internal sealed class Schreibenreiter : IKindreiter
{
    public IEnumerable<Kindreiter> Reiter => [new("Schreiben", "/kinder/{Id}/schreiben", Handlungen.Akte, 750)];
}
