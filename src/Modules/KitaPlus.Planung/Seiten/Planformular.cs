using KitaPlus.EventStore;
using KitaPlus.Web;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Komponenten;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Planung.Seiten;

/// <summary>What every form of this module carries.</summary>
public class Planeingabe
{
    public Guid BefehlId { get; set; }

    /// <summary>Revision of the plan that the form was filled upon.</summary>
    public long? Stand { get; set; }
}

/// <summary>A form that records one thing about a plan and tells when somebody else was faster.</summary>
public abstract class Planformular : Ladeseite
{
    [Inject] internal Planungsblick Blick { get; set; } = null!;

    [Inject] internal IBefehle Befehle { get; set; } = null!;

    [Inject] internal Meldungen Meldungen { get; set; } = null!;

    [Inject] internal NavigationManager Wege { get; set; } = null!;

    [Inject] internal IHttpContextAccessor Zugriff { get; set; } = null!;

    [Parameter] public string Id { get; set; } = "";

    [Parameter] public string Jahr { get; set; } = "";

    internal Formularfehler Fehler { get; } = new();

    internal string Einrichtung { get; private set; } = "";

    internal abstract string Stream { get; }

    /// <summary>Where one comes from and goes back to.</summary>
    internal abstract string Zurueck { get; }

    internal abstract IReadOnlyList<Pfadschritt> Pfad { get; }

    internal abstract Planeingabe Grund { get; }

    internal bool Gesendet => HttpMethods.IsPost(Zugriff.HttpContext!.Request.Method);

    protected override async Task OnInitializedAsync()
    {
        if (Id.Length > 0) Einrichtung = await Blick.NameAsync(Id);
        await LadeAsync();
        if (Gesendet) return;
        Grund.Stand = await Befehle.StandAsync(Stream);
        Fuelle();
    }

    private protected virtual Task LadeAsync() => Task.CompletedTask;

    /// <summary>Fields of an unsent form.</summary>
    private protected virtual void Fuelle()
    {
    }

    private protected async Task SpeichereAsync(IBefehl befehl, string meldung)
    {
        var neu = 0;
        if (!Fehler.Gut || !await Fehler.VersucheAsync(async () => neu = (await Befehle.SendeAsync(befehl, Grund.BefehlId == Guid.Empty ? null : Grund.BefehlId, Grund.Stand)).Ereignisse.Count)) return;
        Meldungen.Merke(neu == 0 ? "Das war schon so; es wurde nichts geändert." : meldung, neu == 0 ? Meldungsart.Hinweis : Meldungsart.Erfolg);
        Wege.NavigateTo(Zurueck);
    }
}

/// <summary>A form about a scenario.</summary>
public abstract class Szenarioformular : Planformular
{
    [Parameter] public string Szenario { get; set; } = "";

    internal Szenarioname Name => new(Id, Jahr, Szenario);

    internal Szenarioblatt Blatt { get; private set; } = null!;

    internal override string Stream => Name.Strom;

    internal override string Zurueck => Adressen.Szenario(Name);

    internal override IReadOnlyList<Pfadschritt> Pfad => [new("Belegungsplanung", Adressen.Belegung), new($"{Einrichtung}, {Blatt.Jahr}", Adressen.Jahr(Id, Jahr)), new(Blatt.Zustand.Name ?? Szenario, Zurueck)];

    private protected override async Task LadeAsync() => Blatt = await Blick.BlattAsync(Name);
}

/// <summary>A form about a finance plan.</summary>
public abstract class Finanzformular : Planformular
{
    internal override string Stream => FinanzplanBefehl.Strom(Id, Jahr);

    internal override string Zurueck => Adressen.Finanzplan(Id, Jahr);

    internal override IReadOnlyList<Pfadschritt> Pfad => [new("Finanzplanung", Adressen.Finanzen), new($"{Einrichtung}, {Planungsblick.Jahr(Jahr)}", Zurueck)];

    internal FinanzplanZustand Zustand { get; private set; } = FinanzplanZustand.Anfang;

    private protected override async Task LadeAsync() => Zustand = (await Blick.Leser.FinanzplanAsync(Blick.Mandant, Id, Planungsblick.Jahr(Jahr))).Zustand;
}
