using System.Reflection;

namespace KitaPlus.Web.Rahmen;

/// <summary>Where the router finds pages besides our own.</summary>
public sealed class Seitenassemblies(IEnumerable<IWebmodul> module)
{
    public IReadOnlyList<Assembly> Alle { get; } = [.. module.Select(m => m.Seiten).Where(a => a != typeof(Seitenassemblies).Assembly).Distinct()];
}
