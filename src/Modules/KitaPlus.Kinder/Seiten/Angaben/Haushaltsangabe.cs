using KitaPlus.Kernel;
using Microsoft.AspNetCore.Components;

namespace KitaPlus.Kinder.Seiten;

/// <summary>A form about a household.</summary>
public abstract class Haushaltsangabe : Familienangabe
{
    [Parameter] public string Haushalt { get; set; } = "";

    internal Haushaltsbild Bild { get; private set; } = null!;

    internal override string Stream => $"haushalt-{Haushalt}";

    internal override string Wessen => Bild.Name(Blick.Heute);

    private protected override async Task LadeAsync() => Bild = await Blick.HaushaltAsync(Haushalt, Kenntnisstand.Alles);
}
