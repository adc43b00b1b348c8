using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Komponenten;
using Microsoft.AspNetCore.Components;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>What all pages about one application have in common.</summary>
public abstract class Antraghandlung : Ladeseite
{
    /// <summary>Id of the application.</summary>
    [Parameter] public string Id { get; set; } = "";

    [Inject] private protected Zugangsblick Blick { get; set; } = null!;

    [Inject] private protected Zugangsdienst Dienst { get; set; } = null!;

    [Inject] private protected Meldungen Sagen { get; set; } = null!;

    [Inject] private protected NavigationManager Wege { get; set; } = null!;

    private protected Formularfehler Fehler { get; } = new();

    private protected Zugangsbuch Buch { get; private set; } = null!;

    private protected AntragZustand Stand { get; private set; } = AntragZustand.Anfang;

    private protected Handelnder Wer { get; private set; } = null!;

    private protected AntragGestellt? Inhalt => Stand.Inhalt;

    private protected string Adresse => $"{Antragsliste.Adresse}/{Id}";

    private protected string Personenname => Inhalt is { } a ? Zugangsbuch.Text(a.Name) ?? a.Benutzer : "";

    private protected string Titel => Inhalt is { } a ? $"{a.Vorgang.Titel()}: {Personenname}" : "Antrag";

    private protected IReadOnlyList<Pfadschritt> Pfad => [new("Zugangsanträge", Antragsliste.Adresse), new(Titel, Adresse)];

    /// <summary>The caller belongs to the office that manages this access, and it is not his own.</summary>
    private protected bool IstVerwaltung => Inhalt is { } a && Wer.Benutzer != a.Benutzer && Verwaltungszustaendigkeit.Verstoss(a.Gruppe, a.Rolle, a.Dienststelle, Wer) is null;

    /// <summary>Refused, withdrawn or carried out: it stays as it is.</summary>
    private protected bool Ausgefuehrt => Stand.Lage != Antragslage.Offen || Stand.Erledigt.Keys.Any(s => s is Schritt.Einrichtung or Schritt.Loeschung or Schritt.Geraeteregistrierung);

    protected override async Task OnInitializedAsync()
    {
        Buch = await Blick.BuchAsync();
        Stand = Buch.Antrag(Id, Kenntnisstand.Alles);
        Wer = await Blick.HandelnderAsync();
    }

    private protected bool Darf<T>()
        where T : IBefehl => Inhalt is { } a && Blick.Darf<T>(a.Dienststelle);

    /// <summary>Offices whose steps of this application the caller may record.</summary>
    private protected IReadOnlyList<Stelle> MeineStellen(IEnumerable<Stelle> stellen) => Inhalt is { } a ? [.. stellen.Where(s => Stellenregeln.Darf(s, a, Wer))] : [];

    /// <summary>Does the work and shows the application again; a refusal stays on the page.</summary>
    private protected async Task FuehreAusAsync(Func<Task> arbeit, string meldung)
    {
        if (!Fehler.Gut || !await Fehler.VersucheAsync(arbeit)) return;
        Sagen.Merke(meldung);
        Wege.NavigateTo(Adresse);
    }
}
