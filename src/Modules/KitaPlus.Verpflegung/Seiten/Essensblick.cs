using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>What the pages of this module read, always within the caller's rights.</summary>
internal sealed class Essensblick(
    Verpflegungsleser verpflegung, Essensleser essen, INamen namen, IBelegung belegung, IOrtsverzeichnisse orte, IZugaenge zugaenge, Zielverzeichnis ziele, IEventStore store, IEventCodec codec, IAnrufer anrufer, IHttpContextAccessor zugriff, TimeProvider uhr)
{
    public const string Gruppenname = "gruppe";

    public DateTimeOffset Jetzt => uhr.GetUtcNow();

    public DateOnly Heute => Berlin.Tag(Jetzt);

    public Stichtag Stichtag => Stichtag.Lies(zugriff.HttpContext!.Request.Query, Heute);

    public string Mandant => anrufer.Mandant;

    /// <summary>Chosen in the address; null: all groups.</summary>
    public string? Gruppe => Abfrage(Gruppenname) is { Length: > 0 } g ? g : null;

    public string Abfrage(string name) => zugriff.HttpContext!.Request.Query[name].ToString().Trim();

    public Task<Verpflegungsakte> AkteAsync(string einrichtung, CancellationToken cancellationToken = default) => verpflegung.VonAsync(Mandant, einrichtung, cancellationToken);

    public Task<Essensakte> EssenAsync(string kind, CancellationToken cancellationToken = default) => verpflegung.EssenAsync(Mandant, kind, cancellationToken);

    public Task<IReadOnlyDictionary<string, BehoerdeEingetragen>> BehoerdenAsync(CancellationToken cancellationToken = default) => verpflegung.BehoerdenAsync(Mandant, cancellationToken);

    public Task<AnwesenheitZustand> AnwesenheitAsync(string einrichtung, DateOnly tag, CancellationToken cancellationToken = default) => verpflegung.AnwesenheitAsync(Mandant, einrichtung, tag, cancellationToken);

    public Task<IReadOnlyList<Vertragszeit>> VertraegeAsync(string einrichtung, DateOnly ab, DateOnly bis, CancellationToken cancellationToken = default) => essen.VertraegeAsync(Mandant, einrichtung, ab, bis, cancellationToken);

    /// <summary>How many contracts each Einrichtung has today; the caller picks those within reach.</summary>
    public Task<IReadOnlyDictionary<string, int>> AnzahlenAsync(CancellationToken cancellationToken = default) => essen.AnzahlenAsync(Mandant, Heute, cancellationToken);

    public Task<IReadOnlyList<Meldezeit>> MeldungenAsync(IReadOnlyCollection<string> kinder, DateOnly ab, DateOnly bis, CancellationToken cancellationToken = default) => essen.MeldungenAsync(Mandant, kinder, ab, bis, cancellationToken);

    public Task<Namensblatt> NamenAsync(IEnumerable<string> kinder, IEnumerable<string>? personen = null, CancellationToken cancellationToken = default) =>
        namen.VonAsync(Mandant, [.. kinder.Distinct(StringComparer.Ordinal).Select(k => $"kind-{k}"), .. (personen ?? []).Distinct(StringComparer.Ordinal).Select(p => $"person-{p}")], cancellationToken);

    public async Task<string> NameAsync(string einrichtung, CancellationToken cancellationToken = default) => (await orte.VonAsync(Mandant, cancellationToken)).Name(Ort.Einrichtung(einrichtung));

    public async Task<string?> TraegerAsync(string einrichtung, CancellationToken cancellationToken = default) => (await orte.VonAsync(Mandant, cancellationToken)).Traeger(einrichtung, Heute);

    /// <summary>The Einrichtungen that the caller reaches by an action.</summary>
    public async Task<IReadOnlyList<Auswahl>> EinrichtungenAsync(string handlung, CancellationToken cancellationToken = default)
    {
        var (verzeichnis, sicht) = (await orte.VonAsync(Mandant, cancellationToken), anrufer.Sicht(handlung));
        return [.. verzeichnis.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).Select(o => new Auswahl(o.Id, verzeichnis.Name(o))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    /// <summary>Children in the Einrichtung on a day, with their group. Whom a Kita does not reach any more, it does not get.</summary>
    public async Task<IReadOnlyList<Belegungszeit>> KinderAsync(string handlung, string einrichtung, DateOnly tag, CancellationToken cancellationToken = default)
    {
        var sicht = anrufer.Sicht(handlung);
        var zeiten = await belegung.VonAsync(Mandant, einrichtung, tag, DateOnly.MaxValue, cancellationToken);
        var da = zeiten.Where(z => z.IstAm(tag));
        if (sicht.EndeAb is { } grenze) da = da.Where(d => zeiten.Any(z => z.Kind == d.Kind && (z.Bis is null || z.Bis >= grenze)));
        return [.. da];
    }

    /// <summary>The groups of an Einrichtung with their newest names.</summary>
    public async Task<IReadOnlyList<Auswahl>> GruppenAsync(string einrichtung, CancellationToken cancellationToken = default)
    {
        var gruppen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var e in await store.ReadStreamAsync(Mandant, $"einrichtung-{einrichtung}", 0, cancellationToken))
            if (codec.Decode(e) is GruppeEingerichtet g) gruppen[g.Gruppe] = g.Name;
        return [.. gruppen.Select(g => new Auswahl(g.Key, g.Value))];
    }

    public bool Darf(string handlung, string einrichtung) => anrufer.Urteil(handlung, Ziel.Einrichtung(einrichtung)).Erlaubt;

    /// <summary>The actions that the caller may do at a record.</summary>
    public async Task<Func<string, bool>> ErlaubtAsync(string stream, CancellationToken cancellationToken = default)
    {
        var ziel = await ziele.ZielAsync(Mandant, stream, cancellationToken);
        return h => anrufer.Urteil(h, ziel).Erlaubt;
    }

    public async Task<string> BenutzerAsync(string wer, CancellationToken cancellationToken = default) => (await zugaenge.StandAsync(Mandant, wer, cancellationToken))?.Anzeigename ?? wer;
}
