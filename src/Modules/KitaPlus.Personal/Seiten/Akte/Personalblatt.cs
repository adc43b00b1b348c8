using KitaPlus.Web;
using Microsoft.AspNetCore.Components;

namespace KitaPlus.Personal.Seiten;

/// <summary>A tab of the record of somebody of the staff.</summary>
public abstract class Personalblatt : Ladeseite
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] internal Personalblick Blick { get; set; } = null!;

    [Inject] internal IAnrufer Anrufer { get; set; } = null!;

    internal Personalbild Person { get; private set; } = null!;

    internal IReadOnlySet<string> Erlaubt { get; private set; } = new HashSet<string>();

    protected override async Task OnInitializedAsync()
    {
        Person = await Blick.PersonAsync(Id);
        Erlaubt = await Blick.ErlaubteAsync(Id);
        await LadeAsync();
    }

    /// <summary>What the tab needs besides.</summary>
    private protected virtual Task LadeAsync() => Task.CompletedTask;

    internal bool Darf(string handlung) => Erlaubt.Contains(handlung);
}
