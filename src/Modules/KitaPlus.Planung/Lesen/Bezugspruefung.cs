using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;

namespace KitaPlus.Planung;

/// <summary>What plans name outside their stream has to be there: Einrichtung, child, group, scenario.</summary>
internal sealed class Bezugspruefung(Planungsleser leser) : IAusfuehrungsvorbehalt
{
    public async Task<StreamAppend?> PruefeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken)
    {
        var mandant = kontext.Mandant;
        switch (befehl)
        {
            case LegeSzenarioAn b:
                await EinrichtungAsync(b.Einrichtung);
                if (Kindergartenjahr.TryParse(b.Jahr, out var neues) && leser.Planbar(neues) is { } nein) throw new Fachfehler(nein);
                break;
            case FinanzplanBefehl b:
                await EinrichtungAsync(b.Einrichtung);
                if (b is WaehleFinanzgrundlage { Szenario: { } s } && !await leser.GibtEsAsync(mandant, new Szenarioname(b.Einrichtung, b.Jahr, s).Strom, cancellationToken)) throw new Fachfehler("Dieses Szenario gibt es nicht; bitte ein anderes wählen.");
                break;
            case PlaneKindEin b: await BelegungAsync(b, b.Kind, b.Gruppe); break;
            case SetzeKindUm b: await BelegungAsync(b, b.Kind, b.Gruppe); break;
            case NimmKindHeraus b: await BelegungAsync(b, b.Kind, null); break;
            case PlanePlatzhalter b: await BelegungAsync(b, null, b.Gruppe); break;
            case StreichePlangruppe b: await BelegungAsync(b, null, b.Gruppe); break;
        }

        return null;

        async Task EinrichtungAsync(string einrichtung)
        {
            if (!await leser.GibtEsAsync(mandant, $"einrichtung-{einrichtung}", cancellationToken)) throw new Fachfehler($"Die Einrichtung „{einrichtung}“ ist nicht bekannt; bitte die Kennung prüfen.");
        }

        async Task BelegungAsync(SzenarioBefehl b, string? kind, string? gruppe)
        {
            if (!Kindergartenjahr.TryParse(b.Jahr, out var jahr)) return;
            var lage = await leser.LageAsync(mandant, b.Einrichtung, jahr, cancellationToken);
            if (kind is not null && !Platzhalter.IstKennung(kind) && !lage.Kinder.Any(k => k.Kind == kind)) throw new Fachfehler("Dieses Kind hat in diesem Kindergartenjahr und am Tag davor keine Vereinbarung mit der Einrichtung; bitte als Platzhalter einplanen.");
            if (gruppe is null || lage.Gruppen.Any(g => g.Gruppe == gruppe)) return;
            var zustand = (await leser.SzenarioAsync(mandant, new(b.Einrichtung, b.Jahr, b.Szenario), cancellationToken)).Zustand;
            if (zustand.Gruppen.GetValueOrDefault(gruppe) is null) throw new Fachfehler($"Die Gruppe „{gruppe}“ gibt es weder in der Einrichtung noch im Szenario; bitte eine andere wählen.");
        }
    }
}
