using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;

namespace KitaPlus.Kinder;

/// <summary>A child as known at a moment, and what one may see of it.</summary>
/// <param name="Sicht">Einrichtungen whose agreements are shown in full.</param>
internal sealed record Kindbild(string Id, Stichtag Stichtag, DateOnly Heute, Angabenbuch Buch, Sichtbereich Sicht, IOrtsverzeichnis Orte, Gruppennamen Gruppen)
{
    public const string Betreuung = "betreuung";

    public bool Gibt => Buch.Alle.Count > 0;

    public DateOnly Tag => Stichtag.Tag;

    public Personenname? Personenname => Buch.Neueste(e => e switch { KindAufgenommen a => a.Name, KindUmbenannt u => u.Name, _ => null }) is { } n && n.TryWert(out var wert) ? wert : null;

    public string Name => !Gibt ? "Kind-Akte" : Personenname is { } n ? Textform.Name(n) : "Kind (Name gelöscht)";

    public DateOnly? Geburtsdatum =>
        Buch.Neueste(e => e switch { KindAufgenommen a => a.Geburtsdatum, GeburtsdatumBerichtigt b => b.Geburtsdatum, _ => null }) is { } g && g.TryWert(out var tag) ? tag : null;

    /// <summary>Completed years on the day.</summary>
    public int? Alter => Geburtsdatum is { } g && g <= Tag ? Tag.Year - g.Year - (g > Tag.AddYears(g.Year - Tag.Year) ? 1 : 0) : null;

    public BetreuungVereinbart? Betreut => Buch.Am<BetreuungVereinbart>(Betreuung, Tag) is { } b && Sicht.Enthaelt(b.Einrichtung) ? b : null;

    public Betreuungsverlauf Verlauf => new(Buch.Geltende(Betreuung).Select(a => (ITatsache)a.Ereignis));

    /// <summary>The days on which the agreement of the day counts, or else the next one after it; without value: none is left.</summary>
    public Zeitstrahl<BetreuungVereinbart?>.Scheibe Naechste => Verlauf.Scheiben.FirstOrDefault(s => s.Bis >= Tag && s.Wert is { } v && Sicht.Enthaelt(v.Einrichtung));

    /// <summary>Looked at as of a time before anything was known here.</summary>
    public bool NochUnbekannt => !Gibt && Stichtag.Stand != Kenntnisstand.Alles;

    public string Einrichtungsname(string id) => Orte.Name(Ort.Einrichtung(id));

    /// <summary>Shares of households on the day.</summary>
    public IReadOnlyList<Haushaltsanteil> Anteile => Buch.Am<KindLebtIn>("haushalt", Tag)?.Anteile ?? [];

    /// <summary>All households the child ever was said to live in.</summary>
    public IReadOnlyList<string> Haushalte => [.. Buch.Geltende("haushalt").Select(a => a.Ereignis).OfType<KindLebtIn>().SelectMany(k => k.Anteile).Select(a => a.Haushalt).Distinct(StringComparer.Ordinal)];

    public DateOnly? Beginn => Buch.Geltende(Betreuung).Select(a => a.GueltigAb).Min();

    /// <summary>Of the Einrichtung with whom an agreement is, or whose end an entry is; null: not about care, or before any.</summary>
    public string? Einrichtung(Eintragung a) => a.Ereignis switch
    {
        BetreuungVereinbart v => v.Einrichtung,
        BetreuungBeendet e => Zeitstrahl<string?>.Aus(Buch.Geltende(Betreuung).Where(x => x.Id != a.Id).Select(x => (new Zeitraum(x.GueltigAb!.Value, x.GueltigBis), (x.Ereignis as BetreuungVereinbart)?.Einrichtung)))
            .TryAm(e.GueltigAb, out var einrichtung) ? einrichtung : null,
        _ => null,
    };
}
