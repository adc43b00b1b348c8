using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Komponenten;
using Microsoft.AspNetCore.Components;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>What all pages that change one access have in common: whose it is, who acts, and where it goes on.</summary>
public abstract class Benutzerhandlung : Ladeseite
{
    /// <summary>User id.</summary>
    [Parameter] public string Id { get; set; } = "";

    [Inject] private protected Zugangsblick Blick { get; set; } = null!;

    [Inject] private protected Meldungen Sagen { get; set; } = null!;

    [Inject] private protected NavigationManager Wege { get; set; } = null!;

    private protected Formularfehler Fehler { get; } = new();

    private protected Zugangsbuch Buch { get; private set; } = null!;

    private protected BenutzerZustand? Stand { get; private set; }

    private protected string Akte => $"{Benutzerliste.Adresse}/{Id}";

    private protected string Personenname => Stand is { } z ? Zugangsbuch.Name(Id, z) : Id;

    private protected IReadOnlyList<Pfadschritt> Pfad => [new("Benutzer", Benutzerliste.Adresse), new(Personenname, Akte)];

    protected override async Task OnInitializedAsync()
    {
        Buch = await Blick.BuchAsync();
        Stand = Buch.Stand(Id, Kenntnisstand.Alles);
    }

    /// <summary>Sends the command and goes back to the user; a refusal stays on the page.</summary>
    private protected async Task FuehreAusAsync(Func<Handelnder, IBefehl> befehl, string meldung)
    {
        if (!Fehler.Gut || !await Fehler.VersucheAsync(async () => await Blick.SendeAsync(befehl(await Blick.HandelnderAsync())))) return;
        Sagen.Merke(meldung);
        Wege.NavigateTo(Akte);
    }
}
