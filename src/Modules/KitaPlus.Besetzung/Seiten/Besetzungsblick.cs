using KitaPlus.Betrieb;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Besetzung.Seiten;

/// <summary>What the pages of this module read, always within the caller's rights.</summary>
internal sealed class Besetzungsblick(
    Besetzungsleser leser, Unterschreitungsleser meldungen, INamen namen, IOrtsverzeichnisse orte, IAnrufer anrufer, IHttpContextAccessor zugriff, TimeProvider uhr)
{
    /// <summary>The right to the list of children, of the module that keeps them.</summary>
    private const string Kinderliste = "kinder.liste";

    public DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    public Stichtag Stichtag => Stichtag.Lies(zugriff.HttpContext!.Request.Query, Heute);

    /// <summary>From the address; where nothing or nothing readable is there, that of the Stichtag.</summary>
    public Kindergartenjahr Jahr => Kindergartenjahr.TryParse(Abfrage("jahr"), out var jahr) ? jahr : Kindergartenjahr.Von(Stichtag.Tag);

    public string Abfrage(string name) => zugriff.HttpContext!.Request.Query[name].ToString().Trim();

    /// <summary>Whether single persons of the staff may be shown.</summary>
    public bool DarfPersonen(string einrichtung) => Darf(Handlungen.Personen, einrichtung);

    public bool Darf(string handlung, string einrichtung) => anrufer.Urteil(handlung, Ziel.Einrichtung(einrichtung)).Erlaubt;

    /// <summary>What may be shown of the staff on the Stichtag. As known earlier nothing is: compared with now it could be one person's.</summary>
    public async Task<Istsicht> SichtAsync(string einrichtung, Personalbestand bestand, CancellationToken cancellationToken = default) =>
        DarfPersonen(einrichtung) ? new(true, false, bestand) : Sicht(bestand, (await leser.WechselAsync(anrufer.Mandant, [einrichtung], cancellationToken))[einrichtung]);

    private Istsicht Sicht(Personalbestand bestand, Einzelwechsel wechsel) => new(false, Stichtag.Stand != Kenntnisstand.Alles || wechsel.Verraet(Stichtag.Tag), bestand);

    public async Task<string> NameAsync(string einrichtung, CancellationToken cancellationToken = default) => (await orte.VonAsync(anrufer.Mandant, cancellationToken)).Name(Ort.Einrichtung(einrichtung));

    /// <param name="stand">What is recorded is never worked out from what was known earlier; null: as the address says.</param>
    public async Task<Besetzungsdaten> DatenAsync(string einrichtung, DateOnly ab, DateOnly bis, Kenntnisstand? stand = null, CancellationToken cancellationToken = default) =>
        (await leser.VonAsync(anrufer.Mandant, [einrichtung], ab, bis, stand ?? Stichtag.Stand, cancellationToken))(einrichtung);

    /// <summary>All Einrichtungen within reach, on the Stichtag.</summary>
    public async Task<IReadOnlyList<Besetzungszeile>> ZeilenAsync(CancellationToken cancellationToken = default)
    {
        var (verzeichnis, sicht, stichtag) = (await orte.VonAsync(anrufer.Mandant, cancellationToken), anrufer.Sicht(Handlungen.Ansehen), Stichtag);
        var alle = verzeichnis.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).ToList();
        var daten = await leser.VonAsync(anrufer.Mandant, sicht.Alles ? null : [.. alle.Select(o => o.Id)], stichtag.Tag, stichtag.Tag, stichtag.Stand, cancellationToken);
        var wechsel = await leser.WechselAsync(anrufer.Mandant, [.. alle.Select(o => o.Id).Where(e => !DarfPersonen(e))], cancellationToken);
        return [.. alle.Select(o => Zeile(o, daten(o.Id).Bild().Am(stichtag.Tag)))];

        Besetzungszeile Zeile(Ort o, Tagesbild bild) => new(o.Id, verzeichnis.Name(o), bild, DarfPersonen(o.Id) ? new(true, false, bild.Vertraglich.Ist) : Sicht(bild.Vertraglich.Ist, wechsel[o.Id]));
    }

    public Task<UnterschreitungZustand> MeldungenAsync(string einrichtung, CancellationToken cancellationToken = default) => meldungen.VonAsync(anrufer.Mandant, einrichtung, cancellationToken);

    /// <summary>Names of the staff; the id where there is none.</summary>
    public async Task<Func<string, string>> PersonennamenAsync(IEnumerable<string> personen, CancellationToken cancellationToken = default)
    {
        var blatt = await namen.VonAsync(anrufer.Mandant, [.. personen.Distinct(StringComparer.Ordinal).Select(p => $"beschaeftigte-{p}")], cancellationToken);
        return p => p == PersonKommt.Neu ? "zusätzliche Kraft" : blatt.Name($"beschaeftigte-{p}");
    }

    /// <summary>Children that count, as far as the caller may see them; whom a Kita does not reach any more, it does not get.</summary>
    public async Task<IReadOnlyList<(Kindabschnitt Kind, Kindeinstufung Einstufung, string Name)>> KinderAsync(string einrichtung, Tagesbild bild, CancellationToken cancellationToken = default)
    {
        var sicht = anrufer.Sicht(Kinderliste);
        if (!sicht.Enthaelt(einrichtung)) return [];
        var sichtbare = bild.Kinder.Where(k => sicht.EndeAb is not { } grenze || k.Kind.Zeit.Bis is null || k.Kind.Zeit.Bis >= grenze).ToList();
        var blatt = await namen.VonAsync(anrufer.Mandant, [.. sichtbare.Select(k => $"kind-{k.Kind.Kind}")], cancellationToken);
        return [.. sichtbare.Select(k => (k.Kind, k.Einstufung, blatt.Kind(k.Kind.Kind))).OrderBy(k => k.Item3, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }
}
