using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Beitraege.Seiten.Vorschau;

/// <summary>Whether the caller reaches what a run is about, and how it is called.</summary>
internal sealed class Umfangsrecht(IAnrufer anrufer, Zielverzeichnis ziele, IOrtsverzeichnisse orte, Betrieb.IJugendaemter jugendaemter)
{
    /// <exception cref="Fachfehler">There is no such child or household, or it is out of reach: answered alike.</exception>
    /// <exception cref="Verweigert">The run is about more than the caller reaches.</exception>
    public async Task PruefeAsync(string handlung, Laufumfang umfang, CancellationToken cancellationToken = default)
    {
        if (await UrteilAsync(handlung, umfang, cancellationToken) is { Erlaubt: false } urteil)
            throw umfang.Kind is not null || umfang.Haushalt is not null ? new Fachfehler("Diese Familie gibt es nicht, oder sie gehört zu einer Einrichtung, für die Sie nicht zuständig sind. Bitte die Kennung prüfen.") : new Verweigert(urteil);
    }

    public async Task<bool> DarfAsync(string handlung, Laufumfang umfang, CancellationToken cancellationToken = default) => (await UrteilAsync(handlung, umfang, cancellationToken)).Erlaubt;

    /// <summary>Einrichtungen to choose from, by name.</summary>
    public async Task<IReadOnlyList<Auswahl>> EinrichtungenAsync(string handlung, CancellationToken cancellationToken = default)
    {
        var (verzeichnis, sicht) = (await orte.VonAsync(anrufer.Mandant, cancellationToken), anrufer.Sicht(handlung));
        return [.. verzeichnis.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).Select(o => new Auswahl(o.Id, verzeichnis.Name(o))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    /// <summary>Träger all of whose Einrichtungen the caller reaches, by name.</summary>
    public async Task<IReadOnlyList<Auswahl>> TraegerAsync(string handlung, CancellationToken cancellationToken = default)
    {
        var (verzeichnis, aus) = (await orte.VonAsync(anrufer.Mandant, cancellationToken), new List<Auswahl>());
        foreach (var o in verzeichnis.Alle.Where(o => o.Art == Ortsart.Traeger))
            if (anrufer.Urteil(handlung, new Ziel.AnTraeger(o.Id) { OhneEinrichtungen = true }).Erlaubt) aus.Add(new(o.Id, verzeichnis.Name(o)));
        return [.. aus.OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    /// <summary>The same for all Einrichtungen that a Träger has on a day.</summary>
    public async Task<Laufumfang> MitTraegerAsync(Laufumfang umfang, string traeger, DateOnly tag, CancellationToken cancellationToken = default)
    {
        var verzeichnis = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        return umfang with { Traeger = traeger, Kitas = [.. verzeichnis.Alle.Where(o => o.Art == Ortsart.Einrichtung && verzeichnis.Traeger(o.Id, tag) == traeger).Select(o => o.Id).Order(StringComparer.Ordinal)] };
    }

    /// <summary>Creditors to choose from: Jugendämter with a Satzung, and the Träger within reach, for their meals.</summary>
    public static IReadOnlyList<Auswahl> Glaeubiger(Bestand bestand, IEnumerable<Auswahl> traeger) =>
        [.. Jugendaemter(bestand), .. traeger.Select(t => new Auswahl(Betrieb.Glaeubiger.Traeger(t.Wert), $"Träger {t.Titel} (Verpflegung)"))];

    /// <summary>Jugendämter with a Satzung.</summary>
    public static IReadOnlyList<Auswahl> Jugendaemter(Bestand bestand) =>
        [.. Jugendamtleser.Aus(bestand).Alle.Select(j => new Auswahl(j.Kennung, j.Behoerde))];

    /// <summary>What a run is about, with the name of the Einrichtung.</summary>
    public async Task<string> TextAsync(Laufumfang u, CancellationToken cancellationToken = default) =>
        (u.Art == Forderungsart.Verpflegung ? "Verpflegung, " : "") + await BetroffenAsync(u, cancellationToken);

    private async Task<string> BetroffenAsync(Laufumfang u, CancellationToken cancellationToken) => u switch
    {
        { Kind: not null } or { Haushalt: not null } => "eine Familie",
        { Einrichtung: { } e } => (await orte.VonAsync(anrufer.Mandant, cancellationToken)).Name(Ort.Einrichtung(e)),
        { Traeger: { } t } => $"alle Einrichtungen von {(await orte.VonAsync(anrufer.Mandant, cancellationToken)).Name(Ort.Traeger(t))}",
        { Jugendamt: { } g } when Betrieb.Glaeubiger.TraegerId(g) is { } t => $"Träger {(await orte.VonAsync(anrufer.Mandant, cancellationToken)).Name(Ort.Traeger(t))}",
        { Jugendamt: { } j } => (await jugendaemter.VonAsync(anrufer.Mandant, cancellationToken)).Name(j),
        _ => "alle Familien",
    };

    private async Task<Urteil> UrteilAsync(string handlung, Laufumfang umfang, CancellationToken cancellationToken) =>
        anrufer.Urteil(handlung, await ziele.ZielAsync(anrufer.Mandant, umfang.Betroffen, cancellationToken) switch
        {
            Ziel.Neu => new Ziel.Unbekannt(),
            // wer nur eine Einrichtung hat, erreicht nicht alle des Trägers
            Ziel.AnTraeger t => t with { OhneEinrichtungen = true },
            var ziel => ziel,
        });
}
