using Microsoft.AspNetCore.Components;

namespace KitaPlus.Kinder.Seiten;

/// <summary>A form about a child.</summary>
public abstract class Kindangabe : Angabeseite
{
    [Parameter] public string Id { get; set; } = "";

    internal Kindbild Kind { get; private set; } = null!;

    internal override string Stream => $"kind-{Id}";

    /// <summary>Tab of the page of the child.</summary>
    internal virtual string Blatt => "stammdaten";

    internal override string Zurueck => Adressen.Kind(Id, Blatt);

    internal override string Wessen => Kind.Name;

    private protected override async Task LadeAsync() => Kind = await Blick.KindAsync(Id, jetzt: true);
}
