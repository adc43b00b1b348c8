using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Kinder.Seiten;

/// <summary>
/// A form that records one thing: shows first what it means for the fees, tells when somebody else was faster,
/// and with <c>?berichtigt=</c> in its address replaces an earlier entry.
/// </summary>
public abstract class Angabeseite : Ladeseite
{
    [Inject] internal Kindblick Blick { get; set; } = null!;

    [Inject] internal IBefehle Befehle { get; set; } = null!;

    [Inject] internal Folgenpruefung Folgenpruefung { get; set; } = null!;

    [Inject] internal Meldungen Meldungen { get; set; } = null!;

    [Inject] internal NavigationManager Wege { get; set; } = null!;

    [Inject] internal IHttpContextAccessor Zugriff { get; set; } = null!;

    [Inject] internal IAnrufer Anrufer { get; set; } = null!;

    internal Formularfehler Fehler { get; } = new();

    internal Folgensicht? Folgen { get; private set; }

    /// <summary>The entry to be replaced.</summary>
    internal Eintragung? Vorlage { get; private set; }

    internal abstract string Stream { get; }

    /// <summary>Where one comes from and goes back to.</summary>
    internal abstract string Zurueck { get; }

    /// <summary>Name above the form, and the page it belongs to.</summary>
    internal abstract string Wessen { get; }

    internal abstract Angabeeingabe Grund { get; }

    /// <summary>The fields carry this name in every form.</summary>
    private Angabeeingabe Eingabe => Grund;

    internal bool Gesendet => HttpMethods.IsPost(Zugriff.HttpContext!.Request.Method);

    protected override async Task OnInitializedAsync()
    {
        if (Guid.TryParse(Zugriff.HttpContext!.Request.Query["berichtigt"], out var id))
            Vorlage = (await Blick.BuchAsync(Stream, Kenntnisstand.Alles)).Finde(id) ?? throw new Fachfehler("Diese Angabe gibt es hier nicht. Bitte wählen Sie sie im Verlauf des Kindes.");
        await LadeAsync();
        if (Gesendet) return;
        Grund.Stand = await Befehle.StandAsync(Stream);
        if (Vorlage is { } v) Grund.Eingegangen = Anzeige.Datum(v.Eingang);
        if (Vorlage?.Ereignis is ITatsache t) (Grund.Ab, Grund.Bis) = (Anzeige.Datum(t.GueltigAb), Anzeige.Text(t.GueltigBis));
        Fuelle();
    }

    /// <summary>What the page shows besides its fields.</summary>
    private protected virtual Task LadeAsync() => Task.CompletedTask;

    /// <summary>Fields of an unsent form.</summary>
    private protected virtual void Fuelle()
    {
    }

    /// <summary>Beginning and end, for a record that has them.</summary>
    private protected (DateOnly Ab, DateOnly? Bis) Zeit()
    {
        var (ab, bis) = (Fehler.Datum(() => Eingabe.Ab, "Gültig ab"), Fehler.Datum(() => Eingabe.Bis, "Gültig bis", pflicht: false));
        return (ab ?? default, bis);
    }

    /// <summary>A correction came as early as what it corrects, unless another day is said.</summary>
    private protected Herkunft Herkunft() => new(EingegangenAm: Fehler.Datum(() => Eingabe.Eingegangen, "Eingegangen am", pflicht: false) ?? Vorlage?.Eingang, Berichtigt: Vorlage is { } v ? [v.Id] : null);

    /// <param name="meldung">What is recorded now; a correction says instead that it is one.</param>
    /// <param name="dazu">What the caller should know besides, after either.</param>
    private protected Task SpeichereAsync(IBefehl befehl, string meldung, string dazu = "") => SpeichereAsync([befehl], meldung, dazu);

    /// <summary>The last command is the one about the record of this page; those before it create what it needs.</summary>
    private protected async Task SpeichereAsync(IReadOnlyList<IBefehl> befehle, string meldung, string dazu = "")
    {
        if (!Fehler.Gut || !await Fehler.VersucheAsync(async () => Folgen = await Folgenpruefung.PruefeAsync(befehle, Grund.Folgen))) return;
        if (Folgen!.Offen) return;
        var neu = 0;
        if (!await Fehler.VersucheAsync(async () =>
        {
            for (var i = 0; i < befehle.Count; i++)
            {
                var letzter = i == befehle.Count - 1;
                var kennung = Grund.BefehlId == Guid.Empty || letzter ? Grund.BefehlId : EreignisId.Aus(Grund.BefehlId, i);
                neu += (await Befehle.SendeAsync(befehle[i], kennung == Guid.Empty ? null : kennung, letzter ? Grund.Stand : null)).Ereignisse.Count;
            }
        })) return;
        var geschehen = Vorlage is { } v ? $"Die Angabe vom {Anzeige.Datum(Berlin.Tag(v.Erfasst))} ist berichtigt. Im Verlauf bleibt die frühere stehen." : meldung;
        Meldungen.Merke((neu == 0 ? "Das war schon so eingetragen; es wurde nichts geändert." : geschehen) + dazu, neu == 0 ? Meldungsart.Hinweis : Meldungsart.Erfolg);
        Wege.NavigateTo(Zurueck);
    }
}
