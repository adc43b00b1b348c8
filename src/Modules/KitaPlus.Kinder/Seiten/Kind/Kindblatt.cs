using KitaPlus.Web;
using Microsoft.AspNetCore.Components;

namespace KitaPlus.Kinder.Seiten;

/// <summary>A tab of the page of a child: loads the child and what the caller may do with it.</summary>
public abstract class Kindblatt : Ladeseite
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] internal Kindblick Blick { get; set; } = null!;

    internal Kindbild Kind { get; private set; } = null!;

    internal IReadOnlySet<string> Erlaubt { get; private set; } = new HashSet<string>();

    protected override async Task OnInitializedAsync()
    {
        Kind = await Blick.KindAsync(Id);
        Erlaubt = await Blick.ErlaubteAsync($"kind-{Id}");
        await LadeAsync();
    }

    /// <summary>What the tab needs besides.</summary>
    private protected virtual Task LadeAsync() => Task.CompletedTask;

    internal bool Darf(string handlung) => Erlaubt.Contains(handlung);
}
