using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

/// <summary>What commands of this module name besides has to be there: Einrichtung and groups; a Personalnummer belongs to one person.</summary>
internal sealed class Bezugspruefung(IEventStore store, Personalverzeichnis verzeichnis, IEnumerable<IGruppenbestand> gruppen) : IAusfuehrungsvorbehalt
{
    public async Task<StreamAppend?> PruefeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken)
    {
        var mandant = kontext.Mandant;
        switch (befehl)
        {
            case LegeBeschaeftigteAn b: await NummerAsync(b.Person, b.Personalnummer); break;
            case VergebePersonalnummer b: await NummerAsync(b.Person, b.Personalnummer); break;
            case UebernimmPersonalsatz b:
                await NummerAsync(b.Person, b.Satz.Personalnummer);
                foreach (var e in b.Satz.Vertraege.Select(v => v.Einrichtung).Distinct(StringComparer.Ordinal)) await EinrichtungAsync(e);
                break;
            case OrdneGruppenZu b:
                await EinrichtungAsync(b.Einrichtung);
                await GruppenAsync(b);
                break;
            case BeschaeftigungBefehl b: await EinrichtungAsync(b.Einrichtung); break;
        }

        return null;

        async Task EinrichtungAsync(string einrichtung)
        {
            if ((await store.ReadStreamAsync(mandant, $"einrichtung-{einrichtung}", 0, cancellationToken)).Count == 0)
                throw new Fachfehler($"Die Einrichtung „{einrichtung}“ ist nicht bekannt; bitte die Kennung prüfen.");
        }

        async Task NummerAsync(string person, string? nummer)
        {
            if (!string.IsNullOrWhiteSpace(nummer) && await verzeichnis.MitNummerAsync(mandant, nummer.Trim(), cancellationToken) is { } anderer && anderer != person)
                throw new Fachfehler("Diese Personalnummer gehört schon zu einer anderen Person; bitte prüfen, ob dieselbe gemeint ist.");
        }

        async Task GruppenAsync(OrdneGruppenZu b)
        {
            if (gruppen.FirstOrDefault() is not { } bestand) return;
            var da = (await bestand.VonAsync(mandant, [b.Einrichtung], b.GueltigAb, b.GueltigAb, Kenntnisstand.Alles, cancellationToken))[b.Einrichtung].Select(g => g.Gruppe).ToHashSet(StringComparer.Ordinal);
            if (b.Anteile.FirstOrDefault(a => !da.Contains(a.Gruppe)) is { } fremd)
                throw new Fachfehler($"Die Gruppe „{fremd.Gruppe}“ gibt es am {Tatsachenregeln.Tag(b.GueltigAb)} in dieser Einrichtung nicht; bitte eine ihrer Gruppen wählen.");
        }
    }
}
