using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Komponenten;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>
/// A form that records one thing: shows first what it means for the amounts, tells when somebody else was faster,
/// and with <c>?berichtigt=</c> in its address replaces an earlier entry.
/// </summary>
public abstract class Essensformular : Ladeseite
{
    [Inject] internal Essensblick Blick { get; set; } = null!;

    [Inject] internal IBefehle Befehle { get; set; } = null!;

    [Inject] internal Folgenpruefung Folgenpruefung { get; set; } = null!;

    [Inject] internal Meldungen Meldungen { get; set; } = null!;

    [Inject] internal NavigationManager Wege { get; set; } = null!;

    [Inject] internal IHttpContextAccessor Zugriff { get; set; } = null!;

    [Parameter] public string Id { get; set; } = "";

    internal Formularfehler Fehler { get; } = new();

    internal Folgensicht? Folgen { get; private set; }

    /// <summary>The entry to be replaced.</summary>
    internal RecordedEvent? Vorlage { get; private set; }

    internal abstract string Stream { get; }

    /// <summary>Where one comes from and goes back to.</summary>
    internal abstract string Zurueck { get; }

    internal abstract IReadOnlyList<Pfadschritt> Pfad { get; }

    internal abstract Essenseingabe Grund { get; }

    /// <summary>The fields carry this name in every form.</summary>
    private Essenseingabe Eingabe => Grund;

    internal bool Gesendet => HttpMethods.IsPost(Zugriff.HttpContext!.Request.Method);

    protected override async Task OnInitializedAsync()
    {
        await LadeAsync();
        if (Guid.TryParse(Blick.Abfrage("berichtigt"), out var id))
            Vorlage = (await VerlaufAsync()).FirstOrDefault(e => e.Envelope.EventId == id && e.Event is ITatsache) ?? throw new Fachfehler("Diese Angabe gibt es hier nicht. Bitte wählen Sie sie im Verlauf.");
        if (Gesendet) return;
        Grund.Stand = await Befehle.StandAsync(Stream);
        if (Vorlage?.Event is ITatsache t) (Grund.Ab, Grund.Bis, Grund.Eingegangen) = (Anzeige.Datum(t.GueltigAb), Anzeige.Text(t.GueltigBis), Anzeige.Text(FruehererEingang));
        Fuelle();
    }

    /// <summary>Day on which the notice reached us that is to be replaced.</summary>
    internal DateOnly? FruehererEingang => Vorlage is { Event: ITatsache t } v ? t.Herkunft.EingegangenAm ?? t.Herkunft.BekanntSeit ?? Berlin.Tag(v.Envelope.RecordedAt) : null;

    /// <summary>What the page shows besides its fields.</summary>
    private protected abstract Task LadeAsync();

    /// <summary>All that was recorded in the stream.</summary>
    private protected abstract Task<IReadOnlyList<RecordedEvent>> VerlaufAsync();

    /// <summary>Fields of an unsent form.</summary>
    private protected virtual void Fuelle()
    {
    }

    private protected (DateOnly Ab, DateOnly? Bis) Zeit(bool mitEnde = false)
    {
        var (ab, bis) = (Fehler.Datum(() => Eingabe.Ab, mitEnde ? "Erster Tag" : "Gültig ab"), Fehler.Datum(() => Eingabe.Bis, mitEnde ? "Letzter Tag" : "Gültig bis", pflicht: mitEnde));
        return (ab ?? default, bis);
    }

    /// <summary>A correction came as early as what it corrects, unless another day is said.</summary>
    private protected Herkunft Herkunft() => new(EingegangenAm: Fehler.Datum(() => Eingabe.Eingegangen, "Eingegangen am", pflicht: false) ?? FruehererEingang, Berichtigt: Vorlage is { } v ? [v.Envelope.EventId] : null);

    private protected async Task SpeichereAsync(IBefehl befehl, string meldung)
    {
        if (!Fehler.Gut || !await Fehler.VersucheAsync(async () => Folgen = await Folgenpruefung.PruefeAsync([befehl], Grund.Folgen))) return;
        if (Folgen!.Offen) return;
        var neu = 0;
        if (!await Fehler.VersucheAsync(async () => neu = (await Befehle.SendeAsync(befehl, Grund.BefehlId == Guid.Empty ? null : Grund.BefehlId, Grund.Stand)).Ereignisse.Count)) return;
        Meldungen.Merke(neu == 0 ? "Das war schon so eingetragen; es wurde nichts geändert." : Vorlage is { } v ? $"Die Angabe vom {Anzeige.Datum(Berlin.Tag(v.Envelope.RecordedAt))} ist berichtigt. Im Verlauf bleibt die frühere stehen." : meldung, neu == 0 ? Meldungsart.Hinweis : Meldungsart.Erfolg);
        Wege.NavigateTo(Zurueck);
    }
}

/// <summary>A form about the Verpflegung of an Einrichtung.</summary>
public abstract class Einrichtungsformular : Essensformular
{
    internal string Name { get; private set; } = "";

    internal Verpflegungsakte Akte { get; private set; } = null!;

    internal override string Stream => VerpflegungBefehl.Strom(Id);

    /// <summary>Tab of the Einrichtung; empty = its offers.</summary>
    internal virtual string Blatt => "";

    internal override string Zurueck => Adressen.Einrichtung(Id, Blatt);

    internal override IReadOnlyList<Pfadschritt> Pfad => [new("Verpflegung", Adressen.Uebersicht), new(Name, Zurueck)];

    private protected override async Task LadeAsync() => (Name, Akte) = (await Blick.NameAsync(Id), await Blick.AkteAsync(Id));

    private protected override Task<IReadOnlyList<RecordedEvent>> VerlaufAsync() => Task.FromResult(Akte.Verlauf);
}

/// <summary>A form about the meals of a child.</summary>
public abstract class Kindformular : Essensformular
{
    internal string Name { get; private set; } = "";

    internal Essensakte Akte { get; private set; } = null!;

    internal override string Stream => EssenBefehl.Strom(Id);

    internal override string Zurueck => Adressen.Kind(Id);

    internal override IReadOnlyList<Pfadschritt> Pfad => [new("Kinder", "/kinder"), new(Name, Zurueck)];

    private protected override async Task LadeAsync() => (Name, Akte) = ((await Blick.NamenAsync([Id])).Kind(Id), await Blick.EssenAsync(Id));

    private protected override Task<IReadOnlyList<RecordedEvent>> VerlaufAsync() => Task.FromResult(Akte.Verlauf);
}
