namespace KitaPlus.Web.Komponenten;

/// <summary>Sheets of the record of a child that a module contributes.</summary>
public interface IKindreiter
{
    IEnumerable<Kindreiter> Reiter { get; }
}

/// <param name="AdresseMuster">With <c>{Id}</c> for the child: <c>/kinder/{Id}/beitraege</c>.</param>
/// <param name="Handlung">Shown to whom this action is allowed at the child.</param>
/// <param name="Rang">Small ones first.</param>
public sealed record Kindreiter(string Titel, string AdresseMuster, string Handlung, int Rang);
