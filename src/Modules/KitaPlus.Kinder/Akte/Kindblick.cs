using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Kinder;

/// <summary>Reads a child and its family from what was recorded about them, for the two times in the address of the page.</summary>
internal sealed class Kindblick(IEventStore store, IEventCodec codec, IOrtsverzeichnisse orte, Zielverzeichnis ziele, IEnumerable<IJugendaemter> jugendaemter, IAnrufer anrufer, TimeProvider uhr, IHttpContextAccessor zugriff)
{
    public DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    /// <param name="jetzt">As known now and valid today, whatever the address says: for forms.</param>
    public async Task<Kindbild> KindAsync(string kind, bool jetzt = false, CancellationToken cancellationToken = default)
    {
        var stichtag = jetzt ? new Stichtag(Heute, Kenntnisstand.Alles) : Stichtag.Lies(zugriff.HttpContext!.Request.Query, Heute);
        var buch = await BuchAsync($"kind-{kind}", stichtag.Stand, cancellationToken);
        var gruppen = await Gruppennamen.LiesAsync(store, codec, anrufer.Mandant, buch.Alle.Select(a => a.Ereignis).OfType<BetreuungVereinbart>().Select(b => b.Einrichtung), cancellationToken);
        return new Kindbild(kind, stichtag, Heute, buch, anrufer.Sicht(Handlungen.Akte), await orte.VonAsync(anrufer.Mandant, cancellationToken), gruppen);
    }

    public Task<Jugendamtverzeichnis> JugendaemterAsync(CancellationToken cancellationToken = default) => jugendaemter.VonAsync(anrufer.Mandant, cancellationToken);

    /// <summary>The households of the child with their adults.</summary>
    public async Task<IReadOnlyList<Haushaltsbild>> FamilieAsync(Kindbild kind, CancellationToken cancellationToken = default)
    {
        var aus = new List<Haushaltsbild>();
        foreach (var id in kind.Haushalte) aus.Add(await HaushaltAsync(id, kind.Stichtag.Stand, cancellationToken));
        return aus;
    }

    public async Task<Haushaltsbild> HaushaltAsync(string id, Kenntnisstand stand, CancellationToken cancellationToken = default)
    {
        var buch = await BuchAsync($"haushalt-{id}", stand, cancellationToken);
        var personen = new List<Personbild>();
        foreach (var linie in buch.Zeitlinien("mitglied/")) personen.Add(await PersonAsync(linie["mitglied/".Length..], stand, cancellationToken));
        return new Haushaltsbild(id, buch, personen);
    }

    public async Task<Personbild> PersonAsync(string id, Kenntnisstand stand, CancellationToken cancellationToken = default) => new(id, await BuchAsync($"person-{id}", stand, cancellationToken));

    public Task<Angabenbuch> BuchAsync(string stream, Kenntnisstand stand, CancellationToken cancellationToken = default) => Angabenbuch.LiesAsync(store, codec, anrufer.Mandant, stream, stand, cancellationToken);

    /// <summary>Whether the caller may do it at this record.</summary>
    public async Task<bool> DarfAsync(string handlung, string stream, CancellationToken cancellationToken = default) => anrufer.Urteil(handlung, await ziele.ZielAsync(anrufer.Mandant, stream, cancellationToken)).Erlaubt;

    /// <exception cref="Verweigert">The caller must not do it at this record.</exception>
    public async Task VerlangeAsync(string handlung, string stream, CancellationToken cancellationToken = default)
    {
        var urteil = anrufer.Urteil(handlung, await ziele.ZielAsync(anrufer.Mandant, stream, cancellationToken));
        if (!urteil.Erlaubt) throw new Verweigert(urteil);
    }

    /// <summary>The actions the caller may do at this record.</summary>
    public async Task<IReadOnlySet<string>> ErlaubteAsync(string stream, CancellationToken cancellationToken = default)
    {
        var ziel = await ziele.ZielAsync(anrufer.Mandant, stream, cancellationToken);
        return Handlungen.Alle.Select(h => h.Name).Where(h => anrufer.Urteil(h, ziel).Erlaubt).ToHashSet(StringComparer.Ordinal);
    }
}
