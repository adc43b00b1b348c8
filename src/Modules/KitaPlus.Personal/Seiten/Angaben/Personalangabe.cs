using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Personal.Seiten;

/// <summary>What every form about somebody of the staff carries.</summary>
public class Angabeeingabe
{
    public Guid BefehlId { get; set; }

    /// <summary>Revision of the record that the form was filled upon.</summary>
    public long? Stand { get; set; }

    public string? Ab { get; set; }

    public string? Bis { get; set; }

    public string? Eingegangen { get; set; }
}

/// <summary>A form that records one thing about somebody; with <c>?berichtigt=</c> in its address it replaces an earlier entry.</summary>
public abstract class Personalangabe : Ladeseite
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] internal Personalblick Blick { get; set; } = null!;

    [Inject] internal IBefehle Befehle { get; set; } = null!;

    [Inject] internal Meldungen Meldungen { get; set; } = null!;

    [Inject] internal NavigationManager Wege { get; set; } = null!;

    [Inject] internal IHttpContextAccessor Zugriff { get; set; } = null!;

    internal Formularfehler Fehler { get; } = new();

    internal Personalbild Person { get; private set; } = null!;

    /// <summary>The entry to be replaced.</summary>
    internal Eintragung? Vorlage { get; private set; }

    /// <summary>Tab one comes from and goes back to.</summary>
    internal abstract string Blatt { get; }

    internal abstract Angabeeingabe Grund { get; }

    internal string Zurueck => Adressen.Person(Id, Blatt);

    internal bool Gesendet => HttpMethods.IsPost(Zugriff.HttpContext!.Request.Method);

    /// <summary>The fields carry this name in every form.</summary>
    private Angabeeingabe Eingabe => Grund;

    protected override async Task OnInitializedAsync()
    {
        Person = await Blick.PersonAsync(Id, jetzt: true);
        if (Guid.TryParse(Blick.Abfrage("berichtigt"), out var id)) Vorlage = Person.Buch.Finde(id) is { } v && !Person.IstFremd(v.Ereignis) ? v : throw new Fachfehler("Diese Angabe gibt es hier nicht. Bitte wählen Sie sie im Verlauf der Person.");
        await LadeAsync();
        if (Gesendet) return;
        Grund.Stand = await Befehle.StandAsync(PersonalBefehl.Strom(Id));
        Grund.Eingegangen = Anzeige.Text(Vorlage?.Herkunft?.EingegangenAm);
        if (Vorlage?.Ereignis is ITatsache t) (Grund.Ab, Grund.Bis) = (Anzeige.Datum(t.GueltigAb), Anzeige.Text(t.GueltigBis));
        Fuelle();
    }

    /// <summary>What the page shows besides its fields.</summary>
    private protected virtual Task LadeAsync() => Task.CompletedTask;

    /// <summary>Fields of an unsent form.</summary>
    private protected virtual void Fuelle()
    {
    }

    private protected (DateOnly Ab, DateOnly? Bis) Zeit(string ab = "Gültig ab", string bis = "Gültig bis") =>
        (Fehler.Datum(() => Eingabe.Ab, ab) ?? default, Fehler.Datum(() => Eingabe.Bis, bis, pflicht: false));

    /// <summary>A correction came when what it corrects came, unless another day is said.</summary>
    private protected Herkunft Herkunft() => new(EingegangenAm: Fehler.Datum(() => Eingabe.Eingegangen, "Eingegangen am", pflicht: false) ?? Vorlage?.Herkunft?.EingegangenAm, Berichtigt: Vorlage is { } v ? [v.Id] : null);

    private protected decimal Stunden(System.Linq.Expressions.Expression<Func<string?>> feld, string titel)
    {
        var text = Fehler.Text(feld, titel, 10);
        if (KiBiz.Stunden.TryParse(text, out var stunden)) return stunden.Wert;
        if (text.Length > 0) Fehler.Melde(feld, $"{titel}: „{text}“ ist keine Stundenzahl mit höchstens zwei Nachkommastellen. Beispiel: 19,5.");
        return 0;
    }

    private protected async Task SpeichereAsync(IBefehl befehl, string meldung)
    {
        if (!Fehler.Gut) return;
        var neu = 0;
        if (!await Fehler.VersucheAsync(async () => neu = (await Befehle.SendeAsync(befehl, Grund.BefehlId == Guid.Empty ? null : Grund.BefehlId, Grund.Stand)).Ereignisse.Count)) return;
        Meldungen.Merke(neu == 0 ? "Das war schon so eingetragen; es wurde nichts geändert." : meldung, neu == 0 ? Meldungsart.Hinweis : Meldungsart.Erfolg);
        Wege.NavigateTo(Zurueck);
    }
}

/// <summary>A form about one employment, named in the address.</summary>
public abstract class Beschaeftigungsangabe : Personalangabe
{
    internal override string Blatt => "beschaeftigung";

    internal string Schluessel { get; private set; } = "";

    internal string Einrichtung { get; private set; } = "";

    /// <summary>For the line below the heading.</summary>
    internal string Wo => $"{Person.Einrichtung(Einrichtung)}, Beschäftigung {Schluessel}";

    private protected override Task LadeAsync()
    {
        Schluessel = Blick.Abfrage("beschaeftigung");
        Einrichtung = Person.Vertraege.LastOrDefault(v => v.Beschaeftigung == Schluessel)?.Einrichtung ?? throw new Fachfehler("Diese Beschäftigung gibt es hier nicht. Bitte wählen Sie sie auf dem Blatt „Beschäftigung“.");
        return Task.CompletedTask;
    }
}
