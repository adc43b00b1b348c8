using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Listen;

/// <summary>Children of a group with what their lists need, from the entries about each child and its households.</summary>
internal sealed class Gruppenlisten(IBelegung belegung, INamen namen, IEventStore store, IEventCodec codec) : IGruppenlisten
{
    public async Task<IReadOnlyList<Listenkind>> VonAsync(string mandant, string einrichtung, string? gruppe, DateOnly tag, CancellationToken cancellationToken = default)
    {
        var kinder = (await belegung.VonAsync(mandant, einrichtung, tag, tag, cancellationToken)).Where(b => gruppe is null || b.Gruppe == gruppe).Select(b => b.Kind).ToList();
        var blatt = await namen.VonAsync(mandant, [.. kinder.Select(k => $"kind-{k}")], cancellationToken);
        var liste = new List<Listenkind>();
        foreach (var k in kinder)
        {
            var buch = await BuchAsync($"kind-{k}");
            List<KontaktpersonBenannt> kontakte = [.. buch.Zeitlinien("kontakt/").Select(z => buch.Am<KontaktpersonBenannt>(z, tag)).OfType<KontaktpersonBenannt>()];
            List<GesundheitGemeldet> gesundheit = [.. buch.Zeitlinien("gesundheit/").Select(z => buch.Am<GesundheitGemeldet>(z, tag)).OfType<GesundheitGemeldet>()];
            liste.Add(new Listenkind(
                k, blatt.Kind(k), blatt.Finde($"kind-{k}")?.Geburtsdatum,
                [.. await ElternAsync(buch), .. kontakte.Where(c => c.Notfallkontakt).Select(Kontakt).OfType<Kontakt>()],
                [.. kontakte.Where(c => c.DarfAbholen).Select(Kontakt).OfType<Kontakt>()],
                [.. gesundheit.Select(Text).OfType<string>()]));
        }

        return liste;

        Task<Angabenbuch> BuchAsync(string stream) => Angabenbuch.LiesAsync(store, codec, mandant, stream, Kenntnisstand.Alles, cancellationToken);

        async Task<IReadOnlyList<Kontakt>> ElternAsync(Angabenbuch kind)
        {
            var eltern = new List<Kontakt>();
            foreach (var anteil in kind.Am<KindLebtIn>("haushalt", tag)?.Anteile ?? [])
            {
                var haushalt = await BuchAsync($"haushalt-{anteil.Haushalt}");
                foreach (var m in haushalt.Zeitlinien("mitglied/").Select(z => haushalt.Am<MitgliedGemeldet>(z, tag)).OfType<MitgliedGemeldet>().Where(m => m.Rolle == Haushaltsrolle.Elternteil))
                {
                    var person = new Personbild(m.Person, await BuchAsync($"person-{m.Person}"));
                    if (person.Personenname is not null) eltern.Add(new Kontakt(person.Name, Woerter.Wort(m.Rolle), string.Join(", ", new[] { person.Kontakt?.Mobil, person.Kontakt?.Telefon }.Where(t => !string.IsNullOrEmpty(t)))));
                }
            }

            return eltern;
        }
    }

    private static Kontakt? Kontakt(KontaktpersonBenannt k) => k.Person.TryWert(out var p) ? new Kontakt(p!.Name, p.Beziehung, p.Telefon) : null;

    private static string? Text(GesundheitGemeldet g) => g.Angabe is { } angabe && angabe.TryWert(out var a) ? $"{Woerter.Wort(a!.Art)}: {a.Was}{(a.Anweisung.Length > 0 ? $" ({a.Anweisung})" : "")}" : null;
}
