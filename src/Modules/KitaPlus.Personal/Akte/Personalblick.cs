using KitaPlus.Betrieb;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Personal.Kibiz;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Personal;

/// <summary>Somebody of the staff as known at a moment, and what one may see of it.</summary>
/// <param name="Sicht">Einrichtungen whose employments are shown.</param>
/// <param name="Gruppen">Names of the groups there.</param>
internal sealed record Personalbild(string Id, Stichtag Stichtag, DateOnly Heute, Personalbuch Buch, Sichtbereich Sicht, IOrtsverzeichnis Orte, IReadOnlyDictionary<(string Einrichtung, string Gruppe), string> Gruppen)
{
    public bool Gibt => Buch.Alle.Count > 0;

    public DateOnly Tag => Stichtag.Tag;

    public PersonalZustand Zustand => Buch.Zustand;

    public string Name => !Gibt ? "Personalakte" : Zustand.Name is { } n && n.TryWert(out var wert) ? wert!.ToString().Trim() : "Beschäftigte Person (Name gelöscht)";

    public DateOnly? Geburtsdatum => Zustand.Geburtsdatum is { } g && g.TryWert(out var tag) ? tag : null;

    public string? Personalnummer => Zustand.Personalnummer is { } n && n.TryWert(out var nummer) ? nummer : null;

    /// <summary>Employments over time that the caller may see, first day first.</summary>
    public IReadOnlyList<Vertragsabschnitt> Vertraege => [.. AlleVertraege.Where(v => Sicht.Enthaelt(v.Einrichtung))];

    public IReadOnlyList<Vertragsabschnitt> AlleVertraege => [.. Kraftabschnitte.Vertraege(Buch.Linien()).OrderBy(v => v.Ab)];

    public IReadOnlyList<Vertragsabschnitt> Jetzt => [.. Vertraege.Where(v => v.Ab <= Tag && (v.Bis is null || v.Bis >= Tag))];

    /// <summary>Today's absence of somebody who works elsewhere by now is nobody's business here.</summary>
    public AbwesenheitGemeldet? Abwesend => !Sicht.Alles && Jetzt.Count == 0 ? null : Zustand.Am<AbwesenheitGemeldet>(PersonalZustand.Abwesenheit, Tag);

    public string Einrichtung(string id) => Orte.Name(Ort.Einrichtung(id));

    public string Gruppe(string einrichtung, string gruppe) => Gruppen.GetValueOrDefault((einrichtung, gruppe), gruppe);

    /// <summary>Whether an entry is about an employment elsewhere, or about days on which the person only worked elsewhere.</summary>
    public bool IstFremd(IEreignis ereignis) => IstFremd(ereignis, Sicht);

    /// <param name="sicht">Einrichtungen that count as one's own.</param>
    public bool IstFremd(IEreignis ereignis, Sichtbereich sicht) => ereignis switch
    {
        _ when sicht.Alles => false,
        Contracts.IRuecknahme r => Buch.Finde(r.Ereignis) is { } a && IstFremd(a.Ereignis, sicht),
        _ when EinrichtungVon(ereignis) is { } e => !sicht.Enthaelt(e),
        Contracts.ITatsache t => !HierBeschaeftigt(new(t.GueltigAb, t.GueltigBis), sicht),
        _ => false,
    };

    /// <summary>Whether the person works here on one of these days; true for somebody without any employment so far.</summary>
    public bool HierBeschaeftigt(Zeitraum zeit, Sichtbereich sicht) => sicht.Alles || AlleVertraege.Count == 0 || AlleVertraege.Any(v => sicht.Enthaelt(v.Einrichtung) && new Zeitraum(v.Ab, v.Bis).Schneidet(zeit));

    /// <summary>Absences as they hold, on days on which the person works in one of these.</summary>
    /// <param name="ohne">Entry that is left out, because it is about to be replaced.</param>
    public IEnumerable<(Zeitraum Zeit, AbwesenheitGemeldet Angabe)> Abwesenheiten(Sichtbereich sicht, Guid? ohne = null) =>
        Zeitstrahl<Contracts.ITatsache>.Aus(Zustand.Buch.Eintraege(PersonalZustand.Abwesenheit).Where(e => e.Id != ohne).Select(e => (new Zeitraum(e.Tatsache.GueltigAb, e.Tatsache.GueltigBis), e.Tatsache))).Scheiben
            .Select(s => (Zeit: new Zeitraum(s.Ab, s.Bis == DateOnly.MaxValue ? null : s.Bis), s.Wert)).Where(s => HierBeschaeftigt(s.Zeit, sicht)).SelectMany(s => s.Wert is AbwesenheitGemeldet a ? [(s.Zeit, a)] : Array.Empty<(Zeitraum, AbwesenheitGemeldet)>());

    /// <summary>Of the employment that an entry is about; null: about the person.</summary>
    public string? EinrichtungVon(IEreignis ereignis) => ereignis switch
    {
        BeschaeftigungVereinbart v => v.Einrichtung,
        Contracts.ITatsache t when PersonalZustand.Beschaeftigung(t) is { } schluessel => Buch.Alle.Select(a => a.Ereignis).OfType<BeschaeftigungVereinbart>().LastOrDefault(v => v.Beschaeftigung == schluessel)?.Einrichtung,
        Contracts.IRuecknahme r when Buch.Finde(r.Ereignis) is { } a => EinrichtungVon(a.Ereignis),
        _ => null,
    };
}

/// <summary>Reads the staff for pages, for the two times in the address.</summary>
internal sealed class Personalblick(
    IEventStore store, IEventCodec codec, IOrtsverzeichnisse orte, Zielverzeichnis ziele, IEnumerable<IGruppenbestand> gruppenbestaende, IAnrufer anrufer, TimeProvider uhr, IHttpContextAccessor zugriff)
{
    public DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    public Stichtag Stichtag => Stichtag.Lies(zugriff.HttpContext!.Request.Query, Heute);

    public string Abfrage(string name) => zugriff.HttpContext!.Request.Query[name].ToString();

    /// <param name="jetzt">As known now and valid today, whatever the address says: for forms.</param>
    public async Task<Personalbild> PersonAsync(string person, bool jetzt = false, CancellationToken cancellationToken = default)
    {
        var stichtag = jetzt ? new Stichtag(Heute, Kenntnisstand.Alles) : Stichtag;
        var buch = await BuchAsync(person, stichtag.Stand, cancellationToken);
        var einrichtungen = buch.Alle.Select(a => a.Ereignis).OfType<BeschaeftigungVereinbart>().Select(v => v.Einrichtung).Distinct(StringComparer.Ordinal).ToList();
        return new(person, stichtag, Heute, buch, anrufer.Sicht(Handlungen.Akte), await orte.VonAsync(anrufer.Mandant, cancellationToken), await GruppennamenAsync(einrichtungen, cancellationToken));
    }

    public Task<Personalbuch> BuchAsync(string person, Kenntnisstand stand, CancellationToken cancellationToken = default) => Personalbuch.LiesAsync(store, codec, anrufer.Mandant, person, stand, cancellationToken);

    /// <summary>Where the caller may do this.</summary>
    public async Task<IReadOnlyList<Auswahl>> EinrichtungenAsync(string handlung, CancellationToken cancellationToken = default)
    {
        var (namen, sicht) = (await orte.VonAsync(anrufer.Mandant, cancellationToken), anrufer.Sicht(handlung));
        return [.. namen.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).Select(o => new Auswahl(o.Id, namen.Name(o))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    /// <summary>Groups that an Einrichtung has on the day or later.</summary>
    public async Task<IReadOnlyList<Auswahl>> GruppenAsync(string einrichtung, DateOnly tag, CancellationToken cancellationToken = default)
    {
        if (gruppenbestaende.FirstOrDefault() is not { } bestand) return [];
        var alle = (await bestand.VonAsync(anrufer.Mandant, [einrichtung], tag, tag.AddYears(2), Kenntnisstand.Alles, cancellationToken))[einrichtung];
        return [.. alle.GroupBy(g => g.Gruppe, StringComparer.Ordinal).Select(g => new Auswahl(g.Key, g.First().Name)).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    public async Task<IReadOnlyDictionary<(string Einrichtung, string Gruppe), string>> GruppennamenAsync(IReadOnlyCollection<string> einrichtungen, CancellationToken cancellationToken = default)
    {
        var namen = new Dictionary<(string, string), string>();
        if (einrichtungen.Count == 0 || gruppenbestaende.FirstOrDefault() is not { } bestand) return namen;
        foreach (var e in await bestand.VonAsync(anrufer.Mandant, einrichtungen, DateOnly.MinValue, Heute.AddYears(3), Kenntnisstand.Alles, cancellationToken))
            foreach (var g in e.OrderBy(g => g.Zeit.Ab)) namen[(e.Key, g.Gruppe)] = g.Name;
        return namen;
    }

    /// <summary>The actions the caller may do at this person.</summary>
    public async Task<IReadOnlySet<string>> ErlaubteAsync(string person, CancellationToken cancellationToken = default)
    {
        var ziel = await ziele.ZielAsync(anrufer.Mandant, PersonalBefehl.Strom(person), cancellationToken);
        return Handlungen.Alle.Select(h => h.Name).Where(h => anrufer.Urteil(h, ziel).Erlaubt).ToHashSet(StringComparer.Ordinal);
    }
}
