using KitaPlus.Kernel;
using Microsoft.AspNetCore.Components;

namespace KitaPlus.Kinder.Seiten;

/// <summary>A form about an adult.</summary>
public abstract class Personangabe : Familienangabe
{
    [Parameter] public string Person { get; set; } = "";

    internal Personbild Bild { get; private set; } = null!;

    internal override string Stream => $"person-{Person}";

    internal override string Blatt => "stammdaten";

    internal override string Wessen => Bild.Name;

    private protected override async Task LadeAsync() => Bild = await Blick.PersonAsync(Person, Kenntnisstand.Alles);
}
