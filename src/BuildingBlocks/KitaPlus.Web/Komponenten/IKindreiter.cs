namespace KitaPlus.Web.Komponenten;

/// <summary>A tab on the page of a child; any module registers its own as a service.</summary>
/// <param name="AdresseMuster">Path of its page with <c>{Id}</c> for the child, e.g. <c>/kinder/{Id}/betreuung</c>.</param>
/// <param name="Handlung">Name of the action the page asks for; the tab is shown to whom it is allowed at this child.</param>
/// <param name="Rang">Small ones first.</param>
public sealed record Kindreiter(string Titel, string AdresseMuster, string Handlung, int Rang);
