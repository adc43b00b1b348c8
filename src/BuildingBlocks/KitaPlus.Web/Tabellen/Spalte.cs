using Microsoft.AspNetCore.Components;

namespace KitaPlus.Web.Tabellen;

/// <summary>A column: the same on the page and in the export.</summary>
/// <param name="Name">In the address (<c>?sort=name</c>); lower-case letters and digits.</param>
/// <param name="Wert">Text, <see cref="Kernel.Geld"/>, date, number …; shown by <see cref="Anzeige.Text"/>, sorted by its own order, exported with its type.</param>
public sealed record Spalte<T>(string Name, string Titel, Func<T, object?> Wert)
{
    public bool Sortierbar { get; init; } = true;

    /// <summary>Sorts by something else than what is shown.</summary>
    public Func<T, object?>? Sortierwert { get; init; }

    /// <summary>For money and numbers.</summary>
    public bool Rechts { get; init; }

    /// <summary>The column that names the row; read out with every cell.</summary>
    public bool Zeilenkopf { get; init; }

    /// <summary>Page the value leads to.</summary>
    public Func<T, string?>? Adresse { get; init; }

    /// <summary>Own markup instead of the plain value; the export still takes <see cref="Wert"/>.</summary>
    public RenderFragment<T>? Vorlage { get; init; }

    /// <summary>What a cell shows.</summary>
    internal RenderFragment Inhalt(T zeile) => Vorlage is { } vorlage ? vorlage(zeile) : b =>
    {
        if (Adresse?.Invoke(zeile) is not { } adresse)
        {
            b.AddContent(0, Anzeige.Text(Wert(zeile)));
            return;
        }

        b.OpenElement(1, "a");
        b.AddAttribute(2, "href", adresse);
        b.AddContent(3, Anzeige.Text(Wert(zeile)));
        b.CloseElement();
    };
}
