using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>What commands of this module name in other streams has to be there: child, Einrichtung, payer, offer, authority.</summary>
internal sealed class Bezugspruefung(Verpflegungsleser leser) : IAusfuehrungsvorbehalt
{
    public async Task<StreamAppend?> PruefeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken)
    {
        var mandant = kontext.Mandant;
        switch (befehl)
        {
            case VerpflegungBefehl b: await EinrichtungAsync(b.Einrichtung); break;
            case AnwesenheitBefehl b: await EinrichtungAsync(b.Einrichtung); break;
            case EssenBefehl b:
                await VerlangeAsync($"kind-{b.Kind}", $"Das Kind „{b.Kind}“ ist nicht bekannt; bitte zuerst aufnehmen oder die Kennung prüfen.");
                if (b is VereinbareVerpflegung v) await VertragAsync(v);
                if (b is BewilligeBut but && !(await leser.BehoerdenAsync(mandant, cancellationToken)).ContainsKey(but.Behoerde))
                    throw new Fachfehler($"Die Behörde „{but.Behoerde}“ ist nicht bekannt; bitte zuerst unter „Bildung und Teilhabe“ eintragen.");
                break;
        }

        return null;

        Task EinrichtungAsync(string einrichtung) => VerlangeAsync($"einrichtung-{einrichtung}", $"Die Einrichtung „{einrichtung}“ ist nicht bekannt; bitte die Kennung prüfen.");

        async Task VertragAsync(VereinbareVerpflegung v)
        {
            await EinrichtungAsync(v.Einrichtung);
            await VerlangeAsync($"person-{v.Zahler}", $"Die zahlende Person „{v.Zahler}“ ist nicht bekannt; bitte zuerst anlegen oder die Kennung prüfen.");
            var angebot = (await leser.VonAsync(mandant, v.Einrichtung, cancellationToken)).Angebot(v.Angebot, v.GueltigAb)
                ?? throw new Fachfehler($"Das Angebot „{v.Angebot}“ gibt es am {Tatsachenregeln.Tag(v.GueltigAb)} in der Einrichtung „{v.Einrichtung}“ nicht; bitte ein anderes Angebot oder einen anderen ersten Tag wählen.");
            if (v.Bestandteile?.Except(angebot.Bestandteile.Select(b => b.Art)).Cast<Bestandteilart?>().FirstOrDefault() is { } fremd)
                throw new Fachfehler($"{fremd.Wort()} gehört am {Tatsachenregeln.Tag(v.GueltigAb)} nicht zum Angebot „{angebot.Name}“; bitte nur Bestandteile des Angebots wählen.");
        }

        async Task VerlangeAsync(string stream, string satz)
        {
            if (!await leser.GibtEsAsync(mandant, stream, cancellationToken)) throw new Fachfehler(satz);
        }
    }
}
