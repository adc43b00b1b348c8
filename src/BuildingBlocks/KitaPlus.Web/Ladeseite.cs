using Microsoft.AspNetCore.Components;

namespace KitaPlus.Web;

/// <summary>
/// Rendered once, when everything is loaded. Otherwise the framework would render a first time while the database still works
/// (on SQLite it never has to wait, on PostgreSQL always), with fields that are not filled yet.
/// </summary>
public abstract class Ladeseite : ComponentBase
{
    private bool begonnen;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!begonnen)
        {
            begonnen = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}
