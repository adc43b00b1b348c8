using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Listen;

/// <summary>Children of a group with what their lists need, as known now.</summary>
internal sealed class Gruppenlisten(IBelegung belegung, INamen namen, IEventStore store, IEventCodec codec) : IGruppenlisten
{
    public async Task<IReadOnlyList<Listenkind>> VonAsync(string mandant, string einrichtung, string? gruppe, DateOnly tag, CancellationToken cancellationToken = default)
    {
        var kinder = (await belegung.VonAsync(mandant, einrichtung, tag, tag, cancellationToken)).Where(b => gruppe is null || b.Gruppe == gruppe).Select(b => b.Kind).ToList();
        var blatt = await namen.VonAsync(mandant, [.. kinder.Select(k => $"kind-{k}")], cancellationToken);
        var aus = new List<Listenkind>();
        foreach (var kind in kinder)
        {
            var buch = await BuchAsync(mandant, $"kind-{kind}", cancellationToken);
            var weitere = buch.Zeitlinien("kontakt/").Select(z => buch.Am<KontaktpersonBenannt>(z, tag)).OfType<KontaktpersonBenannt>().ToList();
            var eltern = await ElternAsync(mandant, buch, tag, cancellationToken);
            aus.Add(new Listenkind(
                kind, blatt.Kind(kind), blatt.Finde($"kind-{kind}")?.Geburtsdatum,
                [.. eltern, .. Kontakte(weitere.Where(k => k.Notfallkontakt))], [.. Kontakte(weitere.Where(k => k.DarfAbholen))], [.. Gesundheit(buch, tag)]));
        }

        return aus;
    }

    private static IEnumerable<Kontakt> Kontakte(IEnumerable<KontaktpersonBenannt> benannte) =>
        benannte.Select(k => k.Person.TryWert(out var p) ? p : null).OfType<Kontaktperson>().Select(p => new Kontakt(p.Name, p.Beziehung, p.Telefon));

    private static IEnumerable<string> Gesundheit(Angabenbuch buch, DateOnly tag) =>
        buch.Zeitlinien("gesundheit/").Select(z => buch.Am<GesundheitGemeldet>(z, tag)?.Angabe is { } a && a.TryWert(out var wert) ? wert : null).OfType<Gesundheitsangabe>()
            .Select(g => $"{Woerter.Wort(g.Art)}: {g.Was}{(g.Anweisung.Length > 0 ? $" ({g.Anweisung})" : "")}");

    /// <summary>The adults of the child's households, also those whose telephone is not known: then somebody has to ask.</summary>
    private async Task<List<Kontakt>> ElternAsync(string mandant, Angabenbuch kind, DateOnly tag, CancellationToken cancellationToken)
    {
        var aus = new List<Kontakt>();
        foreach (var anteil in kind.Am<KindLebtIn>("haushalt", tag)?.Anteile ?? [])
        {
            var haushalt = await BuchAsync(mandant, $"haushalt-{anteil.Haushalt}", cancellationToken);
            foreach (var mitglied in haushalt.Zeitlinien("mitglied/").Select(z => haushalt.Am<MitgliedGemeldet>(z, tag)).OfType<MitgliedGemeldet>().Where(m => m.Rolle != Haushaltsrolle.Keine))
            {
                var person = new Personbild(mitglied.Person, await BuchAsync(mandant, $"person-{mitglied.Person}", cancellationToken));
                aus.Add(new Kontakt(person.Name, mitglied.Rolle == Haushaltsrolle.Elternteil ? "Elternteil" : "Partnerin oder Partner", string.Join(", ", new[] { person.Kontakt?.Mobil, person.Kontakt?.Telefon }.Where(n => n?.Length > 0))));
            }
        }

        return aus;
    }

    private Task<Angabenbuch> BuchAsync(string mandant, string stream, CancellationToken cancellationToken) => Angabenbuch.LiesAsync(store, codec, mandant, stream, Kenntnisstand.Alles, cancellationToken);
}
